import { i18n } from '@/utils/texts/i18n';
import { browser } from 'wxt/browser';
import { readSettings } from '../storage/stored-settings';
import { findIcon, sayTitle } from './titles';

/** One at a time, and the same place for each. */
const NOTIFICATION = 'nudge';
const PERMISSION = { permissions: ['notifications' as const] };

/** Asks whether Heartward may notify. To be called on a click, before anything is waited for. */
export function requestNotifying(): Promise<boolean> {
  return browser.permissions.request(PERMISSION);
}

export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains(PERMISSION);
}

/** Gives the permission back: what is not used is not held. */
export async function stopNotifying(): Promise<void> {
  await browser.permissions.remove(PERMISSION);
}

/** A silent line outside the browser, in which there is nothing of feelings. Without the permission there is none. */
export async function showNotification(): Promise<void> {
  if (!(await mayNotify())) return;
  const { privacy } = await readSettings();
  await browser.notifications.create(NOTIFICATION, {
    type: 'basic',
    iconUrl: browser.runtime.getURL(findIcon(128, privacy)),
    title: sayTitle('icon', privacy),
    message: i18n.t('notification.line'),
    // Firefox does not know the word, and refuses what it does not know.
    ...(!import.meta.env.FIREFOX && { silent: true }),
  });
}

export async function hideNotification(): Promise<void> {
  if (await mayNotify()) await browser.notifications.clear(NOTIFICATION);
}

/** Calls back at a click on the notification, from now on or from when the permission is given. */
export function watchNotification(onClick: () => void): void {
  const listen = () => {
    // Without the permission there is no such API.
    const { notifications }: { notifications?: typeof browser.notifications } = browser;
    notifications?.onClicked.addListener(onClick);
  };
  listen();
  browser.permissions.onAdded.addListener(listen);
}
