import type { FrequencySettings } from '../settings/settings';
import { toTimestamp } from '../time/timestamp';
import { startNudge, type Nudge } from './nudge';
import { endOfPause } from './pause';
import { toMinutes, toSpans } from './wall-span';
import { resolveWallTime } from '../time/wall-time';
import { LATER, type Later } from './later-choices';

const AFTER = {
  quarter: { minutes: 15 },
  half_hour: { minutes: 30 },
  hour: { hours: 1 },
  two_hours: { hours: 2 },
};

const MOST_TIMES = 2;
const MINUTES_PER_DAY = 24 * 60;

/** It would be hardly later than in an hour. */
const EVENING_LEAD_MINUTES = 60;

/**
 * Of the choices that the person wishes for, those that there are now: no evening once it has come, and after it was put off
 * twice only tomorrow, which is “not today” and always there.
 */
export function listLater(
  { timesPutOff }: Nudge,
  { later: wished, evening }: FrequencySettings,
  now: Temporal.ZonedDateTime,
): Later[] {
  const minutesToEvening = toMinutes(evening) - (now.hour * 60 + now.minute);
  return LATER.filter((later) => {
    if (later === 'tomorrow') return true;
    if (!wished.includes(later)) return false;
    if (later === 'evening' && minutesToEvening <= EVENING_LEAD_MINUTES) return false;
    return timesPutOff < MOST_TIMES;
  });
}

/** The nudge that comes instead, with as long a window as the first had. To tomorrow, nothing comes but what is planned then. */
export function putOff(
  nudge: Nudge,
  later: Exclude<Later, 'tomorrow'>,
  { evening }: FrequencySettings,
  now: Temporal.ZonedDateTime,
): Nudge {
  const dueAt = (later === 'evening' ? now.withPlainTime(evening) : now.add(AFTER[later])).toInstant();
  const window = Temporal.Instant.from(nudge.dueAt).until(nudge.expiresAt);
  const slot = {
    id: `later.${nudge.timesPutOff + 1}.${nudge.id}`,
    localDate: nudge.localDate,
    dueAt: toTimestamp(dueAt),
    expiresAt: toTimestamp(dueAt.add(window)),
  };
  return { ...startNudge(slot, 'later', now.timeZoneId), timesPutOff: nudge.timesPutOff + 1 };
}

/**
 * When the day is over to which a nudge belongs: at midnight, or where its hours reach over it, when they end. One that
 * is answered later than that is of the day that it is by then.
 */
export function endOfItsDay(
  { localDate }: Nudge,
  { ranges }: FrequencySettings,
  now: Temporal.ZonedDateTime,
): Temporal.Instant {
  const lastMinute = Math.max(toSpans(ranges).at(-1)?.to ?? 0, MINUTES_PER_DAY);
  const end = resolveWallTime(Temporal.PlainDate.from(localDate), lastMinute, now.timeZoneId);
  return Temporal.Instant.compare(end, now.toInstant()) > 0 ? end : endOfPause('today', now);
}

/** Whether one that was put off before comes so near to another that only the one chosen last is to come. */
export function isReplaced(open: Nudge, by: Nudge, gapMinutes: number): boolean {
  if (open.kind !== 'later' || open.state !== 'waiting') return false;
  const apart = Temporal.Instant.from(open.dueAt).until(by.dueAt).abs();
  return apart.total('minutes') < gapMinutes;
}
