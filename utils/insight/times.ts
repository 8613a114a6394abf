import { PARTS_OF_DAY, toPartOfDay, type PartOfDay } from '../time/part-of-day';
import { compareAll, type Comparison, type ToCompare } from './compare-days';
import { AXES, meanOf, toDayValue, type Axis, type GatheredDay, type PlacedDay } from './gather-days';

/** 1 Monday … 7 Sunday. */
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Nothing is said of times before they have come round so often: three weeks from the first day to the last. */
export const MIN_SPAN_DAYS = 21;

export interface TimePattern<Time> {
  time: Time;
  axis: Axis;
  comparison: Comparison;
}

export interface TimePatterns<Time> {
  /** How many days there are that have such a time at all. */
  nDays: number;
  /** How many days it takes until three weeks are full, 0 where they are. Until then there are no patterns. */
  moreDays: number;
  patterns: TimePattern<Time>[];
}

/**
 * Each part of the day, compared to the rest of it. A day may be on both sides, with other check-ins; those that nobody told
 * a time of are on neither.
 */
export function comparePartsOfDay(all: readonly GatheredDay[]): TimePatterns<PartOfDay> {
  const days = all.filter(({ moments }) => moments.some(({ hour }) => hour !== null));
  const valueOf = ({ day, moments }: GatheredDay, axis: Axis, counts: (part: PartOfDay) => boolean) =>
    toDayValue(
      day,
      meanOf(
        moments.filter(({ hour }) => hour !== null && counts(toPartOfDay(hour))),
        axis,
      ),
    );
  return compareTimes(days, PARTS_OF_DAY, (time, axis) => ({
    subject: { time, axis },
    withIt: days.flatMap((day) => valueOf(day, axis, (part) => part === time)),
    without: days.flatMap((day) => valueOf(day, axis, (part) => part !== time)),
  }));
}

/** Each weekday, compared to the rest of the week. */
export function compareWeekdays(days: readonly PlacedDay[]): TimePatterns<number> {
  const valuesOf = (some: readonly PlacedDay[], axis: Axis) =>
    some.flatMap((day) => toDayValue(day.day, day[axis]));
  return compareTimes(days, WEEKDAYS, (time, axis) => ({
    subject: { time, axis },
    withIt: valuesOf(
      days.filter(({ weekday }) => weekday === time),
      axis,
    ),
    without: valuesOf(
      days.filter(({ weekday }) => weekday !== time),
      axis,
    ),
  }));
}

function compareTimes<Time>(
  days: readonly PlacedDay[],
  times: readonly Time[],
  divide: (time: Time, axis: Axis) => ToCompare<{ time: Time; axis: Axis }>,
): TimePatterns<Time> {
  const [first, last] = [days.at(0), days.at(-1)];
  const span = first && last ? last.day - first.day + 1 : 0;
  const nDays = days.length;
  if (span < MIN_SPAN_DAYS) return { nDays, moreDays: MIN_SPAN_DAYS - span, patterns: [] };
  return {
    nDays,
    moreDays: 0,
    patterns: compareAll(times.flatMap((time) => AXES.map((axis) => divide(time, axis)))),
  };
}
