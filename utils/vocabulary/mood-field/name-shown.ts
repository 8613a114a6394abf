import { i18n } from '@/utils/texts/i18n';
import { namePlace } from './name-place';
import type { MoodPoint } from './mood-point';

/** How one feels and what others see of it, in a sentence or two, or what is known of it. */
export function nameShown(felt: MoodPoint | null, shown: MoodPoint | null): string {
  if (shown === null) return felt ? i18n.t('shown.felt', { place: namePlace(felt) }) : '';
  if (felt === null) return i18n.t('shown.only', { place: namePlace(shown) });
  const places = { felt: namePlace(felt), shown: namePlace(shown) };
  return places.felt === places.shown
    ? i18n.t('shown.alike', { place: places.felt })
    : i18n.t('shown.apart', places);
}
