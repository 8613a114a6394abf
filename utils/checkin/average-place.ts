import type { MoodPoint } from '../vocabulary/mood-field/mood-point';
import type { Answers } from './check-in';

/** The middle of the places of some check-ins, each axis over those that have it; null where none was placed. */
export function averagePlace(checkIns: readonly Pick<Answers, keyof MoodPoint>[]): MoodPoint | null {
  const pleasantness = average(checkIns.map((checkIn) => checkIn.pleasantness));
  const energy = average(checkIns.map((checkIn) => checkIn.energy));
  if (pleasantness === null && energy === null) return null;
  return { pleasantness: pleasantness ?? 0, energy: energy ?? 0 };
}

function average(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
