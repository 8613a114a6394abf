import { toCurrentId } from '../../vocabulary/custom/custom-vocabulary';
import type { Tone } from '../manner';
import { composeWordings, type Listener, type Parts, type ToTell } from './compose';
import type { Vocabulary } from './say-feeling';

/** Ids of what a check-in says and a sentence about it does not. */
export interface Untold {
  feelings: string[];
  about: string[];
  needs: string[];
}

/**
 * What of a check-in is not in a sentence about it: all that the sentence would be the same without. Of two that are told as
 * one (“sad”, to a child) only one is left out.
 */
export function listUntold(
  told: ToTell,
  said: Parts,
  listener: Listener,
  tone: Tone,
  vocabulary: Vocabulary,
): Untold {
  const same = JSON.stringify(said);
  let rest = told;

  function dropFrom<Part extends 'feelings' | 'about' | 'needs'>(
    part: Part,
    idOf: (one: ToTell[Part][number]) => string,
  ): string[] {
    const dropped = told[part].filter((one) => {
      const without = { ...rest, [part]: rest[part].filter((other) => other !== one) };
      const isTheSame = composeWordings(without, listener, tone, vocabulary).some(
        (parts) => JSON.stringify(parts) === same,
      );
      if (isTheSame) rest = without;
      return isTheSame;
    });
    const still = new Set(rest[part].map((one) => toCurrentId(idOf(one))));
    return dropped.map((one) => toCurrentId(idOf(one))).filter((id) => !still.has(id));
  }

  return {
    feelings: dropFrom('feelings', ({ word }) => word),
    about: dropFrom('about', (id) => id),
    needs: dropFrom('needs', (id) => id),
  };
}
