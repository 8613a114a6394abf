import { makeStores, type Migration } from './migrations';
import { startLineage } from './revisions';

/**
 * The nth brings a sealed history of version n to version n + 1. What is sealed cannot be read here: a migration that has to
 * is done when the history is unlocked.
 */
export const SEALED_MIGRATIONS: readonly Migration[] = [
  async (database, transaction) => {
    const checkIns = database.createObjectStore('checkins', { keyPath: 'id' });
    checkIns.createIndex('at', 'at');
    checkIns.createIndex('day', ['localDate', 'at']);
    database.createObjectStore('days', { keyPath: 'localDate' });
    database.createObjectStore('months', { keyPath: 'month' });
    const nudges = database.createObjectStore('nudges', { keyPath: 'id' });
    nudges.createIndex('dueAt', 'dueAt');
    nudges.createIndex('state', 'state');
    database.createObjectStore('revisions', { keyPath: 'month' });
    const others = [
      'whole',
      'drafts',
      'people',
      'told',
      'imports',
      'own',
      'prompts',
      'outbox',
      'machine',
    ] as const;
    for (const name of others) database.createObjectStore(name, { keyPath: 'id' });
    await transaction.objectStore('revisions').put(startLineage());
  },
  // What is deleted or put right can be had back.
  (database) => makeStores(database, 'sealed', 2),
  // What is edited is noted before it is saved.
  (database) => makeStores(database, 'sealed', 3),
  // One’s own events stand on the timeline.
  (database) => makeStores(database, 'sealed', 4),
  // Two computers may share one history.
  (database) => makeStores(database, 'sealed', 5),
];
