import { i18n } from '@/utils/texts/i18n';
import type { Answers } from '../../checkin/check-in';
import { toDegree, type MoodPoint } from './mood-point';

/** A coordinate in words, for ears and for those who do not read a field. */
export function nameCoordinate(axis: keyof MoodPoint, coordinate: number | null): string {
  return coordinate === null ? i18n.t('place.unplaced') : i18n.t(`degree.${axis}.${toDegree(coordinate)}`);
}

/** "somewhat unpleasant, little energy", or what of it is known. */
export function namePlace({ pleasantness, energy }: Pick<Answers, keyof MoodPoint>): string {
  if (pleasantness === null && energy === null) return i18n.t('place.unplaced');
  if (energy === null) return nameCoordinate('pleasantness', pleasantness);
  if (pleasantness === null) return nameCoordinate('energy', energy);
  return i18n.t('place.both', {
    pleasantness: nameCoordinate('pleasantness', pleasantness),
    energy: nameCoordinate('energy', energy),
  });
}

/** What a day is drawn with, in words: one place, or two. */
export function namePlaces([place, other]: readonly MoodPoint[], isGuess = false): string {
  if (!place) return i18n.t('history.noWords');
  const named = other
    ? i18n.t('place.two', { place: namePlace(place), other: namePlace(other) })
    : namePlace(place);
  return isGuess ? i18n.t('place.guess', { place: named }) : named;
}
