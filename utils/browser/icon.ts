import { browser } from 'wxt/browser';
import { readSettings } from '../settings/store';
import { sayTitle, type Title } from './titles';

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

async function setTitle(title: Title): Promise<void> {
  const { privacy } = await readSettings();
  await browser.action.setTitle({ title: sayTitle(title, privacy) });
}

/** Whether the icon stands in the toolbar, where a dot can be seen. */
export async function isPinned(): Promise<boolean> {
  const { isOnToolbar } = await browser.action.getUserSettings();
  return isOnToolbar ?? true;
}
