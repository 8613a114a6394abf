/** What Argon2id takes to make a key of a passphrase. */
export interface Cost {
  memoryKib: number;
  passes: number;
  lanes: number;
}

/**
 * Of a passphrase that is set now: the second of the two choices that RFC 9106 recommends (4), but for one lane, because nothing
 * here works beside it. In plain JavaScript it takes a second on a computer of today.
 */
export const COST: Cost = { memoryKib: 65_536, passes: 3, lanes: 1 };

/** Whether what was set before is easier to guess at than what is set now. */
export function isCheaper({ memoryKib, passes }: Cost): boolean {
  return memoryKib * passes < COST.memoryKib * COST.passes;
}
