import { sharesOfColours } from '@/utils/vocabulary/mood-field/colour-shares';
import type { MoodPoint } from '@/utils/vocabulary/mood-field/mood-point';

/** For an element that knows a place: the place itself, and `--blend`, its colour, mixed of the field’s tokens. */
export function blendStyle(place: MoodPoint) {
  return {
    '--pleasantness': place.pleasantness,
    '--energy': place.energy,
    '--blend': mixColours(place),
  };
}

/** For an element of one place or of two: of two, the second has its colour as `--other-blend`. */
export function blendStyles([place, other]: readonly MoodPoint[]) {
  if (!place) return undefined;
  return { ...blendStyle(place), '--other-blend': other ? mixColours(other) : undefined };
}

/** A colour of CSS. Two at a time are mixed, because not every browser mixes more. */
function mixColours(place: MoodPoint): string {
  return sharesOfColours(place).reduce(
    ({ mixed, sum }, [colour, share]) => {
      const added = `var(--${colour})`;
      const total = sum + share;
      const percent = Math.round((1000 * share) / total) / 10;
      return { mixed: mixed ? `color-mix(in oklab, ${mixed}, ${added} ${percent}%)` : added, sum: total };
    },
    { mixed: '', sum: 0 },
  ).mixed;
}
