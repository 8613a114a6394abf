import * as v from 'valibot';

/** The parts of an answer card, in the order in which they stand on it. */
export const ANSWER_PARTS = ['heard', 'can', 'cannot', 'thanks'] as const;
export type AnswerPart = (typeof ANSWER_PARTS)[number];

/** In UTF-16 code units: of each part, and of all that may be pasted or opened, a long mail with what it quotes. */
export const ANSWER_PART_MAX_LENGTH = 2_000;
export const ANSWER_MAX_LENGTH = 50_000;

const part = v.optional(v.pipe(v.string(), v.nonEmpty(), v.maxLength(ANSWER_PART_MAX_LENGTH)));

/** What somebody answered; `free` is what stands on no line of the card. */
export const answerSchema = v.object({ heard: part, can: part, cannot: part, thanks: part, free: part });

export type Answer = v.InferOutput<typeof answerSchema>;
