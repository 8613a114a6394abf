import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { HistorySchema } from './database';

type Migration = (
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
];
