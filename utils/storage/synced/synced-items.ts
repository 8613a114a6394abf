import type { Item } from '../../sync/road-limits';
import { storage, type Changes } from '../browser-storage';

/** What stands in the browser’s own sync, from whatever computer. */
export async function readSyncedItems(): Promise<Item[]> {
  return Object.entries(await storage().sync.get(null));
}

/** What this page or worker wrote last, of which it needs not be told. */
let written: Record<string, string | undefined> = {};

/**
 * Takes items away and writes others, the taking first: it makes room.
 *
 * @throws whatever the browser says where there is no room, or it was asked too often.
 */
export async function writeSyncedItems(
  remove: readonly string[],
  set: Record<string, string>,
): Promise<void> {
  written = { ...Object.fromEntries(remove.map((name) => [name, undefined])), ...set };
  if (remove.length > 0) await storage().sync.remove([...remove]);
  if (Object.keys(set).length > 0) await storage().sync.set(set);
}

/** Calls back whenever anything of it is not as it was written here last; returns how to stop. */
export function watchSyncedItems(onChange: () => void): () => void {
  const listener = (changes: Changes, area: string) => {
    if (area === 'sync' && !Object.entries(changes).every(isWritten)) onChange();
  };
  storage().onChanged.addListener(listener);
  return () => storage().onChanged.removeListener(listener);
}

function isWritten([name, { newValue }]: [name: string, change: Changes[string]]): boolean {
  return Object.hasOwn(written, name) && (newValue ?? undefined) === written[name];
}
