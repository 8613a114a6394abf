import type { Answers } from '../check-in';

/** The steps of the minute, in their order. Nobody comes to the last by going on: it is opened from the one before it. */
const STEPS = ['place', 'words', 'about', 'shown'] as const;

/** The way of whoever doesn't know yet, in its order. */
const UNSURE_STEPS = ['pause', 'areas', 'guesses'] as const;

export type UnsureStep = (typeof UNSURE_STEPS)[number];

/** Other ways to begin, beside the place. */
export type EntryWay = 'body' | 'everyday' | 'pause';

export type Step = (typeof STEPS)[number] | EntryWay | UnsureStep;

/** What is asked after the place, which the minute begins with; `about`, `note` and `needs` share a step. */
export interface Asked {
  words: boolean;
  about: boolean;
  note: boolean;
  needs: boolean;
  shown: 'off' | 'sometimes' | 'always';
}

function isMain(step: Step): step is (typeof STEPS)[number] {
  return STEPS.some((main) => main === step);
}

export function isUnsureStep(step: Step): step is UnsureStep {
  return UNSURE_STEPS.some((other) => other === step);
}

/** Whether a step is reached by another way to begin, and asked whatever else is. */
export function isBesideThePlace(step: Step): boolean {
  return !isMain(step);
}

function isAsked(step: Step, asked: Asked): boolean {
  if (step === 'words') return asked.words;
  // What is always asked has to have a step to stand in.
  if (step === 'about') return asked.about || asked.note || asked.needs || asked.shown === 'always';
  return step !== 'shown';
}

/** The step that follows, or null at the last. A step that is no longer asked still has its place in the order. */
export function stepAfter(step: Step, asked: Asked): Step | null {
  if (isUnsureStep(step) && step !== 'guesses') return UNSURE_STEPS[UNSURE_STEPS.indexOf(step) + 1] ?? null;
  const index = isMain(step) ? STEPS.indexOf(step) : 0;
  return STEPS.slice(index + 1).find((other) => isAsked(other, asked)) ?? null;
}

/**
 * The step that one came from, or null at the first: without a place, the door through which something was said.
 *
 * @param isUnsure whether one came by "I don't know yet"
 */
export function stepBefore(step: Step, asked: Asked, answers: Answers, isUnsure: boolean): Step | null {
  if (isUnsureStep(step)) return UNSURE_STEPS[UNSURE_STEPS.indexOf(step) - 1] ?? 'place';
  if (!isMain(step)) return 'place';
  const before = STEPS.slice(0, STEPS.indexOf(step)).findLast((other) => isAsked(other, asked)) ?? null;
  if (before !== 'place') return before;
  return isUnsure ? 'guesses' : (doorTaken(answers) ?? before);
}

function doorTaken({ pleasantness, energy, everyday, body }: Answers): EntryWay | null {
  if (pleasantness !== null || energy !== null) return null;
  if (everyday.length > 0) return 'everyday';
  return body.length > 0 ? 'body' : null;
}
