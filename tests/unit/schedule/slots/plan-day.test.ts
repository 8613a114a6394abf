import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planDay } from '@/utils/schedule/slots/plan-day';
import { toMinutes, toSpans } from '@/utils/schedule/wall-span';
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
  times: fc.array(time, { minLength: 1, maxLength: 8 }),
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

  it('is never empty on a chosen day, and says what did not fit', () => {
    fc.assert(
      fc.property(anyFrequency, anyDate, anyZone, (change, date, zone) => {
        const { slots, wanted, reducedBy } = planDay({ ...defaults, ...change }, date, zone, 'seed');
        const isChosen = change.days.some((weekday) => weekday === Temporal.PlainDate.from(date).dayOfWeek);
        if (!isChosen) expect(slots).toEqual([]);
        else expect(slots.length).toBeGreaterThan(0);
        if (slots.length < wanted) expect(reducedBy).not.toBeNull();
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
      // Until 19:15, less the gap of 2 h, in two blocks: the first lies in 10:00–13:37:30.
      const first = plan({}, String(seed)).slots[0]?.dueAt ?? '';
      const bin = Math.floor((toMinutes(first.slice(11, 16)) - 600) / 21.75);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    const expected = draws / bins.length;
    const chiSquare = bins.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // 9 degrees of freedom: beyond 27.9 once in a thousand, and the seeds are fixed.
    expect(chiSquare).toBeLessThan(27.9);
  });
});

describe('several ranges', () => {
  it.each([
    [
      'a short one in the morning and one in the evening',
      [
        ['08:00', '08:30'],
        ['20:00', '20:30'],
      ],
      2,
      2,
    ],
    [
      'three of a minute each, just the gap apart',
      [
        ['09:00', '09:01'],
        ['11:00', '11:01'],
        ['13:00', '13:01'],
      ],
      3,
      3,
    ],
    [
      'two that are nearer than the gap',
      [
        ['10:00', '10:30'],
        ['12:15', '12:45'],
      ],
      3,
      2,
    ],
  ] as const)('%s hold as many as fit', (_, ranges, perDay, expected) => {
    for (let seed = 0; seed < 50; seed++) {
      const { slots } = plan({ ranges: ranges.map(([from, to]) => ({ from, to })), perDay }, String(seed));
      expect(slots).toHaveLength(expected);
    }
  });
});

describe('the hours', () => {
  it('are kept to the end: what is due early enough to be over with them', () => {
    for (let seed = 0; seed < 200; seed++) {
      expect(
        (plan({ perDay: 4 }, String(seed)).slots.at(-1)?.expiresAt ?? '') <= `${day}T20:00:00.000Z`,
      ).toBe(true);
    }
  });

  it('keep the gap to those of the next day', () => {
    for (let seed = 0; seed < 200; seed++) {
      const { slots } = plan({ ranges: [{ from: '00:00', to: '00:00' }], perDay: 6 }, String(seed));
      expect((slots.at(-1)?.dueAt ?? '') <= `${day}T22:00:00.000Z`).toBe(true);
    }
  });
});

describe('fixed times', () => {
  it.each([
    ['as chosen', { times: ['16:00', '11:00'] }, ['11:00', '16:00'], []],
    [
      'without those outside the hours',
      { times: ['08:00', '11:00'] },
      ['11:00'],
      [{ time: '08:00', reason: 'hours' }],
    ],
    [
      'without those too near the one before',
      { times: ['11:00', '12:00', '13:00'] },
      ['11:00', '13:00'],
      [{ time: '12:00', reason: 'gap', near: '11:00' }],
    ],
    [
      'without one too near the first of the next day',
      { times: ['00:30', '23:30'], ranges: [{ from: '00:00', to: '00:00' }] },
      ['00:30'],
      [{ time: '23:30', reason: 'gap', near: '00:30' }],
    ],
    [
      'no more than the cap',
      { times: ['11:00', '14:00', '17:00'], capPerDay: 2 },
      ['11:00', '14:00'],
      [{ time: '17:00', reason: 'cap' }],
    ],
    [
      'after midnight, of hours that reach there',
      { times: ['00:30'], ranges: [{ from: '22:00', to: '02:00' }] },
      ['00:30'],
      [],
    ],
    [
      'once, as near as the hours allow, where none lies in them',
      { times: ['06:00', '21:00'] },
      ['19:15'],
      [
        { time: '06:00', reason: 'hours' },
        { time: '21:00', reason: 'hours' },
      ],
    ],
  ] as const)('%s', (_, change, expected, leftOut) => {
    const frequency = { ...change, mode: 'fixed', times: [...change.times] } as Partial<FrequencySettings>;
    expect(wallTimes(frequency)).toEqual(expected);
    expect(plan(frequency).leftOut).toEqual(leftOut);
    expect(plan(frequency).reducedBy).toBe(leftOut[0]?.reason ?? null);
  });

  it('stay the same slots, whatever else is changed', () => {
    const [before] = plan({ mode: 'fixed', times: ['11:00'] }).slots;
    const [after] = plan({ mode: 'fixed', times: ['10:00', '11:00'], gapMinutes: 30 }).slots.slice(1);
    expect(after?.id).toBe(before?.id);
  });
});

describe('every so often', () => {
  it.each([
    ['through the hours', { intervalMinutes: 180 }, ['13:00', '16:00', '19:00'], 3, null],
    ['no closer than the gap', { intervalMinutes: 60, gapMinutes: 240 }, ['14:00', '18:00'], 9, 'gap'],
    ['spread over the day by the cap', { intervalMinutes: 120, capPerDay: 2 }, ['14:00', '18:00'], 4, 'cap'],
    ['once in the middle of hours that are shorter', { intervalMinutes: 720 }, ['14:37'], 1, null],
    [
      'with the next hours, where it falls between',
      {
        intervalMinutes: 180,
        ranges: [
          { from: '08:00', to: '12:00' },
          { from: '15:00', to: '19:00' },
        ],
      },
      ['11:00', '15:00', '18:00'],
      3,
      null,
    ],
  ] as const)('%s', (_, change, expected, wanted, reducedBy) => {
    const frequency = { ...change, mode: 'interval' } as Partial<FrequencySettings>;
    expect(wallTimes(frequency)).toEqual(expected);
    expect(plan(frequency)).toMatchObject({ wanted, reducedBy });
  });
});
