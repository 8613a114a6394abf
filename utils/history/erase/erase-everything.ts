import { emptyStorage, isDeletionWanted } from '../../storage/deletion';
import { DATABASE_NAME, RESEALED_NAME, SEALED_NAME } from '../connection/database-names';
import { eraseDatabases } from './erase';
import { MOVING, holdExclusive, whileNobodyWrites } from '../connection/history-access';

/**
 * Deletes everything, if that is wanted and nobody has done it by now: what was cut off is begun anew. Nothing in any storage of
 * this browser says then that Heartward was ever used. The connection of this page is to be closed before.
 *
 * @param canWait whether to wait until whoever moves or copies the history is done. Who holds a lock that they may wait for
 *   cannot.
 */
export async function finishDeletion({ canWait }: { canWait: boolean }): Promise<void> {
  if (!(await isDeletionWanted())) return;
  await navigator.locks.request(MOVING, { ifAvailable: !canWait }, async (isFree) => {
    if (isFree) await (canWait ? eraseIfWanted() : eraseOnce());
  });
}

/** Deletes everything where it cannot even be noted that this is wanted, as on a full disk: nobody goes on with it. */
export async function deleteUnnoted(): Promise<void> {
  await navigator.locks.request(MOVING, () => whileNobodyWrites(() => holdExclusive(eraseEverything)));
}

/** Deletes everything, if that is wanted, for whoever holds {@link MOVING}, and nothing else. A copy that is being written would outlive it, and is waited for. */
export async function eraseIfWanted(): Promise<void> {
  if (await isDeletionWanted()) await whileNobodyWrites(eraseOnce);
}

async function eraseOnce(): Promise<void> {
  await holdExclusive(async () => {
    if (await isDeletionWanted()) await eraseEverything();
  });
}

async function eraseEverything(): Promise<void> {
  await eraseDatabases(...(await listNames()));
  // Nothing of a person lies there, and where a browser has neither, the history must not stay shut for it.
  await deleteCaches().catch(() => {});
  await deleteFiles().catch(() => {});
  // The copies of the history are in there, and that all this is wanted: it is the end.
  await emptyStorage();
}

/** Whatever there is, so that none is left out; where the browser does not say, those that may be. */
async function listNames(): Promise<string[]> {
  try {
    return (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  } catch {
    return [DATABASE_NAME, SEALED_NAME, RESEALED_NAME];
  }
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
