import { bringBackMissing, readKeptTwice } from '../../storage/kept-twice';
import { pickKinds } from '../../storage/stored-item';
import { openStored } from '../connection/database';
import type { Database } from '../connection/history-schema';

/** Of whoever brings back or copies what was chosen. */
const CHOICES = 'choices';

/**
 * Brings back what was chosen and is not in `storage.local` any more: browsers have been seen to lose that storage and
 * keep the history, and would begin to ask somebody who had turned that off.
 *
 * @throws HistoryError
 */
export async function bringBackChoices(): Promise<void> {
  await navigator.locks.request(CHOICES, async () => {
    await bringBack(await openStored());
  });
}

/**
 * Copies beside the history what was chosen, and first brings back what is lost. A copy that fails is made up for at the
 * worker’s next look.
 *
 * @throws HistoryError
 */
export async function keepChoices(): Promise<void> {
  await navigator.locks.request(CHOICES, async () => {
    const stored = await openStored();
    await bringBack(stored);
    const chosen = pickKinds(await readKeptTwice(), 'choice');
    // In one transaction, because somebody may give the lock another passphrase meanwhile.
    const transaction = stored.transaction('machine', 'readwrite');
    const copied = (await transaction.store.get('local'))?.facts ?? {};
    const facts = { ...copied, ...chosen };
    if (JSON.stringify(facts) !== JSON.stringify(copied)) await transaction.store.put({ id: 'local', facts });
    await transaction.done;
  });
}

async function bringBack(stored: Database): Promise<void> {
  const copy = await stored.get('machine', 'local');
  await bringBackMissing(pickKinds(copy?.facts ?? {}, 'choice'));
}
