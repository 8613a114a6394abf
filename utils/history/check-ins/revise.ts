import type { CheckIn } from '../../checkin/check-in';
import type { Draft } from '../../checkin/minute/draft';
import { announceChange } from '../connection/changes';
import { announceWritten } from '../copies/keep-copies';
import { openConnection, openHistory } from '../connection/database';
import { CHECK_IN_STORES, writeCheckIns } from './write-check-ins';

/**
 * Keeps a check-in as it was changed in the minute, durably, and its draft goes with that; that it was told to somebody
 * meanwhile stays known, and one that was deleted meanwhile stays deleted.
 *
 * @param before how it was, so that it can be put back
 * @returns how it was before an edit before this one, or null
 */
export async function keepRevised(checkIn: CheckIn, before: CheckIn): Promise<CheckIn | null> {
  const history = await openHistory();
  const transaction = history.transaction([...CHECK_IN_STORES, 'drafts'] as const, 'readwrite', {
    durability: 'strict',
  });
  const { id } = checkIn;
  const former = transaction.objectStore('former');
  const [known, earlier] = await Promise.all([
    transaction.objectStore('checkins').get(id),
    former.get(id),
    transaction.objectStore('drafts').delete(id),
  ]);
  await Promise.all([
    known && writeCheckIns(transaction, { put: [{ ...checkIn, saidAt: known.saidAt }] }),
    known && former.put({ id, checkIn: before }),
    transaction.done,
  ]);
  announceWritten();
  return earlier?.checkIn ?? null;
}

/**
 * Takes back what was kept just now, durably and all or nothing: its draft is there again, and the check-in is gone, or as it
 * was where the draft only changed it; that one stays told, or deleted, where it was meanwhile. The nudge stays answered.
 *
 * @param former how a changed one was before an edit before that, or null
 */
export async function takeBack(draft: Draft, former: CheckIn | null): Promise<void> {
  const { id, revised } = draft;
  const { history, stored, outbox } = await openConnection();
  if (outbox && !revised) {
    await outbox.saveDraft(draft);
    await stored.delete('outbox', id);
    announceChange();
    return;
  }
  const opened = history ?? (await openHistory());
  const transaction = opened.transaction([...CHECK_IN_STORES, 'drafts'] as const, 'readwrite', {
    durability: 'strict',
  });
  const formers = transaction.objectStore('former');
  const known = await transaction.objectStore('checkins').get(id);
  const before = revised && known && { ...revised, saidAt: known.saidAt };
  await Promise.all([
    !revised && writeCheckIns(transaction, { delete: [id] }),
    before && writeCheckIns(transaction, { put: [before] }),
    before && (former ? formers.put({ id, checkIn: former }) : formers.delete(id)),
    transaction.objectStore('drafts').put(draft),
    transaction.done,
  ]);
  announceWritten();
}
