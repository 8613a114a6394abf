import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { CheckIn } from '../checkin/check-in';
import type { Draft } from '../checkin/draft';
import type { App } from '../transfer/entry';
import type { Nudge } from '../nudge/nudge';
import type { Person } from '../telling/person';
import type { Told } from '../telling/told';
import type { Own } from '../vocabulary/own';
import type { ShownPrompt } from '../vocabulary/prompts';
import { MIGRATIONS } from './migrations';
import type { DaySummary, PackedMonth } from '../lookback/summaries';
import type { PackedPart } from '../lookback/whole';
import type { Revision } from './revisions';

export const DATABASE_NAME = 'heartward';

export interface HistorySchema extends DBSchema {
  /** `day` holds them by the day they belong to and, within it, by their instant. */
  checkins: { key: string; value: CheckIn; indexes: { at: string; day: [localDate: string, at: string] } };
  /** What the check-ins of a day, of a month and all come to; written together with them, see `write-check-ins.ts`. */
  days: { key: string; value: DaySummary };
  months: { key: string; value: PackedMonth };
  whole: { key: string; value: PackedPart };
  revisions: { key: string; value: Revision };
  nudges: { key: string; value: Nudge; indexes: { dueAt: string; state: string } };
  drafts: { key: string; value: Draft };
  people: { key: string; value: Person };
  told: { key: string; value: Told };
  own: { key: string; value: Own };
  prompts: { key: string; value: ShownPrompt };
  /** What came in from files, so that it can be taken out again; see `imports.ts`. */
  imports: { key: string; value: Import };
}

/** What came in at once, so that it can be taken out at once. */
export interface Import {
  /** UUID. */
  id: string;
  /** RFC 3339. */
  at: string;
  /** Where it came from. */
  app: App;
  /** The check-ins that it added. */
  ids: string[];
  /** The own words and contexts that it added. */
  ownIds: string[];
  /** The settings that it replaced, or null. */
  settingsBefore: object | null;
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

/** Closes the connection of this page; the next use opens it anew. */
export function closeHistory(): void {
  opened?.close();
  forget();
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
      blocking: closeHistory,
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
