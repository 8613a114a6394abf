import type { CustomWordChange } from '../../vocabulary/custom/change-custom-word';
import type { CustomWord } from '../../vocabulary/custom/custom-word';
import { rememberCustomWords } from '../../vocabulary/custom/custom-vocabulary';
import { announceChange, onChange } from '../connection/changes';
import { watchLock } from '../../storage/lock-state';
import { openHistory } from '../connection/database';

const watchers = new Set<() => void>();

/** What the person added to the vocabulary, the oldest first. */
export async function readCustomWords(): Promise<CustomWord[]> {
  const history = await openHistory();
  const all = await history.getAll('own');
  return all.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
}

/**
 * Makes what there is what this page names and offers, now and whenever it is changed here or elsewhere, and calls
 * back each time. Where the history does not open, there is nothing. Returns how to stop.
 */
export function watchCustomWords(onOwn: (all: CustomWord[]) => void): () => void {
  const look = async () => {
    const all = await readCustomWords().catch(() => []);
    rememberCustomWords(all);
    onOwn(all);
  };
  const refresh = () => void look();
  refresh();
  watchers.add(refresh);
  const stops = [onChange(refresh), watchLock(refresh)];
  return () => {
    watchers.delete(refresh);
    stops.forEach((stop) => stop());
  };
}

/**
 * Carries out a change on what there is at this moment, durably and all or nothing, so that two pages never undo each
 * other.
 *
 * @returns the records as they are now that the change made or changed
 */
export async function changeCustomWords(change: CustomWordChange): Promise<readonly CustomWord[]> {
  const history = await openHistory();
  const transaction = history.transaction('own', 'readwrite', { durability: 'strict' });
  const changed = change(await transaction.store.getAll());
  await Promise.all([...changed.map((own) => transaction.store.put(own)), transaction.done]);
  announceChange();
  watchers.forEach((look) => look());
  return changed;
}
