import type { Page } from '@playwright/test';
import type { SectionId } from '../../entrypoints/options/sections.ts';
import { expect } from './fixtures.ts';

/** Goes to a section of the settings by its link, as a person does. */
export async function goToSection(options: Page, id: SectionId): Promise<void> {
  await options.locator(`nav a[href="#${id}"]`).click();
  await expect(options.locator(`#${id} h2`)).toBeFocused();
}
