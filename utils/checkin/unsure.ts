import type { Answers } from './check-in';
import type { View } from './minute/draft';
import { isUnsureStep, type Step } from './minute/steps';

/** Whoever came by "I don't know yet" knows as soon as there is a word, and without one does not again. */
export function weighUnsure(answers: Answers, changed: Partial<Answers>, { isUnsure }: View): Answers {
  if (!isUnsure || changed.unsure !== undefined) return answers;
  return { ...answers, unsure: !hasWord(answers) };
}

/**
 * "I don't know yet" is an answer from the first step of its way on, so that a popup that closes halfway leaves it half-said;
 * and none any more once one turns back to the place.
 */
export function turnUnsure(step: Step, answers: Answers, view: View): { answers: Answers; view: View } {
  const isUnsure = isUnsureStep(step) || (view.isUnsure && step !== 'place');
  if (isUnsure === view.isUnsure) return { answers, view };
  return { answers: { ...answers, unsure: isUnsure && !hasWord(answers) }, view: { ...view, isUnsure } };
}

/** The guesses that were passed over on the way to the words, which do not offer them again at once. */
export function listPassedOver(
  from: Step,
  to: Step,
  { feelings }: Answers,
  { seen }: View,
): readonly string[] {
  return from === 'guesses' && to === 'words' && feelings.length === 0 ? seen : [];
}

function hasWord({ feelings, everyday }: Answers): boolean {
  return feelings.length + everyday.length > 0;
}
