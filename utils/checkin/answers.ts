import type { Answers } from './check-in';
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
