import { i18n } from '@/utils/texts/i18n';
import type { PrivacySettings } from '../settings/settings';

const TITLES = {
  icon: 'app.name',
  waiting: 'app.waiting',
  popup: 'app.name',
  options: 'titles.options',
  history: 'titles.history',
  welcome: 'titles.welcome',
  say: 'titles.say',
  learn: 'titles.learn',
} as const;

export type Title = keyof typeof TITLES;

/**
 * What somebody else may read in passing: the icon's text, a page's title. Whatever else will be seen from outside asks
 * here, too, so that nothing forgets to be discreet.
 *
 * @param part what of a page is shown, where it has parts
 */
export function sayTitle(title: Title, { discreet }: PrivacySettings, part = ''): string {
  if (discreet) return i18n.t('titles.discreet');
  const name = i18n.t(TITLES[title]);
  return part === '' ? name : i18n.t('titles.part', { part, name });
}

/** The picture that stands beside a title: in the toolbar, on a tab, in a notification. */
export function findIcon<Size extends 16 | 32 | 128>(
  size: Size,
  { discreet }: PrivacySettings,
): `/${'icons' | 'notes'}/${Size}.png` {
  return `/${discreet ? 'notes' : 'icons'}/${size}.png`;
}

/** What a file is called that is saved: to be discreet it says when, and no more than its ending about what is in it. */
export function nameFile(name: string, today: Temporal.PlainDate, { discreet }: PrivacySettings): string {
  if (!discreet) return name;
  const ending = name.slice(name.indexOf('.'));
  return `${i18n.t('titles.discreet').toLowerCase()}-${today.toString()}${ending}`;
}

/** Makes what puts the neutral name in place of our own in a sentence. */
export function createNeutraliser(): (sentence: string) => string {
  const names = [
    // Of “Heartward’s”, “Heartward” is a part.
    [i18n.t('app.nameOf'), i18n.t('titles.discreetOf')],
    [i18n.t('app.name'), i18n.t('titles.discreet')],
  ] as const;
  return (sentence) => names.reduce((said, [ours, neutral]) => said.replaceAll(ours, neutral), sentence);
}
