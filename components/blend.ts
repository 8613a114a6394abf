import type { Place } from '@/utils/vocabulary/place';

/** What `.blend` in `assets/styles/blend.css` makes its colour of. */
export function blendStyle({ pleasantness, energy }: Place) {
  return { '--pleasantness': pleasantness, '--energy': energy };
}
