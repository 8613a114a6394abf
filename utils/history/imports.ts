import type { CheckIn } from '../checkin/check-in';
import type { StoredCheckIn } from '../checkin/versions';
import type { Own } from '../vocabulary/own';
import { announceChange } from './changes';
import { openHistory, type Import } from './database';
import { CHECK_IN_STORES, writeCheckIns } from './write-check-ins';

const STORES = [...CHECK_IN_STORES, 'imports', 'own'] as const;

/** So many check-ins are read or taken away at a time. */
const BATCH = 1000;

interface Progress {
  /** Called now and then with how many check-ins are written, or with the share, 0 … 1, of what is taken out. */
  onProgress?: (done: number) => void;
  /** Asked now and then: whether to stop and leave everything as it was. */
  isStopped?: () => boolean;
}

/**
 * Adds the check-ins that are not here yet, and the own words and contexts that they name, and notes them as one import:
 * durably, all or nothing. What is here already stays as it is.
 *
 * What is written is copied by whoever asks for this: a worker of a page has no other storage.
 *
 * @param own is asked for once the check-ins are written, with what these name.
 * @param batches are read while the transaction is open, and so must come at once, without a wait.
 * @returns the import, or null where it was stopped.
 */
export async function addImport(
  about: Omit<Import, 'ids' | 'ownIds'>,
  own: (named: ReadonlySet<string>) => readonly Own[],
  batches: Iterable<CheckIn[]>,
  { onProgress, isStopped }: Progress = {},
): Promise<Import | null> {
  const history = await openHistory();
  const transaction = history.transaction(STORES, 'readwrite', { durability: 'strict' });
  const done = transaction.done.catch((error: unknown) => {
    if (isStopped?.() !== true) throw error;
  });
  // Whoever waits for it below hears of it; it may fail before.
  done.catch(() => {});
  try {
    const known = new Set(await transaction.objectStore('checkins').getAllKeys());
    const ids: string[] = [];
    const named = new Set<string>();
    for (const batch of batches) {
      // The same may stand in a file twice.
      const fresh = [...new Map(batch.map((each) => [each.id, each])).values()].filter(
        ({ id }) => !known.has(id),
      );
      for (const { id } of fresh) known.add(id);
      await writeCheckIns(transaction, { add: fresh });
      for (const checkIn of fresh) {
        ids.push(checkIn.id);
        for (const id of listOwnIds(checkIn)) named.add(id);
      }
      onProgress?.(ids.length);
      if (isStopped?.()) {
        transaction.abort();
        await done;
        return null;
      }
    }
    const ownIds = await addOwn(transaction.objectStore('own'), own(named));
    const added = { ...about, ids, ownIds };
    const isAnything = ids.length > 0 || ownIds.length > 0 || about.settingsBefore !== null;
    if (isAnything) await transaction.objectStore('imports').put(added);
    await done;
    announceChange();
    return added;
  } catch (error) {
    // What fails between two requests, such as a file that is gone, would else commit the half.
    try {
      transaction.abort();
    } catch {
      // It is over already.
    }
    await done.catch(() => {});
    throw error;
  }
}

interface OwnStore {
  get: (id: string) => Promise<Own | undefined>;
  put: (own: Own) => Promise<unknown>;
}

/** Adds those that are not here yet, and returns their ids. */
async function addOwn(store: OwnStore, own: readonly Own[]): Promise<string[]> {
  const known = await Promise.all(own.map(({ id }) => store.get(id)));
  const fresh = own.filter((_, index) => known[index] === undefined);
  await Promise.all(fresh.map((each) => store.put(each)));
  return fresh.map(({ id }) => id);
}

/** What of one's own a check-in names. */
function listOwnIds({ feelings, about }: Pick<CheckIn, 'feelings' | 'about'>): string[] {
  return [...feelings.map(({ word }) => word), ...about].filter((id) => id.startsWith('own:'));
}

/** How many of these check-ins are here. */
export async function countKnown(ids: ReadonlySet<string>): Promise<number> {
  const history = await openHistory();
  const known = await history.getAllKeys('checkins');
  return known.filter((id) => ids.has(id)).length;
}

/** The imports that can be undone, the newest first. */
export async function readImports(): Promise<Import[]> {
  const history = await openHistory();
  const imports = await history.getAll('imports');
  return imports.toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

/** Takes out what an import added: all or nothing. Returns the import, or null where there is none (any more). */
export async function undoImport(id: string, { onProgress }: Progress = {}): Promise<Import | null> {
  const history = await openHistory();
  const transaction = history.transaction(STORES, 'readwrite', { durability: 'strict' });
  const undone = await transaction.objectStore('imports').get(id);
  const ids = undone?.ids ?? [];
  for (let from = 0; from < ids.length; from += BATCH) {
    await writeCheckIns(transaction, { delete: ids.slice(from, from + BATCH) });
    onProgress?.(from / ids.length);
  }
  await deleteUnnamed(transaction, undone?.ownIds ?? []);
  await transaction.objectStore('imports').delete(id);
  await transaction.done;
  announceChange();
  return undone ?? null;
}

interface Undoing {
  objectStore(name: 'checkins'): {
    getAll(range: IDBKeyRange | null, count: number): Promise<StoredCheckIn[]>;
  };
  objectStore(name: 'deleted' | 'former'): { getAll(): Promise<{ checkIn: CheckIn }[]> };
  objectStore(name: 'own'): { delete(id: string): Promise<void> };
}

/** Takes away what of one's own came in with an import, but for what a check-in still names, or one that can be had back. */
async function deleteUnnamed(transaction: Undoing, ownIds: readonly string[]): Promise<void> {
  const unnamed = new Set(ownIds);
  let after: string | null = null;
  while (unnamed.size > 0) {
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const batch: StoredCheckIn[] = await transaction.objectStore('checkins').getAll(range, BATCH);
    for (const checkIn of batch) for (const id of listOwnIds(checkIn)) unnamed.delete(id);
    const last = batch.at(-1);
    if (!last) break;
    after = last.id;
  }
  const [deleted, former] = await Promise.all([
    transaction.objectStore('deleted').getAll(),
    transaction.objectStore('former').getAll(),
  ]);
  for (const { checkIn } of [...deleted, ...former]) for (const id of listOwnIds(checkIn)) unnamed.delete(id);
  await Promise.all([...unnamed].map((id) => transaction.objectStore('own').delete(id)));
}
