import * as v from 'valibot';
import { NOTE_MAX_LENGTH } from '../checkin/limits';
import { answerSchema } from './answers/answer';

const instant = v.nullable(v.pipe(v.string(), v.isoTimestamp()));
const line = v.optional(v.pipe(v.string(), v.maxLength(NOTE_MAX_LENGTH)));

/** How it can have been to tell somebody. */
export const HOWS = ['good', 'mixed', 'hard'] as const;
export type How = (typeof HOWS)[number];

/** In UTF-16 code units: as much as the parts of a sentence hold; what is longer is cut. */
export const SENTENCE_MAX_LENGTH = 10_000;

/** What there is to know of telling somebody, before it and after it. Never counted. */
export const shareRecordSchema = v.object({
  /** The id of the check-in that was told, or is to be. */
  id: v.string(),
  /** An instant; null as long as nobody was told. */
  toldAt: instant,
  /** When it was asked how it was, and answered or left; null as long as it was not. */
  askedAt: instant,
  /** What is feared before it is said, in one line. */
  feared: line,
  /** What was said, as it stood on the card. */
  sentence: v.optional(v.pipe(v.string(), v.maxLength(SENTENCE_MAX_LENGTH))),
  how: v.optional(v.picklist(HOWS)),
  answer: v.optional(answerSchema),
});

export type ShareRecord = v.InferOutput<typeof shareRecordSchema>;

/** What can be changed of it at any time. */
export type ShareOutcome = Pick<ShareRecord, 'feared' | 'sentence' | 'how' | 'answer'>;

/** The next day at the earliest; and after a week it would be a strange question. */
const FROM_HOURS = 20;
const UNTIL_HOURS = 7 * 24;

/** The one that may be asked about now, the latest first, or null. */
export function chooseToAskAbout(all: readonly ShareRecord[], now: Temporal.Instant): ShareRecord | null {
  const waiting = all.flatMap((told) => {
    if (told.toldAt === null || told.askedAt !== null) return [];
    const hours = now.since(Temporal.Instant.from(told.toldAt)).total('hours');
    return hours >= FROM_HOURS && hours <= UNTIL_HOURS ? [{ told, hours }] : [];
  });
  return waiting.toSorted((a, b) => a.hours - b.hours)[0]?.told ?? null;
}

/** Whether there is anything in it to keep. */
export function saysAnything({ toldAt, feared, sentence, how, answer }: ShareRecord): boolean {
  return toldAt !== null || [feared, sentence, how, answer].some((part) => part !== undefined);
}
