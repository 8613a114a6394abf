import type { FrequencySettings } from '../settings/settings';
import { addMinutes, toTimestamp } from '../time/timestamp';
import { DAYS_BETWEEN, toBackOff, type BackOff } from './back-off';
import { endOfGap } from './gap';
import { isOver, type Nudge } from './nudge';
import { isPaused } from './pause';
import { planDay, type Slot } from './slots/plan-day';

/** Whoever has just installed it has something else to do, and its first page to read. */
const FIRST_PEACE_MINUTES = 60;

/** Far enough to find the next one at every third week of a single weekday. */
const DAYS_AHEAD = 45;

/** All that a plan is made of. */
export interface PlanInput {
  frequency: FrequencySettings;
  zone: string;
  seed: string;
  /** When Heartward was installed; null where that is not known. */
  beganAt: string | null;
  /** The nudges of the last months, in the order in which they were due. */
  past: readonly Nudge[];
  /** When a pause ends; null without one. */
  pausedUntil: string | null;
}

/** A slot that is yet to come. */
export interface Coming {
  slot: Slot;
  /** When it can come at the earliest: it is due, and no other is near. */
  comesAt: string;
}

/** The next slot, or that there is none and why. */
export type Next =
  | ({ kind: 'next'; backOff: BackOff } & Coming)
  | { kind: 'quiet'; reason: 'off' | 'nothing-fits' }
  | { kind: 'paused'; until: string };

/** What comes next: a slot that has not come yet, or what was put off to before it. */
export function planNext(input: PlanInput, now: Temporal.Instant): Next {
  if (!input.frequency.enabled) return { kind: 'quiet', reason: 'off' };
  if (isPaused(input.pausedUntil, now)) return { kind: 'paused', until: input.pausedUntil };
  const here = toHere(input, now);
  const planned = findSlot(input, here);
  const later = findLater(input, here);
  const first = later && (!planned || later.comesAt < planned.comesAt) ? later : planned;
  if (!first) return { kind: 'quiet', reason: 'nothing-fits' };
  return { kind: 'next', ...first, backOff: here.backOff };
}

/** Where in time one stands, and how quiet it has become. */
interface Here {
  at: string;
  today: Temporal.PlainDate;
  backOff: BackOff;
}

function toHere({ past, zone }: PlanInput, now: Temporal.Instant): Here {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  return { at: toTimestamp(now), today, backOff: toBackOff(past) };
}

function findLater(input: PlanInput, { at }: Here): Coming | null {
  for (const nudge of input.past) {
    if (nudge.kind !== 'later' || nudge.state !== 'waiting' || nudge.dueAt <= at) continue;
    const coming = toComing(input, nudge, 'later');
    if (coming) return coming;
  }
  return null;
}

function findSlot(input: PlanInput, here: Here): Coming | null {
  const { at, today } = here;
  // After a clock that ran ahead was set back, days can have had their slots that are yet to come.
  const known = input.past.at(-1)?.localDate ?? today.toString();
  const last = (known > today.toString() ? Temporal.PlainDate.from(known) : today).add({ days: DAYS_AHEAD });
  // Day by day, so that a plan for weeks is made only where weeks are quiet.
  for (let day = today; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    for (const slot of listSlots(input, here, day)) {
      if (slot.dueAt <= at || !hasRoom(input, slot.localDate) || isSpent(input, slot.id)) continue;
      const coming = toComing(input, slot, 'planned');
      if (coming) return coming;
    }
  }
  return null;
}

/** When it can come at the earliest, by what is near to it once it is due; null where its time is over by then. */
function toComing(input: PlanInput, slot: Slot, kind: Nudge['kind']): Coming | null {
  const gapEnd = endOfGap(input, kind, Temporal.Instant.from(slot.dueAt)) ?? '';
  const comesAt = gapEnd > slot.dueAt ? gapEnd : slot.dueAt;
  return comesAt < slot.expiresAt ? { slot, comesAt } : null;
}

/** The slots that are due and have not expired, the earliest first; none in a pause or beyond the day's cap. */
export function listDue(input: PlanInput, now: Temporal.Instant): Slot[] {
  const at = toTimestamp(now);
  return listAround(input, now).filter(
    ({ dueAt, expiresAt, localDate }) => dueAt <= at && at < expiresAt && hasRoom(input, localDate),
  );
}

/**
 * Whether a nudge waits for nothing any more: the settings changed, or Heartward was paused, or the clock by which it
 * was planned was far ahead and has been set back.
 */
export function isObsolete(nudge: Nudge, input: PlanInput, now: Temporal.Instant): boolean {
  if (nudge.state !== 'waiting' && nudge.state !== 'dotted') return false;
  if (nudge.dueAt > toTimestamp(now.add({ hours: 24 }))) return true;
  if (nudge.kind !== 'planned') return nudge.kind === 'later' && !input.frequency.enabled;
  return !hasRoom(input, nudge.localDate) || !listAround(input, now).some(({ id }) => id === nudge.id);
}

/** What was asked for last, which is asked for again for each nudge that is open. */
const around = new WeakMap<PlanInput, { now: Temporal.Instant; slots: Slot[] }>();

/** The slots of today, and those of yesterday, whose hours may reach into today. */
function listAround(input: PlanInput, now: Temporal.Instant): Slot[] {
  const known = around.get(input);
  if (known?.now === now) return known.slots;
  const slots = findAround(input, now);
  around.set(input, { now, slots });
  return slots;
}

function findAround(input: PlanInput, now: Temporal.Instant): Slot[] {
  if (!input.frequency.enabled || isPaused(input.pausedUntil, now)) return [];
  const here = toHere(input, now);
  return listSlots(input, here, here.today);
}

/** Whether a slot has had its time, under another clock or in another zone. */
function isSpent({ past }: PlanInput, id: string): boolean {
  return past.some((nudge) => nudge.id === id && isOver(nudge));
}

/** Whether a local day may have one more, whatever zones and settings it has seen. One that was put off is one with the later one. */
function hasRoom({ past, frequency }: PlanInput, localDate: string): boolean {
  const asked = past.filter(
    (nudge) =>
      nudge.localDate === localDate &&
      nudge.kind !== 'asked' &&
      nudge.state !== 'put-off' &&
      (nudge.shownAt !== null || (nudge.kind === 'later' && !isOver(nudge))),
  );
  return asked.length < frequency.capPerDay;
}

/** What a day and the one before it ask for, of which nothing is from before the installation. */
function listSlots(input: PlanInput, here: Here, date: Temporal.PlainDate): Slot[] {
  const { frequency, zone, seed } = input;
  const from = firstDay(input, here);
  const start = endOfFirstPeace(input, here);
  return [date.subtract({ days: 1 }), date]
    .filter((other) => from === null || Temporal.PlainDate.compare(other, from) >= 0)
    .flatMap((other) => thinOut(planDay(frequency, other.toString(), zone, seed).slots, here.backOff, other))
    .filter(({ dueAt }) => start === null || dueAt >= start)
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
}

/** Before when nothing is owed: the installation, and where the times are not the person's own choice a while after it. */
function endOfFirstPeace({ beganAt, frequency }: PlanInput, { at }: Here): string | null {
  // A beginning that is yet to come was noted before the clock was set back.
  if (beganAt === null || beganAt > at) return null;
  return frequency.mode === 'fixed' ? beganAt : addMinutes(beganAt, FIRST_PEACE_MINUTES);
}

/**
 * Before which day nothing comes, because the last one that was sent away or ignored was too short a while ago. Whoever
 * put one off to tomorrow is not kept waiting for longer.
 */
function firstDay({ past }: PlanInput, { backOff, today }: Here): Temporal.PlainDate | null {
  if (backOff === 0) return null;
  const last = past.findLast(
    ({ kind, shownAt, localDate }) => kind !== 'asked' && shownAt !== null && localDate <= today.toString(),
  );
  if (!last) return null;
  const days = last.state === 'not-today' ? Math.min(DAYS_BETWEEN[backOff], 1) : DAYS_BETWEEN[backOff];
  return Temporal.PlainDate.from(last.localDate).add({ days });
}

/** What a day keeps of its slots: half of them, by turns the odd ones and the even; or one, by turns a different one. */
function thinOut(slots: Slot[], backOff: BackOff, date: Temporal.PlainDate): Slot[] {
  if (backOff === 0) return slots;
  const turn = Temporal.PlainDate.from('2024-01-01').until(date).days;
  if (backOff === 1) return slots.filter((_, index) => (index + turn) % 2 === 0);
  return slots.filter((_, index) => index === turn % slots.length);
}
