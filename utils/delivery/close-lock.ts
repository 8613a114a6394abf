import { setLockAlarm } from '../browser/alarms';
import { forgetHandedOver } from '../browser/handed-over';
import { extendKeys, forgetKeys, readUnlockedUntil } from '../settings/lock';
import { readSettings } from '../settings/store';

const MINUTE_MS = 60_000;

/** Locks the history, if there is a lock: the key is forgotten, and every page notices. */
export async function closeLock(): Promise<void> {
  await forgetKeys();
  await forgetHandedOver();
  await setLockAlarm(null);
}

/** Locks it once it was not used for long enough; an alarm may come before that, when it was used meanwhile. */
export async function closeUnusedLock(now: Temporal.Instant): Promise<void> {
  const until = await readUnlockedUntil();
  if (until === undefined || until === null) return;
  if (until <= now.epochMilliseconds) await closeLock();
  else await setLockAlarm(until);
}

/** It is being used: it stays open for as long again. */
export async function stayOpen(now: Temporal.Instant): Promise<void> {
  if ((await readUnlockedUntil()) === undefined) return;
  const until = await openUntil(now);
  await extendKeys(until);
  await setLockAlarm(until);
}

/** Until when it stays open from now on, in milliseconds since 1970; null: for as long as the browser runs. */
export async function openUntil(now: Temporal.Instant): Promise<number | null> {
  const { lockAfterMinutes } = (await readSettings()).privacy;
  return lockAfterMinutes === null ? null : now.epochMilliseconds + lockAfterMinutes * MINUTE_MS;
}
