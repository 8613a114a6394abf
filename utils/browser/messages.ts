import { browser } from 'wxt/browser';

/** The one thing that a page asks of the worker; all else they tell each other through what is stored. */
const SHOW_ME_ONE = 'show-me-one';

/** @throws Error if the worker could not plan it. */
export async function askToShowOne(): Promise<void> {
  await browser.runtime.sendMessage(SHOW_ME_ONE);
}

export function isShowMeOne(message: unknown): boolean {
  return message === SHOW_ME_ONE;
}

/** Lets the worker notice when this page is gone. */
export function stayConnected(): void {
  browser.runtime.connect();
}
