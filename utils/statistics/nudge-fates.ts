import type { Nudge } from '../schedule/nudge';

/** Nothing is said of fewer nudges. */
const MIN_NUDGES = 10;

/** What became of the nudges, for choosing how often to be asked. What the machine held back is not the person’s. */
export interface NudgeFates {
  n: number;
  /** With a draft begun among them. */
  answered: number;
  /** To later, or to tomorrow. */
  putOff: number;
  /** Sent away, or closed untouched. */
  left: number;
  /** No good moment came, or nobody saw the dot. */
  faded: number;
  /** How many more it takes until something is said. */
  more: number;
}

export function countFates(nudges: readonly Pick<Nudge, 'state' | 'kind'>[]): NudgeFates {
  const count = (...states: Nudge['state'][]) =>
    nudges.filter(({ state, kind }) => kind !== 'asked' && states.includes(state)).length;
  const answered = count('answered', 'half-said');
  const putOff = count('put-off', 'not-today');
  const left = count('sent-away', 'ignored');
  const faded = count('faded');
  const n = answered + putOff + left + faded;
  return { n, answered, putOff, left, faded, more: Math.max(MIN_NUDGES - n, 0) };
}
