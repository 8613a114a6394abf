import { deleteDB } from 'idb';
import * as v from 'valibot';
import { deriveKeys, vaultSchema, type Keys, type Root, type Vault } from '../../crypto/vault';
import { readKeptTwice } from '../../storage/kept-twice';
import { readLock, writeKeys, writeLock, type Lock } from '../../storage/lock-state';
import { pickKinds } from '../../storage/stored-item';
import { announceChange } from '../connection/changes';
import { closeHistory, findAccess, openDatabase } from '../connection/database';
import type { Database } from '../connection/history-schema';
import { DATABASE_NAME, SEALED_NAME, toSealedName, type DatabaseName } from '../connection/database-names';
import { compareRecords, copyRecords } from './copy-records';
import { finishMove, nextTurn } from './tidy-moves';
import { importOutbox } from './import-outbox';
import { MOVING, holdExclusive, whileNobodyWrites } from '../connection/history-access';
import { unsealDatabase } from './unseal-database';

export interface Moving {
  /** Called now and then with the share that is done, 0 … 1. */
  onProgress?: (share: number) => void;
  /** Asked now and then: whether to stop and leave everything as it was. */
  isStopped?: () => boolean;
}

/** Copying takes longer than comparing. */
const COPYING = 0.6;

/**
 * Seals the history: a sealed one is made beside it and compared with it, record by record, before one write says that it is
 * the history from now on. Until then, whatever happens, the plain one is; after that it is erased, now or at the next start.
 *
 * @param until see `writeKeys`
 * @returns false where it was stopped, and all is as it was.
 */
export async function sealHistory(
  vault: Vault,
  root: Root,
  until: number | null,
  moving: Moving = {},
): Promise<boolean> {
  return navigator.locks.request(MOVING, async () => {
    await finishMove();
    const isDone = await aloneWithHistory(() => sealInto(vault, deriveKeys(root), until, moving)).finally(
      finishMove,
    );
    announceChange();
    return isDone;
  });
}

/**
 * Opens the history for good, in the same way. It has to be unlocked.
 *
 * @throws SealError if something in it does not open: then the lock stays as it is, and nothing is lost.
 * @returns false where it was stopped, and the lock is as it was.
 */
export async function removeLock(root: Root, moving: Moving = {}): Promise<boolean> {
  return navigator.locks.request(MOVING, async () => {
    await finishMove();
    const isDone = await aloneWithHistory(() => unsealInto(deriveKeys(root), moving)).finally(finishMove);
    announceChange();
    return isDone;
  });
}

/**
 * Seals a sealed history anew, in the same way: what opened it before opens nothing that is written from then on. Its vault is
 * that of another root.
 *
 * @throws SealError if something in it does not open: then all stays as it is, and nothing is lost.
 * @returns false where it was stopped, and all is as it was.
 */
export async function sealAnew(
  before: Root,
  vault: Vault,
  root: Root,
  until: number | null,
  moving: Moving = {},
): Promise<boolean> {
  return navigator.locks.request(MOVING, async () => {
    await finishMove();
    const isDone = await aloneWithHistory(() =>
      moveOver(deriveKeys(before), vault, deriveKeys(root), until, moving),
    ).finally(finishMove);
    announceChange();
    return isDone;
  });
}

/** The locks are taken in the order in which everybody takes them. */
function aloneWithHistory<Result>(work: () => Promise<Result>): Promise<Result> {
  return whileNobodyWrites(() => {
    closeHistory();
    return holdExclusive(work);
  });
}

async function sealInto(vault: Vault, keys: Keys, until: number | null, moving: Moving): Promise<boolean> {
  // What is sealed already is never written over.
  if ((await findAccess()).kind !== 'plain') throw new Error('There is a lock already.');
  await deleteDB(SEALED_NAME);
  const lock: Lock = { version: 1, phase: 'moving-in', isErased: false, vault };
  await writeLock(lock);
  const [from, stored] = await openBoth(DATABASE_NAME, SEALED_NAME);
  try {
    if (!(await move(from, unsealDatabase(stored, keys), moving))) return false;
    const facts = { ...(await readKeptTwice()), lock: { ...lock, phase: 'on' } };
    await stored.put('machine', { id: 'local', facts });
    await writeKeys(keys, until);
    // From here on it is sealed, and what there was before is erased, now or at the next start.
    await writeLock({ ...lock, phase: 'on' });
    return true;
  } finally {
    from.close();
    stored.close();
  }
}

async function moveOver(
  keysBefore: Keys,
  vault: Vault,
  keys: Keys,
  until: number | null,
  moving: Moving,
): Promise<boolean> {
  const lock = await readLock();
  if (lock?.phase !== 'on' || lock.vault.publicKey !== keysBefore.publicKey) {
    throw new Error('The lock was changed meanwhile.');
  }
  const turn = nextTurn(lock);
  await deleteDB(toSealedName(turn));
  await writeLock({ ...lock, phase: 'moving-over' });
  const [stored, other] = await openBoth(toSealedName(lock.turn), toSealedName(turn));
  try {
    const from = unsealDatabase(stored, keysBefore);
    await importOutbox(from, stored, keysBefore);
    if (!(await move(from, unsealDatabase(other, keys), moving))) return false;
    const next: Lock = { ...lock, phase: 'on', isErased: false, turn, vault };
    await other.put('machine', { id: 'local', facts: { ...(await readKeptTwice()), lock: next } });
    // Keys say of which lock they are: between these two it is locked.
    await writeKeys(keys, until);
    await writeLock(next);
    return true;
  } finally {
    stored.close();
    other.close();
  }
}

async function unsealInto(keys: Keys, moving: Moving): Promise<boolean> {
  const lock = await readLock();
  if (lock?.phase !== 'on') return false;
  await deleteDB(DATABASE_NAME);
  await writeLock({ ...lock, phase: 'moving-out' });
  const [stored, to] = await openBoth(toSealedName(lock.turn), DATABASE_NAME);
  try {
    const from = unsealDatabase(stored, keys);
    await importOutbox(from, stored, keys);
    if (!(await move(from, to, moving))) return false;
    await to.put('machine', { id: 'local', facts: pickKinds(await readKeptTwice(), 'choice') });
    await writeLock({ ...lock, phase: 'leaving' });
    return true;
  } finally {
    stored.close();
    to.close();
  }
}

async function openBoth(from: DatabaseName, to: DatabaseName) {
  const source = await openDatabase(from);
  try {
    return [source, await openDatabase(to)] as const;
  } catch (error) {
    source.close();
    throw error;
  }
}

/** @returns false where it was stopped. */
async function move(
  from: Database,
  to: Database,
  { onProgress, isStopped = () => false }: Moving,
): Promise<boolean> {
  const tell = (share: number) => onProgress?.(share);
  const isCopied = await copyRecords(from, to, { isStopped, onProgress: (share) => tell(share * COPYING) });
  if (!isCopied) return false;
  return compareRecords(from, to, {
    isStopped,
    onProgress: (share) => tell(COPYING + share * (1 - COPYING)),
  });
}

/**
 * The same lock with another vault, which another passphrase or code opens.
 *
 * @throws Error if it is not the vault any more from which that one was made: what is sealed might not open with it.
 */
export async function replaceVault(from: Vault, vault: Vault): Promise<void> {
  // Whoever tidies up after a move writes the lock as it was.
  await navigator.locks.request(MOVING, async () => {
    const lock = await readLock();
    if (!lock || !isSame(lock.vault, from)) throw new Error('The lock was changed meanwhile.');
    await writeLock({ ...lock, vault });
    const stored = await openDatabase(toSealedName(lock.turn));
    try {
      const facts = { ...(await readKeptTwice()), lock: { ...lock, vault } };
      await stored.put('machine', { id: 'local', facts });
    } finally {
      stored.close();
    }
  });
}

/** A storage gives back what it was given in another order. */
function isSame(stored: unknown, vault: Vault): boolean {
  const toText = (value: unknown) => JSON.stringify(v.parse(vaultSchema, value));
  return toText(stored) === toText(vault);
}
