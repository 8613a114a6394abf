import type { CheckIn } from '../../checkin/check-in';
import { completeCheckIn } from '../../checkin/versions';
import { canMove, moveNudge } from '../../schedule/nudge';
import { toTimestamp } from '../../time/timestamp';
import { announceChange } from '../connection/changes';
import { announceWritten } from '../copies/keep-copies';
import { HistoryError, openConnection, openHistory } from '../connection/database';
import type { Database, HistoryOutbox } from '../connection/history-schema';
import { readOfDays } from '../totals/days';
import { daysOf } from '../../views/totals/summaries';
import { askForCheckIns, CHECK_IN_STORES, writeCheckIns, writeEdit, type Changes } from './write-check-ins';

/**
 * Keeps a check-in, durably: with it goes its draft, and its nudge is answered, all or nothing.
 * Keeping the same one again changes nothing.
 */
export async function keepCheckIn(checkIn: CheckIn, now: Temporal.Instant): Promise<void> {
  const { history, stored, outbox } = await openConnection();
  if (outbox) return keepInOutbox(stored, outbox, checkIn, now);
  if (!history) throw new HistoryError('locked', null);
  const transaction = history.transaction([...CHECK_IN_STORES, 'drafts', 'nudges'] as const, 'readwrite', {
    durability: 'strict',
  });
  const nudges = transaction.objectStore('nudges');
  const answer = async (id: string) => {
    const nudge = await nudges.get(id);
    if (nudge && canMove(nudge.state, 'answered')) await nudges.put(moveNudge(nudge, 'answered', now));
  };
  const asked = Promise.all([
    askForCheckIns(transaction, { put: [checkIn] }),
    transaction.objectStore('drafts').delete(checkIn.id),
    checkIn.nudge !== null && answer(checkIn.nudge),
  ]);
  const committed = asked.then(([{ written }]) => {
    transaction.commit();
    return written;
  });
  await Promise.all([committed, transaction.done]);
  announceWritten();
}

/** While it is locked: the same, but that it is added to what only unlocking takes in. */
async function keepInOutbox(
  stored: Database,
  outbox: HistoryOutbox,
  checkIn: CheckIn,
  now: Temporal.Instant,
): Promise<void> {
  const transaction = stored.transaction(['outbox', 'drafts', 'nudges'], 'readwrite', {
    durability: 'strict',
  });
  const nudges = transaction.objectStore('nudges');
  const nudge = checkIn.nudge === null ? undefined : await nudges.get(checkIn.nudge);
  await Promise.all([
    transaction.objectStore('outbox').put(outbox.sealCheckIn(checkIn)),
    transaction.objectStore('drafts').delete(checkIn.id),
    nudge && canMove(nudge.state, 'answered') && nudges.put(moveNudge(nudge, 'answered', now)),
    transaction.done,
  ]);
  announceChange();
}

/**
 * Writes check-ins durably, all or nothing. Returns those that were there before and were replaced or taken away: writing
 * these again undoes it.
 */
export async function changeCheckIns(changes: Changes): Promise<CheckIn[]> {
  const history = await openHistory();
  const transaction = history.transaction(CHECK_IN_STORES, 'readwrite', { durability: 'strict' });
  const [replaced] = await Promise.all([writeCheckIns(transaction, changes), transaction.done]);
  announceWritten();
  return replaced;
}

/**
 * Keeps a check-in as it was put right, durably; that it was told to somebody meanwhile stays known.
 *
 * One that was deleted meanwhile, on another page, stays deleted; as long as it can be had back, it is had back so.
 *
 * @param before how it was before this edit, so that it can be put back; null where there is nothing to go back to.
 */
export async function saveCheckIn(checkIn: CheckIn, before: CheckIn | null): Promise<void> {
  const history = await openHistory();
  const transaction = history.transaction(CHECK_IN_STORES, 'readwrite', { durability: 'strict' });
  const [known, deleted] = await Promise.all([
    transaction.objectStore('checkins').get(checkIn.id),
    transaction.objectStore('deleted').get(checkIn.id),
  ]);
  if (!known && !deleted && before !== null) return transaction.done;
  await Promise.all([writeEdit(transaction, { checkIn, before, known, deleted }), transaction.done]);
  announceWritten();
}

/** The latest check-ins by the instant they are about, the newest first. */
export async function readRecent(count: number): Promise<CheckIn[]> {
  const history = await openHistory();
  const recent: CheckIn[] = [];
  let cursor = await history.transaction('checkins').store.index('at').openCursor(null, 'prev');
  while (cursor && recent.length < count) {
    recent.push(completeCheckIn(cursor.value));
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
  const since = await history.getAllFromIndex('checkins', 'at', IDBKeyRange.lowerBound(toTimestamp(from)));
  return since.map(completeCheckIn);
}

/** The check-ins of a calendar month ("2026-11") by the days they belong to, the newest first. */
export async function readMonth(month: string): Promise<CheckIn[]> {
  const { first, last } = daysOf(month);
  const checkIns = await readOfDays(first, last);
  return checkIns.toReversed();
}
