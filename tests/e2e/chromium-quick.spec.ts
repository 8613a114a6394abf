import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { readStore } from './stored.ts';

/** The figures as the README states them, so that neither can change without the other. */
const readme = await readFile('README.md', 'utf8');
const [, stated = ''] = /a word and a line take (\d+) key presses/.exec(readme) ?? [];

/** A keyboard that counts. A shortcut of two keys counts as two. */
function countKeys(page: Page) {
  let count = 0;
  return {
    async press(...keys: string[]) {
      for (const key of keys) {
        count += key.split('+').length;
        await page.keyboard.press(key);
      }
    },
    get count() {
      return count;
    },
  };
}

test('a place and Keep are two actions', async ({ chromium }) => {
  await chromium.worker.evaluate('chrome.action.openPopup()');
  const popup = await chromium.popup();
  await popup.locator('.surface').click({ position: { x: 60, y: 200 } });
  await popup.getByRole('button', { name: 'Keep' }).click();
  await expect(popup.getByRole('heading', { name: 'Kept.' })).toBeFocused();
  expect(await popup.evaluate(readStore, 'checkins')).toMatchObject([
    { pleasantness: expect.any(Number), energy: expect.any(Number), feelings: [] },
  ]);
});

test('by keyboard alone, a place, a word and a line are kept with as few keys as the README says', async ({
  chromium,
}) => {
  await chromium.worker.evaluate('chrome.action.openPopup()');
  const popup = await chromium.popup();
  const keys = countKeys(popup);
  const energy = popup.getByRole('slider', { name: 'Energy' });
  await expect(popup.getByRole('heading', { name: 'Where are you right now?' })).toBeVisible();
  // The keys wait for whoever opened it to be known: a nudge may have, while somebody was typing.
  await expect(async () => {
    await popup.keyboard.press('ArrowUp');
    await expect(energy).not.toHaveAttribute('aria-valuetext', 'not placed yet', { timeout: 100 });
  }).toPass();
  await popup.keyboard.press('ArrowDown');

  await keys.press('Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowDown', 'Enter');
  await expect(popup.getByRole('heading', { name: 'Which word comes near?' })).toBeFocused();
  const third = popup.getByRole('checkbox').nth(2);
  await expect(third).toBeVisible();
  const word = await third.getAttribute('aria-labelledby');
  await keys.press('3', 'Enter');
  await expect(popup.getByRole('heading', { name: 'What is it about?' })).toBeFocused();
  const line = 'said it was fine';
  await popup.keyboard.type(line);
  await expect(popup.getByLabel('A line, if you like')).toHaveValue(line);
  await keys.press('Control+Enter');
  await expect(popup.getByRole('heading', { name: 'Kept.' })).toBeFocused();

  expect(await popup.evaluate(readStore, 'checkins')).toMatchObject([
    {
      pleasantness: -0.4,
      energy: -0.2,
      feelings: [{ word: word?.replace('word-', '') }],
      note: line,
    },
  ]);
  expect(keys.count).toBeLessThan(25);
  expect(String(keys.count)).toBe(stated);
});

test('the keys that everybody knows need fewer than 25, too', async ({ chromium }) => {
  const popup = await chromium.open('popup.html#check');
  await popup.bringToFront();
  const keys = countKeys(popup);
  await expect(popup.getByRole('heading', { name: 'Where are you right now?' })).toBeVisible();
  await expect(popup.getByRole('slider', { name: 'Energy' })).toBeVisible();
  const tabTo = async (name: string, key = 'Tab') => {
    const isThere = () => popup.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, name);
    for (let presses = 0; presses < 40 && !(await isThere()); presses++) await keys.press(key);
  };
  await tabTo('.pleasantness');
  await keys.press('PageDown', 'Enter');
  await expect(popup.getByRole('heading', { name: 'Which word comes near?' })).toBeFocused();
  await keys.press('Tab', 'Space', 'Enter');
  await expect(popup.getByRole('heading', { name: 'What is it about?' })).toBeFocused();
  await tabTo('textarea');
  await popup.keyboard.type('so it is');
  await keys.press('Control+Enter');
  await expect(popup.getByRole('heading', { name: 'Kept.' })).toBeFocused();
  expect(keys.count).toBeLessThan(25);
});
