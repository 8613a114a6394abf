import type { CheckIn } from '../../checkin/check-in';
import { firstKept, type DeletedCheckIn } from '../../checkin/deleted-check-in';
import { completeCheckIn } from '../../checkin/versions';
import { toTimestamp } from '../../time/timestamp';
import { announceChange } from '../connection/changes';
import { announceWritten } from '../copies/keep-copies';
import { openHistory, openStored } from '../connection/database';
import { forgetGone, FORGETTING_STORES } from '../check-ins/forget-gone';
import { CHECK_IN_STORES, writeCheckIns } from '../check-ins/write-check-ins';

/** Where something of a deleted check-in lies, by its id: a draft that changes it, for one, holds all of it. */
const OF_DELETED = ['deleted', 'former', 'edits', 'drafts'] as const;

/**
 * Deletes check-ins, durably, all or none; for some weeks they can be had back.
 *
 * @returns the ids of those that were there
 */
export async function deleteCheckIns(ids: readonly string[], now: Temporal.Instant): Promise<string[]> {
  const history = await openHistory();
  const transaction = history.transaction(CHECK_IN_STORES, 'readwrite', { durability: 'strict' });
  const setAside = { ids, at: toTimestamp(now) };
  const [deleted] = await Promise.all([writeCheckIns(transaction, { setAside }), transaction.done]);
  announceWritten();
  return deleted.map(({ id }) => id);
}

/** What was deleted lately and can be had back, the latest first. */
export async function readDeleted(now: Temporal.Instant): Promise<DeletedCheckIn[]> {
  const history = await openHistory();
  const from = toTimestamp(firstKept(now));
  const deleted = (await history.getAll('deleted')).filter(({ deletedAt }) => deletedAt >= from);
  return deleted.toSorted(byLatest);
}

/** Of those that went together the latest check-in first, as everywhere. */
function byLatest(a: DeletedCheckIn, b: DeletedCheckIn): number {
  if (a.deletedAt !== b.deletedAt) return a.deletedAt < b.deletedAt ? 1 : -1;
  return a.checkIn.at < b.checkIn.at ? 1 : -1;
}

/**
 * Puts deleted check-ins back as they were, durably, all or none.
 *
 * @returns how many could be
 */
export async function putBackDeleted(ids: readonly string[]): Promise<number> {
  const history = await openHistory();
  const transaction = history.transaction(CHECK_IN_STORES, 'readwrite', { durability: 'strict' });
  const deleted = transaction.objectStore('deleted');
  const found = await Promise.all(ids.map((id) => deleted.get(id)));
  const put = found.filter((each) => each !== undefined).map(({ checkIn }) => checkIn);
  await Promise.all([writeCheckIns(transaction, { put }), transaction.done]);
  announceWritten();
  return put.length;
}

/** Takes what was deleted lately away for good, and what there is of it besides. */
export async function wipeDeleted(ids: readonly string[]): Promise<void> {
  const history = await openHistory();
  const transaction = history.transaction(
    [...FORGETTING_STORES, ...OF_DELETED, 'checkins'] as const,
    'readwrite',
    {
      durability: 'strict',
    },
  );
  // What another page put back meanwhile stays whole.
  const known = new Set(await transaction.objectStore('deleted').getAllKeys());
  const gone = new Set(ids.filter((id) => known.has(id)));
  await Promise.all(
    [...gone].flatMap((id) => OF_DELETED.map((name) => transaction.objectStore(name).delete(id))),
  );
  await forgetGone(transaction, (id) => gone.has(id));
  await transaction.done;
  announceChange();
}

/** Takes away what was deleted too long ago, locked or not. */
export async function pruneDeleted(now: Temporal.Instant): Promise<void> {
  const stored = await openStored();
  const from = toTimestamp(firstKept(now));
  const transaction = stored.transaction(OF_DELETED, 'readwrite');
  const old = (await transaction.objectStore('deleted').getAll()).filter(({ deletedAt }) => deletedAt < from);
  await Promise.all([
    ...old.flatMap(({ id }) => OF_DELETED.map((name) => transaction.objectStore(name).delete(id))),
    transaction.done,
  ]);
  if (old.length > 0) announceChange();
}

/** Where a check-in is by now: in the history, among what was deleted lately, or nowhere any more. */
export type Fate = { kind: 'kept'; checkIn: CheckIn } | { kind: 'deleted' } | { kind: 'gone' };

export async function readFate(id: string): Promise<Fate> {
  const history = await openHistory();
  const [known, deleted] = await Promise.all([history.get('checkins', id), history.get('deleted', id)]);
  if (known) return { kind: 'kept', checkIn: completeCheckIn(known) };
  return { kind: deleted ? 'deleted' : 'gone' };
}

/** How a check-in was before its latest edit, or null where it was never put right. */
export async function readFormer(id: string): Promise<CheckIn | null> {
  const history = await openHistory();
  return (await history.get('former', id))?.checkIn ?? null;
}
