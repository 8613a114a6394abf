import { FEELING_IDS, FEELINGS, type FeelingId } from './feelings';
import { distance, type Place } from './place';

/** All feelings, the nearest to a place first. */
export function sortByNearness(place: Place): FeelingId[] {
  return FEELING_IDS.toSorted((a, b) => distance(FEELINGS[a], place) - distance(FEELINGS[b], place));
}
