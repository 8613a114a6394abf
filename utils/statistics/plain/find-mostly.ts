import type { PartOfDay } from '../../time/part-of-day';

/** When something mostly came: 1 Monday … 7 Sunday, or a part of the day. */
export type Mostly = { weekday: number } | { part: PartOfDay };

/** So many times, on so many different days, it has to come then. */
const MIN_TIMES = 4;
const MIN_DAYS = 3;

/** Whoever mostly checks in then has everything come mostly then. */
const MIN_RATIO = 1.5;

interface Timed {
  day: string;
  weekday: number;
  /** Null where nobody told a time. */
  part: PartOfDay | null;
}

/**
 * When most of these check-ins were, or null where “mostly” would not be so. It is said of more than half of them, at
 * least four and on three different days, where their share is at least half as large again as that of all check-ins. A
 * check-in without a time counts for its weekday, and for no part of the day.
 */
export function findMostly(those: readonly Timed[], all: readonly Timed[]): Mostly | null {
  const weekday = findMost(those, all, (moment) => moment.weekday);
  if (weekday !== null) return { weekday };
  const part = findMost(those, all, (moment) => moment.part);
  return part === null ? null : { part };
}

function findMost<Time extends string | number>(
  those: readonly Timed[],
  all: readonly Timed[],
  timeOf: (moment: Timed) => Time | null,
): Time | null {
  const isTold = (moment: Timed) => timeOf(moment) !== null;
  const nTold = all.filter(isTold).length;
  for (const time of new Set(those.filter(isTold).map(timeOf))) {
    const then = those.filter((moment) => timeOf(moment) === time);
    const nThen = all.filter((moment) => timeOf(moment) === time).length;
    if (
      time !== null &&
      then.length >= MIN_TIMES &&
      then.length * 2 > those.length &&
      new Set(then.map(({ day }) => day)).size >= MIN_DAYS &&
      then.length / those.length >= (MIN_RATIO * nThen) / nTold
    ) {
      return time;
    }
  }
  return null;
}
