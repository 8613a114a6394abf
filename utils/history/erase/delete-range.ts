import type { CheckIn } from '../../checkin/check-in';
import { announceWritten } from '../copies/keep-copies';
import { openHistory } from '../connection/database';
import { forgetGone, KNOWING_STORES } from '../check-ins/forget-gone';
import { noteRemoved } from '../road/note-removed';
import { isInRange, toKeyRange, type DayRange } from '../records/ranges';
import { CHECK_IN_STORES, writeCheckIns } from '../check-ins/write-check-ins';

const BATCH = 2000;

/**
 * Takes away the check-ins of these days for good, all or none, and with them those that were deleted lately, and what others
 * were before they were moved to another day; and one’s own events on these days. Returns how many check-ins there were.
 */
export async function deleteInRange(range: DayRange): Promise<number> {
  const history = await openHistory();
  const transaction = history.transaction(
    [...CHECK_IN_STORES, ...KNOWING_STORES, 'edits', 'drafts', 'events'] as const,
    'readwrite',
    {
      durability: 'strict',
    },
  );
  const ids = await transaction.objectStore('checkins').index('day').getAllKeys(toKeyRange(range));
  for (let from = 0; from < ids.length; from += BATCH) {
    await writeCheckIns(transaction, { delete: ids.slice(from, from + BATCH) });
  }
  const [deleted, former] = [transaction.objectStore('deleted'), transaction.objectStore('former')];
  const isOfDay = (localDate: string) => isInRange(range, localDate);
  const isOfDays = ({ checkIn }: { checkIn: CheckIn }) => isOfDay(checkIn.localDate);
  const lately = (await deleted.getAll()).filter(isOfDays);
  const before = (await former.getAll()).filter(isOfDays);
  const edits = transaction.objectStore('edits');
  const events = transaction.objectStore('events');
  const ofDays = (await events.getAll()).filter(({ localDate }) => isOfDay(localDate));
  const gone = new Set([...ids, ...[...lately, ...ofDays].map(({ id }) => id)]);
  const edited = (await edits.getAll()).filter(
    (edit) => gone.has(edit.id) || isOfDays(edit) || (edit.before !== null && isOfDay(edit.before.localDate)),
  );
  // A draft that changes a check-in holds all of it.
  const drafts = transaction.objectStore('drafts');
  const drafted = (await drafts.getAllKeys()).filter((id) => gone.has(id));
  await forgetGone(transaction, (id) => gone.has(id), isOfDay);
  await Promise.all([
    ...lately.flatMap(({ id }) => [deleted.delete(id), former.delete(id)]),
    ...before.map(({ id }) => former.delete(id)),
    ...edited.map(({ id }) => edits.delete(id)),
    ...drafted.map((id) => drafts.delete(id)),
    ...ofDays.map(({ id }) => events.delete(id)),
    noteRemoved(transaction, 'event', ...ofDays.map(({ id }) => id)),
    transaction.done,
  ]);
  announceWritten();
  return ids.length + lately.length;
}
