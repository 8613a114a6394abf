import { HEARTBEAT_MINUTES } from '../browser/alarms';
import {
  readDetection,
  readLeave,
  rememberAwake,
  rememberLeave,
  rememberReturn,
  rememberSignal,
} from '../browser/session';

/** An alarm that comes later than this was slept through. */
const LATE_MINUTES = 2;

/** An absence that is worth settling in after. */
const ABSENCE_MINUTES = 10;

/** An overdue alarm fires at wake: then the person has only just come back. */
export async function noticeLateAlarm(scheduledTime: number, now: Temporal.Instant): Promise<void> {
  const scheduledAt = Temporal.Instant.fromEpochMilliseconds(scheduledTime);
  if (now.since(scheduledAt).total('minutes') > LATE_MINUTES) await rememberReturn(now);
}

/** A heartbeat that was left out was slept through, too. Firefox's alarms stand still in sleep, and are not late by much. */
export async function noticeMissedHeartbeat(now: Temporal.Instant): Promise<void> {
  const awakeAt = await rememberAwake(now);
  if (awakeAt === null) return;
  if (now.since(awakeAt).total('minutes') > HEARTBEAT_MINUTES + LATE_MINUTES) await rememberReturn(now);
}

/** The end of a long absence is a return, too. */
export async function noticeIdleState(
  state: 'active' | 'idle' | 'locked',
  now: Temporal.Instant,
): Promise<void> {
  // Some systems say "locked" once and for all; that tells nothing of stillness.
  if (state !== 'locked') await rememberSignal();
  const leftAt = await readLeave(now);
  if (state !== 'active') {
    // Of stillness one hears when it has lasted for a while.
    const stillFor = state === 'idle' ? await readDetection() : 0;
    if (leftAt === null) await rememberLeave(now.subtract({ seconds: stillFor }));
    return;
  }
  await rememberLeave(null);
  if (leftAt !== null && now.since(leftAt).total('minutes') > ABSENCE_MINUTES) await rememberReturn(now);
}
