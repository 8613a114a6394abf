import { i18n } from '@/utils/texts/i18n';
import { nameCoordinate, namePlace } from '../../vocabulary/mood-field/name-place';
import { toDegree } from '../../vocabulary/mood-field/mood-point';
import { placesOfDay, type DaySummary } from './summaries';
import { averageOfDays } from '../time-window';

/**
 * What the days of a month, a year or any other span come to, in a sentence: the middle of their places, or how far they
 * reached where that middle would be neutral. Of very good and very bad days, "neutral" was none.
 *
 * @param time what the span is called.
 */
export function summarizeDays(days: readonly DaySummary[], time: string): string {
  if (days.length === 0) return i18n.t('lookback.days.none', { time });
  const middle = averageOfDays(days);
  if (!middle) return i18n.t('lookback.days.unplaced', { time });
  if (toDegree(middle.pleasantness) === 'middle') {
    const reached = days.flatMap(placesOfDay).map(({ pleasantness }) => pleasantness);
    const low = nameCoordinate('pleasantness', Math.min(...reached));
    const high = nameCoordinate('pleasantness', Math.max(...reached));
    if (low !== high) return i18n.t('lookback.days.reached', days.length, { time, low, high });
  }
  return i18n.t('lookback.days.summary', days.length, { time, place: namePlace(middle) });
}
