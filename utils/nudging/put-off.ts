import { addNudge, advanceNudge, readOpenNudges } from '../history/records/nudges';
import { endOfItsDay, isReplaced, putOff } from '../schedule/later';
import type { Later } from '../schedule/later-choices';
import type { Nudge } from '../schedule/nudge';
import { writePause } from '../storage/stored-pause';
import { readSettings } from '../storage/stored-settings';
import { toTimestamp } from '../time/timestamp';

/**
 * Puts a nudge off to another, which comes at that time, and instead of any that was put off to about then. Until
 * tomorrow nothing comes at all, and then what is planned.
 */
export async function putOffNudge(nudge: Nudge, later: Later, now: Temporal.ZonedDateTime): Promise<void> {
  if (later === 'tomorrow') return putOffToTomorrow(nudge, now);
  const { frequency } = await readSettings();
  const comes = putOff(nudge, later, frequency, now);
  const replaced = (await readOpenNudges()).filter((open) => isReplaced(open, comes, frequency.gapMinutes));
  await addNudge(comes);
  await advanceNudge(nudge.id, 'put-off', now.toInstant());
  for (const { id } of replaced) await advanceNudge(id, 'faded', now.toInstant());
}

async function putOffToTomorrow(nudge: Nudge, now: Temporal.ZonedDateTime): Promise<void> {
  const { frequency } = await readSettings();
  await writePause(toTimestamp(endOfItsDay(nudge, frequency, now)));
  await advanceNudge(nudge.id, 'not-today', now.toInstant());
}

/** Sends a nudge away: not now, whatever the person says besides, or because it asks too often. */
export async function sendAway(nudge: Nudge, now: Temporal.ZonedDateTime): Promise<void> {
  await advanceNudge(nudge.id, 'sent-away', now.toInstant());
}
