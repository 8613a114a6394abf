import { deleteDB, openDB } from 'idb';

const THROW_AWAY = 'heartward-throw-away';
const PIECE_BYTES = 32 * 1024;
/** Chromium writes a file once it holds 4 MB in memory; so many pieces make it do so three times. */
const FILES_FULL = 3 * 128;
const ROUND_MS = 250;
/** So many rounds in which nothing goes any more are the end of it. On a machine that does much else a merge takes seconds to begin. */
const STILL_ROUNDS = 16;
/** What the files grow and shrink by in any case. */
const NOISE_BYTES = 16 * 1024;

/**
 * Takes databases away, and their bytes with them. Firefox keeps each in a file of its own. Chromium keeps all in the same
 * files, and what is deleted stays in them until they are merged, which it does for the records of a database that it deletes:
 *
 * - if they are in a file already, and not in its memory still: so that is filled first with what is thrown away;
 * - and if nothing is being read, or else the files that were merged stay until the next look at them: so it is made to look,
 *   until they take no less room.
 */
export async function eraseDatabases(...names: string[]): Promise<void> {
  let least = await measureFiles();
  // On a disk that is full nothing can be thrown away; what is deleted is deleted all the same.
  if (least !== null) await throwAway(FILES_FULL).catch(() => {});
  for (const name of names) await deleteDB(name);

  let still = 0;
  while (least !== null && still < STILL_ROUNDS) {
    await new Promise((resolve) => setTimeout(resolve, ROUND_MS));
    await throwAway(1).catch(() => {});
    const now: number = (await measureFiles()) ?? least;
    still = now < least - NOISE_BYTES ? 0 : still + 1;
    least = Math.min(least, now);
  }
}

/** @returns in bytes, or null where a browser does not say, as Firefox. */
async function measureFiles(): Promise<number | null> {
  const estimate: StorageEstimate & { usageDetails?: { indexedDB?: number } } =
    await navigator.storage.estimate();
  return estimate.usageDetails?.indexedDB ?? null;
}

async function throwAway(pieces: number): Promise<void> {
  const made = await openDB(THROW_AWAY, 1, {
    upgrade: (database) => {
      const store = database.createObjectStore('nothing');
      for (let n = 0; n < pieces; n++) void store.put(new Uint8Array(PIECE_BYTES), n);
    },
  });
  made.close();
  await deleteDB(THROW_AWAY);
}
