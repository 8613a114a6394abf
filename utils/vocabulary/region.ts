import { averagePlace } from '../checkin/average-place';
import type { Answers } from '../checkin/check-in';
import { placeOfWord } from './nearest-feelings';

/** Where on the field somebody was, as far as it matters for what is said to them. */
export type Region =
  'any' | 'unpleasant_high' | 'unpleasant_low' | 'pleasant_high' | 'pleasant_low' | 'unsure';

/** So near the middle, what is meant for one corner would say too much. */
const MIDDLE_RADIUS = 0.2;

/** The corner of the field, by the mark, else by the words that were chosen. */
export function toRegion(answers: Answers): Region {
  if (answers.unsure) return 'unsure';
  const places = answers.feelings.map(({ word }) => placeOfWord(word)).filter((place) => place !== null);
  const place = averagePlace([answers]) ?? averagePlace(places);
  if (!place || Math.hypot(place.pleasantness, place.energy) < MIDDLE_RADIUS) return 'any';
  if (place.energy >= 0) return place.pleasantness < 0 ? 'unpleasant_high' : 'pleasant_high';
  return place.pleasantness < 0 ? 'unpleasant_low' : 'pleasant_low';
}
