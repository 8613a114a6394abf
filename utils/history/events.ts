import * as v from 'valibot';
import { lifeEventSchema, sortEvents, type LifeEvent } from '../lookback/life-event';
import { announceChange } from './changes';
import { openHistory } from './database';
import { isInRange, type DayRange } from './ranges';

/** The person’s own events, the oldest first; a record that can’t be understood is left out. */
export async function readEvents(): Promise<LifeEvent[]> {
  const history = await openHistory();
  const parsed = (await history.getAll('events')).map((stored) => v.safeParse(lifeEventSchema, stored));
  return sortEvents(parsed.flatMap(({ success, output }) => (success ? [output] : [])));
}

export async function readEventsInRange(range: DayRange): Promise<LifeEvent[]> {
  return (await readEvents()).filter(({ localDate }) => isInRange(range, localDate));
}

/** Adds an event or writes over it, durably. */
export async function saveEvent(event: LifeEvent): Promise<void> {
  const history = await openHistory();
  const transaction = history.transaction('events', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put(event), transaction.done]);
  announceChange();
}

/**
 * Takes an event away, durably.
 *
 * @returns it as it was, so that it can be had back; null where it was gone already.
 */
export async function deleteEvent(id: string): Promise<LifeEvent | null> {
  const history = await openHistory();
  const transaction = history.transaction('events', 'readwrite', { durability: 'strict' });
  const event = await transaction.store.get(id);
  await Promise.all([transaction.store.delete(id), transaction.done]);
  announceChange();
  return event ?? null;
}
