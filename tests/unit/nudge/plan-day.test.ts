import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planDay } from '@/utils/nudge/plan-day';
import { toMinutes, toSpans } from '@/utils/nudge/wall-time';
import { MODES, parseSettings, WEEKDAYS, type FrequencySettings } from '@/utils/settings/settings';

const defaults = parseSettings({}).frequency;
const day = '2026-11-23';
const plan = (change: Partial<FrequencySettings>, seed = 's') =>
  planDay({ ...defaults, ...change }, day, 'UTC', seed);
const wallTimes = (change: Partial<FrequencySettings>) =>
  plan(change).slots.map(({ dueAt }) => dueAt.slice(11, 16));

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const anyFrequency = fc.record({
  mode: fc.constantFrom(...MODES),
  perDay: fc.integer({ min: 1, max: 6 }),
  times: fc.array(time, { maxLength: 8 }),
  intervalMinutes: fc.integer({ min: 60, max: 720 }),
  days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
  ranges: fc.array(fc.record({ from: time, to: time }), { minLength: 1, maxLength: 4 }),
  gapMinutes: fc.integer({ min: 30, max: 720 }),
  capPerDay: fc.integer({ min: 1, max: 12 }),
  windowMinutes: fc.integer({ min: 10, max: 180 }),
});
const anyDate = fc
  .integer({ min: 0, max: 7 * 365 })
  .map((days) => Temporal.PlainDate.from('2024-01-01').add({ days }).toString());
const anyZone = fc.constantFrom(
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
);

describe('a day’s plan', () => {
  it('is the same for the same arguments, and another with another seed', () => {
    expect(plan({})).toEqual(plan({}));
    expect(plan({}, 'other').slots).not.toEqual(plan({}).slots);
  });

  it('lies inside the hours, in order, at least the gap apart, and within the cap', () => {
    fc.assert(
      fc.property(anyFrequency, anyDate, fc.string(), (change, date, seed) => {
        const frequency = { ...defaults, ...change };
        const { slots } = planDay(frequency, date, 'UTC', seed);
        const midnight = Temporal.PlainDate.from(date).toZonedDateTime('UTC');
        const offsets = slots.map(({ dueAt }) =>
          midnight.until(dueAt.replace('Z', '[UTC]')).total('minutes'),
        );
        const spans = toSpans(frequency.ranges);
        for (const offset of offsets) {
          expect(spans.some(({ from, to }) => offset >= from - 0.01 && offset <= to + 0.01)).toBe(true);
        }
        for (const [index, offset] of offsets.slice(1).entries()) {
          expect(offset - (offsets[index] ?? 0)).toBeGreaterThanOrEqual(frequency.gapMinutes - 0.04);
        }
        expect(slots.length).toBeLessThanOrEqual(frequency.capPerDay);
      }),
    );
  });

  it('is never empty on a chosen day, unless fixed times lie outside the hours, and says what did not fit', () => {
    fc.assert(
      fc.property(anyFrequency, anyDate, anyZone, (change, date, zone) => {
        const { slots, wanted, reducedBy } = planDay({ ...defaults, ...change }, date, zone, 'seed');
        const isChosen = change.days.some((weekday) => weekday === Temporal.PlainDate.from(date).dayOfWeek);
        if (!isChosen) expect(slots).toEqual([]);
        else if (change.mode !== 'fixed') expect(slots.length).toBeGreaterThan(0);
        expect(reducedBy !== null).toBe(slots.length < wanted);
      }),
    );
  });

  it.each(['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'])(
    'has as many on the days when the clocks of %s change',
    (zone) => {
      const dates = ['2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-10-25', '2026-11-01'];
      const ranges = [{ from: '00:00', to: '06:00' }];
      for (const date of dates) {
        const { slots } = planDay({ ...defaults, ranges, gapMinutes: 30, perDay: 5 }, date, zone, 's');
        expect(new Set(slots.map(({ dueAt }) => dueAt)).size).toBe(5);
      }
    },
  );

  it('draws each random slot uniformly from its block', () => {
    const bins = Array.from({ length: 10 }, () => 0);
    const draws = 4000;
    for (let seed = 0; seed < draws; seed++) {
      // Two blocks of 4 h, then the gap of 2 h: the first lies in 10:00–14:00.
      const first = plan({}, String(seed)).slots[0]?.dueAt ?? '';
      const bin = Math.floor((toMinutes(first.slice(11, 16)) - 600) / 24);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    const expected = draws / bins.length;
    const chiSquare = bins.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // 9 degrees of freedom: beyond 27.9 once in a thousand, and the seeds are fixed.
    expect(chiSquare).toBeLessThan(27.9);
  });
});

describe('fixed times', () => {
  it.each([
    ['as chosen', { times: ['16:00', '11:00'] }, ['11:00', '16:00'], null],
    ['without those outside the hours', { times: ['08:00', '11:00'] }, ['11:00'], 'hours'],
    ['without those too close', { times: ['11:00', '12:00', '13:00'] }, ['11:00', '13:00'], 'gap'],
    [
      'after midnight, of hours that reach there',
      { times: ['00:30'], ranges: [{ from: '22:00', to: '02:00' }] },
      ['00:30'],
      null,
    ],
  ] as const)('%s', (_, change, expected, reducedBy) => {
    const frequency = { ...change, mode: 'fixed', times: [...change.times] } as Partial<FrequencySettings>;
    expect(wallTimes(frequency)).toEqual(expected);
    expect(plan(frequency).reducedBy).toBe(reducedBy);
  });
});

describe('every so often', () => {
  it.each([
    ['through the hours', { intervalMinutes: 180 }, ['13:00', '16:00', '19:00']],
    ['no closer than the gap', { intervalMinutes: 60, gapMinutes: 240 }, ['14:00', '18:00']],
    ['once in the middle of hours that are shorter', { intervalMinutes: 720 }, ['15:00']],
  ])('%s', (_, change, expected) => {
    expect(wallTimes({ ...change, mode: 'interval' })).toEqual(expected);
  });
});
