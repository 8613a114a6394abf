import { expect, type Locator, type Page } from '@playwright/test';

const MOST_TABS = 80;

/** Presses Tab until what has that role and name has the focus, as somebody without a pointer does. */
export async function tabTo(
  page: Page,
  role: 'slider' | 'checkbox' | 'button' | 'textbox',
  name: string,
): Promise<void> {
  await tabToThat(page, page.getByRole(role, { name, exact: true }));
}

/** Presses Tab, or Shift + Tab, until that has the focus. */
export async function tabToThat(
  page: Page,
  target: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await expect(target).toBeEnabled();
  for (let presses = 0; presses < MOST_TABS; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never reaches ${String(target)}.`);
}

/** The popup that opened by itself takes no keys in its first instant, and answers them once it knows what is stored. */
export async function outwaitFirstInstant(popup: Page): Promise<void> {
  await popup.waitForFunction(
    () => globalThis.firstInput?.isDeaf !== true && !globalThis.firstInput?.waitsFor,
  );
}
