import { CHROMIUM_BUILD } from '../../e2e/builds.ts';
import { limit, type Figure } from '../figures.ts';
import { measureFirstLoad } from '../measure-first-load.ts';

/** What the popup loads before it can do anything. */
export async function measurePopupScripts(): Promise<Figure[]> {
  const { scripts } = await measureFirstLoad(CHROMIUM_BUILD, 'popup.html');
  return [limit('JavaScript of the popup’s first load, gzip, polyfill included', scripts / 1000, 'kB', 25)];
}
