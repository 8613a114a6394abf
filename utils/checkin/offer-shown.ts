import { hash } from '../nudge/seeded-random';
import type { Asked } from './steps';

/** Of so many check-ins one is asked. */
const EVERY = 5;

/**
 * Whether it is offered to say what others see, in a check-in before which there are `turn` others. Now and then is once
 * in each five, somewhere in the first four of them, so that it never comes twice in a row.
 */
export function offersShown(asked: Asked['shown'], turn: number): boolean {
  if (asked !== 'sometimes') return asked === 'always';
  const five = Math.floor(turn / EVERY);
  return turn % EVERY === hash(`shown ${five}`) % (EVERY - 1);
}
