/** Of the history while it is open to whoever opens the browser. */
export const DATABASE_NAME = 'heartward';

/** Of the history while there is a lock. */
export const SEALED_NAME = 'heartward-locked';

/** The other place of a sealed history: sealed anew, it goes from the one to the other. */
export const RESEALED_NAME = 'heartward-locked-anew';

export type SealedName = typeof SEALED_NAME | typeof RESEALED_NAME;

export type DatabaseName = typeof DATABASE_NAME | SealedName;

/** @param turn how often it was sealed anew */
export function toSealedName(turn = 0): SealedName {
  return turn % 2 === 0 ? SEALED_NAME : RESEALED_NAME;
}
