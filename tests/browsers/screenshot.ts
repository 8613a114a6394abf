import type { Page } from '@playwright/test';
import type { ColorScheme } from './chromium-flags.ts';

type Options = {
  /** Where the picture goes: `<name>-light.png` and `<name>-dark.png`. */
  name: string;
  /** Only for pages in tabs: a popup has the size of what is in it. */
  size?: { width: number; height: number };
  fullPage?: boolean;
};

/** Pictures of a Chromium page in light and dark, at rest: fonts are loaded, and no animation is caught half-way. */
export async function screenshotBothSchemes(
  page: Page,
  { name, size, fullPage = false }: Options,
): Promise<string[]> {
  if (size) await page.setViewportSize(size);
  const files: string[] = [];
  for (const colorScheme of ['light', 'dark'] satisfies ColorScheme[]) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const path = `${name}-${colorScheme}.png`;
    await page.screenshot({ path, fullPage, animations: 'disabled', caret: 'hide' });
    files.push(path);
  }
  await page.emulateMedia({ colorScheme: null });
  return files;
}
