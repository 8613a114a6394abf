import { describe, welchInterval, welchVariance, type Estimate, type Sample } from './welch';

/** What one calendar day comes to. */
export interface DayValue {
  /** The day, counted from 1970-01-01. */
  day: number;
  value: number;
}

/** No comparison with fewer days on a side. */
export const MIN_DAYS = 5;

/**
 * How often anything at all is shown where there is nothing, of all that is looked at together: in one of a hundred
 * histories of pure chance. Stricter than the usual one of twenty, since one looks again and again, and at other spans of time.
 */
const FALSE_ALARMS = 0.01;

/** Days so far apart are taken as independent. */
const LINGER_DAYS = 14;

/** A difference that one would notice: one of the seven degrees from very unpleasant to very pleasant. */
export const STEP = 2 / 7;

/** Beyond so many, one cannot say how many more days it would take. */
const FORESEEABLE_DAYS = 60;

interface Sides {
  nWith: number;
  nWithout: number;
}

/**
 * - `missing`: too little to say anything, and how many more days it takes at least
 * - `apart`: chance alone would hardly make such a difference
 * - `alike`: chance alone could make it. `moreDays` with it, roughly, until a difference of a degree would stand out; 0
 *   where it would already, null where nobody can say.
 */
export type Comparison = Sides &
  (
    | { kind: 'missing'; moreWith: number; moreWithout: number }
    | { kind: 'apart'; difference: Estimate }
    | { kind: 'alike'; difference: Estimate; moreDays: number | null }
  );

export interface ToCompare<Subject = unknown> {
  /** What days are compared by. */
  subject: Subject;
  withIt: readonly DayValue[];
  without: readonly DayValue[];
}

/**
 * Makes all comparisons that can be made, each at the level at which all of them hold together (Bonferroni's correction,
 * which unlike others has intervals to show).
 */
export function compareAll<Subject extends object>(
  all: readonly ToCompare<Subject>[],
): (Subject & { comparison: Comparison })[] {
  const level = 1 - FALSE_ALARMS / Math.max(all.filter(hasEnough).length, 1);
  return all.map(({ subject, withIt, without }) =>
    Object.assign({ comparison: compareDays(withIt, without, level) }, subject),
  );
}

function hasEnough({ withIt, without }: Pick<ToCompare, 'withIt' | 'without'>): boolean {
  return withIt.length >= MIN_DAYS && without.length >= MIN_DAYS;
}

/**
 * Compares days with something to days without it.
 *
 * Days and not check-ins, since check-ins of one day are of one mood and are no independent witnesses. Days that follow
 * each other are not quite independent either: what lingers from day to day widens the interval, see {@link lingering}.
 */
export function compareDays(
  withIt: readonly DayValue[],
  without: readonly DayValue[],
  level: number,
): Comparison {
  const sides = { nWith: withIt.length, nWithout: without.length };
  if (!hasEnough({ withIt, without })) {
    return {
      kind: 'missing',
      ...sides,
      moreWith: Math.max(MIN_DAYS - withIt.length, 0),
      moreWithout: Math.max(MIN_DAYS - without.length, 0),
    };
  }
  const [a, b] = [withIt, without].map((side) => describe(side.map(({ value }) => value)));
  if (!a || !b) throw new RangeError('There are two sides.');
  const widening = lingering({ ...a, days: withIt }, { ...b, days: without });
  const difference = welchInterval(a, b, level, widening);
  if (difference.low > 0 || difference.high < 0) return { kind: 'apart', ...sides, difference };
  return { kind: 'alike', ...sides, difference, moreDays: foresee(a, b, difference, widening) };
}

type Side = Sample & { days: readonly DayValue[] };

/**
 * By how much the variance of the difference is larger than that of independent days, never less than 1: the ratio of the
 * estimate that allows for correlation over days (Newey & West 1987, Bartlett weights) to Welch's.
 */
function lingering(a: Side, b: Side): number {
  const shares = new Map<number, number>();
  for (const [side, sign] of [
    [a, 1],
    [b, -1],
  ] as const) {
    for (const { day, value } of side.days) {
      shares.set(
        day,
        (shares.get(day) ?? 0) + (sign * (value - side.mean)) / Math.sqrt(side.n * (side.n - 1)),
      );
    }
  }
  const independent = welchVariance(a, b);
  if (independent === 0) return 1;
  let together = 0;
  for (const [day, share] of shares) {
    for (let apart = 1; apart <= LINGER_DAYS; apart++) {
      const weight = 1 - apart / (LINGER_DAYS + 1);
      together += 2 * weight * share * (shares.get(day - apart) ?? 0);
    }
  }
  return Math.max(1 + together / independent, 1);
}

/** Days with it as these are, and as many without as there are: how many more until the interval reaches no further than a step? */
function foresee(a: Sample, b: Sample, { value, high }: Estimate, widening: number): number | null {
  const reach = high - value;
  if (reach <= STEP) return 0;
  const t = reach / Math.sqrt(welchVariance(a, b) * widening);
  const allowed = (STEP / t) ** 2 / widening - b.variance / b.n;
  if (allowed <= 0) return null;
  const more = Math.ceil(a.variance / allowed) - a.n;
  return more > FORESEEABLE_DAYS ? null : Math.max(more, 1);
}
