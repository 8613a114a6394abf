import * as v from 'valibot';
import { FEELINGS_MAX, NOTE_MAX_LENGTH } from './answers';

const placed = v.pipe(v.number(), v.minValue(-1), v.maxValue(1));
const coordinate = v.nullable(placed);
const instant = v.pipe(v.string(), v.isoTimestamp());
const ids = v.array(v.pipe(v.string(), v.nonEmpty()));

const feelingChoiceSchema = v.object({
  /** An id of the vocabulary, or `own:<id>`. */
  word: v.pipe(v.string(), v.nonEmpty()),
  /** 1 a little, 2 some, 3 a lot, null not said. */
  intensity: v.nullable(v.picklist([1, 2, 3])),
});

/** What the minute asks; each may be left out. */
const answersSchema = v.object({
  /** −1 unpleasant … 1 pleasant, null not placed. */
  pleasantness: coordinate,
  /** −1 little … 1 much, null not placed. */
  energy: coordinate,
  feelings: v.pipe(v.array(feelingChoiceSchema), v.maxLength(FEELINGS_MAX)),
  everyday: ids,
  body: ids,
  about: ids,
  needs: ids,
  /** What others see, where it was said. */
  shown: v.nullable(v.object({ pleasantness: placed, energy: placed })),
  note: v.pipe(v.string(), v.maxLength(NOTE_MAX_LENGTH)),
  /** The prompt that the note answers. */
  prompt: v.nullable(v.string()),
  /** "I don't know yet". */
  unsure: v.boolean(),
});

/** One check-in as it is kept, version 2 of the record; `versions.ts` brings an earlier one up to it. */
export const checkInSchema = v.object({
  /** UUID v7. */
  id: v.pipe(v.string(), v.uuid()),
  /** The instant it is about, UTC, RFC 3339 with milliseconds. */
  at: instant,
  /** The IANA time zone in which it was made. */
  zone: v.pipe(v.string(), v.nonEmpty()),
  /** The calendar day it belongs to, for good. */
  localDate: v.pipe(v.string(), v.isoDate()),
  /** "day": nobody told a time. The instant is then the middle of the day, and is never shown or counted as a time. */
  precision: v.picklist(['minute', 'day']),
  ...answersSchema.entries,
  /** "nudge", "toolbar", "later", "import:…". */
  source: v.pipe(v.string(), v.nonEmpty()),
  /** The id of the nudge that it answers. */
  nudge: v.nullable(v.string()),
  /** How long the check took. */
  seconds: v.nullable(v.pipe(v.number(), v.minValue(0))),
  /** When the person told someone. */
  saidAt: v.nullable(instant),
  createdAt: instant,
  updatedAt: instant,
});

export type FeelingChoice = v.InferOutput<typeof feelingChoiceSchema>;
export type Answers = v.InferOutput<typeof answersSchema>;
export type CheckIn = v.InferOutput<typeof checkInSchema>;
