import type { FrequencySettings } from '../settings/settings';
import { DAYS_BETWEEN, toBackOff, type BackOff } from './back-off';
import type { Nudge } from './nudge';
import { planDay, type Slot } from './plan-day';

/** Far enough to find the next one at every third week of a single weekday. */
const DAYS_AHEAD = 45;

/** All that a plan is made of. */
export interface PlanInput {
  frequency: FrequencySettings;
  zone: string;
  seed: string;
  /** The nudges of the last months, in the order in which they were due. */
  past: readonly Nudge[];
  /** When a pause ends; null without one. */
  pausedUntil: string | null;
}

/** The next slot, or that there is none and why. */
export type Next =
  | { kind: 'next'; slot: Slot; backOff: BackOff }
  | { kind: 'quiet'; reason: 'off' | 'nothing-fits' }
  | { kind: 'paused'; until: string };

export function planNext(input: PlanInput, now: Temporal.Instant): Next {
  if (!input.frequency.enabled) return { kind: 'quiet', reason: 'off' };
  if (isPaused(input, now)) return { kind: 'paused', until: input.pausedUntil };
  const backOff = toBackOff(input.past);
  // Day by day, so that a plan for weeks is made only where weeks are quiet.
  for (let day = 0; day < DAYS_AHEAD; day++) {
    const slot = listSlots(input, backOff, now, day).find(({ dueAt }) => isBefore(now, dueAt));
    if (slot) return { kind: 'next', slot, backOff };
  }
  return { kind: 'quiet', reason: 'nothing-fits' };
}

/** The slots that are due and have not expired, the earliest first; none in a pause or beyond the day's cap. */
export function listDue(input: PlanInput, now: Temporal.Instant): Slot[] {
  if (!input.frequency.enabled || isPaused(input, now)) return [];
  return listSlots(input, toBackOff(input.past), now, 0).filter(
    ({ dueAt, expiresAt, localDate }) =>
      !isBefore(now, dueAt) && isBefore(now, expiresAt) && hasRoom(input, localDate),
  );
}

function isPaused<Input extends PlanInput>(
  input: Input,
  now: Temporal.Instant,
): input is Input & { pausedUntil: string } {
  return input.pausedUntil !== null && isBefore(now, input.pausedUntil);
}

/** Whether a local day may have one more, whatever the zones and settings it has seen. */
function hasRoom({ past, frequency }: PlanInput, localDate: string): boolean {
  const shown = past.filter(
    (nudge) => nudge.localDate === localDate && nudge.shownAt !== null && nudge.kind !== 'asked',
  );
  return shown.length < frequency.capPerDay;
}

/** The slots of a day some days from today, and of the day before it, whose hours may reach into it. */
function listSlots(input: PlanInput, backOff: BackOff, now: Temporal.Instant, day: number): Slot[] {
  const { frequency, zone, seed } = input;
  const date = now.toZonedDateTimeISO(zone).toPlainDate().add({ days: day });
  const from = firstDay(input, backOff);
  return [date.subtract({ days: 1 }), date]
    .filter((other) => from === null || Temporal.PlainDate.compare(other, from) >= 0)
    .flatMap((other) => thinOut(planDay(frequency, other.toString(), zone, seed).slots, backOff, other))
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
}

/** Before which day nothing comes, because the last one that was sent away or ignored was too short a while ago. */
function firstDay({ past }: PlanInput, backOff: BackOff): Temporal.PlainDate | null {
  const last = past.findLast(({ kind, shownAt }) => kind !== 'asked' && shownAt !== null);
  if (!last || backOff === 0) return null;
  return Temporal.PlainDate.from(last.localDate).add({ days: DAYS_BETWEEN[backOff] });
}

/** What a day keeps of its slots: half of them, by turns the odd ones and the even; or one, by turns a different one. */
function thinOut(slots: Slot[], backOff: BackOff, date: Temporal.PlainDate): Slot[] {
  const turn = Temporal.PlainDate.from('2024-01-01').until(date).days;
  if (backOff === 0) return slots;
  if (backOff === 1) return slots.filter((_, index) => (index + turn) % 2 === 0);
  return slots.filter((_, index) => index === turn % slots.length);
}

function isBefore(now: Temporal.Instant, timestamp: string): boolean {
  return Temporal.Instant.compare(now, timestamp) < 0;
}
