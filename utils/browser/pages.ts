import { browser } from 'wxt/browser';
import type { CheckIn } from '../checkin/check-in';
import { handOver } from './handed-over';
import { openPopup, popupUrl } from './popup';
import { formatRoute, type Params, type View } from '../views/route';

/** The doors through which Heartward opens a page: its own, and no other. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** The settings, where it says how often. */
export async function openFrequency(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/options.html#frequency') });
}

/** The settings, where files and backups are. */
export async function openData(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/options.html#data') });
}

/** The page that looks back, at the days or another view with these times, which stand in no address. */
export async function openLookingBack(params: Params, view: View = 'days'): Promise<void> {
  const address = `/lookback.html${formatRoute(view)}` as const;
  const isAnyTime = Object.keys(params).length === 0;
  const visit = isAnyTime ? '' : (`?visit=${await handOver({ params })}` as const);
  await browser.tabs.create({ url: browser.runtime.getURL(`${address}${visit}`) });
}

/**
 * The page that says a check-in to somebody. It is handed the id, or where the lock would keep it from reading that, the whole
 * check-in.
 */
export async function openSaying(checkIn: CheckIn, isLocked: boolean): Promise<void> {
  const key = await handOver(isLocked ? { checkIn } : checkIn.id);
  await browser.tabs.create({ url: browser.runtime.getURL(`/say.html#${key}`) });
}

/** The check-in for somebody who asked for it from outside the browser: the popup, or where it cannot open a tab. */
export async function openCheckIn(): Promise<void> {
  const { id } = await browser.windows.getLastFocused({ windowTypes: ['normal'] });
  if (id !== undefined) await browser.windows.update(id, { focused: true });
  if (await openPopup()) return;
  await browser.tabs.create({ url: popupUrl() });
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/** Where the browser sets the keys of its extensions: Firefox has a door to it, Chromium a page. */
export async function openShortcuts(): Promise<void> {
  const commands: Pick<typeof browser.commands, 'getAll'> & { openShortcutSettings?: () => Promise<void> } =
    browser.commands;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
