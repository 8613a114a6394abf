import { i18n } from '#i18n';
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
 */
export function sayTitle(title: Title, { discreet }: PrivacySettings): string {
  return i18n.t(discreet ? 'titles.discreet' : TITLES[title]);
}
