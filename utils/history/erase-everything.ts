import { emptyStorage, isDeletionWanted } from '../settings/deletion';
import { eraseDatabases } from './erase';
import { MOVING, takeHistory } from './turns';

/**
 * Deletes everything, if that is wanted and nobody has done it by now: what was cut off is begun anew. Nothing in any storage of
 * this browser says then that Heartward was ever used. The connection of this page is to be closed before.
 *
 * @param canWait whether to wait until whoever moves the history is done. Who holds a lock that they may wait for cannot.
 */
export async function finishDeletion({ canWait }: { canWait: boolean }): Promise<void> {
  if (!(await isDeletionWanted())) return;
  await navigator.locks.request(MOVING, { ifAvailable: !canWait }, async (isFree) => {
    if (isFree) await eraseIfWanted();
  });
}

/** The same for whoever holds {@link MOVING}. */
export async function eraseIfWanted(): Promise<void> {
  if (!(await isDeletionWanted())) return;
  await takeHistory(async () => {
    if (await isDeletionWanted()) await eraseEverything();
  });
}

async function eraseEverything(): Promise<void> {
  // Whatever there is, so that none is left out.
  const databases = await indexedDB.databases();
  await eraseDatabases(...databases.flatMap(({ name }) => name ?? []));
  await deleteCaches();
  await deleteFiles();
  // The copies of the history are in there, and that all this is wanted: it is the end.
  await emptyStorage();
}

async function deleteCaches(): Promise<void> {
  for (const name of await caches.keys()) await caches.delete(name);
}

/** The extension's own folder, which nothing but the extension sees. */
async function deleteFiles(): Promise<void> {
  const folder = await navigator.storage.getDirectory().catch(() => null);
  if (!folder) return;
  for await (const name of folder.keys()) await folder.removeEntry(name, { recursive: true });
}
