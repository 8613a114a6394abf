import { bringBackMissing, readKeptTwice } from '../settings/kept-twice';
import { pickKinds, type Stored } from '../settings/stored-item';
import { openStored, type Database } from './database';

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
    const copied = await bringBack(stored);
    const facts = { ...copied, ...pickKinds(await readKeptTwice(), 'choice') };
    if (JSON.stringify(facts) !== JSON.stringify(copied)) await stored.put('machine', { id: 'local', facts });
  });
}

/** Returns all that the copy holds. */
async function bringBack(stored: Database): Promise<Stored> {
  const copy = await stored.get('machine', 'local');
  const facts = copy?.facts ?? {};
  await bringBackMissing(pickKinds(facts, 'choice'));
  return facts;
}
