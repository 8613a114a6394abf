import * as v from 'valibot';
import type { Clock } from './clock';

/** An id of a computer, a batch or an item: nothing but chance. */
export const idSchema = v.pipe(v.string(), v.regex(/^[\w-]{8,22}$/));

export const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const clockSchema: v.GenericSchema<unknown, Clock> = v.strictTuple([wholeNumber, wholeNumber, idSchema]);

/** One edit of one thing, as it travels. */
export const changeSchema = v.object({
  /** "checkin", "word", …: the road takes whatever there is. */
  kind: v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,39}$/)),
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  clock: clockSchema,
  /** What JSON can hold; null where it was deleted. */
  value: v.unknown(),
});

export type Change = v.InferOutput<typeof changeSchema>;

/** By which a thing is known; a later change with the same key takes the place of an earlier one. */
export type Key = string;

export function toKey({ kind, id }: Pick<Change, 'kind' | 'id'>): Key {
  return `${kind} ${id}`;
}

/** When each thing that is held here was last edited, deleted ones included. */
export type Clocks = ReadonlyMap<Key, Clock>;
