import type { FrequencySettings } from '../settings/settings';
import { toTimestamp } from '../time/timestamp';
import { hash, seededRandom } from './seeded-random';
import { resolveWallTime, toMinutes, toSpans, type WallSpan } from './wall-time';

/** A moment at which to ask. It may wait for a good one until `expiresAt`. */
export interface Slot {
  id: string;
  /** The day it belongs to; a range over midnight belongs to its first day. */
  localDate: string;
  dueAt: string;
  expiresAt: string;
}

/** Why fewer are planned than were wished for. */
type Reduction = 'hours' | 'gap' | 'cap';

export interface DayPlan {
  slots: Slot[];
  /** How many were wished for. */
  wanted: number;
  /** The first thing that did not let them all fit, or null. */
  reducedBy: Reduction | null;
}

interface Offsets {
  /** Minutes from midnight on the wall clock, in order. */
  offsets: number[];
  wanted: number;
  reducedBy: Reduction | null;
}

/** The slots of one local day: the same for the same arguments, whenever and however often it is asked. */
export function planDay(
  frequency: FrequencySettings,
  localDate: string,
  zone: string,
  seed: string,
): DayPlan {
  const date = Temporal.PlainDate.from(localDate);
  if (!frequency.days.some((day) => day === date.dayOfWeek)) return { slots: [], wanted: 0, reducedBy: null };

  const planKey = hash(JSON.stringify([seed, toPlanKey(frequency)])).toString(36);
  const { offsets, wanted, reducedBy } = limitToCap(
    placeOffsets(frequency, seededRandom(`${planKey} ${localDate}`)),
    frequency.capPerDay,
  );
  const slots = offsets.map((minutes, index): Slot => {
    const dueAt = resolveWallTime(date, minutes, zone);
    return {
      id: `${localDate}.${planKey}.${index}`,
      localDate,
      dueAt: toTimestamp(dueAt),
      expiresAt: toTimestamp(dueAt.add({ minutes: frequency.windowMinutes })),
    };
  });
  return { slots, wanted, reducedBy };
}

/** What a plan depends on; a change of anything else leaves the day as it was. */
function toPlanKey(frequency: FrequencySettings): unknown[] {
  const { mode, perDay, times, intervalMinutes, ranges, gapMinutes, capPerDay } = frequency;
  const wish = { random: perDay, fixed: times, interval: intervalMinutes }[mode];
  return [mode, wish, ranges, gapMinutes, capPerDay];
}

function placeOffsets(frequency: FrequencySettings, random: () => number): Offsets {
  const spans = toSpans(frequency.ranges);
  if (frequency.mode === 'fixed') return placeFixed(frequency, spans);
  if (frequency.mode === 'interval') return placeAtInterval(frequency, spans);
  return placeAtRandom(frequency, spans, random);
}

function placeFixed({ times, gapMinutes }: FrequencySettings, spans: WallSpan[]): Offsets {
  const wished = [...new Set(times)].map(toMinutes);
  const inside = wished
    .flatMap((minutes) => [minutes, minutes + 24 * 60].find((offset) => isInside(offset, spans)) ?? [])
    .toSorted((a, b) => a - b);
  const apart: number[] = [];
  for (const offset of inside) {
    if (offset - (apart.at(-1) ?? -Infinity) >= gapMinutes) apart.push(offset);
  }
  const wanted = wished.length;
  if (apart.length < inside.length) return { offsets: apart, wanted, reducedBy: 'gap' };
  return { offsets: apart, wanted, reducedBy: apart.length < wanted ? 'hours' : null };
}

function placeAtInterval({ intervalMinutes, gapMinutes }: FrequencySettings, spans: WallSpan[]): Offsets {
  const step = Math.max(intervalMinutes, gapMinutes);
  const offsets = spans.flatMap(({ from, to }) =>
    Array.from({ length: Math.floor((to - from) / step) }, (_, index) => from + (index + 1) * step),
  );
  const apart = offsets.filter((offset, index) => offset - (offsets[index - 1] ?? -Infinity) >= gapMinutes);
  if (apart.length > 0) return { offsets: apart, wanted: apart.length, reducedBy: null };
  // The hours are shorter than the interval: once, in the middle, rather than never.
  const width = totalWidth(spans);
  return { offsets: [toOffset(width / 2, spans)], wanted: 1, reducedBy: null };
}

/**
 * One in each of `n` blocks, uniform within it, and never less than the gap apart: `n` draws, one in each `n`th of the
 * width less the gaps, each then moved by the gaps before it. There is nothing to retry.
 */
function placeAtRandom(
  { perDay, gapMinutes }: FrequencySettings,
  spans: WallSpan[],
  random: () => number,
): Offsets {
  const width = totalWidth(spans);
  const fitting = Math.min(perDay, Math.floor(width / gapMinutes) + 1);
  const block = (width - (fitting - 1) * gapMinutes) / fitting;
  const offsets = Array.from({ length: fitting }, (_, index) =>
    toOffset((index + random()) * block + index * gapMinutes, spans),
  );
  return { offsets, wanted: perDay, reducedBy: fitting < perDay ? 'gap' : null };
}

function limitToCap({ offsets, wanted, reducedBy }: Offsets, cap: number): Offsets {
  if (offsets.length <= cap) return { offsets, wanted, reducedBy };
  return { offsets: offsets.slice(0, cap), wanted, reducedBy: 'cap' };
}

function isInside(offset: number, spans: WallSpan[]): boolean {
  return spans.some(({ from, to }) => offset >= from && offset <= to);
}

function totalWidth(spans: WallSpan[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** The wall-clock offset that lies `position` minutes into the spans laid end to end. */
function toOffset(position: number, spans: WallSpan[]): number {
  let rest = position;
  for (const { from, to } of spans) {
    if (rest <= to - from) return from + rest;
    rest -= to - from;
  }
  return spans.at(-1)?.to ?? 0;
}
