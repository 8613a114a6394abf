import { browser } from 'wxt/browser';

/** Whether this page stands in a private window. In Chromium one of ours is told of it by its window alone. */
export async function isInPrivateWindow(): Promise<boolean> {
  const { incognito } = await browser.windows.getCurrent();
  return incognito;
}
