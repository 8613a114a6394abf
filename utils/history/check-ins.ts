import type { CheckIn } from '../checkin/check-in';
import { canMove, moveNudge } from '../nudge/nudge';
import { toTimestamp } from '../time/timestamp';
import { announceChange } from './changes';
import { openHistory } from './database';

/**
 * Keeps a check-in, durably: with it goes its draft, and its nudge is answered, all or nothing.
 * Keeping the same one again changes nothing.
 */
export async function keepCheckIn(checkIn: CheckIn, now: Temporal.Instant): Promise<void> {
  const history = await openHistory();
  const transaction = history.transaction(['checkins', 'drafts', 'nudges'], 'readwrite', {
    durability: 'strict',
  });
  const nudges = transaction.objectStore('nudges');
  const nudge = checkIn.nudge === null ? undefined : await nudges.get(checkIn.nudge);
  await Promise.all([
    transaction.objectStore('checkins').put(checkIn),
    transaction.objectStore('drafts').delete(checkIn.id),
    nudge && canMove(nudge.state, 'answered') && nudges.put(moveNudge(nudge, 'answered', now)),
    transaction.done,
  ]);
  announceChange();
}

export async function deleteCheckIn(id: string): Promise<void> {
  const history = await openHistory();
  await history.delete('checkins', id);
  announceChange();
}

/** Puts back a check-in that was deleted, just as it was. */
export async function restoreCheckIn(checkIn: CheckIn): Promise<void> {
  const history = await openHistory();
  const transaction = history.transaction('checkins', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put(checkIn), transaction.done]);
  announceChange();
}

/** The latest check-ins by the instant they are about, the newest first. */
export async function readRecent(count: number): Promise<CheckIn[]> {
  const history = await openHistory();
  const recent: CheckIn[] = [];
  let cursor = await history.transaction('checkins').store.index('at').openCursor(null, 'prev');
  while (cursor && recent.length < count) {
    recent.push(cursor.value);
    cursor = await cursor.continue();
  }
  return recent;
}

export async function countCheckIns(): Promise<number> {
  const history = await openHistory();
  return history.count('checkins');
}

/** Every check-in about an instant at or after `from`, the oldest first. */
export async function readSince(from: Temporal.Instant): Promise<CheckIn[]> {
  const history = await openHistory();
  return history.getAllFromIndex('checkins', 'at', IDBKeyRange.lowerBound(toTimestamp(from)));
}
