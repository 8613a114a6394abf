import { averagePlace } from '../checkin/average-place';
import type { CheckIn } from '../checkin/check-in';
import { toCurrentId } from '../vocabulary/own-vocabulary';
import type { Place } from '../vocabulary/place';

/** A stretch of time with at least one check-in. */
export interface Period {
  first: Temporal.PlainDate;
  nDays: number;
  place: Place | null;
}

export interface SummedUp {
  n: number;
  nDays: number;
  grain: 'week' | 'month' | 'year';
  periods: Period[];
  /** On how many days each came, the most often first. */
  words: [id: string, nDays: number][];
  contexts: [id: string, nDays: number][];
}

/** So that where somebody was takes no more than half a page. */
const MAX_WEEKS = 14;
const MAX_MONTHS = 24;

/** What the check-ins of some days come to, on a page for somebody else to read. The check-ins are in their order. */
export function sumUp(
  checkIns: readonly CheckIn[],
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  firstWeekday: number,
): SummedUp {
  const grain = chooseGrain(first.until(last).days + 1);
  const periods = new Map<string, CheckIn[]>();
  for (const checkIn of checkIns) {
    const key = startOf(Temporal.PlainDate.from(checkIn.localDate), grain, firstWeekday).toString();
    const period = periods.get(key);
    if (period) period.push(checkIn);
    else periods.set(key, [checkIn]);
  }
  return {
    n: checkIns.length,
    nDays: countDays(checkIns),
    grain,
    periods: [...periods].map(([start, ofPeriod]) => ({
      first: Temporal.PlainDate.from(start),
      nDays: countDays(ofPeriod),
      place: averagePlace(ofPeriod),
    })),
    words: countByDay(checkIns, ({ feelings }) => feelings.map(({ word }) => word)),
    contexts: countByDay(checkIns, ({ about }) => about),
  };
}

function chooseGrain(days: number): SummedUp['grain'] {
  if (days <= MAX_WEEKS * 7) return 'week';
  return days <= MAX_MONTHS * 31 ? 'month' : 'year';
}

function startOf(
  date: Temporal.PlainDate,
  grain: SummedUp['grain'],
  firstWeekday: number,
): Temporal.PlainDate {
  if (grain === 'week') return date.subtract({ days: (date.dayOfWeek - firstWeekday + 7) % 7 });
  return grain === 'month' ? date.with({ day: 1 }) : date.with({ month: 1, day: 1 });
}

function countDays(checkIns: readonly CheckIn[]): number {
  return new Set(checkIns.map(({ localDate }) => localDate)).size;
}

function countByDay(
  checkIns: readonly CheckIn[],
  toIds: (checkIn: CheckIn) => readonly string[],
): [string, number][] {
  const days = new Map<string, Set<string>>();
  for (const checkIn of checkIns) {
    for (const id of toIds(checkIn).map(toCurrentId)) {
      const known = days.get(id) ?? new Set();
      days.set(id, known.add(checkIn.localDate));
    }
  }
  return [...days].map(([id, { size }]): [string, number] => [id, size]).toSorted(([, a], [, b]) => b - a);
}
