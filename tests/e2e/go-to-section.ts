import type { Page } from '@playwright/test';
import { waitFor } from '../browsers/wait-for.ts';
import type { SectionId } from '../../entrypoints/options/sections.ts';
import { expect } from './fixtures.ts';

/**
 * Goes to a section of the settings by its link, as a person does: where it stands. A click on a locator may scroll the page
 * first, which is then where one was.
 */
export async function goToSection(options: Page, id: SectionId): Promise<void> {
  const link = options.locator(`nav a[href="#${id}"]`);
  const { x, y, width, height } = await waitFor(
    `the link to ${id}`,
    async () => (await link.boundingBox()) ?? undefined,
  );
  await options.mouse.click(x + width / 2, y + height / 2);
  await expect(options.locator(`#${id} h2`)).toBeFocused();
}
