/** The steps of the minute, in their order. */
const STEPS = ['place', 'words', 'about'] as const;

/** Other ways to begin, beside the place. */
export type Door = 'body' | 'everyday';

export type Step = (typeof STEPS)[number] | Door;

/** What is asked after the place, which the minute begins with; `about` and `note` share a step. */
export interface Asked {
  words: boolean;
  about: boolean;
  note: boolean;
}

function isDoor(step: Step): step is Door {
  return step === 'body' || step === 'everyday';
}

function isAsked(step: Step, asked: Asked): boolean {
  if (step === 'words') return asked.words;
  if (step === 'about') return asked.about || asked.note;
  return true;
}

/** The step that follows, or null at the last. A step that is no longer asked still has its place in the order. */
export function stepAfter(step: Step, asked: Asked): Step | null {
  const index = isDoor(step) ? 0 : STEPS.indexOf(step);
  return STEPS.slice(index + 1).find((other) => isAsked(other, asked)) ?? null;
}

export function stepBefore(step: Step, asked: Asked): Step | null {
  if (isDoor(step)) return 'place';
  return STEPS.slice(0, STEPS.indexOf(step)).findLast((other) => isAsked(other, asked)) ?? null;
}
