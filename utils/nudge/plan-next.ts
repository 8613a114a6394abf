import type { FrequencySettings } from '../settings/settings';
import { planDay, type Slot } from './plan-day';

const DAYS_AHEAD = 14;

/** All that a plan is made of. */
export interface PlanInput {
  frequency: FrequencySettings;
  zone: string;
  seed: string;
}

/** The next slot, or that there is none and why. */
export type Next = { kind: 'next'; slot: Slot } | { kind: 'quiet'; reason: 'off' | 'nothing-fits' };

export function planNext(input: PlanInput, now: Temporal.Instant): Next {
  if (!input.frequency.enabled) return { kind: 'quiet', reason: 'off' };
  const slot = listSlots(input, now, DAYS_AHEAD).find(({ dueAt }) => isBefore(now, dueAt));
  return slot ? { kind: 'next', slot } : { kind: 'quiet', reason: 'nothing-fits' };
}

/** The slots that are due and have not expired, the earliest first. */
export function listDue(input: PlanInput, now: Temporal.Instant): Slot[] {
  if (!input.frequency.enabled) return [];
  return listSlots(input, now, 0).filter(
    ({ dueAt, expiresAt }) => !isBefore(now, dueAt) && isBefore(now, expiresAt),
  );
}

/** The slots of yesterday, whose hours may reach into today, and of the days that follow. */
function listSlots({ frequency, zone, seed }: PlanInput, now: Temporal.Instant, daysAhead: number): Slot[] {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  return Array.from({ length: daysAhead + 2 }, (_, index) => today.add({ days: index - 1 }).toString())
    .flatMap((localDate) => planDay(frequency, localDate, zone, seed).slots)
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
}

function isBefore(now: Temporal.Instant, timestamp: string): boolean {
  return Temporal.Instant.compare(now, timestamp) < 0;
}
