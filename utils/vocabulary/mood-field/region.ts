import { averagePlace } from '../../checkin/average-place';
import type { Answers } from '../../checkin/check-in';
import { followEntryWays } from '../entry-ways/follow-entry-ways';
import { placeOfWord } from '../nearest-feelings';
import type { MoodPoint } from './mood-point';

/** Where on the field somebody was, as far as it matters for what is said to them. */
export type Region =
  'any' | 'unpleasant_high' | 'unpleasant_low' | 'pleasant_high' | 'pleasant_low' | 'unsure';

/** So near the middle, what is meant for one corner would say too much. */
export const MIDDLE_RADIUS = 0.2;

/** The corner of the field, by the mark, else by the words that were chosen, else by where the first words lead. */
export function toRegion(answers: Answers): Region {
  if (answers.unsure) return 'unsure';
  const words = answers.feelings.map(({ word }) => word);
  const place = averagePlace([answers]) ?? averagePlace(placesOf(words)) ?? placeOfLeads(answers);
  if (!place || Math.hypot(place.pleasantness, place.energy) < MIDDLE_RADIUS) return 'any';
  if (place.energy >= 0) return place.pleasantness < 0 ? 'unpleasant_high' : 'pleasant_high';
  return place.pleasantness < 0 ? 'unpleasant_low' : 'pleasant_low';
}

/** What may lead to either side, such as "fine", says nothing of where somebody is. */
function placeOfLeads(answers: Answers): MoodPoint | null {
  const places = placesOf(followEntryWays(answers).feelings);
  const sides = new Set(places.map(({ pleasantness }) => Math.sign(pleasantness)));
  return sides.size === 1 ? averagePlace(places) : null;
}

function placesOf(words: readonly string[]): MoodPoint[] {
  return words.map(placeOfWord).filter((place) => place !== null);
}
