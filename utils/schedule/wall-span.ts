import type { TimeRange } from '../settings/settings';

const MINUTES_PER_DAY = 24 * 60;

/** A stretch of a day on the wall clock, in minutes from that day's midnight; past 1440 it is the next day. */
export interface WallSpan {
  from: number;
  to: number;
}

/** "HH:MM" as minutes from midnight. */
export function toMinutes(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
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
 * When one can be due: early enough to wait for a good moment inside the hours, in the first half of hours that are
 * shorter than that, and at least the gap before the hours of the next day begin.
 */
export function toDueSpans(
  spans: readonly WallSpan[],
  windowMinutes: number,
  gapMinutes: number,
): WallSpan[] {
  const start = spans[0]?.from ?? 0;
  const early = spans.map(({ from, to }) => ({ from, to: to - Math.min(windowMinutes, (to - from) / 2) }));
  return cutSpans(early, start, start + MINUTES_PER_DAY - gapMinutes);
}

/** What of the spans lies between two minutes. */
export function cutSpans(spans: readonly WallSpan[], from: number, to: number): WallSpan[] {
  return spans
    .map((span) => ({ from: Math.max(span.from, from), to: Math.min(span.to, to) }))
    .filter((span) => span.from <= span.to);
}

export function findSpan(spans: readonly WallSpan[], minute: number): WallSpan | null {
  return spans.find(({ from, to }) => minute >= from && minute <= to) ?? null;
}

/** The first minute at or after one that lies in a span, or null. */
export function firstInside(spans: readonly WallSpan[], minute: number): number | null {
  const span = spans.find(({ to }) => minute <= to);
  return span ? Math.max(span.from, minute) : null;
}

/** As many as there are of up to `count` minutes at least a gap apart, each as early as it can be. */
export function listEarliest(
  spans: readonly WallSpan[],
  gapMinutes: number,
  count: number,
  from = -Infinity,
): number[] {
  const minutes: number[] = [];
  let next = firstInside(spans, from);
  while (next !== null && minutes.length < count) {
    minutes.push(next);
    next = firstInside(spans, next + gapMinutes);
  }
  return minutes;
}

/** The same number of minutes, each as late as it can be. */
export function listLatest(spans: readonly WallSpan[], gapMinutes: number, count: number): number[] {
  const mirrored = spans.map(({ from, to }) => ({ from: -to, to: -from })).toReversed();
  return listEarliest(mirrored, gapMinutes, count)
    .map((minute) => -minute)
    .toReversed();
}

/** The minute that lies at a share, 0 to 1, of the spans laid end to end. */
export function minuteAt(share: number, spans: readonly WallSpan[]): number {
  let rest = share * spans.reduce((sum, { from, to }) => sum + to - from, 0);
  for (const { from, to } of spans) {
    if (rest <= to - from) return from + rest;
    rest -= to - from;
  }
  return spans.at(-1)?.to ?? 0;
}
