import type { Answers } from './check-in';

/** The steps of the minute, in their order. */
const STEPS = ['place', 'words', 'about'] as const;

/** Other ways to begin, beside the place. */
export type Door = 'body' | 'everyday';

export type Step = (typeof STEPS)[number] | Door;

/** What is asked after the place, which the minute begins with; `about`, `note` and `needs` share a step. */
export interface Asked {
  words: boolean;
  about: boolean;
  note: boolean;
  needs: boolean;
}

function isDoor(step: Step): step is Door {
  return step === 'body' || step === 'everyday';
}

function isAsked(step: Step, asked: Asked): boolean {
  if (step === 'words') return asked.words;
  if (step === 'about') return asked.about || asked.note || asked.needs;
  return true;
}

/** The step that follows, or null at the last. A step that is no longer asked still has its place in the order. */
export function stepAfter(step: Step, asked: Asked): Step | null {
  const index = isDoor(step) ? 0 : STEPS.indexOf(step);
  return STEPS.slice(index + 1).find((other) => isAsked(other, asked)) ?? null;
}

/** The step that one came from, or null at the first: without a place, the door through which something was said. */
export function stepBefore(step: Step, asked: Asked, answers: Answers): Step | null {
  if (isDoor(step)) return 'place';
  const before = STEPS.slice(0, STEPS.indexOf(step)).findLast((other) => isAsked(other, asked)) ?? null;
  return before === 'place' ? (doorTaken(answers) ?? before) : before;
}

function doorTaken({ pleasantness, energy, everyday, body }: Answers): Door | null {
  if (pleasantness !== null || energy !== null) return null;
  if (everyday.length > 0) return 'everyday';
  return body.length > 0 ? 'body' : null;
}
