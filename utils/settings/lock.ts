import * as v from 'valibot';
import type { Keys } from '../lock/vault';
import type { WrongTries } from '../lock/wrong-tries';
import { isOfCopies } from './copy-keys';
import { whileEmptying, whileFilled } from './emptying';

const LOCK = 'lock';
const KEYS = 'keys';
const KEYS_IN_USE = 'lock-keys';
const TRIES = 'wrongTries';
const UNFINISHED = 'lockUnfinished';

/**
 * Where the history is, and where it is going. Two databases may hold it: the plain one and the sealed one.
 *
 * - `moving-in`: it is plain, and a sealed one is in the making
 * - `on`: it is sealed; the plain one is erased, or yet to be
 * - `moving-out`: it is sealed, and a plain one is in the making
 * - `leaving`: it is plain; the sealed one is yet to be taken away
 */
const lockSchema = v.object({
  version: v.literal(1),
  phase: v.picklist(['moving-in', 'on', 'moving-out', 'leaving']),
  /** Whether nothing of the plain history is left. */
  isErased: v.boolean(),
  /** See `vaultSchema`, with which it is read where it is opened. */
  vault: v.looseObject({ publicKey: v.string() }),
});

const bytes = v.pipe(v.array(v.number()), v.length(32));

const keysSchema = v.object({
  records: bytes,
  secretKey: bytes,
  /** Until when they may be used, in milliseconds since 1970; null: until the browser ends. */
  until: v.nullable(v.number()),
});

const triesSchema = v.object({ count: v.number(), lastAt: v.pipe(v.string(), v.isoTimestamp()) });

export type Lock = v.InferOutput<typeof lockSchema>;

/** How the history opens here and now. */
export type Access =
  | { kind: 'plain' }
  | { kind: 'unlocked'; keys: Keys; publicKey: string }
  /** X25519, hexadecimal: to it one may add. */
  | { kind: 'locked'; publicKey: string };

interface Area {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
  clear(): Promise<void>;
}

type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

interface Storage {
  local: Area;
  session: Area;
  onChanged: {
    addListener(listener: (changes: Changes, area: string) => void): void;
    removeListener(listener: (changes: Changes, area: string) => void): void;
  };
}

/** Not by way of the polyfill: where there is no such API, as in the worker of a page, that does not even load. */
declare const browser: { storage: Storage } | undefined;
declare const chrome: { storage: Storage } | undefined;

/** @throws Error where a page’s worker asks, which has to be told. */
function storage(): Storage {
  const apis = [
    typeof browser === 'undefined' ? null : browser,
    typeof chrome === 'undefined' ? null : chrome,
  ];
  const found = apis.find((api) => api?.storage);
  if (!found) throw new Error('The storage of the browser is not here.');
  return found.storage;
}

/**
 * How the history opens; null where this storage knows of no lock, as on the first day, or after it was lost.
 *
 * @throws Error where there is a lock that cannot be read: then nothing opens, rather than a history without a lock.
 */
export async function readAccess(): Promise<Access | null> {
  const lock = await readLock();
  if (lock === null) return null;
  const { phase, vault } = lock;
  if (phase === 'moving-in' || phase === 'leaving') return { kind: 'plain' };
  const { publicKey } = vault;
  const keys = await readKeys();
  return keys ? { kind: 'unlocked', keys, publicKey } : { kind: 'locked', publicKey };
}

/** The lock, or null where there is none. */
export async function readLock(): Promise<Lock | null> {
  const { [LOCK]: stored } = await storage().local.get([LOCK]);
  return stored === undefined ? null : v.parse(lockSchema, stored);
}

/** The same, also in the moment in which {@link forgetAllButFacts} has emptied this storage and not filled it yet. */
export async function findLock(): Promise<Lock | null> {
  return (await readLock()) ?? whileFilled(readLock);
}

export async function writeLock(lock: Lock | null): Promise<void> {
  await (lock === null ? storage().local.remove(LOCK) : storage().local.set({ [LOCK]: lock }));
}

/** Whether a lock was being turned on (or off) and was not finished; null where nothing is to be said. */
export async function readUnfinished(): Promise<'on' | 'off' | null> {
  const { [UNFINISHED]: stored } = await storage().local.get([UNFINISHED]);
  return stored === 'on' || stored === 'off' ? stored : null;
}

export async function writeUnfinished(unfinished: 'on' | 'off' | null): Promise<void> {
  await (unfinished === null
    ? storage().local.remove(UNFINISHED)
    : storage().local.set({ [UNFINISHED]: unfinished }));
}

/** Everything in this storage that says nothing of what anybody felt: all but the copies of check-ins. */
export async function readMachineFacts(): Promise<Record<string, unknown>> {
  const all = Object.entries(await storage().local.get(null));
  return Object.fromEntries(all.filter(([key]) => !isOfCopies(key)));
}

/**
 * Empties this storage of the copies, and leaves this lock in it. Only what empties the whole of it takes the bytes away,
 * too: what is removed one by one, or written over, stays in the files of the browser.
 */
export async function forgetAllButFacts(lock: Lock): Promise<void> {
  await whileEmptying(async () => {
    const facts = await readMachineFacts();
    await storage().local.clear();
    await storage().local.set({ ...facts, [LOCK]: lock });
  });
}

/** Brings back what the storage held, with a lock in it. */
export async function restoreFacts(facts: Record<string, unknown>): Promise<void> {
  await storage().local.set(facts);
}

/** The keys while it is unlocked, which are in memory only; null while it is locked. */
async function readKeys(): Promise<Keys | null> {
  const { [KEYS]: stored } = await storage().session.get([KEYS]);
  const parsed = v.safeParse(keysSchema, stored);
  if (!parsed.success) return null;
  const { records, secretKey, until } = parsed.output;
  if (until !== null && until <= Date.now()) return null;
  return { records: Uint8Array.from(records), secretKey: Uint8Array.from(secretKey) };
}

/** @param until in milliseconds since 1970; null: until the browser ends. */
export async function writeKeys(keys: Keys, until: number | null): Promise<void> {
  await storage().session.set({
    [KEYS]: { records: [...keys.records], secretKey: [...keys.secretKey], until },
  });
}

/** Until when it stays unlocked, in milliseconds since 1970, null for as long as the browser runs; undefined while locked. */
export async function readUnlockedUntil(): Promise<number | null | undefined> {
  const { [KEYS]: stored } = await storage().session.get([KEYS]);
  const parsed = v.safeParse(keysSchema, stored);
  return parsed.success ? parsed.output.until : undefined;
}

/** Moves the time until which they may be used, unless they were forgotten or that time is over. */
export async function extendKeys(until: number | null): Promise<void> {
  // Between reading and writing nobody must lock it, or this would open it again.
  await navigator.locks.request(KEYS_IN_USE, async () => {
    const keys = await readKeys();
    if (keys) await writeKeys(keys, until);
  });
}

export async function forgetKeys(): Promise<void> {
  await navigator.locks.request(KEYS_IN_USE, () => storage().session.remove(KEYS));
}

export async function readWrongTries(): Promise<WrongTries | null> {
  const { [TRIES]: stored } = await storage().local.get([TRIES]);
  const parsed = v.safeParse(triesSchema, stored);
  return parsed.success ? parsed.output : null;
}

export async function writeWrongTries(tries: WrongTries | null): Promise<void> {
  await (tries === null ? storage().local.remove(TRIES) : storage().local.set({ [TRIES]: tries }));
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/**
 * Calls back whenever the lock is turned on or off, locked or unlocked, once everybody who watches it at once has been called:
 * whoever reads then reads through a new connection. Returns how to stop.
 */
export function watchLock(onLock: () => void): () => void {
  return watchLockAtOnce(() => setTimeout(onLock));
}

/** The same, at once. */
export function watchLockAtOnce(onLock: () => void): () => void {
  const listener = (changes: Changes, area: string) => {
    const keys = area === 'session' ? changes[KEYS] : undefined;
    // That the time is moved until which they may be used is nobody’s business.
    const isKey = keys && isThere(keys.oldValue) !== isThere(keys.newValue);
    if (isKey || (area === 'local' && changes[LOCK])) onLock();
  };
  storage().onChanged.addListener(listener);
  return () => storage().onChanged.removeListener(listener);
}
