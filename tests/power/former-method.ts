import type { CheckIn } from '../../utils/checkin/check-in.ts';
import { AXES, type Axis } from '../../utils/statistics/gather-days.ts';
import type { Estimate } from '../../utils/statistics/numbers/estimate.ts';
import { describe, welchInterval, welchVariance, type Sample } from './welch.ts';

/** What one calendar day comes to. */
interface DayValue {
  /** The day, counted from 1970-01-01. */
  day: number;
  value: number;
}

/** No comparison with fewer days on a side. */
const MIN_DAYS = 5;

/**
 * How often anything at all is shown where there is nothing, of all that is looked at together: in one of a hundred
 * histories of pure chance. Stricter than the usual one of twenty, since one looks again and again, and at other spans of time.
 */
const FALSE_ALARMS = 0.01;

/** Days so far apart are taken as independent. */
const LINGER_DAYS = 14;

interface Sides {
  nWith: number;
  nWithout: number;
}

type Comparison = Sides & ({ kind: 'missing' } | { kind: 'apart' | 'alike'; difference: Estimate });

interface ToCompare<Subject = unknown> {
  /** What days are compared by. */
  subject: Subject;
  withIt: readonly DayValue[];
  without: readonly DayValue[];
}

/**
 * Makes all comparisons that can be made, each at the level at which all of them hold together (Bonferroni's correction,
 * which unlike others has intervals to show).
 */
function compareAll<Subject extends object>(
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
function compareDays(withIt: readonly DayValue[], without: readonly DayValue[], level: number): Comparison {
  const sides = { nWith: withIt.length, nWithout: without.length };
  if (!hasEnough({ withIt, without })) {
    return { kind: 'missing', ...sides };
  }
  const [a, b] = [withIt, without].map((side) => describe(side.map(({ value }) => value)));
  if (!a || !b) throw new RangeError('There are two sides.');
  const widening = lingering({ ...a, days: withIt }, { ...b, days: without });
  const difference = welchInterval(a, b, level, widening);
  if (difference.low > 0 || difference.high < 0) return { kind: 'apart', ...sides, difference };
  return { kind: 'alike', ...sides, difference };
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

/** How contexts were compared before: the means of days with one to those of days without, each by itself. */
export function compareByDays(checkIns: readonly CheckIn[]) {
  const days = groupByDay(checkIns);
  const contexts = [...new Set(checkIns.flatMap(({ about }) => about))];
  const valuesOf = (axis: Axis, counts: (day: readonly CheckIn[]) => boolean): DayValue[] =>
    [...days].flatMap(([localDate, ofDay]) => {
      const values = ofDay.flatMap((checkIn) => checkIn[axis] ?? []);
      if (values.length === 0 || !counts(ofDay)) return [];
      const value = values.reduce((sum, each) => sum + each, 0) / values.length;
      return [{ day: Date.parse(localDate) / 86_400_000, value }];
    });
  return compareAll(
    contexts.flatMap((context) => {
      const isWith = (day: readonly CheckIn[]) => day.some(({ about }) => about.includes(context));
      return AXES.map((axis) => ({
        subject: { context, axis },
        withIt: valuesOf(axis, isWith),
        without: valuesOf(axis, (day) => !isWith(day)),
      }));
    }),
  );
}

function groupByDay(checkIns: readonly CheckIn[]): Map<string, CheckIn[]> {
  const days = new Map<string, CheckIn[]>();
  for (const checkIn of checkIns) {
    const ofDay = days.get(checkIn.localDate) ?? [];
    days.set(checkIn.localDate, ofDay);
    ofDay.push(checkIn);
  }
  return days;
}
