import type { FrequencySettings } from '../../settings/settings';
import { toTimestamp } from '../../time/timestamp';
import { placeSlots, type Placement } from './place-slots';
import { hash, seededRandom } from './seeded-random';
import { findSpan, toSpans } from '../wall-span';
import { resolveWallTime } from '../../time/wall-time';

/** A moment at which to ask. It may wait for a good one until `expiresAt`. */
export interface Slot {
  id: string;
  /** The day it belongs to; a range over midnight belongs to its first day. */
  localDate: string;
  dueAt: string;
  expiresAt: string;
}

export interface DayPlan extends Omit<Placement, 'minutes'> {
  slots: Slot[];
}

/** Time enough to find a good moment, where the hours end or the clocks skip an hour right after the slot. */
const LEAST_WINDOW_MINUTES = 10;

/** Made once for as long as the settings that they are made of are at hand: a look at the plan asks again and again. */
const made = new WeakMap<FrequencySettings, Map<string, DayPlan>>();

/** The slots of one local day: the same for the same arguments, whenever and however often it is asked. */
export function planDay(
  frequency: FrequencySettings,
  localDate: string,
  zone: string,
  seed: string,
): DayPlan {
  const plans = made.get(frequency) ?? new Map<string, DayPlan>();
  made.set(frequency, plans);
  const key = JSON.stringify([localDate, zone, seed]);
  const plan = plans.get(key) ?? makePlan(frequency, localDate, zone, seed);
  plans.set(key, plan);
  return plan;
}

function makePlan(frequency: FrequencySettings, localDate: string, zone: string, seed: string): DayPlan {
  const date = Temporal.PlainDate.from(localDate);
  if (!frequency.days.some((day) => day === date.dayOfWeek))
    return { slots: [], wanted: 0, reducedBy: null, leftOut: [] };

  const planKey = hash(JSON.stringify([seed, toPlanKey(frequency)])).toString(36);
  const { minutes, ...rest } = placeSlots(frequency, seededRandom(`${planKey} ${localDate}`));
  const slots = resolveSlots(frequency, date, minutes, zone).map(({ index, dueAt, expiresAt }): Slot => {
    // A chosen time is the same one, whatever else is changed, so that a change never asks it twice.
    const name = frequency.mode === 'fixed' ? Math.round(minutes[index] ?? 0) : index;
    return {
      id: `${localDate}.${planKey}.${name}`,
      localDate,
      dueAt: toTimestamp(dueAt),
      expiresAt: toTimestamp(expiresAt),
    };
  });
  return { ...rest, slots, reducedBy: rest.reducedBy ?? (slots.length < minutes.length ? 'gap' : null) };
}

/** What a plan depends on; a change of anything else leaves the day as it was. */
function toPlanKey(frequency: FrequencySettings): unknown[] {
  const { mode, perDay, intervalMinutes, ranges, gapMinutes, capPerDay, windowMinutes } = frequency;
  if (mode === 'fixed') return [mode];
  return [mode, mode === 'random' ? perDay : intervalMinutes, ranges, gapMinutes, capPerDay, windowMinutes];
}

interface Resolved {
  index: number;
  dueAt: Temporal.Instant;
  expiresAt: Temporal.Instant;
}

/**
 * The instants of the slots. Two that lie in an hour which the clocks skip would come at once: the second comes the gap
 * later, or not at all where the hours are over by then.
 */
function resolveSlots(
  { ranges, mode, windowMinutes, gapMinutes }: FrequencySettings,
  date: Temporal.PlainDate,
  minutes: number[],
  zone: string,
): Resolved[] {
  const spans = toSpans(ranges);
  const resolved: Resolved[] = [];
  for (const [index, minute] of minutes.entries()) {
    const end = resolveWallTime(date, findSpan(spans, minute)?.to ?? minute, zone);
    const onTheClock = resolveWallTime(date, minute, zone);
    const last = resolved.at(-1)?.dueAt;
    const isDouble = last !== undefined && Temporal.Instant.compare(onTheClock, last) <= 0;
    const dueAt = isDouble ? last.add({ minutes: gapMinutes }) : onTheClock;
    if (isDouble && Temporal.Instant.compare(dueAt, end) > 0) continue;
    // A chosen time keeps its whole window; what we chose ourselves stays inside the hours.
    const left =
      mode === 'fixed' ? windowMinutes : Math.max(dueAt.until(end).total('minutes'), LEAST_WINDOW_MINUTES);
    const window = Math.round(Math.min(windowMinutes, left) * 60);
    resolved.push({ index, dueAt, expiresAt: dueAt.add({ seconds: window }) });
  }
  return resolved;
}
