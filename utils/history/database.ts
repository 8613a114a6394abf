import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { CheckIn } from '../checkin/check-in';
import type { Draft } from '../checkin/draft';
import type { Nudge } from '../nudge/nudge';
import { MIGRATIONS } from './migrations';

const DATABASE_NAME = 'heartward';

export interface HistorySchema extends DBSchema {
  checkins: { key: string; value: CheckIn; indexes: { at: string } };
  nudges: { key: string; value: Nudge; indexes: { dueAt: string } };
  drafts: { key: string; value: Draft };
}

export type Database = IDBPDatabase<HistorySchema>;

/** The history could not be opened, and is as it was: `newer` was written by a later version of Heartward. */
export class HistoryError extends Error {
  override name = 'HistoryError';

  constructor(
    readonly reason: 'newer' | 'unavailable',
    cause: unknown,
  ) {
    super(`The history is ${reason}.`, { cause });
  }
}

let opening: Promise<Database> | null = null;
let opened: Database | null = null;
const blockedListeners = new Set<() => void>();

/**
 * The one connection of this page or worker, opened on first use and again after it was lost.
 *
 * @throws HistoryError
 */
export function openHistory(): Promise<Database> {
  opening ??= connect().catch((error: unknown) => {
    forget();
    throw error;
  });
  return opening;
}

/** The connection if it is open already: what is written through it before the next `await` outlives the page. */
export function openedHistory(): Database | null {
  return opened;
}

/** Calls back when another page with older code holds up an upgrade; it goes on by itself once that page is closed. */
export function onBlocked(listener: () => void): () => void {
  blockedListeners.add(listener);
  return () => blockedListeners.delete(listener);
}

async function connect(): Promise<Database> {
  try {
    opened = await openDB<HistorySchema>(DATABASE_NAME, MIGRATIONS.length, {
      async upgrade(database, oldVersion, _newVersion, transaction) {
        for (const migrate of MIGRATIONS.slice(oldVersion)) await migrate(database, transaction);
      },
      blocked: () => blockedListeners.forEach((listener) => listener()),
      // Newer code wants to upgrade: this connection makes way, and the next use opens anew.
      blocking: () => {
        opened?.close();
        forget();
      },
      terminated: forget,
    });
    return opened;
  } catch (error) {
    const isNewer = error instanceof DOMException && error.name === 'VersionError';
    throw new HistoryError(isNewer ? 'newer' : 'unavailable', error);
  }
}

function forget(): void {
  opening = null;
  opened = null;
}
