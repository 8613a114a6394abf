import * as v from 'valibot';
import { isOver, type OpenUntil } from '../crypto/lock-time';
import type { Keys } from '../crypto/vault';
import type { WrongTries } from '../crypto/wrong-tries';
import { isThere, storage, type Changes } from './browser-storage';
import { whileEmptying } from './emptying';
import { pickKinds, storedItem } from './stored-item';

const KEYS = 'keys';
const KEYS_IN_USE = 'lock-keys';
const CLOSED_AT = 'lockClosedAt';

/**
 * Where the history is, and where it is going. The plain database may hold it, or one of two sealed ones.
 *
 * - `moving-in`: it is plain, and a sealed one is in the making
 * - `on`: it is sealed; the plain one is erased, or yet to be
 * - `moving-over`: it is sealed, and one that is sealed anew is in the making
 * - `moving-out`: it is sealed, and a plain one is in the making
 * - `leaving`: it is plain; the sealed one is yet to be taken away
 */
const lockSchema = v.object({
  version: v.literal(1),
  phase: v.picklist(['moving-in', 'on', 'moving-over', 'moving-out', 'leaving']),
  /** Whether nothing is left of the history as it was before: plain, or sealed with an earlier root. */
  isErased: v.boolean(),
  /** How often it was sealed anew: by this it is known which of the two sealed ones it is; never is left out. */
  turn: v.optional(v.number()),
  /** See `vaultSchema`, with which it is read where it is opened. */
  vault: v.looseObject({ publicKey: v.string() }),
});

const bytes = v.pipe(v.array(v.number()), v.length(32));

const keysSchema = v.object({
  records: bytes,
  secretKey: bytes,
  /** Of the lock that they open. */
  publicKey: v.optional(v.string()),
  /** Until when they may be used, see {@link OpenUntil}. */
  until: v.nullable(v.number()),
});

type StoredKeys = v.InferOutput<typeof keysSchema>;

const triesSchema = v.object({ count: v.number(), lastAt: v.pipe(v.string(), v.isoTimestamp()) });

export type Lock = v.InferOutput<typeof lockSchema>;

/** What was begun with a lock and not finished. */
type Unfinished = 'on' | 'off' | 'anew';

/** How the history opens here and now. */
export type Access =
  | { kind: 'plain' }
  | { kind: 'unlocked'; keys: Keys; publicKey: string; turn?: number | undefined }
  /** `publicKey`: X25519, hexadecimal: to it one may add. `turn`: how often it was sealed anew. */
  | { kind: 'locked'; publicKey: string; turn?: number | undefined };

const lock = storedItem<Lock | null>({ key: 'lock', schema: lockSchema, fallback: null, isStrict: true });

const unfinished = storedItem<Unfinished | null>({
  key: 'lockUnfinished',
  schema: v.picklist(['on', 'off', 'anew']),
  fallback: null,
});

const wrongTries = storedItem<WrongTries | null>({ key: 'wrongTries', schema: triesSchema, fallback: null });

/**
 * How the history opens; null where this storage knows of no lock, as on the first day, or after it was lost.
 *
 * @throws Error where there is a lock that cannot be read: then nothing opens, rather than a history without a lock.
 */
export async function readAccess(): Promise<Access | null> {
  const found = await lock.readAtOnce();
  if (found === null) return null;
  const { phase, vault, turn } = found;
  if (phase === 'moving-in' || phase === 'leaving') return { kind: 'plain' };
  const { publicKey } = vault;
  const keys = await readKeys();
  // Those of a lock that it had before, or is about to have, would write what nobody can read.
  const isOfOther = keys?.publicKey !== undefined && keys.publicKey !== publicKey;
  return keys && !isOfOther
    ? { kind: 'unlocked', keys, publicKey, turn }
    : { kind: 'locked', publicKey, turn };
}

/** The lock, or null where there is none. */
export const readLock = lock.read;

export async function writeLock(next: Lock | null): Promise<void> {
  await (next === null ? lock.remove() : lock.write(next));
}

/** Whether a lock was being turned on, turned off or made anew, and was not finished; null where nothing is to be said. */
export const readUnfinished = unfinished.read;

export async function writeUnfinished(next: Unfinished | null): Promise<void> {
  await (next === null ? unfinished.remove() : unfinished.write(next));
}

/**
 * Empties this storage of the copies, and leaves this lock in it. Only what empties the whole of it takes the bytes away,
 * too: what is removed one by one, or written over, stays in the files of the browser.
 */
export async function forgetAllButFacts(kept: Lock): Promise<void> {
  await whileEmptying(async () => {
    const facts = pickKinds(await storage().local.get(null), 'choice', 'lock', 'passing');
    await storage().local.clear();
    await storage().local.set({ ...facts, lock: kept });
  });
}

/** Until when the keys may be used as far as this page or worker was told last; undefined while they are not there. */
let toldUntil: OpenUntil | undefined;

/** Whether the time is over, as far as is known here: what may not wait for a storage goes by it. */
export function isKnownOver(): boolean {
  return toldUntil !== undefined && isOver(toldUntil, Date.now());
}

/** The keys while it is unlocked, which are in memory only; null while it is locked. What is over is forgotten. */
async function readKeys(): Promise<Keys | null> {
  const stored = await findKeys();
  if (stored === null) return null;
  if (isOver(stored.until, Date.now())) {
    await forgetKeysIfOver(Date.now());
    return null;
  }
  const { records, secretKey, publicKey } = stored;
  return {
    records: Uint8Array.from(records),
    secretKey: Uint8Array.from(secretKey),
    ...(publicKey !== undefined && { publicKey }),
  };
}

async function findKeys(): Promise<StoredKeys | null> {
  const { [KEYS]: stored } = await storage().session.get([KEYS]);
  return noteTold(stored);
}

function noteTold(stored: unknown): StoredKeys | null {
  const parsed = v.safeParse(keysSchema, stored);
  toldUntil = parsed.success ? parsed.output.until : undefined;
  return parsed.success ? parsed.output : null;
}

/** Keeps the keys, which are then there to be used until that time. */
export async function writeKeys(keys: Keys, until: OpenUntil): Promise<void> {
  const stored = { ...keys, records: [...keys.records], secretKey: [...keys.secretKey], until };
  await navigator.locks.request(KEYS_IN_USE, () => storage().session.set({ [KEYS]: stored }));
}

/** Until when it stays unlocked; undefined while it is locked. That time may be over. */
export async function readUnlockedUntil(): Promise<OpenUntil | undefined> {
  return (await findKeys())?.until;
}

/**
 * Moves the time until which the keys may be used, unless they were forgotten or that time is over by now: what is over does
 * not begin again.
 *
 * @returns whether it was moved.
 */
export async function extendKeys(until: OpenUntil, nowMs: number): Promise<boolean> {
  // Between reading and writing nobody must lock it, or this would open it again.
  return navigator.locks.request(KEYS_IN_USE, async () => {
    const keys = await findKeys();
    if (keys === null || isOver(keys.until, nowMs)) return false;
    await storage().session.set({ [KEYS]: { ...keys, until } });
    return true;
  });
}

/** Forgets the keys if their time is over, and not those that somebody has just brought. */
export async function forgetKeysIfOver(nowMs: number): Promise<void> {
  await navigator.locks.request(KEYS_IN_USE, async () => {
    const keys = await findKeys();
    if (keys && isOver(keys.until, nowMs)) await storage().session.remove(KEYS);
  });
}

export async function forgetKeys(): Promise<void> {
  await navigator.locks.request(KEYS_IN_USE, () => storage().session.remove(KEYS));
}

/** Tells every page that somebody wished it locked, though it may have been locked already. */
export async function announceClosing(nowMs: number): Promise<void> {
  await storage().session.set({ [CLOSED_AT]: nowMs });
}

export const readWrongTries = wrongTries.read;

export async function writeWrongTries(next: WrongTries | null): Promise<void> {
  await (next === null ? wrongTries.remove() : wrongTries.write(next));
}

/** Who is called as soon as the lock changed, and who once all of those were. */
const atOnce = new Set<() => void>();
const after = new Set<() => void>();
/** Who is called when somebody wished it locked. */
const closing = new Set<() => void>();

/**
 * Calls back whenever the lock is turned on or off, locked or unlocked, once everybody who watches it at once has been called:
 * whoever reads then reads through a new connection. Returns how to stop.
 */
export function watchLock(onLock: () => void): () => void {
  return watchIn(after, onLock);
}

/** The same, before all others. */
export function watchLockAtOnce(onLock: () => void): () => void {
  return watchIn(atOnce, onLock);
}

/** Calls back whenever somebody wishes it locked, even where it is. Returns how to stop. */
export function watchClosing(onClose: () => void): () => void {
  return watchIn(closing, onClose);
}

function watchIn(watchers: Set<() => void>, onLock: () => void): () => void {
  const { onChanged } = storage();
  // One listener for all: a browser calls them in the order in which they came.
  if (!onChanged.hasListener(tellWatchers)) onChanged.addListener(tellWatchers);
  // The same function may watch twice.
  const watcher = () => onLock();
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

function tellWatchers(changes: Changes, area: string): void {
  const keys = area === 'session' ? changes[KEYS] : undefined;
  if (keys) noteTold(keys.newValue);
  // That the time is moved until which they may be used is nobody’s business.
  const isKey = keys && isThere(keys.oldValue) !== isThere(keys.newValue);
  // Whoever is called may stop watching, or begin to.
  const tellAll = (watchers: Set<() => void>) => [...watchers].forEach((tell) => tell());
  if (isKey || (area === 'local' && changes['lock'])) [atOnce, after].forEach(tellAll);
  // Taken away with all else, it is nobody’s wish.
  if (area === 'session' && isThere(changes[CLOSED_AT]?.newValue)) tellAll(closing);
}
