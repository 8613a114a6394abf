import { setLockAlarm } from '../browser/alarms';
import { forgetHandedOver } from '../browser/handed-over';
import { isOver, type OpenUntil } from '../crypto/lock-time';
import {
  announceClosing,
  extendKeys,
  forgetKeys,
  readAccess,
  readUnlockedUntil,
} from '../storage/lock-state';
import { readSettings } from '../storage/stored-settings';

const MINUTE_MS = 60_000;

/** Locks the history, if there is a lock: the key is forgotten, and every page leaves what it shows. */
export async function closeLock(): Promise<void> {
  await forgetKeys();
  await forgetHandedOver();
  await setLockAlarm(null);
  await announceClosing(Date.now());
}

/** Locks the history once its time is over. Whoever comes by asks, for an alarm may be late, or come before it was used. */
export async function closeUnusedLock(now: Temporal.Instant): Promise<void> {
  const until = await readUnlockedUntil();
  if (until === undefined || until === null) return;
  if (isOver(until, now.epochMilliseconds)) await closeLock();
  else await setLockAlarm(until);
}

/** Whoever finds its time over forgets the key at once, and knows nothing of all else that goes with it. */
export async function forgetOnceLocked(): Promise<void> {
  if ((await readAccess())?.kind === 'locked') await forgetHandedOver();
}

/** Locks the history when the screen is locked, where that is wished. */
export async function closeWithScreen(): Promise<void> {
  const { lockWithScreen } = (await readSettings()).privacy;
  if (lockWithScreen) await closeLock();
}

/** It is being used: it stays open for as long again, unless its time was over before. */
export async function stayOpen(now: Temporal.Instant): Promise<void> {
  await closeUnusedLock(now);
  const until = await openUntil(now);
  if (await extendKeys(until, now.epochMilliseconds)) await setLockAlarm(until);
}

/** Until when it stays open from now on. */
export async function openUntil(now: Temporal.Instant): Promise<OpenUntil> {
  const { lockAfterMinutes } = (await readSettings()).privacy;
  return lockAfterMinutes === null ? null : now.epochMilliseconds + lockAfterMinutes * MINUTE_MS;
}
