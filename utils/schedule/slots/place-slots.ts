import type { FrequencySettings } from '../../settings/settings';
import {
  cutSpans,
  findSpan,
  firstInside,
  listEarliest,
  listLatest,
  minuteAt,
  toDueSpans,
  toMinutes,
  toSpans,
  type WallSpan,
} from '../wall-span';

/** Why fewer are planned than were wished for. */
type Reduction = 'hours' | 'gap' | 'cap';

/** A time that was chosen and is not asked at, as "HH:MM"; for the gap, with the chosen time that it is too near to. */
export type LeftOut =
  { time: string; reason: 'hours' | 'cap' } | { time: string; reason: 'gap'; near: string };

/** Where on the wall clock of a day the slots lie. */
export interface Placement {
  /** Minutes from midnight, in order. */
  minutes: number[];
  /** How many were wished for. */
  wanted: number;
  /** What did not let them all fit, or null. */
  reducedBy: Reduction | null;
  leftOut: LeftOut[];
}

export function placeSlots(frequency: FrequencySettings, random: () => number): Placement {
  const spans = toSpans(frequency.ranges);
  const dueSpans = toDueSpans(spans, frequency.windowMinutes, frequency.gapMinutes);
  if (frequency.mode === 'fixed') return placeFixed(frequency, spans, dueSpans);
  if (frequency.mode === 'interval') return placeAtInterval(frequency, dueSpans);
  return placeAtRandom(frequency, dueSpans, random);
}

/**
 * One in each of as many blocks as there are slots, uniform within it, and never less than the gap apart. The block of
 * the ith of n is the ith nth of where it can be at all, from as early as those before it allow to as late as those
 * after it allow. In one span, these are n equal blocks with the gap between them; over several, the end of a block can
 * lie nearer than the gap to the next, which then begins later. There is nothing to retry.
 */
function placeAtRandom(
  { perDay, capPerDay, gapMinutes }: FrequencySettings,
  spans: WallSpan[],
  random: () => number,
): Placement {
  const earliest = listEarliest(spans, gapMinutes, Math.min(perDay, capPerDay));
  const latest = listLatest(spans, gapMinutes, earliest.length);
  const minutes: number[] = [];
  for (const [index, early] of earliest.entries()) {
    const late = latest[index] ?? early;
    const reach = cutSpans(spans, early, late);
    const blockEnd = minuteAt((index + 1) / earliest.length, reach);
    const apart = (minutes.at(-1) ?? -Infinity) + gapMinutes;
    const from = firstInside(reach, Math.max(minuteAt(index / earliest.length, reach), apart)) ?? late;
    minutes.push(minuteAt(random(), cutSpans(reach, from, from < blockEnd ? blockEnd : late)));
  }
  if (minutes.length === perDay) return { minutes, wanted: perDay, reducedBy: null, leftOut: [] };
  return { minutes, wanted: perDay, reducedBy: minutes.length === capPerDay ? 'cap' : 'gap', leftOut: [] };
}

/** One each time the interval has passed since the hours began; what falls between hours waits for the next. */
function placeAtInterval(
  { intervalMinutes, gapMinutes, capPerDay }: FrequencySettings,
  spans: WallSpan[],
): Placement {
  const start = spans[0]?.from ?? 0;
  const every = (step: number) => listEarliest(spans, step, Infinity, start + step);
  // Hours that are shorter than the interval: once, in the middle, rather than never.
  const orOnce = (minutes: number[]) => (minutes.length > 0 ? minutes : [minuteAt(0.5, spans)]);
  const wanted = orOnce(every(intervalMinutes)).length;
  const apart = orOnce(every(Math.max(intervalMinutes, gapMinutes)));
  const minutes = spread(apart, capPerDay);
  if (minutes.length < apart.length) return { minutes, wanted, reducedBy: 'cap', leftOut: [] };
  return { minutes, wanted, reducedBy: minutes.length < wanted ? 'gap' : null, leftOut: [] };
}

/** At most `count` of them, spread over the whole. */
function spread(minutes: number[], count: number): number[] {
  if (minutes.length <= count) return minutes;
  const step = minutes.length / count;
  return Array.from({ length: count }, (_, index) => minutes[Math.floor((index + 0.5) * step)] ?? 0);
}

/** The chosen times that lie in the hours, the earlier of two that are too near each other, and no more than the cap. */
function placeFixed(
  { times, gapMinutes, capPerDay }: FrequencySettings,
  spans: WallSpan[],
  dueSpans: WallSpan[],
): Placement {
  const chosen = [...new Set(times)].map((time) => ({ time, minute: toMinutes(time) }));
  const leftOut: LeftOut[] = [];
  const kept: typeof chosen = [];
  const inside: typeof chosen = [];
  for (const { time, minute } of chosen) {
    const found = [minute, minute + 24 * 60].find((other) => findSpan(spans, other));
    if (found === undefined) leftOut.push({ time, reason: 'hours' });
    else inside.push({ time, minute: found });
  }
  for (const { time, minute } of inside.toSorted((a, b) => a.minute - b.minute)) {
    const near = findNear(kept, minute, gapMinutes);
    if (near) leftOut.push({ time, reason: 'gap', near: near.time });
    else if (kept.length === capPerDay) leftOut.push({ time, reason: 'cap' });
    else kept.push({ time, minute });
  }
  const minutes = kept.map(({ minute }) => minute);
  // None of them lies in the hours: once, as near to one as the hours allow, rather than never.
  if (minutes.length === 0)
    minutes.push(
      nearestInside(
        dueSpans,
        chosen.map(({ minute }) => minute),
      ),
    );
  return { minutes, wanted: chosen.length, reducedBy: leftOut[0]?.reason ?? null, leftOut };
}

/** The kept one that is less than the gap away: the last one, or the first one as it comes again the next day. */
function findNear<Kept extends { minute: number }>(kept: Kept[], minute: number, gap: number): Kept | null {
  const last = kept.at(-1);
  const first = kept[0];
  if (last && minute - last.minute < gap) return last;
  return first && first.minute + 24 * 60 - minute < gap ? first : null;
}

function nearestInside(spans: WallSpan[], minutes: number[]): number {
  const pairs = minutes.flatMap((minute) =>
    spans.map(({ from, to }) => ({ minute, inside: Math.min(Math.max(minute, from), to) })),
  );
  const [nearest] = pairs.toSorted((a, b) => Math.abs(a.minute - a.inside) - Math.abs(b.minute - b.inside));
  return nearest?.inside ?? minuteAt(0.5, spans);
}
