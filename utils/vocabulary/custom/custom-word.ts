import * as v from 'valibot';
import { CHECK_IN_LIMITS } from '../../checkin/limits';
import { CUSTOM_LIMITS } from './custom-limits';

const customId = v.pipe(v.string(), v.regex(/^own:[\w-]{1,64}$/));
const instant = v.pipe(v.string(), v.isoTimestamp());
const line = (maxLength: number) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(maxLength));
const coordinate = v.pipe(v.number(), v.minValue(-1), v.maxValue(1));

/** What every record has. None is ever taken away, so that every check-in that names one can be read for good. */
const record = {
  /** `own:<uuid>`; check-ins hold it, whatever becomes of the name. */
  id: customId,
  createdAt: instant,
  updatedAt: instant,
  /** Since when it is no longer offered, or null. */
  retiredAt: v.nullable(instant),
  /** The id of what it is shown as: another own one, or one of the vocabulary. Null while it stands for itself. */
  mergedInto: v.nullable(v.pipe(v.string(), v.nonEmpty(), v.maxLength(CHECK_IN_LIMITS.id))),
};

/** A feeling of one's own, with its place on the field: the very middle until that is known, as custom-place.ts says. */
const customFeelingSchema = v.object({
  kind: v.literal('word'),
  ...record,
  name: line(CUSTOM_LIMITS.name),
  meaning: v.optional(v.pipe(v.string(), v.maxLength(CUSTOM_LIMITS.meaning)), ''),
  pleasantness: coordinate,
  energy: coordinate,
  /** Other words that find it. */
  synonyms: v.optional(v.pipe(v.array(line(CUSTOM_LIMITS.name)), v.maxLength(CUSTOM_LIMITS.synonyms)), []),
});

/** Something of one's own that a check-in can be about. */
const customAboutSchema = v.object({
  kind: v.literal('about'),
  ...record,
  name: line(CUSTOM_LIMITS.name),
});

/** A question of one's own that a line may answer. */
const customPromptSchema = v.object({
  kind: v.literal('prompt'),
  ...record,
  pack: v.literal('own'),
  text: line(CUSTOM_LIMITS.prompt),
});

export const customWordSchema = v.variant('kind', [
  customFeelingSchema,
  customAboutSchema,
  customPromptSchema,
]);

/** All of it as an export holds it. */
export const customWordsSchema = v.object({
  words: v.array(customFeelingSchema),
  abouts: v.array(customAboutSchema),
  prompts: v.array(customPromptSchema),
});

export type CustomFeeling = v.InferOutput<typeof customFeelingSchema>;
export type CustomAbout = v.InferOutput<typeof customAboutSchema>;
export type CustomPrompt = v.InferOutput<typeof customPromptSchema>;

/** What a person added to the vocabulary, version 1 of the records. */
export type CustomWord = CustomFeeling | CustomAbout | CustomPrompt;
export type CustomKind = CustomWord['kind'];
export type CustomOf<Kind extends CustomKind> = Extract<CustomWord, { kind: Kind }>;
