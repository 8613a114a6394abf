import type { IndexNames, StoreNames, StoreValue } from 'idb';
import type { HistorySchema } from './history-schema';

export type StoreName = StoreNames<HistorySchema>;

type Field<Name extends StoreName> = keyof StoreValue<HistorySchema, Name> & string;

/** What whoever goes through all stores has to know of each. */
interface Store<Name extends StoreName> {
  /** By which its records are found. */
  key: Field<Name>;
  indexes: { readonly [Index in IndexNames<HistorySchema, Name>]: Field<Name> | readonly Field<Name>[] };
  /** The version with which it came into the plain history and into the sealed one; null: it is not in that one. */
  since: { plain: number | null; sealed: number };
  /**
   * What stays in sight of a record under a lock: its key, and the times and days by which it is found. All else is sealed, and
   * bound to these, in this order. A key that is not named would tell what somebody felt, and is hidden. `everything`: nothing
   * in it says what anybody felt, or it is sealed already.
   */
  inSight: readonly Field<Name>[] | 'everything';
  /** Whether it goes along when the history is locked, or opened for good. */
  moves: boolean;
}

export type StoreTable = { readonly [Name in StoreName]: Store<Name> };

/**
 * Every store there is. What copies, compares and seals goes by this table, and so do the newest shapes of both databases: a
 * store that is left out here does not compile.
 */
export const STORES = {
  checkins: {
    key: 'id',
    indexes: { at: 'at', day: ['localDate', 'at'] },
    since: { plain: 1, sealed: 1 },
    inSight: ['id', 'at', 'localDate'],
    moves: true,
  },
  days: {
    key: 'localDate',
    indexes: {},
    since: { plain: 2, sealed: 1 },
    inSight: ['localDate'],
    moves: true,
  },
  months: { key: 'month', indexes: {}, since: { plain: 2, sealed: 1 }, inSight: ['month'], moves: true },
  whole: { key: 'id', indexes: {}, since: { plain: 7, sealed: 1 }, inSight: ['id'], moves: true },
  // How often each month was written.
  revisions: {
    key: 'month',
    indexes: {},
    since: { plain: 6, sealed: 1 },
    inSight: 'everything',
    moves: true,
  },
  // What the machine did, and when.
  nudges: {
    key: 'id',
    indexes: { dueAt: 'dueAt', state: 'state' },
    since: { plain: 1, sealed: 1 },
    inSight: 'everything',
    moves: true,
  },
  drafts: {
    key: 'id',
    indexes: {},
    since: { plain: 1, sealed: 1 },
    inSight: ['id', 'nudge', 'touchedAt'],
    moves: true,
  },
  people: { key: 'id', indexes: {}, since: { plain: 3, sealed: 1 }, inSight: ['id'], moves: true },
  told: { key: 'id', indexes: {}, since: { plain: 3, sealed: 1 }, inSight: ['id'], moves: true },
  own: { key: 'id', indexes: {}, since: { plain: 5, sealed: 1 }, inSight: ['id'], moves: true },
  prompts: { key: 'id', indexes: {}, since: { plain: 5, sealed: 1 }, inSight: [], moves: true },
  imports: { key: 'id', indexes: {}, since: { plain: 4, sealed: 1 }, inSight: ['id'], moves: true },
  deleted: {
    key: 'id',
    indexes: {},
    since: { plain: 9, sealed: 2 },
    inSight: ['id', 'deletedAt'],
    moves: true,
  },
  former: { key: 'id', indexes: {}, since: { plain: 9, sealed: 2 }, inSight: ['id'], moves: true },
  edits: { key: 'id', indexes: {}, since: { plain: 11, sealed: 3 }, inSight: ['id'], moves: true },
  events: { key: 'id', indexes: {}, since: { plain: 12, sealed: 4 }, inSight: ['id'], moves: true },
  // What the road to one’s other computers is made of; see `utils/history/road`. The names of its items say nothing.
  road: { key: 'id', indexes: {}, since: { plain: 13, sealed: 5 }, inSight: ['id', 'names'], moves: true },
  clocks: { key: 'id', indexes: {}, since: { plain: 13, sealed: 5 }, inSight: ['id'], moves: true },
  removals: { key: 'id', indexes: {}, since: { plain: 13, sealed: 5 }, inSight: ['id'], moves: true },
  // Sealed by whoever puts it there. What is in it is taken in before the history moves.
  outbox: { key: 'id', indexes: {}, since: { plain: null, sealed: 1 }, inSight: 'everything', moves: false },
  // The lock and the settings.
  machine: { key: 'id', indexes: {}, since: { plain: 10, sealed: 1 }, inSight: 'everything', moves: false },
} as const satisfies StoreTable;

export function isStore(name: string): name is StoreName {
  return Object.hasOwn(STORES, name);
}

export function listStores(): StoreName[] {
  return Object.keys(STORES).filter(isStore);
}

/** What stays in sight of a record, its key always among it, hidden or not; null: everything. */
export function listInSight(name: StoreName): readonly string[] | null {
  const { key, inSight } = STORES[name];
  if (inSight === 'everything') return null;
  return hidesKeys(name) ? [key, ...inSight] : inSight;
}

/** Whether even the keys of its records would tell what somebody felt. */
export function hidesKeys(name: StoreName): boolean {
  const { key, inSight }: { key: string; inSight: readonly string[] | string } = STORES[name];
  return inSight !== 'everything' && !inSight.includes(key);
}
