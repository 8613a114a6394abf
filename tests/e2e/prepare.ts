import { existsSync } from 'node:fs';
import { findChromium, findFirefox } from '../browsers/install/find-browser.ts';
import { installLanguages } from '../browsers/install/install-languages.ts';
import { openDisplay } from '../browsers/display.ts';
import { CHROMIUM_BUILD, FIREFOX_BUILD } from './builds.ts';

/** Brings what the stories need, once, before several of them look for it at the same time. */
export default async function prepare(): Promise<void> {
  if (![CHROMIUM_BUILD, FIREFOX_BUILD].every((folder) => existsSync(folder))) {
    throw new Error('There is no build to test. Please run `npm run build` first.');
  }
  await findChromium();
  await findFirefox();
  await installLanguages();
  const display = await openDisplay();
  await display.close();
}
