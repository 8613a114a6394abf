import { announceWritten } from './copies';
import { openHistory } from './database';
import { toKeyRange, type DayRange } from './ranges';
import { CHECK_IN_STORES, writeCheckIns } from './write-check-ins';

const BATCH = 2000;

/** Takes away the check-ins of these days, all or none. Returns how many there were. */
export async function deleteInRange(range: DayRange): Promise<number> {
  const history = await openHistory();
  const transaction = history.transaction(CHECK_IN_STORES, 'readwrite', { durability: 'strict' });
  const ids = await transaction.objectStore('checkins').index('day').getAllKeys(toKeyRange(range));
  for (let from = 0; from < ids.length; from += BATCH) {
    await writeCheckIns(transaction, { delete: ids.slice(from, from + BATCH) });
  }
  await transaction.done;
  announceWritten();
  return ids.length;
}
