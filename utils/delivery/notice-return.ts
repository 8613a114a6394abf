import { readLeave, rememberLeave, rememberReturn, rememberSignal } from '../browser/session';

/** An alarm that comes later than this was slept through. */
const LATE_MINUTES = 2;

/** An absence that is worth settling in after. */
const ABSENCE_MINUTES = 10;

/** An overdue alarm fires at wake: then the person has only just come back. */
export async function noticeLateAlarm(scheduledTime: number, now: Temporal.Instant): Promise<void> {
  const scheduledAt = Temporal.Instant.fromEpochMilliseconds(scheduledTime);
  if (now.since(scheduledAt).total('minutes') > LATE_MINUTES) await rememberReturn(now);
}

/** The end of a long absence is a return, too. */
export async function noticeIdleState(
  state: 'active' | 'idle' | 'locked',
  now: Temporal.Instant,
): Promise<void> {
  await rememberSignal();
  const leftAt = await readLeave();
  if (state !== 'active') {
    if (leftAt === null) await rememberLeave(now);
    return;
  }
  await rememberLeave(null);
  if (leftAt !== null && now.since(leftAt).total('minutes') > ABSENCE_MINUTES) await rememberReturn(now);
}
