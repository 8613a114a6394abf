import * as v from 'valibot';
import { CHECK_IN_LIMITS } from './limits';

const placed = v.pipe(v.number(), v.minValue(-1), v.maxValue(1));
const coordinate = v.nullable(placed);
const instant = v.pipe(v.string(), v.isoTimestamp());

type Limits = Readonly<Record<keyof typeof CHECK_IN_LIMITS, number>>;

/** One check-in as it is kept, version 2 of the record; `versions.ts` brings an earlier one up to it. */
function makeSchema(limits: Limits) {
  const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(limits.id));
  const ids = v.pipe(v.array(id), v.maxLength(limits.ids));
  const feelingChoice = v.object({
    /** An id of the vocabulary, or `own:<id>`. */
    word: id,
    /** 1 a little, 2 some, 3 a lot, null not said. */
    intensity: v.nullable(v.picklist([1, 2, 3])),
  });

  /** What the minute asks; each may be left out. */
  const answers = {
    /** −1 unpleasant … 1 pleasant, null not placed. */
    pleasantness: coordinate,
    /** −1 little … 1 much, null not placed. */
    energy: coordinate,
    feelings: v.pipe(v.array(feelingChoice), v.maxLength(limits.feelings)),
    everyday: ids,
    body: ids,
    about: ids,
    needs: ids,
    /** What others see, where it was said. */
    shown: v.nullable(v.object({ pleasantness: placed, energy: placed })),
    note: v.pipe(v.string(), v.maxLength(limits.note)),
    /** The prompt that the note answers. */
    prompt: v.nullable(v.pipe(v.string(), v.maxLength(limits.id))),
    /** "I don't know yet". */
    unsure: v.boolean(),
  };

  return v.object({
    /** UUID v7. */
    id: v.pipe(v.string(), v.uuid()),
    /** The instant it is about, UTC, RFC 3339 with milliseconds. */
    at: instant,
    /** The IANA time zone in which it was made. */
    zone: v.pipe(v.string(), v.nonEmpty(), v.maxLength(limits.zone)),
    /** The calendar day it belongs to, for good. */
    localDate: v.pipe(v.string(), v.isoDate()),
    /** "day": nobody told a time. The instant is then the middle of the day, and is never shown or counted as a time. */
    precision: v.picklist(['minute', 'day']),
    ...answers,
    /** "nudge", "toolbar", "later", "import:…". */
    source: v.pipe(v.string(), v.nonEmpty(), v.maxLength(limits.id)),
    /** The id of the nudge that it answers. */
    nudge: v.nullable(v.pipe(v.string(), v.maxLength(limits.id))),
    /** How long the check took. */
    seconds: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(limits.seconds))),
    /** When the person told someone. */
    saidAt: v.nullable(instant),
    createdAt: instant,
    updatedAt: instant,
  });
}

const UNLIMITED: Limits = {
  feelings: Infinity,
  note: Infinity,
  ids: Infinity,
  id: Infinity,
  zone: Infinity,
  seconds: Infinity,
};

/** A check-in from a file, within its limits. */
export const checkInSchema = makeSchema(CHECK_IN_LIMITS);

/** A check-in that was kept here, however much it holds. */
export const keptCheckInSchema = makeSchema(UNLIMITED);

export type CheckIn = v.InferOutput<typeof checkInSchema>;
export type FeelingChoice = CheckIn['feelings'][number];
export type Answers = Pick<
  CheckIn,
  | 'pleasantness'
  | 'energy'
  | 'feelings'
  | 'everyday'
  | 'body'
  | 'about'
  | 'needs'
  | 'shown'
  | 'note'
  | 'prompt'
  | 'unsure'
>;
