import { deleteDB, openDB } from 'idb';

const THROW_AWAY = 'heartward-throw-away';
/** The store of ballast in a database that is erased. It is its youngest, so Chromium keeps it behind all others. */
const BALLAST = 'ballast';
const PIECE_BYTES = 32 * 1024;
/** For more at once Chromium notes how to undo it, and tidies that up later, when nothing else may be written. */
const PIECES_AT_ONCE = 4;
const BALLAST_PIECES = 32;
const BALLAST_BYTES = BALLAST_PIECES * PIECE_BYTES;
/** What the files may grow or shrink by besides. */
const LEEWAY_BYTES = 0.3 * BALLAST_BYTES;
const LOOK_MS = 50;
const STILL_LOOKS = 5;
/** Far more than a merge of many years should take, on a machine that does much else, too. */
const PATIENCE_MS = 60_000;

/**
 * Takes databases away, and their bytes with them. Firefox keeps each in a file of its own. Chromium keeps all in the same files,
 * and merges those that hold a database once it is deleted. Three things can come between. Each is seen by ballast in the database:
 *
 * - What is in its memory yet is not merged. So it is made to write that down, until ballast that packs well is packed.
 * - What marks the records as deleted is in its memory, too, and is passed over if anything is written at that very instant. So
 *   nothing is, until the ballast is gone that was added last, and marked last.
 * - Files that were merged stay while somebody reads in them, and then until the next look at them. So it is made to look until
 *   the ballast is gone that was added first, and was in them.
 *
 * Nobody else may use any database meanwhile.
 */
export async function eraseDatabases(...names: string[]): Promise<void> {
  const known = (await measureFiles()) === null ? [] : await listNames();
  for (const name of names) {
    if (known.includes(name) && name !== THROW_AWAY) await eraseWithBallast(name);
    else await deleteDB(name);
  }
}

async function eraseWithBallast(name: string): Promise<void> {
  let settled: number;
  try {
    await addBallast(name, makeNoise);
    await addBallast(name, makeZeros);
    const loose = await measureIfTold();
    await makeItLookUntil(() => isBelow(loose - BALLAST_BYTES + LEEWAY_BYTES));
    settled = await waitUntilStill();
    await addBallast(name, makeNoise);
  } catch {
    // On a disk that is full there is no room for it; what is deleted is deleted all the same.
    return deleteDB(name);
  }
  await deleteDB(name);
  await waitUntil(() => isBelow(settled + LEEWAY_BYTES));
  await makeItLookUntil(() => isBelow(settled - BALLAST_BYTES + LEEWAY_BYTES));
}

function makeNoise(): Uint8Array {
  return crypto.getRandomValues(makeZeros());
}

function makeZeros() {
  return new Uint8Array(PIECE_BYTES);
}

async function addBallast(name: string, makePiece: () => Uint8Array): Promise<void> {
  const found = await openDB(name);
  const { version } = found;
  const isThere = found.objectStoreNames.contains(BALLAST);
  found.close();
  const database = await openDB(name, isThere ? version : version + 1, {
    upgrade: (opened) => void opened.createObjectStore(BALLAST, { autoIncrement: true }),
  });
  try {
    for (let n = 0; n < BALLAST_PIECES; n += PIECES_AT_ONCE) {
      const writing = database.transaction(BALLAST, 'readwrite');
      for (let piece = 0; piece < PIECES_AT_ONCE; piece++) {
        void writing.store.add(makePiece());
      }
      await writing.done;
    }
  } finally {
    database.close();
  }
}

/** Waits until the files change no more, as all is merged that was to be; answers with what they take. */
async function waitUntilStill(): Promise<number> {
  let [last, still] = [-1, 0];
  await waitUntil(async () => {
    const now = await measureIfTold();
    still = now === last ? still + 1 : 0;
    last = now;
    return still === STILL_LOOKS;
  });
  return last;
}

/** Until it is so, deletes a database without records: for that Chromium writes down what is in its memory, and looks at its files. */
async function makeItLookUntil(isSo: () => Promise<boolean>): Promise<void> {
  await waitUntil(async () => {
    (await openDB(THROW_AWAY, 1)).close();
    await deleteDB(THROW_AWAY);
    return isSo();
  });
}

/** Until it is so, or there is no hope any more. */
async function waitUntil(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end;) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

async function isBelow(bytes: number): Promise<boolean> {
  return (await measureIfTold()) < bytes;
}

async function measureIfTold(): Promise<number> {
  return (await measureFiles()) ?? 0;
}

async function listNames(): Promise<string[]> {
  return (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
}

/** @returns in bytes, or null where a browser does not say, as Firefox. */
async function measureFiles(): Promise<number | null> {
  const estimate: StorageEstimate & { usageDetails?: { indexedDB?: number } } =
    await navigator.storage.estimate();
  return estimate.usageDetails?.indexedDB ?? null;
}
