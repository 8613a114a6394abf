import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckIn } from '@/utils/checkin/check-in';
import { countInDay, emptyDay } from '@/utils/views/totals/summaries';
import {
  between,
  fromDayNumber,
  lengthOf,
  pan,
  toBins,
  toDayNumber,
  toGrain,
  toRuns,
  toTicks,
  zoom,
} from '@/utils/views/time-window';
import example from '../../examples/check-in-v2.json' with { type: 'json' };

const bounds = { first: toDayNumber('2016-01-01'), last: toDayNumber('2026-11-22') };
const someDay = fc.integer({ min: bounds.first, max: bounds.last });
const someWindow = fc.tuple(someDay, someDay).map(([one, other]) => between(one, other, bounds));

const { pleasantness: _, energy: __, ...rest } = example as CheckIn;
const day = (localDate: string, ...places: [number, number | null][]) =>
  countInDay(
    emptyDay(localDate),
    places.map(([pleasantness, energy]) => Object.assign({ pleasantness, energy }, rest)),
  );

describe('a window of time', () => {
  it('stays within its bounds and has at least three days, however one moves it', () => {
    fc.assert(
      fc.property(
        someWindow,
        someDay,
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        (window, about, factor) => {
          for (const moved of [
            zoom(window, factor, about, bounds),
            pan(window, factor, bounds),
            pan(window, -factor, bounds),
          ]) {
            expect(moved.first).toBeGreaterThanOrEqual(bounds.first);
            expect(moved.last).toBeLessThanOrEqual(bounds.last);
            expect(lengthOf(moved)).toBeGreaterThanOrEqual(3);
          }
        },
      ),
    );
  });

  it('has days that follow each other, over leap days and changed clocks', () => {
    expect(fromDayNumber(toDayNumber('2024-02-28') + 1)).toBe('2024-02-29');
    expect(toDayNumber('2026-10-26') - toDayNumber('2026-10-25')).toBe(1);
  });

  it('keeps the day where it is that one looks closer at', () => {
    const window = { first: toDayNumber('2026-01-01'), last: toDayNumber('2026-01-31') };
    const closer = zoom(window, 0.5, toDayNumber('2026-01-16'), bounds);
    expect([fromDayNumber(closer.first), fromDayNumber(closer.last)]).toEqual(['2026-01-08', '2026-01-23']);
  });

  it('names some days below, never more than there is room for, and whole years as such', () => {
    fc.assert(
      fc.property(someWindow, fc.integer({ min: 4, max: 14 }), (window, most) => {
        const ticks = toTicks(window, most);
        expect(ticks.length).toBeLessThanOrEqual(most + 1);
        for (const { day: at } of ticks) {
          expect(at).toBeGreaterThanOrEqual(window.first);
          expect(at).toBeLessThanOrEqual(window.last);
        }
      }),
    );
    const years = toTicks({ first: toDayNumber('2016-06-01'), last: toDayNumber('2026-06-01') }, 10);
    expect(years.map(({ day: at }) => fromDayNumber(at))).toContain('2020-01-01');
  });
});

describe('days drawn together', () => {
  const days = [
    day('2026-11-01', [0.5, 0], [1, null]),
    day('2026-11-02', [-0.5, 0.5]),
    day('2026-11-20', [0, 0]),
  ];

  it('have the middle of all their check-ins, not of their days', () => {
    const [week] = toBins(days, 'week', toDayNumber('2026-11-01'));
    expect(week).toMatchObject({ n: 3, energy: 0.25 });
    expect(week?.pleasantness).toBeCloseTo(1 / 3, 6);
    expect(
      toBins(days, 'month', 0).map(({ first, last }) => [fromDayNumber(first), fromDayNumber(last)]),
    ).toEqual([['2026-11-01', '2026-11-30']]);
  });

  it('are joined by a line only where no silence lies between', () => {
    const bins = toBins(days, 'day', 0);
    expect(toRuns(bins, 'pleasantness').map((run) => run.length)).toEqual([2, 1]);
  });

  it('are shown one by one as long as there is room', () => {
    const first = bounds.last;
    expect(toGrain({ first: first - 27, last: first }).points).toBe('check-in');
    expect(toGrain({ first: first - 364, last: first })).toEqual({ points: 'day', line: 'week' });
    expect(toGrain(bounds)).toEqual({ points: 'week', line: 'month' });
  });
});
