import type { IDBPTransaction } from 'idb';
import * as v from 'valibot';
import { parseCheckIn } from '../../checkin/parse-check-in';
import { completeCheckIn } from '../../checkin/versions';
import { personSchema } from '../../sharing/person';
import { shareRecordSchema } from '../../sharing/share-record';
import type { Change } from '../../sync/change';
import { toTimestamp } from '../../time/timestamp';
import { customWordSchema } from '../../vocabulary/custom/custom-word';
import { lifeEventSchema } from '../../views/life-event';
import { CHECK_IN_STORES, writeCheckIns } from '../check-ins/write-check-ins';
import type { HistorySchema } from '../connection/history-schema';
import { toPrint } from './held-things';
import type { RecordKind } from './note-removed';
import { chooseFate, parseFate, toFate } from './travelling-fate';

/** What a turn has to hold. */
export const ROAD_STORES = [
  ...CHECK_IN_STORES,
  'own',
  'people',
  'told',
  'events',
  'nudges',
  'clocks',
] as const;

export type RoadTransaction = IDBPTransaction<HistorySchema, (typeof ROAD_STORES)[number][], 'readwrite'>;

/** One thing as it is here. */
interface Thing {
  id: string;
  /** As it travels. */
  value: unknown;
  /** When it was edited, RFC 3339; null where it does not say. */
  editedAt: string | null;
}

/**
 * What became of what came: `taken`; `own`: what is here stays, and is told to the others; `unread`: this version does not
 * understand it.
 */
type Took = 'taken' | 'own' | 'unread';

/** How one kind of thing is read and written here. */
interface TravellingKind {
  /** All that there is; of check-ins, those of some months. */
  list(transaction: RoadTransaction, months: readonly string[]): Promise<Thing[]>;
  /** As it is here, or null. */
  get(transaction: RoadTransaction, id: string): Promise<unknown>;
  /** Each is of another thing. */
  take(
    transaction: RoadTransaction,
    changes: readonly Change[],
    now: Temporal.Instant,
  ): Promise<Map<string, Took>>;
}

/** As far back the fate of nudges goes over: on more than that, no plan depends. */
const NUDGE_DAYS = 62;

const checkin: TravellingKind = {
  async list(transaction, months) {
    const byDay = transaction.objectStore('checkins').index('day');
    const found = await Promise.all(
      months.map((month) => byDay.getAll(IDBKeyRange.bound([month], [`${month}-99`]))),
    );
    return found.flat().map((stored) => toThing(completeCheckIn(stored), stored.updatedAt));
  },
  async get(transaction, id) {
    const stored = await transaction.objectStore('checkins').get(id);
    return stored ? completeCheckIn(stored) : null;
  },
  async take(transaction, changes, now) {
    const [checkIns, former] = [transaction.objectStore('checkins'), transaction.objectStore('former')];
    const parsed = changes.map(({ id, value }) => ({ id, value, checkIn: parseCheckIn(value) }));
    const put = parsed.flatMap(({ id, checkIn }) => (checkIn?.id === id ? [checkIn] : []));
    const gone = parsed.filter(({ value }) => value === null).map(({ id }) => id);
    // How it was here stays to be gone back to, as with an edit that is made here.
    const known = await Promise.all(put.map(({ id }) => checkIns.get(id)));
    for (const [index, stored] of known.entries()) {
      if (!stored || toPrint(completeCheckIn(stored)) === toPrint(put[index])) continue;
      await former.put({ id: stored.id, checkIn: completeCheckIn(stored) });
    }
    await writeCheckIns(transaction, { put, setAside: { ids: gone, at: toTimestamp(now) } });
    const read = new Set([...put.map(({ id }) => id), ...gone]);
    return new Map(changes.map(({ id }) => [id, read.has(id) ? 'taken' : 'unread']));
  },
};

const word: TravellingKind = {
  async list(transaction) {
    return (await transaction.objectStore('own').getAll()).map((each) => toThing(each, each.updatedAt));
  },
  get: async (transaction, id) => (await transaction.objectStore('own').get(id)) ?? null,
  take: (transaction, changes, now) =>
    takeEach(changes, async ({ id, value }) => {
      const own = transaction.objectStore('own');
      const known = await own.get(id);
      if (value === null) {
        if (!known) return 'taken';
        // A check-in of here may name it, which must be read for good: it is only not offered any more.
        const at = toTimestamp(now);
        if (known.retiredAt === null) await own.put({ ...known, retiredAt: at, updatedAt: at });
        return 'own';
      }
      const parsed = v.safeParse(customWordSchema, value);
      if (!parsed.success || parsed.output.id !== id) return 'unread';
      await own.put(parsed.output);
      return 'taken';
    }),
};

const person: TravellingKind = {
  async list(transaction) {
    return (await transaction.objectStore('people').getAll()).map((each) => toThing(each, null));
  },
  get: async (transaction, id) => (await transaction.objectStore('people').get(id)) ?? null,
  take: (transaction, changes) =>
    takeEach(changes, async ({ id, value }) => {
      const people = transaction.objectStore('people');
      if (value === null) return people.delete(id).then(() => 'taken');
      const parsed = v.safeParse(personSchema, value);
      if (!parsed.success || parsed.output.id !== id) return 'unread';
      await people.put(parsed.output);
      return 'taken';
    }),
};

const share: TravellingKind = {
  async list(transaction) {
    const all = await transaction.objectStore('told').getAll();
    return all.map((each) => toThing(each, each.askedAt ?? each.toldAt));
  },
  get: async (transaction, id) => (await transaction.objectStore('told').get(id)) ?? null,
  take: (transaction, changes) =>
    takeEach(changes, async ({ id, value }) => {
      const told = transaction.objectStore('told');
      if (value === null) return told.delete(id).then(() => 'taken');
      const parsed = v.safeParse(shareRecordSchema, value);
      if (!parsed.success || parsed.output.id !== id) return 'unread';
      await told.put(parsed.output);
      return 'taken';
    }),
};

const event: TravellingKind = {
  async list(transaction) {
    const all = await transaction.objectStore('events').getAll();
    return all
      .filter(({ deletedAt }) => deletedAt === undefined)
      .map((each) => toThing(each, each.updatedAt));
  },
  async get(transaction, id) {
    const stored = await transaction.objectStore('events').get(id);
    return stored && stored.deletedAt === undefined ? stored : null;
  },
  take: (transaction, changes, now) =>
    takeEach(changes, async ({ id, value }) => {
      const events = transaction.objectStore('events');
      if (value === null) {
        const known = await events.get(id);
        if (known && known.deletedAt === undefined) {
          await events.put({ ...known, deletedAt: toTimestamp(now) });
        }
        return 'taken';
      }
      const parsed = v.safeParse(lifeEventSchema, value);
      if (!parsed.success || parsed.output.id !== id) return 'unread';
      await events.put(parsed.output);
      return 'taken';
    }),
};

const nudge: TravellingKind = {
  async list(transaction) {
    const since = toTimestamp(Temporal.Now.instant().subtract({ hours: NUDGE_DAYS * 24 }));
    const recent = await transaction
      .objectStore('nudges')
      .index('dueAt')
      .getAll(IDBKeyRange.lowerBound(since));
    return recent.flatMap((each) => {
      const fate = toFate(each);
      return fate ? [toThing(fate, fate.endedAt ?? fate.claimedAt)] : [];
    });
  },
  async get(transaction, id) {
    const stored = await transaction.objectStore('nudges').get(id);
    return stored ? toFate(stored) : null;
  },
  take: (transaction, changes) =>
    takeEach(changes, async ({ id, value }) => {
      // After a year it is forgotten, here as there.
      if (value === null) return 'taken';
      const coming = parseFate(value);
      if (coming?.id !== id) return 'unread';
      const nudges = transaction.objectStore('nudges');
      const choice = chooseFate(await nudges.get(id), coming);
      if (choice === 'coming') await nudges.put(coming);
      return choice === 'own' ? 'own' : 'taken';
    }),
};

export const TRAVELLING: Readonly<Record<RecordKind | 'nudge', TravellingKind>> = {
  checkin,
  word,
  person,
  share,
  event,
  nudge,
};

export function isTravelling(kind: string): kind is keyof typeof TRAVELLING {
  return Object.hasOwn(TRAVELLING, kind);
}

function toThing(value: { id: string }, editedAt: string | null): Thing {
  return { id: value.id, value, editedAt };
}

async function takeEach(
  changes: readonly Change[],
  take: (change: Change) => Promise<Took>,
): Promise<Map<string, Took>> {
  const took = new Map<string, Took>();
  for (const change of changes) took.set(change.id, await take(change));
  return took;
}
