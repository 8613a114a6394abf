import type { Answers } from './check-in';

/** The longest line that a check-in holds, in UTF-16 code units. */
export const NOTE_MAX_LENGTH = 2000;

/** How many feelings one check-in may name. */
export const FEELINGS_MAX = 5;

export const NO_ANSWERS: Answers = {
  pleasantness: null,
  energy: null,
  feelings: [],
  everyday: [],
  body: [],
  about: [],
  needs: [],
  shown: null,
  note: '',
  prompt: null,
  unsure: false,
};
