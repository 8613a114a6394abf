import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckIn } from '@/utils/checkin/check-in';
import { compareCheckIns, MIN_SPAN_DAYS } from '@/utils/statistics/compare-check-ins';
import { judge, MIN_SIDE, STEP, type Finding } from '@/utils/statistics/comparison';
import { gatherDays, type GatheredDay } from '@/utils/statistics/gather-days';
import { levelOfMany } from '@/utils/statistics/numbers/many-questions';
import example from '../../examples/check-in-v2.json' with { type: 'json' };
import { generateHistory } from '../../generator/generate-history';
import { howMany } from '../../how-many';

describe('many questions', () => {
  // Holm 1979: 0.01 < 0.05 / 4, 0.013 < 0.05 / 3, 0.03 > 0.05 / 2; so two of four stand out, and two are left.
  it.each([
    [[0.01, 0.04, 0.03, 0.013], 1 - 0.05 / 2],
    [[0.02, 0.04, 0.03, 0.9], 1 - 0.05 / 4],
    [[0.001, 0.002], 0.95],
    [[], 0.95],
  ])('of %j are judged at the level %d', (chances, level) => {
    expect(levelOfMany(chances, 0.05)).toBeCloseTo(level, 12);
  });
});

describe('a difference', () => {
  const finding = (value: number, error: number, nWith = 60): Finding => ({
    sides: { nWith, nWithout: 180 },
    told: { value, error, freedom: 200 },
  });

  it.each([
    ['stands out where chance would hardly make it', finding(0.3, 0.05), 'apart'],
    ['is much the same where it is surely hardly any', finding(0.01, 0.02), 'alike'],
    ['is open where it may be something or nothing', finding(0.1, 0.06), 'open'],
    [
      'is open where it can be known well, and may be nothing as well as a little',
      finding(0.1, 0.055),
      'open',
    ],
    ['is missing below five on a side', finding(0.3, 0.05, 4), 'missing'],
  ] as const)('%s', (_, found, kind) => {
    expect(judge([found], 0.05)[0]?.kind).toBe(kind);
  });

  it('is never much the same where half a step would fit into its interval', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.3, max: 0.3, noNaN: true }),
        fc.double({ min: 0.001, max: 0.2, noNaN: true }),
        (value, error) => {
          const [comparison] = judge([finding(value, error)], 0.05);
          if (comparison?.kind !== 'alike') return;
          expect(comparison.difference.high).toBeLessThan(STEP / 2);
          expect(comparison.difference.low).toBeGreaterThan(-STEP / 2);
        },
      ),
      { seed: 1 },
    );
  });

  it('says how many more it takes, and nothing where that is beyond foresight', () => {
    expect(judge([finding(0, 0.08)], 0.05)[0]).toMatchObject({ kind: 'open', more: 14 });
    expect(judge([finding(0, 0.5)], 0.05)[0]).toMatchObject({ kind: 'open', more: null });
  });

  it('cannot be shown where it cannot be told from others', () => {
    const untold: Finding = { sides: { nWith: 60, nWithout: 60 }, told: null };
    expect(judge([untold], 0.05)).toEqual([
      { kind: 'open', nWith: 60, nWithout: 60, difference: null, more: null },
    ]);
  });
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
        const { contexts, weekdays, partsOfDay } = compareCheckIns(days);
        for (const { moreDays, patterns } of [weekdays, partsOfDay]) {
          expect(moreDays).toBe(Math.max(MIN_SPAN_DAYS - span, 0));
          if (moreDays > 0) expect(patterns).toEqual([]);
        }
        const moments = days.flatMap((day) => day.moments);
        for (const { contexts: together, axis, comparison } of contexts) {
          const placed = moments.filter((moment) => moment[axis] !== null);
          for (const context of together) {
            const nWith = placed.filter(({ about }) => about.includes(context)).length;
            expect(comparison).toMatchObject({ nWith, nWithout: placed.length - nWith });
            const isEnough = Math.min(nWith, placed.length - nWith) >= MIN_SIDE;
            expect(comparison.kind !== 'missing').toBe(isEnough);
          }
        }
        for (const { comparison } of [...weekdays.patterns, ...partsOfDay.patterns]) {
          const { nWith, nWithout } = comparison;
          expect(comparison.kind !== 'missing').toBe(Math.min(nWith, nWithout) >= MIN_SIDE);
        }
      }),
      { numRuns: howMany(40, 500), seed: 1 },
    );
  }, 300_000);

  it('are found where there is something: bad sleep, good friends', () => {
    const days = gatherDays(
      generateHistory({ n: 700, years: 1, seed: 'moved', effects: { sleep: -0.5, friends: 0.6 } }),
    );
    const apart = compareCheckIns(days).contexts.filter(({ comparison }) => comparison.kind === 'apart');
    expect(apart.map(({ contexts, axis }) => `${contexts.join()} ${axis}`)).toEqual([
      'friends pleasantness',
      'sleep pleasantness',
    ]);
  });

  it('are shown for hardly any history of pure chance, though moods linger and seasons turn', () => {
    const histories = howMany(25, 200);
    const shown = Array.from({ length: histories }, (_, index) =>
      gatherDays(generateHistory({ n: 60 + 13 * index, years: 1, seed: `chance ${index}`, effects: {} })),
    ).filter((days) => compareCheckIns(days).contexts.some(({ comparison }) => comparison.kind === 'apart'));
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
        zone: 'UTC',
        localDate,
        precision: 'day',
        pleasantness: n % 2 === 0 ? -0.8 : -0.7,
      })),
    );
    const evenings = gatherDays(
      manyDays(60, (localDate, n) => ({
        ...(example as CheckIn),
        at: `${localDate}T20:00:00.000Z`,
        zone: 'UTC',
        localDate,
        pleasantness: n % 2 === 0 ? 0.8 : 0.7,
      })),
    );
    expect(compareCheckIns(without).partsOfDay).toEqual({ nDays: 0, moreDays: MIN_SPAN_DAYS, patterns: [] });
    const both = without.map((day, index) =>
      Object.assign({}, day, { moments: day.moments.concat(evenings[index]?.moments ?? []) }),
    );
    const { patterns } = compareCheckIns(both).partsOfDay;
    expect(patterns.map(({ comparison }) => comparison.kind)).toEqual(patterns.map(() => 'missing'));
    expect(patterns.find(({ time }) => time === 'evening')?.comparison).toMatchObject({
      nWith: 60,
      nWithout: 0,
    });
  });

  it('say those as one that always came together, and neither of two that nobody can tell apart', () => {
    const history = manyDays(80, (localDate, n) => {
      const isWith = (n * 7) % 3 === 0;
      return {
        ...(example as CheckIn),
        at: `${localDate}T11:00:00.000Z`,
        localDate,
        pleasantness: (isWith ? 0.4 : -0.2) + 0.1 * Math.sin(n * n),
        energy: null,
        about: [...(isWith ? ['friends', 'family'] : ['work']), ...(n % 2 === 0 ? ['money'] : [])],
      };
    });
    const { contexts } = compareCheckIns(gatherDays(history));
    const kinds = contexts
      .filter(({ axis }) => axis === 'pleasantness')
      .map(({ contexts: together, comparison }) => `${together.join('+')}: ${comparison.kind}`);
    expect(kinds).toContain('family+friends: open');
    expect(kinds).toContain('work: open');
    expect(kinds.some((kind) => kind.startsWith('money'))).toBe(true);
  });

  function manyDays(n: number, make: (localDate: string, index: number) => CheckIn): CheckIn[] {
    const first = Temporal.PlainDate.from('2026-09-01');
    return Array.from({ length: n }, (_, index) => make(first.add({ days: index }).toString(), index));
  }
});
