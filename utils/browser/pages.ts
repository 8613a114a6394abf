import { browser } from 'wxt/browser';

/** The doors through which Heartward opens a page: its own, and no other. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** The settings, where it says how often. */
export async function openFrequency(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/options.html#frequency') });
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}
