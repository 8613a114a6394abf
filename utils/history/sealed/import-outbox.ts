import type { CheckIn } from '../../checkin/check-in';
import { parseCheckIn } from '../../checkin/parse-check-in';
import { openFromOutbox } from '../../crypto/outbox';
import type { Keys } from '../../crypto/vault';
import type { Database, SealedCheckIn } from '../connection/history-schema';
import { toOutboxLabel } from './open-outbox';
import { CHECK_IN_STORES, writeCheckIns } from '../check-ins/write-check-ins';

/** Takes in what was made while it was locked, all or nothing. What does not open stays where it is. */
export async function importOutbox(history: Database, stored: Database, keys: Keys): Promise<void> {
  if ((await stored.count('outbox')) === 0) return;
  const transaction = history.transaction([...CHECK_IN_STORES, 'outbox'] as const, 'readwrite', {
    durability: 'strict',
  });
  const outbox = transaction.objectStore('outbox');
  const found = (await outbox.getAll())
    .map((sealed) => openCheckIn(keys, sealed))
    .filter((checkIn) => checkIn !== null);
  // Whoever may add must not replace.
  const known = new Set(await transaction.objectStore('checkins').getAllKeys());
  const put = found.filter(({ id }) => !known.has(id));
  await Promise.all([
    writeCheckIns(transaction, { put }),
    ...put.map(({ id }) => outbox.delete(id)),
    transaction.done,
  ]);
}

/** Anybody can add, so that what comes is looked at like what comes from outside. */
function openCheckIn(keys: Keys, sealed: SealedCheckIn): CheckIn | null {
  try {
    const opened = openFromOutbox(keys.secretKey, sealed.sealed, toOutboxLabel(sealed));
    const checkIn = parseCheckIn(opened);
    return checkIn?.id === sealed.id ? checkIn : null;
  } catch {
    return null;
  }
}
