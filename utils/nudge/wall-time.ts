import type { TimeRange } from '../settings/settings';

const MINUTES_PER_DAY = 24 * 60;

/** A stretch of a day on the wall clock, in minutes from that day's midnight; past 1440 it is the next day. */
export interface WallSpan {
  from: number;
  to: number;
}

/** "HH:MM" as minutes from midnight. */
export function toMinutes(time: string): number {
  const { hour, minute } = Temporal.PlainTime.from(time);
  return hour * 60 + minute;
}

/** The spans of a day, in order and without overlap. A range that ends at or before its start reaches into the next day. */
export function toSpans(ranges: readonly TimeRange[]): WallSpan[] {
  const spans: WallSpan[] = [];
  for (const span of ranges.map(toSpan).toSorted((a, b) => a.from - b.from)) {
    const last = spans.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else spans.push(span);
  }
  return spans;
}

function toSpan({ from, to }: TimeRange): WallSpan {
  const start = toMinutes(from);
  const end = toMinutes(to);
  return { from: start, to: end > start ? end : end + MINUTES_PER_DAY };
}

/**
 * The instant at which the wall clock of a zone shows a time. Where the clock skips that time (spring), it is the
 * first instant after the skip; where it comes twice (autumn), it is the first of the two.
 *
 * @param minutes from the midnight of `date`; past 1440 it is the next day's.
 */
export function resolveWallTime(date: Temporal.PlainDate, minutes: number, zone: string): Temporal.Instant {
  const seconds = Math.round(minutes * 60);
  const wallTime = date.toPlainDateTime().add({ seconds });
  const earlier = wallTime.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (earlier.toPlainDateTime().equals(wallTime)) return earlier.toInstant();
  const skip = earlier.getTimeZoneTransition('next');
  return (skip ?? wallTime.toZonedDateTime(zone)).toInstant();
}
