import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckIn } from '@/utils/checkin/check-in';
import { compareDays, MIN_DAYS, type Comparison, type DayValue } from '@/utils/insight/compare-days';
import { compareContexts } from '@/utils/insight/contexts';
import { gatherDays, type GatheredDay } from '@/utils/insight/gather-days';
import { comparePartsOfDay, compareWeekdays, MIN_SPAN_DAYS } from '@/utils/insight/times';
import example from '../../examples/check-in-v2.json' with { type: 'json' };
import { generateHistory } from '../../generator/generate-history';
import { howMany } from '../../how-many';

const values = (...all: number[]): DayValue[] => all.map((value, day) => ({ day: day * 30, value }));

describe('two sides of days', () => {
  it('are apart where chance would hardly make such a difference', () => {
    const comparison = compareDays(values(0.5, 0.6, 0.4, 0.5, 0.6), values(-0.1, 0, 0.1, 0, 0.1), 0.99);
    expect(comparison).toMatchObject({ kind: 'apart', nWith: 5, nWithout: 5 });
    expect(comparison.kind === 'apart' && comparison.difference.value).toBeCloseTo(0.5, 9);
  });

  it('say how many days they lack', () => {
    expect(compareDays(values(0.5, 0.5), values(0, 0, 0, 0), 0.99)).toMatchObject({
      kind: 'missing',
      moreWith: 3,
      moreWithout: 1,
    });
  });

  it('say how many more it takes until a difference of a degree would stand out, and whether it would already', () => {
    const few = compareDays(values(0.5, -0.5, 0.2, -0.4, 0.3), manyDays(80, 0.3), 0.95);
    const many = compareDays(manyDays(80, 0.2), manyDays(80, 0.3), 0.95);
    expect(few.kind === 'alike' && few.moreDays).toBeGreaterThan(2);
    expect(many).toMatchObject({ kind: 'alike', moreDays: 0 });
  });

  it('are held less far apart where days resemble those before, as one long spell is but one', () => {
    const scattered = sides((day) => day % 2 === 0);
    const inSpells = sides((day) => Math.floor(day / 10) % 2 === 0);
    expect(width(inSpells)).toBeGreaterThan(1.3 * width(scattered));
  });

  function manyDays(n: number, spread: number): DayValue[] {
    return Array.from({ length: n }, (_, index) => ({
      day: index * 30,
      value: spread * Math.sin(index * 7),
    }));
  }

  /** Days whose mood swings slowly, divided in two. */
  function sides(isWith: (day: number) => boolean): Comparison {
    const days = Array.from({ length: 80 }, (_, day) => ({
      day,
      value: 0.3 * Math.sin(day / 7) + 0.1 * Math.sin(day * 5),
    }));
    return compareDays(
      days.filter(({ day }) => isWith(day)),
      days.filter(({ day }) => !isWith(day)),
      0.95,
    );
  }

  function width(comparison: Comparison): number {
    return comparison.kind === 'missing' ? NaN : comparison.difference.high - comparison.difference.low;
  }
});

describe('patterns', () => {
  const life = fc.record({
    n: fc.integer({ min: 0, max: 60 }),
    seed: fc.string(),
    last: fc.constantFrom('2026-03-29', '2026-11-22'),
  });

  it('are never shown below their minimum', () => {
    fc.assert(
      fc.property(life, ({ n, seed, last }) => {
        const history = generateHistory({
          n,
          years: 1,
          seed,
          lastDay: last,
          effects: { sleep: -2, friends: 2 },
        });
        const days = gatherDays(history.slice(0, n));
        const span = days.length === 0 ? 0 : (days.at(-1)?.day ?? 0) - (days[0]?.day ?? 0) + 1;
        const times = [comparePartsOfDay(days), compareWeekdays(days)];
        for (const { moreDays, patterns } of times) {
          expect(moreDays).toBe(Math.max(MIN_SPAN_DAYS - span, 0));
          if (moreDays > 0) expect(patterns).toEqual([]);
        }
        for (const { context, axis, comparison } of compareContexts(days)) {
          const placed = days.filter(({ moments }) => moments.some((moment) => moment[axis] !== null));
          const nWith = placed.filter(({ about }) => about.has(context)).length;
          expect(comparison).toMatchObject({ nWith, nWithout: placed.length - nWith });
          const isEnough = Math.min(nWith, placed.length - nWith) >= MIN_DAYS;
          expect(comparison.kind !== 'missing').toBe(isEnough);
        }
        for (const { comparison } of times.flatMap(
          ({ patterns }): { comparison: Comparison }[] => patterns,
        )) {
          if (comparison.kind !== 'missing') {
            expect(Math.min(comparison.nWith, comparison.nWithout)).toBeGreaterThanOrEqual(MIN_DAYS);
          }
        }
      }),
      { numRuns: howMany(40, 500), seed: 1 },
    );
  }, 300_000);

  it('are found where there is something: bad sleep, good friends', () => {
    const days = gatherDays(
      generateHistory({ n: 700, years: 1, seed: 'moved', effects: { sleep: -0.5, friends: 0.6 } }),
    );
    const apart = compareContexts(days).filter(({ comparison }) => comparison.kind === 'apart');
    expect(apart.map(({ context, axis }) => `${context} ${axis}`)).toEqual([
      'friends pleasantness',
      'sleep pleasantness',
    ]);
  });

  it('are shown for hardly any history of pure chance, though moods linger and seasons turn', () => {
    const histories = howMany(25, 200);
    const shown = Array.from({ length: histories }, (_, index) =>
      gatherDays(generateHistory({ n: 60 + 13 * index, years: 1, seed: `chance ${index}`, effects: {} })),
    ).filter((days) => compareContexts(days).some(({ comparison }) => comparison.kind === 'apart'));
    expect(shown.length).toBeLessThanOrEqual(histories * 0.05);
  }, 900_000);

  it('know a day by where it was lived, and the hour by the clock there', () => {
    const [day]: GatheredDay[] = gatherDays([
      {
        ...(example as CheckIn),
        at: '2026-11-21T14:30:00.000Z',
        zone: 'Asia/Tokyo',
        localDate: '2026-11-21',
      },
    ]);
    expect(day).toMatchObject({ weekday: 6, moments: [{ hour: 23 }] });
  });

  it('know nothing of the hours of days that were told without a time', () => {
    const without = gatherDays(
      manyDays(60, (localDate, n) => ({
        ...(example as CheckIn),
        at: `${localDate}T11:00:00.000Z`,
        localDate,
        precision: 'day',
        pleasantness: n % 2 === 0 ? -0.8 : -0.7,
      })),
    );
    const evenings = gatherDays(
      manyDays(60, (localDate, n) => ({
        ...(example as CheckIn),
        at: `${localDate}T20:00:00.000Z`,
        localDate,
        pleasantness: n % 2 === 0 ? 0.8 : 0.7,
      })),
    );
    expect(comparePartsOfDay(without)).toEqual({ nDays: 0, moreDays: MIN_SPAN_DAYS, patterns: [] });
    const both = without.map((day, index) =>
      Object.assign({}, day, { moments: day.moments.concat(evenings[index]?.moments ?? []) }),
    );
    expect(comparePartsOfDay(both)).toEqual(comparePartsOfDay(evenings));
  });

  function manyDays(n: number, make: (localDate: string, index: number) => CheckIn): CheckIn[] {
    const first = Temporal.PlainDate.from('2026-09-01');
    return Array.from({ length: n }, (_, index) => make(first.add({ days: index }).toString(), index));
  }
});
