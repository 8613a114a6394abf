import { i18n } from '#i18n';
import { browser } from 'wxt/browser';

const DOT_COLOR = '#b5613a';

/** The quiet dot that says: there is a minute for you, if you like. */
export async function showDot(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: DOT_COLOR });
  await browser.action.setBadgeText({ text: ' ' });
  await browser.action.setTitle({ title: i18n.t('app.waiting') });
}

export async function hideDot(): Promise<void> {
  await browser.action.setBadgeText({ text: '' });
  await browser.action.setTitle({ title: i18n.t('app.name') });
}

/** Whether the icon stands in the toolbar, where a dot can be seen. */
export async function isPinned(): Promise<boolean> {
  const { isOnToolbar } = await browser.action.getUserSettings();
  return isOnToolbar ?? true;
}
