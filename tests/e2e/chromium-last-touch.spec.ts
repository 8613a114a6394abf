import type { Page } from '@playwright/test';
import type { Chromium } from '../browsers/chromium.ts';
import type { Display } from '../browsers/display.ts';
import { pressKeys, pressKeysAndClick } from '../browsers/input.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { howMany } from '../how-many.ts';
import { expect, test } from './fixtures.ts';
import { listLastMoves, listLastWords } from './last-touch.ts';
import { readStore } from './stored.ts';

const ROUNDS = howMany(6, 50);

async function openPopup(chromium: Chromium): Promise<Page> {
  await chromium.worker.evaluate('chrome.action.openPopup()');
  return chromium.popup();
}

/** Touches and closes in one breath. */
async function closeWith(
  chromium: Chromium,
  display: Display,
  { keys, closedBy }: { keys: readonly string[]; closedBy: 'escape' | 'click' },
): Promise<void> {
  if (closedBy === 'escape') await pressKeys(display, [...keys, 'Escape']);
  else await pressKeysAndClick(display, keys, await chromium.besidePopup());
  await waitFor('the popup to close', async () => !(await chromium.popupIsOpen()));
}

test('what is touched in the instant before the popup closes is there, every time', async ({
  chromium,
  display,
}) => {
  test.skip(!display.virtual, 'Real keys are for a display of our own.');
  for (const { pleasantness, ...touch } of listLastMoves(ROUNDS)) {
    const popup = await openPopup(chromium);
    await expect(popup.getByRole('heading', { name: 'How are you right now?' })).toBeFocused();
    await closeWith(chromium, display, touch);
    await expect
      .poll(() => chromium.worker.evaluate(readStore, 'drafts'))
      .toMatchObject([{ answers: { pleasantness: pleasantness / 100 } }]);
  }
});

test('what is put right in the instant before the popup closes is there, every time', async ({
  chromium,
  display,
}) => {
  test.skip(!display.virtual, 'Real keys are for a display of our own.');
  const page = await chromium.open('popup.html');
  await page.getByRole('button', { name: 'I don’t know yet' }).click();
  await expect(page.getByRole('heading', { name: 'Kept.' })).toBeVisible();
  await page.close();
  for (const { note, ...touch } of listLastWords(ROUNDS)) {
    const popup = await openPopup(chromium);
    await popup.getByRole('link', { name: 'History' }).click();
    await popup.getByRole('button', { name: /^Open: / }).click();
    await popup.getByLabel('A line, if you like').focus();
    await closeWith(chromium, display, touch);
    await expect.poll(() => chromium.worker.evaluate(readStore, 'checkins')).toMatchObject([{ note }]);
    await expect.poll(() => chromium.worker.evaluate(readStore, 'edits')).toEqual([]);
  }
});
