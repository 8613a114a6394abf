import type { CheckIn } from '../../checkin/check-in';
import type { Edit } from '../../checkin/edit';
import { announceWritten } from '../copies/keep-copies';
import { HistoryError, openConnection, openedConnection, openHistory } from '../connection/database';
import { finishEdits } from '../connection/finish-edits';

let latest = 0;

/** An edit that is made now. */
export function makeEdit(checkIn: CheckIn, before: CheckIn | null): Edit {
  latest = Math.max(Temporal.Now.instant().epochMilliseconds, latest + 1);
  return { id: checkIn.id, checkIn, before, editedAt: new Date(latest).toISOString() };
}

/**
 * Notes an edit. On an open history it is on its way before this returns, and waits for nothing that is being saved, so that a
 * popup that closes in the same instant loses nothing: what was noted and not saved yet is saved at the next opening.
 */
export async function noteEdit(edit: Edit): Promise<void> {
  const { history } = openedConnection() ?? (await openConnection());
  if (!history) throw new HistoryError('locked', null);
  const transaction = history.transaction('edits', 'readwrite', { durability: 'relaxed' });
  const written = transaction.store.put(edit);
  transaction.commit();
  await Promise.all([written, transaction.done]);
}

/** The edit is saved; what was noted since stays noted. */
export async function forgetEdit({ id, editedAt }: Edit): Promise<void> {
  const history = await openHistory();
  const transaction = history.transaction('edits', 'readwrite', { durability: 'relaxed' });
  const noted = await transaction.store.get(id);
  if (noted?.editedAt === editedAt) await transaction.store.delete(id);
  await transaction.done;
}

/** Saves what was noted by a page that closed before it could. Where the history is locked, that is done when it opens. */
export async function saveNoted(): Promise<void> {
  const { history } = await openConnection();
  if (history && (await finishEdits(history))) announceWritten();
}
