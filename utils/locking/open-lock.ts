import * as v from 'valibot';
import { setLockAlarm } from '../browser/alarms';
import { announceChange } from '../history/connection/changes';
import { keepCopies } from '../history/copies/keep-copies';
import { removeLock, replaceVault, sealAnew, sealHistory, type Moving } from '../history/sealed/move';
import { SealError } from '../crypto/envelope';
import {
  changePassphrase,
  deriveKeys,
  isEasier,
  makeVault,
  openVault,
  openVaultByCode,
  renewRecoveryCode,
  vaultSchema,
  type Root,
  type Vault,
} from '../crypto/vault';
import { countWrongTry, secondsToWait } from '../crypto/wrong-tries';
import { readLock, readWrongTries, writeKeys, writeWrongTries } from '../storage/lock-state';
import { toTimestamp } from '../time/timestamp';
import { openUntil } from './close-lock';

/** What came of a passphrase or a code: `wrong` says how many seconds to wait before the next. */
export type Outcome = { kind: 'done' } | { kind: 'wrong'; waitSeconds: number } | { kind: 'damaged' };

/** A lock that is made and not yet turned on. */
export interface NewLock {
  recoveryCode: string;
  /** Locks the history; false where it was stopped. */
  turnOn: (moving: Moving) => Promise<boolean>;
}

/** Makes a lock. Nothing is locked by it yet, so that the code can be written down first. */
export async function prepareLock(passphrase: string): Promise<NewLock> {
  const { vault, root, recoveryCode } = await makeVault(passphrase);
  return {
    recoveryCode,
    async turnOn(moving) {
      const until = await openUntil(Temporal.Now.instant());
      const isDone = await sealHistory(vault, root, until, moving);
      if (isDone) await settle(until);
      return isDone;
    },
  };
}

/** Unlocks the history until it is locked again. */
export async function unlock(passphrase: string): Promise<Outcome> {
  return withRoot(
    (vault) => openVault(vault, passphrase),
    async (root, vault) => {
      await startSession(root);
      // Nobody has to wait for it; what is cut off is done at the next opening.
      if (isEasier(vault)) raise(vault, root, passphrase).catch(() => {});
    },
  );
}

/** A passphrase that was set with less to do for a guesser is set anew as one is now. */
async function raise(vault: Vault, root: Root, passphrase: string): Promise<void> {
  await replaceVault(vault, await changePassphrase(vault, root, passphrase));
}

/** Unlocks it with the recovery code, and gives it a new passphrase. */
export async function unlockByCode(code: string, newPassphrase: string): Promise<Outcome> {
  return withRoot(
    async (vault) => openVaultByCode(vault, code),
    async (root, vault) => {
      await replaceVault(vault, await changePassphrase(vault, root, newPassphrase));
      await startSession(root);
    },
  );
}

/** Gives the lock another passphrase. What is sealed stays as it is. */
export async function setPassphrase(current: string, next: string): Promise<Outcome> {
  return withRoot(
    (vault) => openVault(vault, current),
    async (root, vault) => replaceVault(vault, await changePassphrase(vault, root, next)),
  );
}

/** Gives the lock another recovery code, which `onCode` is told. */
export async function renewCode(current: string, onCode: (code: string) => void): Promise<Outcome> {
  return withRoot(
    (vault) => openVault(vault, current),
    async (root, vault) => {
      const renewed = renewRecoveryCode(vault, root);
      await replaceVault(vault, renewed.vault);
      onCode(renewed.recoveryCode);
    },
  );
}

/** A lock that takes the place of another, and is not there yet. */
export interface LockAnew {
  recoveryCode: string;
  /** Seals the history anew; `not-all`: something in it does not open, and so all stays as it is. */
  sealAnew: (moving: Moving) => Promise<'anew' | 'stopped' | 'not-all'>;
}

type OnMade = (made: LockAnew) => void;

/**
 * Makes another lock, for who knows the passphrase: what opened the one before opens nothing of what is written once it is
 * there. Nothing is changed yet, so that the new code can be written down first.
 *
 * @param next the passphrase that it is to have
 * @param onMade is given it
 */
export async function prepareAnew(current: string, next: string, onMade: OnMade): Promise<Outcome> {
  return withRoot(
    (vault) => openVault(vault, current),
    async (before) => onMade(await makeAnew(before, next)),
  );
}

/** The same for who has the recovery code. It stays locked until it is sealed anew. */
export async function prepareAnewByCode(code: string, next: string, onMade: OnMade): Promise<Outcome> {
  return withRoot(
    async (vault) => openVaultByCode(vault, code),
    async (before) => onMade(await makeAnew(before, next)),
  );
}

async function makeAnew(before: Root, passphrase: string): Promise<LockAnew> {
  const { vault, root, recoveryCode } = await makeVault(passphrase);
  return {
    recoveryCode,
    sealAnew: async (moving) => {
      const until = await openUntil(Temporal.Now.instant());
      const isDone = await orNotAll(() => sealAnew(before, vault, root, until, moving));
      if (isDone === 'not-all') return isDone;
      if (isDone) await settle(until);
      return isDone ? 'anew' : 'stopped';
    },
  };
}

/** What `move` does, or that something did not open. */
async function orNotAll(move: () => Promise<boolean>): Promise<boolean | 'not-all'> {
  try {
    return await move();
  } catch (error) {
    if (error instanceof SealError) return 'not-all';
    throw error;
  }
}

/** Takes the lock off; `not-all`: something in the history does not open, and so it stays locked. */
export type TakeOff = (moving: Moving) => Promise<'off' | 'stopped' | 'not-all'>;

/**
 * Finds what takes the lock off, for who knows the passphrase.
 *
 * @param onFound is given how.
 */
export async function findWayOff(passphrase: string, onFound: (takeOff: TakeOff) => void): Promise<Outcome> {
  return withRoot(
    (vault) => openVault(vault, passphrase),
    async (root) =>
      onFound(async (moving) => {
        const isOff = await orNotAll(() => removeLock(root, moving));
        if (isOff === 'not-all') return isOff;
        if (isOff) await settle(null);
        return isOff ? 'off' : 'stopped';
      }),
  );
}

async function startSession(root: Root): Promise<void> {
  const until = await openUntil(Temporal.Now.instant());
  await writeKeys(deriveKeys(root), until);
  await settle(until);
}

/** What follows once it is open, sealed or not. */
async function settle(until: number | null): Promise<void> {
  await setLockAlarm(until);
  announceChange();
  // A copy that fails is made up for later.
  keepCopies().catch(() => {});
}

/**
 * Tries a passphrase or a code. A try counts before it is made, so that ending the browser does not save one.
 *
 * @throws whatever `then` throws
 */
async function withRoot(
  find: (vault: Vault) => Promise<Root>,
  then: (root: Root, vault: Vault) => Promise<void>,
): Promise<Outcome> {
  const vault = v.safeParse(vaultSchema, (await readLock())?.vault);
  if (!vault.success) return { kind: 'damaged' };
  const tried = await navigator.locks.request('try-lock', () => tryRoot(() => find(vault.output)));
  if (tried.kind !== 'found') return tried;
  await then(tried.root, vault.output);
  return { kind: 'done' };
}

type Tried = { kind: 'found'; root: Root } | Extract<Outcome, { kind: 'wrong' }>;

async function tryRoot(find: () => Promise<Root>): Promise<Tried> {
  const now = Temporal.Now.instant();
  const before = await readWrongTries();
  const waitSeconds = secondsToWait(before, now);
  if (waitSeconds > 0) return { kind: 'wrong', waitSeconds };
  const tries = countWrongTry(before, toTimestamp(now));
  await writeWrongTries(tries);
  try {
    const root = await find();
    await writeWrongTries(null);
    return { kind: 'found', root };
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    return { kind: 'wrong', waitSeconds: secondsToWait(tries, Temporal.Now.instant()) };
  }
}
