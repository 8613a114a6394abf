import { browser } from 'wxt/browser';

const POPUP = '/popup.html';

/** By this address the popup knows from its first instant that nobody clicked for it. */
const POPUP_BY_ITSELF = `${POPUP}?nudge`;

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

/**
 * Asks for the popup as {@link openPopup} does, at the address by which it knows that it opened itself. That is said and
 * taken back in one breath, so that no click on the icon and no end of the worker comes in between.
 */
export async function openPopupByItself(): Promise<boolean> {
  try {
    const steps = [setAddress(POPUP_BY_ITSELF), browser.action.openPopup(), setAddress(POPUP)];
    await Promise.all(steps);
    return true;
  } catch {
    return false;
  }
}

/** Whatever came in between, a click on the icon opens what the person asked for. */
export async function openByClick(): Promise<void> {
  await setAddress(POPUP);
}

async function setAddress(popup: string): Promise<void> {
  await browser.action.setPopup({ popup });
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
  return browser.runtime.getURL(POPUP);
}
