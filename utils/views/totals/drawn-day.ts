import type { CheckIn } from '../../checkin/check-in';
import type { MoodPoint } from '../../vocabulary/mood-field/mood-point';
import { suggestPlace } from '../../vocabulary/mood-field/suggest-place';
import { countInDay, emptyDay, placesOfDay, type DaySummary } from './summaries';

/** A day as it is drawn. What its words suggest is drawn faint where nobody said a place, and counted nowhere. */
export interface DrawnDay extends DaySummary {
  suggested: readonly MoodPoint[];
}

export function isUnplaced(day: DaySummary): boolean {
  return placesOfDay(day).length === 0;
}

interface Drawn {
  places: readonly MoodPoint[];
  /** Whether nobody said them. */
  isGuess: boolean;
}

/** The places that a day has its colours of. */
export function drawDay(day: DrawnDay | undefined): Drawn {
  const places = day ? placesOfDay(day) : [];
  const suggested = day?.suggested ?? [];
  return places.length === 0 && suggested.length > 0
    ? { places: suggested, isGuess: true }
    : { places, isGuess: false };
}

/** @param checkIns of that day, where it has no place. */
export function toDrawnDay(day: DaySummary, checkIns: readonly CheckIn[]): DrawnDay {
  const suggesting = checkIns.map((checkIn) => ({ ...checkIn, ...suggestPlace(checkIn) }));
  return { ...day, suggested: placesOfDay(countInDay(emptyDay(day.localDate), suggesting)) };
}
