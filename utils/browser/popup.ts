import { browser } from 'wxt/browser';

/**
 * Asks the browser for the popup. It may refuse (another program is in front, a window has no toolbar), and Firefox may
 * say yes and show nothing (bug 1811071): whether the popup is up, only the popup itself can tell.
 *
 * @returns false if it was refused.
 */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}

export async function isPopupOpen(): Promise<boolean> {
  const contexts = await browser.runtime.getContexts({ contextTypes: ['POPUP'] });
  return contexts.length > 0;
}

/** Whether a tab shows what the popup shows, which is where a check-in opens when the popup cannot. */
export async function isPopupInTab(): Promise<boolean> {
  const contexts = await browser.runtime.getContexts({ contextTypes: ['TAB'] });
  return contexts.some(({ documentUrl }) => documentUrl?.startsWith(popupUrl()));
}

export function popupUrl(): string {
  return browser.runtime.getURL('/popup.html');
}
