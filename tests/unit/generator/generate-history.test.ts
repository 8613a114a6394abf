import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { NOTE_MAX_LENGTH } from '@/utils/checkin/limits';
import { checkInSchema } from '@/utils/checkin/check-in';
import { generateHistory } from '../../generator/generate-history';
import { howMany } from '../../how-many';

const YEARS = howMany(3, 10);
const life = { n: howMany(5000, 100_000), years: YEARS, seed: 'a life' };

describe('a made-up history', () => {
  const history = generateHistory(life);

  it('is the same for the same seed, and another for another', () => {
    const few = { ...life, n: 200 };
    expect(generateHistory(few)).toEqual(generateHistory(few));
    expect(generateHistory({ ...few, seed: 'another' })).not.toEqual(generateHistory(few));
  });

  it('has as many check-ins as were wished for, in their order, each one valid and with an id of its own', () => {
    expect(history).toHaveLength(life.n);
    expect(history.map(({ at }) => at)).toEqual(history.map(({ at }) => at).toSorted());
    expect(new Set(history.map(({ id }) => id)).size).toBe(life.n);
    for (const checkIn of history) expect(v.is(checkInSchema, checkIn)).toBe(true);
  });

  it('counts each check-in to the day on the clock where it was made', () => {
    for (const { at, zone, localDate } of history.slice(0, 2000)) {
      expect(Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString()).toBe(localDate);
    }
  });

  it('has what breaks things: travel, days of 23 and 25 hours, silence, nothing written and as much as fits', () => {
    expect(new Set(history.map(({ zone }) => zone)).size).toBeGreaterThan(4);
    const days = [...new Map(history.map(({ localDate, zone }) => [localDate, zone]))];
    const lengths = days.map(([day, zone]) => Temporal.PlainDate.from(day).toZonedDateTime(zone).hoursInDay);
    expect(lengths.filter((hours) => hours === 23)).toHaveLength(YEARS);
    expect(lengths.filter((hours) => hours === 25)).toHaveLength(YEARS);
    expect(days.length).toBeLessThan(YEARS * 340);
    expect(history.some(({ note }) => note === '')).toBe(true);
    expect(history.some(({ note }) => note.length >= NOTE_MAX_LENGTH - 1)).toBe(true);
    expect(history.some(({ unsure }) => unsure)).toBe(true);
    expect(history.some(({ pleasantness, unsure }) => pleasantness === null && !unsure)).toBe(true);
  });
});
