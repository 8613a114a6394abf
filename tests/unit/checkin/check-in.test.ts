import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkInSchema, type CheckIn } from '@/utils/checkin/check-in';
import { parseCheckIn, parseCheckInOfFile } from '@/utils/checkin/parse-check-in';
import { completeCheckIn } from '@/utils/checkin/versions';
import example1 from '../../examples/check-in-v1.json' with { type: 'json' };
import example from '../../examples/check-in-v2.json' with { type: 'json' };

describe('the record of a check-in', () => {
  it('takes the frozen example of version 2 as it is', () => {
    expect(v.parse(checkInSchema, example)).toEqual(example);
  });

  it.each([
    ['a place beyond the field', { pleasantness: 1.01 }],
    ['a place that is no number', { energy: Number.NaN }],
    ['an intensity of four', { feelings: [{ word: 'sad', intensity: 4 }] }],
    ['a day that is none', { localDate: '2026-11-22T00:00' }],
    ['an id that is none', { id: '7' }],
    ['half of what others see', { shown: { pleasantness: 0.2 } }],
    ['what others see beyond the field', { shown: { pleasantness: 0.2, energy: -1.2 } }],
    ['a precision that there is not', { precision: 'hour' }],
  ])('refuses %s', (_, change) => {
    expect(v.safeParse(checkInSchema, { ...example, ...change }).success).toBe(false);
    expect(parseCheckIn({ ...example, ...change })).toBeNull();
    expect(parseCheckInOfFile({ ...example, ...change })).toBe('none');
  });

  const manyIds = Array.from({ length: 201 }, (_, n) => `own:${n}`);
  const longId = 'x'.repeat(101);
  it.each<[string, Partial<CheckIn>]>([
    ['six feelings', { feelings: Array.from({ length: 6 }, (_, n) => ({ word: `w${n}`, intensity: null })) }],
    ['a word without end', { feelings: [{ word: longId, intensity: null }] }],
    ['a line that is too long', { note: 'x'.repeat(2001) }],
    ['more contexts than one is about', { about: manyIds }],
    ['more everyday words than one says', { everyday: manyIds }],
    ['more parts than a body has', { body: manyIds }],
    ['more needs than there are', { needs: manyIds }],
    ['a context without end', { about: [longId] }],
    ['a question without end', { prompt: longId }],
    ['a zone without end', { zone: 'x'.repeat(65) }],
    ['a source without end', { source: longId }],
    ['a nudge without end', { nudge: longId }],
    ['a minute of more than a year', { seconds: 31_622_401 }],
    ['a minute without end', { seconds: Infinity }],
  ])('comes in from no file with %s, and opens where it is here already', (_, change) => {
    const checkIn = { ...v.parse(checkInSchema, example), ...change };
    expect(parseCheckInOfFile(checkIn)).toBe('too-much');
    expect(parseCheckIn(checkIn)).toEqual(checkIn);
  });

  it('brings the frozen example of version 1 up to version 2', () => {
    expect(parseCheckIn(example1)).toEqual({ ...example1, shown: null, precision: 'minute' });
  });

  it('leaves one of version 2 as it is', () => {
    expect(parseCheckIn(example)).toEqual(example);
    const checkIn = v.parse(checkInSchema, example);
    expect(completeCheckIn(checkIn)).toBe(checkIn);
  });

  it('takes no half of version 2 for one of version 1', () => {
    expect(parseCheckIn({ ...example1, precision: 'day' })).toBeNull();
    expect(parseCheckIn({ ...example1, shown: null })).toBeNull();
  });

  it.each([
    ['a day of Pixels', 'import:pixels', '2026-11-22T11:00:00.000Z', 'Europe/Berlin', 'day'],
    ['a day of Pixels in summer', 'import:pixels', '2026-06-22T10:00:00.000Z', 'Europe/Berlin', 'day'],
    ['a day of Pixels far east', 'import:pixels', '2026-11-21T23:00:00.000Z', 'Pacific/Auckland', 'day'],
    ['a day of an old Pixy', 'import:pixy', '2026-11-22T11:00:00.000Z', 'Europe/Berlin', 'day'],
    ['a date of a health record', 'import:fhir', '2026-11-22T11:00:00.000Z', '+01:00', 'day'],
    ['one that was moved by hand', 'import:pixels', '2026-11-22T12:00:00.000Z', 'Europe/Berlin', 'minute'],
    ['an instant of Pixy', 'import:pixy', '2026-11-22T11:00:00.417Z', 'Europe/Berlin', 'minute'],
    ['a noon of Daylio', 'import:daylio', '2026-11-22T11:00:00.000Z', 'Europe/Berlin', 'minute'],
    ['a noon of one’s own', 'toolbar', '2026-11-22T11:00:00.000Z', 'Europe/Berlin', 'minute'],
    ['a zone that nobody knows', 'import:pixels', '2026-11-22T11:00:00.000Z', 'Mars/Olympus', 'minute'],
  ])('knows of version 1 whether a time was told: %s', (_, source, at, zone, precision) => {
    expect(parseCheckIn({ ...example1, source, at, zone })).toMatchObject({ at, precision });
  });
});
