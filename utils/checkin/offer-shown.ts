import { comesNowAndThen } from './now-and-then';
import type { Asked } from './minute/steps';

/** Whether it is offered to say what others see, in a check-in before which there are `turn` others. */
export function offersShown(asked: Asked['shown'], turn: number): boolean {
  return asked === 'sometimes' ? comesNowAndThen('shown', turn) : asked === 'always';
}
