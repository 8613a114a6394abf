import { openDB } from 'idb';
import * as v from 'valibot';
import { MIGRATIONS } from './migrations';
import type { Keys } from '../../crypto/vault';
import type { CopySeal } from '../../storage/stored-copies';
import { isDeletionWanted } from '../../storage/deletion';
import { bringBackMissing } from '../../storage/kept-twice';
import {
  forgetKeysIfOver,
  isKnownOver,
  readAccess,
  readLock,
  watchLockAtOnce,
  type Access,
} from '../../storage/lock-state';
import { pickKinds } from '../../storage/stored-item';
import {
  DATABASE_NAME,
  RESEALED_NAME,
  SEALED_NAME,
  toSealedName,
  type DatabaseName,
  type SealedName,
} from './database-names';
import { finishDeletion } from '../erase/erase-everything';
import { finishEdits } from './finish-edits';
import { SEALED_MIGRATIONS } from './sealed-migrations';
import { holdShared } from './history-access';
import type { HistorySchema, MachineFacts, Database, HistoryOutbox } from './history-schema';

/**
 * The history could not be opened, and is as it was: `newer` was written by a later version of Heartward, `locked` waits for
 * its passphrase, `private` is a window in which the browser lets nothing be kept, `full` is a disk without room.
 */
export class HistoryError extends Error {
  override name = 'HistoryError';

  constructor(
    readonly reason: 'newer' | 'unavailable' | 'locked' | 'private' | 'full',
    cause: unknown,
  ) {
    super(`The history is ${reason}.`, { cause });
  }
}

/** Why something with the history did not work. */
export function reasonOf(error: unknown): HistoryError['reason'] {
  return error instanceof HistoryError ? error.reason : 'unavailable';
}

interface Connection {
  /** As it is stored: where there is a lock, only `nudges` and what else is not sealed means what it says. */
  stored: Database;
  /** The history; null while it is locked. */
  history: Database | null;
  /** Where check-ins and drafts go while it is locked. */
  outbox: HistoryOutbox | null;
  /** By what copies are sealed while it is unlocked. */
  copySeal: CopySeal | null;
  /** Gives it up; the next use opens another. */
  close: () => void;
}

let opening: Promise<Connection> | null = null;
let opened: Connection | null = null;
const connections = new Set<Connection>();
/** How often the connections of this page were closed: one that is only being opened by then is stale. */
let closings = 0;
let find: (() => Promise<Access>) | null = null;

/** `blocked` by a page with older code, or `moving`: it is being locked or opened for good. */
type Wait = 'blocked' | 'moving';

/** For so long nobody has to be told that they wait. */
const UNNOTICED_MS = 1000;

const blockedListeners = new Set<(wait: Wait) => void>();

/**
 * The one connection of this page or worker, opened on first use and again after it was lost.
 *
 * @throws HistoryError
 */
export async function openHistory(): Promise<Database> {
  const { history } = await openConnection();
  if (history === null) throw new HistoryError('locked', null);
  return history;
}

/**
 * The history as it is stored, locked or not.
 *
 * @throws HistoryError
 */
export async function openStored(): Promise<Database> {
  return (await openConnection()).stored;
}

/**
 * The connection, locked or not.
 *
 * @throws HistoryError
 */
export function openConnection(): Promise<Connection> {
  if (opening) return opening;
  const connecting = connect();
  opening = connecting;
  connecting.then(
    (connection) => {
      if (opening === connecting) opened = connection;
    },
    () => {
      if (opening === connecting) opening = null;
    },
  );
  return connecting;
}

/** The connection if it is open already: what is written through it before the next `await` outlives the page. */
export function openedConnection(): Connection | null {
  return opened;
}

/** Closes the connection of this page; the next use opens it anew. */
export function closeHistory(): void {
  opening = null;
  opened = null;
  closings++;
  for (const { close } of connections) close();
}

/** Calls back when the history cannot be opened yet; it goes on by itself once what holds it up is over. */
export function onBlocked(listener: (wait: Wait) => void): () => void {
  blockedListeners.add(listener);
  return () => blockedListeners.delete(listener);
}

/** For where one cannot look how the history opens: from now on it is asked for like this, at each opening. */
export function provideAccess(ask: () => Promise<Access>): void {
  find = ask;
}

/** How the history opens here and now. */
export async function findAccess(): Promise<Access> {
  if (find !== null) return find();
  const [access, databases] = await Promise.all([readAccess(), listDatabases()]);
  if (access !== null) return access;
  const sealed = ([SEALED_NAME, RESEALED_NAME] as const).filter((name) =>
    databases.some((each) => each.name === name),
  );
  return (sealed.length > 0 && (await findLost(sealed))) || { kind: 'plain' };
}

/** Where the browser does not even say, opening will tell why; that is no lock. */
async function listDatabases(): Promise<IDBDatabaseInfo[]> {
  try {
    return await indexedDB.databases();
  } catch {
    return [];
  }
}

/** Where the other storage knows of no lock, it may have lost it, a moment ago or with all else; here it is still known. */
async function findLost(names: readonly SealedName[]): Promise<Access | null> {
  if ((await readLock()) !== null) return readAccess();
  const known = (await Promise.all(names.map(readFacts))).filter((facts) => facts !== null);
  // Where there are two, it had just been sealed anew.
  const [facts] = known.toSorted((a, b) => turnOf(b) - turnOf(a));
  if (!facts) return null;
  await bringBackMissing(pickKinds(facts, 'choice', 'lock'));
  return readAccess();
}

type Facts = MachineFacts['facts'];

async function readFacts(name: SealedName): Promise<Facts | null> {
  const stored = await openDatabase(name);
  const kept = await stored.get('machine', 'local').finally(() => stored.close());
  return kept?.facts ?? null;
}

function turnOf({ lock }: Facts): number {
  const parsed = v.safeParse(v.object({ turn: v.number() }), lock);
  return parsed.success ? parsed.output.turn : 0;
}

/** @param finishes whether what is to be deleted is deleted before anybody looks at it. A worker of a page leaves that to it. */
async function connect(finishes = find === null): Promise<Connection> {
  let connection: Connection | null = null;
  let isStale = false;
  const closingsBefore = closings;
  const waiting = setTimeout(() => tellWait('moving'), UNNOTICED_MS);
  // One that is only being opened makes way when it is asked again.
  const release = await holdShared(() => connection && outdate()).finally(() => clearTimeout(waiting));
  // Whatever is open is open in one way, locked or unlocked. A worker of a page ends with it.
  const outdate = () => {
    isStale = true;
    connection?.close();
  };
  const stop = find === null ? watchLockAtOnce(outdate) : () => {};
  let stored: Database | null = null;
  const close = () => {
    stop();
    stored?.close();
    release();
    if (connection) forget(connection);
  };
  try {
    const [access, isToGo] = await Promise.all([findAccess(), finishes && isDeletionWanted()]);
    if (isToGo) {
      close();
      await finishDeletion({ canWait: false });
      return await connect(false);
    }
    const name = access.kind === 'plain' ? DATABASE_NAME : toSealedName(access.turn);
    stored = await openDatabase(name, outdate);
    connection = { stored, close, ...(await openView(stored, access)) };
    connections.add(connection);
    // What was edited last is in what is read first. What cannot be saved now waits.
    if (connection.history) await finishEdits(connection.history).catch(() => {});
  } catch (error) {
    close();
    if (error instanceof HistoryError) throw error;
    throw new HistoryError(toReason(error), error);
  }
  if (!isStale && closings === closingsBefore) return connection;
  close();
  return connect();
}

/** What the browsers say where they do not open a database; all else is `unavailable`. */
const REASONS = [
  { name: /^VersionError$/, message: /./, reason: 'newer' },
  // Firefox, in a private window or where it remembers nothing.
  { name: /^InvalidStateError$/, message: /did not allow mutations/, reason: 'private' },
  { name: /^QuotaExceededError$/, message: /^/, reason: 'full' },
  { name: /^UnknownError$/, message: /NO_SPACE/, reason: 'full' },
] as const;

function toReason(error: unknown): HistoryError['reason'] {
  if (!(error instanceof DOMException)) return 'unavailable';
  const known = REASONS.find(({ name, message }) => name.test(error.name) && message.test(error.message));
  return known?.reason ?? 'unavailable';
}

function tellWait(wait: Wait): void {
  blockedListeners.forEach((listener) => listener(wait));
}

function forget(connection: Connection): void {
  connections.delete(connection);
  if (opened !== connection) return;
  opening = null;
  opened = null;
}

/** The worker of the extension has no use for what is sealed, and as one file would have to have it all: the build leaves it out. */
const isBackground = import.meta.env?.ENTRYPOINT === 'background';

type OpenedView = Pick<Connection, 'history' | 'outbox' | 'copySeal'>;

const NOTHING: OpenedView = { history: null, outbox: null, copySeal: null };

async function openView(stored: Database, access: Access): Promise<OpenedView> {
  if (access.kind === 'plain') return { ...NOTHING, history: stored };
  if (isBackground) return NOTHING;
  if (access.kind === 'unlocked') return unlock(stored, access.keys);
  const { openOutbox } = await import('../sealed/open-outbox');
  return { ...NOTHING, outbox: openOutbox(stored, access.publicKey) };
}

/** What is open is not read any more once the time of the lock is over, whether anything told of that or not. */
function refuseOnceOver(): void {
  if (!isKnownOver()) return;
  forgetKeysIfOver(Date.now()).catch(() => {});
  throw new HistoryError('locked', null);
}

async function unlock(stored: Database, keys: Keys): Promise<OpenedView> {
  const { importOutbox, toCopySeal, unsealDatabase } = await import('../sealed/unlocked');
  const history = unsealDatabase(stored, keys, refuseOnceOver);
  // What cannot be taken in now waits, and what is there is seen all the same.
  await importOutbox(history, stored, keys).catch(() => {});
  return { ...NOTHING, history, copySeal: toCopySeal(keys) };
}

/**
 * One of the databases, brought to the newest version.
 *
 * @param onLost called when it is lost, or newer code wishes to upgrade it and it has to make way.
 */
export async function openDatabase(name: DatabaseName, onLost: () => void = () => {}): Promise<Database> {
  const migrations = name === DATABASE_NAME ? MIGRATIONS : SEALED_MIGRATIONS;
  return openDB<HistorySchema>(name, migrations.length, {
    async upgrade(database, oldVersion, _newVersion, transaction) {
      for (const migrate of migrations.slice(oldVersion)) await migrate(database, transaction);
    },
    blocked: () => tellWait('blocked'),
    blocking: onLost,
    terminated: onLost,
  });
}
