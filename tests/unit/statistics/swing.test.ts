import { describe, expect, it } from 'vitest';
import { bootstrapInterval } from '@/utils/statistics/numbers/bootstrap';
import type { GatheredDay, Moment } from '@/utils/statistics/gather-days';
import { measureRange } from '@/utils/statistics/numbers/measure-range';
import { measureSwing } from '@/utils/statistics/swing';
import { startChance } from '../../generator/chance';
import { howMany } from '../../how-many';

describe('the bootstrap', () => {
  it('covers the true mean about as often as it says, where whole days are drawn', () => {
    const histories = howMany(120, 2000);
    const chance = startChance('coverage');
    let covered = 0;
    for (let history = 0; history < histories; history++) {
      // Three check-ins a day that share the mood of their day: drawn one by one, they would seem surer than they are.
      const days = Array.from({ length: 40 }, () => {
        const mood = chance.normal(0.3);
        return [1, 2, 3].map(() => mood + chance.normal(0.2));
      });
      const { low, high } = bootstrapInterval(days.length, (times) => meanOf(days, times), 0.95, history);
      if (low <= 0 && high >= 0) covered++;
    }
    // A percentile interval of 40 days covers a little less than it says.
    expect(covered / histories).toBeGreaterThan(0.9);
    expect(covered / histories).toBeLessThan(howMany(1, 0.97));
  }, 600_000);

  it('is the same for the same history', () => {
    const days = [[1], [2], [5], [3]];
    const interval = () => bootstrapInterval(days.length, (times) => meanOf(days, times));
    expect(interval()).toEqual(interval());
    expect(interval()).toMatchObject({ value: 2.75, level: 0.95 });
  });

  function meanOf(days: readonly number[][], times: Uint16Array): number {
    let n = 0;
    let sum = 0;
    for (const [index, values] of days.entries()) {
      for (const value of values) sum += (times[index] ?? 0) * value;
      n += (times[index] ?? 0) * values.length;
    }
    return sum / n;
  }
});

describe('swing', () => {
  it('is the change from one check-in to the next of the same day', () => {
    const days = Array.from({ length: 25 }, (_, day) => dayOf(day, [0, -0.2], [180, 0.2]));
    expect(measureSwing(days, 'pleasantness')).toMatchObject({
      kind: 'known',
      nPairs: 25,
      nDays: 25,
      gapMinutes: 180,
    });
    expect(swing(days)).toBeCloseTo(0.4, 9);
  });

  it('does not look across the night, nor at what lies too near or too far apart', () => {
    const days = Array.from({ length: 40 }, (_, day) => dayOf(day, [0, -1], [10, 1], [600, -0.5]));
    expect(measureSwing(days, 'pleasantness')).toMatchObject({
      kind: 'missing',
      nPairs: 0,
      morePairs: 20,
      moreDays: 10,
      nOutside: 80,
    });
  });

  it('looks at no pair of which one has no time, and says how many there are', () => {
    const days = Array.from({ length: 30 }, (_, day) => dayOf(day, [0, 0], [null, 0.4], [60, 0.1]));
    expect(measureSwing(days, 'pleasantness')).toMatchObject({
      kind: 'known',
      nPairs: 30,
      gapMinutes: 60,
      nUntimed: 30,
      nOutside: 0,
    });
    const untimed = days.map((_, day) => dayOf(day, [null, 0], [null, 0.4]));
    expect(measureSwing(untimed, 'energy')).toMatchObject({ kind: 'missing', nPairs: 0, nUntimed: 30 });
  });

  it('takes pairs of different gaps together by what a gap does', () => {
    // A random walk: the square of the change grows as the gap does.
    const days = Array.from({ length: 60 }, (_, day) => {
      const gap = day % 2 === 0 ? 60 : 240;
      return dayOf(day, [0, 0], [gap, day % 2 === 0 ? 0.1 : 0.2]);
    });
    expect(swing(days)).toBeCloseTo(0.2, 9);
  });

  it('needs twenty pairs on ten days', () => {
    const days = Array.from({ length: 9 }, (_, day) => dayOf(day, [0, 0], [60, 0.1], [120, 0.2], [180, 0.3]));
    expect(measureSwing(days, 'energy')).toMatchObject({
      kind: 'missing',
      nPairs: 27,
      morePairs: 0,
      moreDays: 1,
    });
  });

  function swing(days: GatheredDay[]): number {
    const measured = measureSwing(days, 'pleasantness');
    return measured.kind === 'known' ? measured.change.value : NaN;
  }
});

describe('range', () => {
  it('is where four of five check-ins lie', () => {
    const days = Array.from({ length: 101 }, (_, day) => dayOf(day, [0, (day - 50) / 100]));
    const range = measureRange(days, 'pleasantness');
    expect(range).toMatchObject({ kind: 'known', n: 101, nDays: 101 });
    if (range.kind !== 'known') throw new Error('It is known.');
    expect(range.lower.value).toBeCloseTo(-0.4, 9);
    expect(range.upper.value).toBeCloseTo(0.4, 9);
    for (const { value, low, high } of [range.lower, range.upper]) {
      expect(low).toBeLessThan(value);
      expect(high).toBeGreaterThan(value);
    }
  });

  it('needs twenty check-ins on ten days', () => {
    const days = [
      dayOf(0, [0, 0.1]),
      ...Array.from({ length: 9 }, (_, day) => dayOf(day + 1, [0, 0], [60, 0])),
    ];
    expect(measureRange(days, 'energy')).toMatchObject({ kind: 'missing', n: 19, more: 1, moreDays: 0 });
  });
});

/** A day of moments, each so many minutes after its beginning, or at a time that nobody told. */
function dayOf(day: number, ...moments: [minutes: number | null, value: number][]): GatheredDay {
  return {
    day,
    weekday: 7,
    moments: moments.map(([minutes, value]): Moment => ({
      about: [],
      atMinutes: minutes === null ? null : day * 24 * 60 + minutes,
      hour: minutes === null ? null : Math.floor(minutes / 60),
      pleasantness: value,
      energy: value,
    })),
  };
}
