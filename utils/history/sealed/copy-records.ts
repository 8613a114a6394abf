import type { Database } from '../connection/history-schema';
import { listStores, STORES, type StoreName } from '../connection/stores';

/** Those that go along. */
const MOVING = listStores().filter((name) => STORES[name].moves);

/** So many are in memory at a time. */
const BATCH = 500;

interface Progress {
  onProgress: (share: number) => void;
  isStopped: () => boolean;
}

/** A record of the one is not what it is in the other. */
class CopyError extends Error {
  override name = 'CopyError';
}

/** Copies every record, in batches of one transaction each. Returns false where it was stopped. */
export async function copyRecords(from: Database, to: Database, progress: Progress): Promise<boolean> {
  return goThrough(from, progress, async (store, records) => {
    const transaction = to.transaction(store, 'readwrite', { durability: 'strict' });
    const target: unknown = transaction.objectStore(store);
    await Promise.all([...records.map((record) => put(target, record)), transaction.done]);
  });
}

/**
 * Looks whether every record is in the other as it is here, and no other. Returns false where it was stopped.
 *
 * @throws CopyError
 */
export async function compareRecords(from: Database, to: Database, progress: Progress): Promise<boolean> {
  for (const store of MOVING) {
    if ((await from.count(store)) !== (await to.count(store))) throw new CopyError(store);
  }
  return goThrough(from, progress, async (store, records) => {
    const { key } = STORES[store];
    const transaction = to.transaction(store);
    const target = transaction.objectStore(store);
    const copies = await Promise.all(records.map((record) => target.get(String(Reflect.get(record, key)))));
    const isSame = records.every((record, n) => JSON.stringify(record) === JSON.stringify(copies[n]));
    if (!isSame) throw new CopyError(store);
  });
}

type Visit = (store: StoreName, records: readonly object[]) => Promise<void>;

async function goThrough(
  from: Database,
  { onProgress, isStopped }: Progress,
  visit: Visit,
): Promise<boolean> {
  const counts = await Promise.all(MOVING.map((store) => from.count(store)));
  const total = counts.reduce((sum, count) => sum + count, 0);
  let done = 0;
  for (const store of MOVING) {
    let after: string | null = null;
    for (;;) {
      if (isStopped()) return false;
      const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
      const transaction = from.transaction(store);
      const source = transaction.objectStore(store);
      // Not by what the records say: the keys of some are hidden.
      const [keys, records]: [string[], object[]] = await Promise.all([
        source.getAllKeys(range, BATCH),
        source.getAll(range, BATCH),
      ]);
      await visit(store, records);
      done += records.length;
      if (total > 0) onProgress(done / total);
      const last = keys.at(-1);
      if (last === undefined || keys.length < BATCH) break;
      after = last;
    }
  }
  return !isStopped();
}

/** Each goes into the store that it came from. */
async function put(target: unknown, record: object): Promise<void> {
  if (typeof target !== 'object' || target === null) return;
  const write: unknown = Reflect.get(target, 'put');
  if (typeof write === 'function') await Reflect.apply(write, target, [record]);
}
