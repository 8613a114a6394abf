import { CLOSING_FAMILIES, type ClosingFamily } from '../../vocabulary/closings/closing-families';
import { isFeelingId } from '../../vocabulary/feelings';

/** Feelings that are near in kind, and `rough` and `fine`: what somebody at work is told instead. */
export type SpokenFamily = ClosingFamily | 'rough' | 'fine';

const INSTEAD: ReadonlyMap<string, SpokenFamily> = new Map([
  ['rough_time', 'rough'],
  ['rough_day', 'rough'],
  ['good_mood', 'fine'],
]);

/** null of a word of one’s own. */
export function familyOf(word: string): SpokenFamily | null {
  return isFeelingId(word) ? CLOSING_FAMILIES[word] : (INSTEAD.get(word) ?? null);
}
