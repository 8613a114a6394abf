import type { MoodPoint } from '../mood-field/mood-point';
import type { CustomFeeling } from './custom-word';

/** What a word has for a place of which nobody said where it lies. Nobody means the very middle, to the hundredth, by a word. */
export const UNPLACED: MoodPoint = { pleasantness: 0, energy: 0 };

/** Where a feeling of one's own lies; null as long as nobody said. */
export function placeOfCustomFeeling({ pleasantness, energy }: CustomFeeling): MoodPoint | null {
  return pleasantness === 0 && energy === 0 ? null : { pleasantness, energy };
}
