import { toTimestamp } from '../time/timestamp';
import { startNudge, type Nudge } from './nudge';

/** To when a nudge can be put off. */
const LATER = ['quarter', 'hour', 'evening'] as const;

export type Later = (typeof LATER)[number];

const MOST_TIMES = 2;
const EVENING = Temporal.PlainTime.from('19:00');

/** The choices that there are for a nudge now: none after it was put off twice, no evening once it has come. */
export function listLater({ timesPutOff }: Nudge, now: Temporal.ZonedDateTime): Later[] {
  if (timesPutOff >= MOST_TIMES) return [];
  const isBeforeEvening = Temporal.PlainTime.compare(now.toPlainTime().add({ hours: 1 }), EVENING) < 0;
  return LATER.filter((later) => later !== 'evening' || (isBeforeEvening && now.hour < 18));
}

/** The nudge that comes instead, with as long a window as the first had. */
export function putOff(nudge: Nudge, later: Later, now: Temporal.ZonedDateTime): Nudge {
  const dueAt = toDue(later, now).toInstant();
  const window = Temporal.Instant.from(nudge.dueAt).until(nudge.expiresAt);
  const slot = {
    id: `later.${nudge.timesPutOff + 1}.${nudge.id}`,
    localDate: nudge.localDate,
    dueAt: toTimestamp(dueAt),
    expiresAt: toTimestamp(dueAt.add(window)),
  };
  return { ...startNudge(slot, 'later', now.timeZoneId), timesPutOff: nudge.timesPutOff + 1 };
}

function toDue(later: Later, now: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  if (later === 'quarter') return now.add({ minutes: 15 });
  if (later === 'hour') return now.add({ hours: 1 });
  return now.withPlainTime(EVENING);
}
