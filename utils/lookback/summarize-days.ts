import { i18n } from '#i18n';
import { nameCoordinate, namePlace } from '../vocabulary/name-place';
import { placeOfDay, placesOfDay, type DaySummary } from './summaries';

/**
 * What the days of a month or a year come to, in a sentence: the middle of their places, or how far they reached where that
 * middle would be neutral. Of very good and very bad days, "neutral" was none.
 *
 * @param time what the month or the year is called.
 */
export function summarizeDays(days: readonly DaySummary[], time: string): string {
  if (days.length === 0) return i18n.t('lookback.days.none', { time });
  const places = days.map(placeOfDay).filter((place) => place !== null);
  if (places.length === 0) return i18n.t('lookback.days.unplaced', { time });
  const middle = {
    pleasantness: places.reduce((sum, { pleasantness }) => sum + pleasantness, 0) / places.length,
    energy: places.reduce((sum, { energy }) => sum + energy, 0) / places.length,
  };
  const reached = days.flatMap(placesOfDay).map(({ pleasantness }) => pleasantness);
  const low = nameCoordinate('pleasantness', Math.min(...reached));
  const high = nameCoordinate('pleasantness', Math.max(...reached));
  const isNeutral = nameCoordinate('pleasantness', middle.pleasantness) === nameCoordinate('pleasantness', 0);
  if (isNeutral && low !== high) return i18n.t('lookback.days.reached', days.length, { time, low, high });
  return i18n.t('lookback.days.summary', days.length, { time, place: namePlace(middle) });
}
