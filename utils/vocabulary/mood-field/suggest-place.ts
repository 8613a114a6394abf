import { averagePlace } from '../../checkin/average-place';
import type { Answers, FeelingChoice } from '../../checkin/check-in';
import { followEntryWays } from '../entry-ways/follow-entry-ways';
import { placeOfWord } from '../nearest-feelings';
import { moveCoordinate, type MoodPoint } from './mood-point';

type Said = Pick<Answers, keyof MoodPoint | 'feelings' | 'everyday' | 'body'>;

/** How much a feeling counts of which it was not said how much there is: as much as "some". */
const UNSAID = 2;

/**
 * Where one may be who said it in words only: the middle of the feelings that were taken, each by how much of it there
 * is; without any, of those that the everyday words lead to, else of those that the body may tell of. Null where one said
 * where one is, or nothing that lies anywhere. Nobody said it: it is drawn, and never kept or counted.
 */
export function suggestPlace({ pleasantness, energy, feelings, everyday, body }: Said): MoodPoint | null {
  if (pleasantness !== null || energy !== null) return null;
  const middle =
    averagePlace(feelings.flatMap(weigh)) ??
    averagePlace(everyday.map((id) => placeOfLeads({ everyday: [id], body: [] })).filter(isPlace)) ??
    averagePlace(body.map((id) => placeOfLeads({ everyday: [], body: [id] })).filter(isPlace));
  return middle && toHundredths(middle);
}

/** As exact as a place that is touched: it may become one. */
function toHundredths({ pleasantness, energy }: MoodPoint): MoodPoint {
  return { pleasantness: moveCoordinate(pleasantness, 0), energy: moveCoordinate(energy, 0) };
}

function weigh({ word, intensity }: FeelingChoice): MoodPoint[] {
  const place = placeOfWord(word);
  return place ? Array.from({ length: intensity ?? UNSAID }, () => place) : [];
}

function placeOfLeads(said: Pick<Answers, 'everyday' | 'body'>): MoodPoint | null {
  return averagePlace(followEntryWays(said).feelings.map(placeOfWord).filter(isPlace));
}

function isPlace(place: MoodPoint | null): place is MoodPoint {
  return place !== null;
}
