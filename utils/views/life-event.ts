import * as v from 'valibot';
import { cleanLine } from '../vocabulary/custom/clean-line';

/** In UTF-16 code units. */
export const EVENT_NAME_MAX = 60;

const instant = v.pipe(v.string(), v.isoTimestamp());

/** A day from which things were different, as the person calls it: "Moved out". */
export const lifeEventSchema = v.object({
  /** UUID v7. */
  id: v.pipe(v.string(), v.uuid()),
  name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(EVENT_NAME_MAX)),
  /** A calendar day, "2026-11-22", in whatever zone. */
  localDate: v.pipe(v.string(), v.isoDate()),
  createdAt: instant,
  updatedAt: instant,
});

export type LifeEvent = v.InferOutput<typeof lifeEventSchema>;

/** An event as it is stored: one that was deleted lately stays until it is had back, or too old for that. */
export const storedEventSchema = v.object({ ...lifeEventSchema.entries, deletedAt: v.optional(instant) });

export type StoredEvent = v.InferOutput<typeof storedEventSchema>;

/** An event that was deleted lately. */
export interface DeletedEvent {
  id: string;
  /** RFC 3339. */
  deletedAt: string;
  event: LifeEvent;
}

/** A name as it is kept, whether it was typed or comes out of a file; "" where nothing is left of it. */
export function cleanEventName(name: string): string {
  return cleanLine(name, EVENT_NAME_MAX);
}

/** The oldest first; those of one day as they were added. */
export function sortEvents(events: readonly LifeEvent[]): LifeEvent[] {
  return events.toSorted((a, b) => {
    if (a.localDate !== b.localDate) return a.localDate < b.localDate ? -1 : 1;
    return a.createdAt < b.createdAt ? -1 : 1;
  });
}
