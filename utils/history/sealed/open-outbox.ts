import { hexToBytes } from '@noble/hashes/utils.js';
import type { Label } from '../../crypto/envelope';
import { startOutbox } from '../../crypto/outbox';
import type { Database, HistoryOutbox, SealedCheckIn } from '../connection/history-schema';
import { toDraftLabel } from './seal-records';

/** @param publicKey X25519, hexadecimal: of the owner of the lock. */
export function openOutbox(stored: Database, publicKey: string): HistoryOutbox {
  const outbox = startOutbox(hexToBytes(publicKey));
  return {
    sealCheckIn: (checkIn) => {
      const { id, at, localDate } = checkIn;
      return { id, at, localDate, sealed: outbox.seal(checkIn, toOutboxLabel(checkIn)) };
    },
    saveDraft: async (draft) => {
      const { id, nudge, touchedAt } = draft;
      const boxed = { id, nudge, touchedAt, sealed: outbox.seal(draft, toDraftLabel(draft)), boxed: true };
      const transaction = stored.transaction('drafts', 'readwrite', { durability: 'relaxed' });
      // To whoever is not let in, a draft has another shape than the store says.
      const written: unknown = Reflect.apply(transaction.store.put, transaction.store, [boxed]);
      transaction.commit();
      await Promise.all([written, transaction.done]);
    },
  };
}

/** What belongs to one check-in in the outbox, and to no other. */
export function toOutboxLabel({ id, at, localDate }: Pick<SealedCheckIn, 'id' | 'at' | 'localDate'>): Label {
  return ['outbox', id, at, localDate];
}
