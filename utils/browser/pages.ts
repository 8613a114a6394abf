import { browser } from 'wxt/browser';

/** The doors through which Heartward opens a page: its own, and no other. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
