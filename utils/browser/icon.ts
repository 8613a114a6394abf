import { browser } from 'wxt/browser';
import { readSettings } from '../storage/stored-settings';
import { findIcon, sayTitle, type Title } from './titles';

const DOT_COLOR = '#b5613a';

/** The quiet dot that says: there is a minute for you, if you like. */
export async function showDot(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: DOT_COLOR });
  await browser.action.setBadgeText({ text: ' ' });
  await setTitle('waiting');
}

export async function hideDot(): Promise<void> {
  await browser.action.setBadgeText({ text: '' });
  await setTitle('icon');
}

/** The icon's text, and with it the picture, where they are not so yet. */
async function setTitle(wanted: Title): Promise<void> {
  const { privacy } = await readSettings();
  const title = sayTitle(wanted, privacy);
  if ((await browser.action.getTitle({})) === title) return;
  const [small, large] = [findIcon(16, privacy), findIcon(32, privacy)];
  await Promise.all([
    browser.action.setTitle({ title }),
    browser.action.setIcon({ path: { 16: small, 32: large } }),
  ]);
}

/** Whether the icon stands in the toolbar, where a dot can be seen. */
export async function isPinned(): Promise<boolean> {
  const { isOnToolbar } = await browser.action.getUserSettings();
  return isOnToolbar ?? true;
}
