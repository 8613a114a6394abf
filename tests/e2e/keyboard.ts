import { expect, type Page } from '@playwright/test';

const MOST_TABS = 40;

/** Presses Tab until what has that role and name has the focus, as somebody without a pointer does. */
export async function tabTo(
  page: Page,
  role: 'slider' | 'checkbox' | 'button' | 'textbox',
  name: string,
): Promise<void> {
  const target = page.getByRole(role, { name, exact: true });
  await expect(target).toBeEnabled();
  for (let presses = 0; presses < MOST_TABS; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches the ${role} “${name}”.`);
}

/** The popup that opened by itself takes no keys in its first instant. */
export async function outwaitFirstInstant(popup: Page): Promise<void> {
  await popup.waitForFunction(() => performance.now() > 1000);
}
