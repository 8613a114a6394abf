import { bootstrapInterval } from './numbers/bootstrap';
import type { Axis, GatheredDay } from './gather-days';
import type { Estimate } from './numbers/estimate';

/** Pairs of check-ins that are nearer or further apart are left out: they tell of something else. */
const MIN_GAP_MINUTES = 30;
const MAX_GAP_MINUTES = 8 * 60;

/** Nothing is said with fewer pairs, or on fewer days. */
const MIN_PAIRS = 20;
const MIN_PAIR_DAYS = 10;

interface Counted {
  /** Pairs that are looked at, and on how many days. */
  nPairs: number;
  nDays: number;
  /** Pairs of one day that are left out: too near or too far apart, or one of them without a time. */
  nOutside: number;
  nUntimed: number;
}

export type Swing =
  | (Counted & { kind: 'missing'; morePairs: number; moreDays: number })
  | (Counted & {
      kind: 'known';
      /** The middle gap between the two check-ins of a pair. */
      gapMinutes: number;
      /** By how much a pair typically differs over such a gap: the root mean square. */
      change: Estimate;
    });

interface Pair {
  gap: number;
  squared: number;
}

/**
 * How much one check-in differs from the one before on the same day. Only pairs within a day are taken, as nudges come
 * irregularly; and since more happens in more time, each squared difference is brought to the middle gap: (Δt / median
 * Δt)^−λ, as Jahng, Wood & Trull 2008 (10.1037/a0014173) adjust for time. λ is estimated between 0 (time does not matter)
 * and 1 (a random walk).
 */
export function measureSwing(days: readonly GatheredDay[], axis: Axis): Swing {
  const ofDays = days.map((day) => toPairs(day, axis));
  const pairsOfDays = ofDays.map(({ pairs }) => pairs).filter((pairs) => pairs.length > 0);
  const pairs = pairsOfDays.flat();
  const counts = {
    nPairs: pairs.length,
    nDays: pairsOfDays.length,
    nOutside: ofDays.reduce((sum, { nOutside }) => sum + nOutside, 0),
    nUntimed: ofDays.reduce((sum, { nUntimed }) => sum + nUntimed, 0),
  };
  if (counts.nPairs < MIN_PAIRS || counts.nDays < MIN_PAIR_DAYS) {
    return {
      kind: 'missing',
      ...counts,
      morePairs: Math.max(MIN_PAIRS - counts.nPairs, 0),
      moreDays: Math.max(MIN_PAIR_DAYS - counts.nDays, 0),
    };
  }
  const sorted = pairs.toSorted((a, b) => a.gap - b.gap);
  const gapMinutes = sorted[Math.floor(sorted.length / 2)]?.gap ?? 0;
  const growth = estimateGrowth(sorted);
  const sums = pairsOfDays.map((ofDay) => ({
    n: ofDay.length,
    squared: ofDay.reduce((sum, { gap, squared }) => sum + squared * (gapMinutes / gap) ** growth, 0),
  }));
  const change = bootstrapInterval(sums.length, (times) => {
    let n = 0;
    let squared = 0;
    for (const [index, sum] of sums.entries()) {
      const drawn = times[index] ?? 0;
      n += drawn * sum.n;
      squared += drawn * sum.squared;
    }
    return Math.sqrt(squared / n);
  });
  return { kind: 'known', ...counts, gapMinutes, change };
}

interface PairsOfDay extends Pick<Counted, 'nOutside' | 'nUntimed'> {
  pairs: Pair[];
}

function toPairs({ moments }: GatheredDay, axis: Axis): PairsOfDay {
  const said = moments.flatMap(({ atMinutes, ...place }) => {
    const value = place[axis];
    return value === null ? [] : [{ atMinutes, value }];
  });
  const timed = said.flatMap(({ atMinutes, value }) =>
    atMinutes === null ? [] : [{ at: atMinutes, value }],
  );
  const neighbours = timed.slice(1).map((moment, index) => {
    const before = timed[index] ?? moment;
    return { gap: moment.at - before.at, squared: (moment.value - before.value) ** 2 };
  });
  const pairs = neighbours.filter(({ gap }) => gap >= MIN_GAP_MINUTES && gap <= MAX_GAP_MINUTES);
  return {
    pairs,
    nOutside: neighbours.length - pairs.length,
    nUntimed: Math.max(said.length - 1, 0) - neighbours.length,
  };
}

/** λ: how the mean squared difference of the wider half of the gaps compares to that of the narrower half. */
function estimateGrowth(sorted: readonly Pair[]): number {
  const half = Math.floor(sorted.length / 2);
  const [narrow, wide] = [sorted.slice(0, half), sorted.slice(half)].map((part) => ({
    gap: part.reduce((sum, { gap }) => sum + gap, 0) / part.length,
    squared: part.reduce((sum, { squared }) => sum + squared, 0) / part.length,
  }));
  if (!narrow || !wide || narrow.squared === 0 || wide.squared === 0 || wide.gap === narrow.gap) return 0;
  const growth = Math.log(wide.squared / narrow.squared) / Math.log(wide.gap / narrow.gap);
  return Math.min(Math.max(growth, 0), 1);
}
