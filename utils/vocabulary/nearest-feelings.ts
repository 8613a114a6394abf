import { FEELING_IDS, FEELINGS, type FeelingId } from './feelings';
import { distance, type Place } from './place';

/** A common word seems this much nearer than it is. It leaves every word the first at its own place. */
const COMMON_NEARNESS = 0.5;

/** All feelings, the nearest to a place first. */
export function sortByNearness(place: Place): FeelingId[] {
  const away = new Map(FEELING_IDS.map((id) => [id, seemingDistance(id, place)]));
  return FEELING_IDS.toSorted((a, b) => (away.get(a) ?? 0) - (away.get(b) ?? 0));
}

function seemingDistance(id: FeelingId, place: Place): number {
  const { isCommon, ...feeling } = FEELINGS[id];
  return distance(feeling, place) * (isCommon ? COMMON_NEARNESS : 1);
}
