import * as v from 'valibot';
import { RELATIONS, type Relation } from './relations';

/** A first name or initials; a full name would say too much to whoever looks over the shoulder. */
export const NAME_MAX_LENGTH = 30;
export const NUMBER_MAX_LENGTH = 30;

/** Somebody one may want to tell, or to call. Nobody’s contacts are read: each is written in by hand. */
export const personSchema = v.object({
  /** UUID v7. */
  id: v.pipe(v.string(), v.uuid()),
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(NAME_MAX_LENGTH)),
  /** A telephone number as one writes it, or null. */
  number: v.nullable(v.pipe(v.string(), v.trim(), v.maxLength(NUMBER_MAX_LENGTH), v.regex(/\d/))),
  /** Who they are to one. Whoever was written in before it was asked has none. */
  relation: v.optional(v.picklist(RELATIONS)),
});

export type Person = v.InferOutput<typeof personSchema>;

/** Who somebody is to one; where it was never said, or in a later version’s word, nobody in particular. */
export function relationOf({ relation }: Pick<Person, 'relation'>): Relation {
  return RELATIONS.find((known) => known === relation) ?? 'nobody';
}
