import type { CheckIn } from '../checkin/check-in';
import { completeCheckIn } from '../checkin/versions';
import { chooseToAskAbout, type Told } from '../telling/told';
import { toTimestamp } from '../time/timestamp';
import { announceChange } from './changes';
import { openHistory } from './database';
import { CHECK_IN_STORES, writeCheckIns } from './write-check-ins';

export async function readCheckIn(id: string): Promise<CheckIn | null> {
  const history = await openHistory();
  const stored = await history.get('checkins', id);
  return stored ? completeCheckIn(stored) : null;
}

/** Notes on a check-in that somebody was told, or takes that back; returns it as it is now. */
export async function markTold(checkIn: CheckIn, isTold: boolean, now: Temporal.Instant): Promise<CheckIn> {
  const at = toTimestamp(now);
  const changed = { ...checkIn, saidAt: isTold ? at : null, updatedAt: at };
  const history = await openHistory();
  const transaction = history.transaction([...CHECK_IN_STORES, 'told'] as const, 'readwrite', {
    durability: 'strict',
  });
  const told = transaction.objectStore('told');
  await Promise.all([
    writeCheckIns(transaction, { put: [changed] }),
    isTold ? told.put({ id: checkIn.id, toldAt: at, askedAt: null }) : told.delete(checkIn.id),
    transaction.done,
  ]);
  announceChange();
  return changed;
}

/** What may be asked about now: how it was to tell somebody. */
export async function readToAskAbout(now: Temporal.Instant): Promise<Told | null> {
  const history = await openHistory();
  return chooseToAskAbout(await history.getAll('told'), now);
}

/** It was asked, and is not asked again, whatever the answer. */
export async function closeQuestion(told: Told, now: Temporal.Instant): Promise<void> {
  const history = await openHistory();
  await history.put('told', { ...told, askedAt: toTimestamp(now) });
}
