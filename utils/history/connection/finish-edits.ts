import type { Edit } from '../../checkin/edit';
import type { Database } from './history-schema';
import { CHECK_IN_STORES, writeEdit } from '../check-ins/write-check-ins';

/**
 * Saves what was noted by a page that closed before it could, all or nothing. What was deleted since stays deleted, as it was noted.
 *
 * @returns whether there was anything
 */
export async function finishEdits(history: Database): Promise<boolean> {
  const looking = history.transaction('edits');
  const [count] = await Promise.all([looking.store.count(), looking.done]);
  if (count === 0) return false;
  const transaction = history.transaction([...CHECK_IN_STORES, 'edits'] as const, 'readwrite', {
    durability: 'strict',
  });
  const edits = transaction.objectStore('edits');
  const [checkIns, aside] = [transaction.objectStore('checkins'), transaction.objectStore('deleted')];
  for (const { id, checkIn, before, editedAt } of (await edits.getAll()).filter(isComplete)) {
    const [known, deleted] = [await checkIns.get(id), await aside.get(id)];
    const there = known ?? deleted?.checkIn;
    // One that was only being made has nothing to go back to.
    const isWanted = there ? there.updatedAt < editedAt : before === null;
    if (isWanted) await writeEdit(transaction, { checkIn, before, known, deleted });
    await edits.delete(id);
  }
  await transaction.done;
  return true;
}

/** What another version noted in another way is not this one’s. */
function isComplete({ checkIn, editedAt }: Partial<Edit>): boolean {
  return checkIn !== undefined && editedAt !== undefined;
}
