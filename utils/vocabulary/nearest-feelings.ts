import { FEELING_IDS, FEELINGS, isFeelingId } from './feelings';
import { placeOfCustomFeeling } from './custom/custom-place';
import { findCustomWord, listCustomWords, toCurrentId } from './custom/custom-vocabulary';
import { distance, type MoodPoint } from './mood-field/mood-point';

/** A common word, and one of one's own, seems this much nearer than it is. It leaves every word the first at its own place. */
const COMMON_NEARNESS = 0.5;

/** The ids of all feelings, the person's own ones among them, the nearest to a place first. */
export function sortByNearness(place: MoodPoint): string[] {
  const ids = [...FEELING_IDS, ...listCustomWords('word').map(({ id }) => id)];
  const away = new Map(ids.map((id) => [id, seemingDistance(id, place)]));
  return ids.toSorted((a, b) => (away.get(a) ?? 0) - (away.get(b) ?? 0));
}

/** Where on the field a word lies that may be of any origin; null where nobody knows. */
export function placeOfWord(id: string): MoodPoint | null {
  const current = toCurrentId(id);
  if (isFeelingId(current)) return FEELINGS[current];
  const own = findCustomWord(current);
  return own?.kind === 'word' ? placeOfCustomFeeling(own) : null;
}

function seemingDistance(id: string, place: MoodPoint): number {
  const at = placeOfWord(id);
  if (!at) return Number.POSITIVE_INFINITY;
  const isRare = isFeelingId(id) && !FEELINGS[id].isCommon;
  return distance(at, place) * (isRare ? 1 : COMMON_NEARNESS);
}
