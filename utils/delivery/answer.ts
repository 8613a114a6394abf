import { addNudge, advanceNudge } from '../history/nudges';
import { putOff, type Later } from '../nudge/later';
import type { Nudge } from '../nudge/nudge';
import { endOfPause } from '../nudge/pause';
import { writePause } from '../settings/pause';
import { toTimestamp } from '../time/timestamp';

/** Puts a nudge off to another, which comes at that time as any other does. */
export async function putOffNudge(nudge: Nudge, later: Later, now: Temporal.ZonedDateTime): Promise<void> {
  await addNudge(putOff(nudge, later, now));
  await advanceNudge(nudge.id, 'put-off', now.toInstant());
}

/** Sends a nudge away, and with it the others of today. */
export async function sendAwayForToday(nudge: Nudge, now: Temporal.ZonedDateTime): Promise<void> {
  await writePause(toTimestamp(endOfPause('today', now)));
  await sendAway(nudge, now);
}

export async function sendAway(nudge: Nudge, now: Temporal.ZonedDateTime): Promise<void> {
  await advanceNudge(nudge.id, 'sent-away', now.toInstant());
}
