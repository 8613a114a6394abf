import * as v from 'valibot';
import { firstKept } from '../../checkin/deleted-check-in';
import {
  sortEvents,
  storedEventSchema,
  type DeletedEvent,
  type LifeEvent,
  type StoredEvent,
} from '../../views/life-event';
import { toTimestamp } from '../../time/timestamp';
import { announceChange } from '../connection/changes';
import { openConnection, openHistory } from '../connection/database';
import { noteRemoved, REMOVING_STORES } from '../road/note-removed';
import { isInRange, type DayRange } from './ranges';

/** The person’s own events, the oldest first; a record that can’t be understood is left out. */
export async function readEvents(): Promise<LifeEvent[]> {
  const stored = await readStored();
  return sortEvents(stored.filter(({ deletedAt }) => deletedAt === undefined).map(withoutDeletion));
}

export async function readEventsInRange(range: DayRange): Promise<LifeEvent[]> {
  return (await readEvents()).filter(({ localDate }) => isInRange(range, localDate));
}

/** The events that were deleted lately and can be had back. */
export async function readDeletedEvents(now: Temporal.Instant): Promise<DeletedEvent[]> {
  const from = toTimestamp(firstKept(now));
  return (await readStored()).flatMap((stored) => {
    const { id, deletedAt } = stored;
    return deletedAt !== undefined && deletedAt >= from
      ? [{ id, deletedAt, event: withoutDeletion(stored) }]
      : [];
  });
}

/** Adds an event or writes over it, durably, whatever became of it. */
export async function saveEvent(event: LifeEvent): Promise<void> {
  const history = await openHistory();
  const transaction = history.transaction('events', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put(event), transaction.done]);
  announceChange();
}

/**
 * Writes over an event that is still there, durably.
 *
 * @returns whether it was: one that was deleted meanwhile stays deleted.
 */
export async function changeEvent(event: LifeEvent): Promise<boolean> {
  const history = await openHistory();
  const transaction = history.transaction('events', 'readwrite', { durability: 'strict' });
  const known = await transaction.store.get(event.id);
  const isThere = known !== undefined && known.deletedAt === undefined;
  if (isThere) await transaction.store.put(event);
  await transaction.done;
  if (isThere) announceChange();
  return isThere;
}

/**
 * Deletes an event, durably; for some weeks it can be had back.
 *
 * @returns whether it was there
 */
export async function deleteEvent(id: string, now: Temporal.Instant): Promise<boolean> {
  const history = await openHistory();
  const transaction = history.transaction('events', 'readwrite', { durability: 'strict' });
  const known = await transaction.store.get(id);
  const isThere = known !== undefined && known.deletedAt === undefined;
  if (isThere) await transaction.store.put({ ...known, deletedAt: toTimestamp(now) });
  await transaction.done;
  announceChange();
  return isThere;
}

/**
 * Puts deleted events back as they were, durably, all or none.
 *
 * @returns how many could be
 */
export async function putBackEvents(ids: readonly string[]): Promise<number> {
  const history = await openHistory();
  const transaction = history.transaction('events', 'readwrite', { durability: 'strict' });
  const found = await Promise.all(ids.map((id) => transaction.store.get(id)));
  const back = found.flatMap((event) => (event?.deletedAt === undefined ? [] : [withoutDeletion(event)]));
  await Promise.all([...back.map((event) => transaction.store.put(event)), transaction.done]);
  if (back.length > 0) announceChange();
  return back.length;
}

/** Takes events that were deleted lately away for good. */
export async function wipeEvents(ids: readonly string[]): Promise<void> {
  const history = await openHistory();
  const transaction = history.transaction(['events', ...REMOVING_STORES] as const, 'readwrite', {
    durability: 'strict',
  });
  const events = transaction.objectStore('events');
  const found = await Promise.all(ids.map((id) => events.get(id)));
  // What another page put back meanwhile stays whole.
  const gone = found.flatMap((event) => (event?.deletedAt === undefined ? [] : [event.id]));
  await Promise.all([
    ...gone.map((id) => events.delete(id)),
    noteRemoved(transaction, 'event', ...gone),
    transaction.done,
  ]);
  if (gone.length > 0) announceChange();
}

/** Takes away what was deleted too long ago. Under a lock that waits for a page that has it open. */
export async function pruneEvents(now: Temporal.Instant): Promise<void> {
  const { history } = await openConnection();
  if (!history) return;
  const from = toTimestamp(firstKept(now));
  const transaction = history.transaction(['events', ...REMOVING_STORES] as const, 'readwrite');
  const events = transaction.objectStore('events');
  const old = (await events.getAll())
    .filter(({ deletedAt }) => deletedAt !== undefined && deletedAt < from)
    .map(({ id }) => id);
  await Promise.all([
    ...old.map((id) => events.delete(id)),
    noteRemoved(transaction, 'event', ...old),
    transaction.done,
  ]);
  if (old.length > 0) announceChange();
}

async function readStored(): Promise<StoredEvent[]> {
  const history = await openHistory();
  const parsed = (await history.getAll('events')).map((stored) => v.safeParse(storedEventSchema, stored));
  return parsed.flatMap(({ success, output }) => (success ? [output] : []));
}

function withoutDeletion({ id, name, localDate, createdAt, updatedAt }: StoredEvent): LifeEvent {
  return { id, name, localDate, createdAt, updatedAt };
}
