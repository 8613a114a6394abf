/** The longest line that a check-in holds, in UTF-16 code units. */
export const NOTE_MAX_LENGTH = 2000;

/** How many feelings one check-in may name. */
export const FEELINGS_MAX = 5;

/**
 * What one check-in of a file may hold: more than a person says in one, and less than would fill a disk. Lengths in UTF-16 code
 * units. What is kept here already is held to nothing, so that it opens for good.
 */
export const CHECK_IN_LIMITS = {
  feelings: FEELINGS_MAX,
  note: NOTE_MAX_LENGTH,
  /** Ids in one list, such as the contexts. */
  ids: 200,
  /** An id, a source, a prompt: `own:` and a UUID are 40. */
  id: 100,
  /** The longest name of a zone in use is half of it. */
  zone: 64,
  /** A year. */
  seconds: 31_622_400,
} as const;
