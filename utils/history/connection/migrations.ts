import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { HistorySchema } from './history-schema';
import { recountDaysAndMonths, recountAllTime } from '../totals/recount';
import { startLineage } from './revisions';
import { listStores, STORES } from './stores';

export type Migration = (
  database: IDBPDatabase<HistorySchema>,
  transaction: IDBPTransaction<HistorySchema, StoreNames<HistorySchema>[], 'versionchange'>,
) => void | Promise<void>;

/** The nth brings a history of version n to version n + 1. A released one is never changed, only followed. */
export const MIGRATIONS: readonly Migration[] = [
  (database) => {
    database.createObjectStore('checkins', { keyPath: 'id' }).createIndex('at', 'at');
    database.createObjectStore('nudges', { keyPath: 'id' }).createIndex('dueAt', 'dueAt');
    database.createObjectStore('drafts', { keyPath: 'id' });
  },
  // Pictures of many years are drawn from what each day and month comes to.
  async (database, transaction) => {
    transaction.objectStore('checkins').createIndex('day', ['localDate', 'at']);
    database.createObjectStore('days', { keyPath: 'localDate' });
    database.createObjectStore('months', { keyPath: 'month' });
    await recountDaysAndMonths(transaction);
  },
  // Somebody may be told.
  (database) => {
    database.createObjectStore('people', { keyPath: 'id' });
    database.createObjectStore('told', { keyPath: 'id' });
  },
  // What comes in from a file can be taken out again.
  (database) => {
    database.createObjectStore('imports', { keyPath: 'id' });
  },
  // What a person adds to the vocabulary, and which prompts were shown.
  (database) => {
    database.createObjectStore('own', { keyPath: 'id' });
    database.createObjectStore('prompts', { keyPath: 'id' });
  },
  // A copy in another storage knows what it is behind of.
  async (database, transaction) => {
    const revisions = database.createObjectStore('revisions', { keyPath: 'month' });
    await revisions.put(startLineage());
    const months = await transaction.objectStore('months').getAllKeys();
    await Promise.all(months.map((month) => revisions.put({ month, revision: 1, stamp: '' })));
  },
  // A first picture of many years takes a few records.
  async (database, transaction) => {
    database.createObjectStore('whole', { keyPath: 'id' });
    await recountAllTime(transaction);
  },
  // Of a year of nudges, those are few whose fate is open.
  (_, transaction) => {
    transaction.objectStore('nudges').createIndex('state', 'state');
  },
  // What is deleted or put right can be had back.
  (database) => makeStores(database, 'plain', 9),
  // What was chosen is known here, too, should the browser’s other storage be lost.
  (database) => makeStores(database, 'plain', 10),
  // What is edited is noted before it is saved.
  (database) => makeStores(database, 'plain', 11),
  // One’s own events stand on the timeline.
  (database) => makeStores(database, 'plain', 12),
  // Two computers may share one history.
  (database) => makeStores(database, 'plain', 13),
];

/** Makes the stores that came with a version, as the table has them. */
export function makeStores(
  database: IDBPDatabase<HistorySchema>,
  kind: 'plain' | 'sealed',
  version: number,
): void {
  for (const name of listStores()) {
    const { key, indexes, since } = STORES[name];
    if (since[kind] !== version) continue;
    const store = database.createObjectStore(name, { keyPath: key });
    for (const index of Object.entries(indexes)) Reflect.apply(store.createIndex, store, index);
  }
}
