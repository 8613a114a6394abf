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
  const isTheSame = (less: ToTell) =>
    composeWordings(less, listener, tone, vocabulary).some((parts) => JSON.stringify(parts) === same);

  let rest = told;
  let before: ToTell;
  // What one is about may only come to nothing once another is away, so it goes round until nothing more can go.
  do {
    before = rest;
    for (const part of ['feelings', 'about', 'needs'] as const) {
      for (const one of before[part]) {
        const less = { ...rest, [part]: rest[part].filter((other) => other !== one) };
        if (isTheSame(less)) rest = less;
      }
    }
  } while (rest !== before);

  const without = (ids: (some: ToTell) => string[]) => {
    const still = new Set(ids(rest).map(toCurrentId));
    return ids(told)
      .map(toCurrentId)
      .filter((id) => !still.has(id));
  };
  return {
    feelings: without(({ feelings }) => feelings.map(({ word }) => word)),
    about: without(({ about }) => about),
    needs: without(({ needs }) => needs),
  };
}
