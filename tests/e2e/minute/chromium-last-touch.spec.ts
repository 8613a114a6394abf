import type { Page } from '@playwright/test';
import type { Chromium } from '../../browsers/chromium/chromium.ts';
import type { Display } from '../../browsers/display.ts';
import { pressKeys, pressKeysAndClick } from '../../browsers/input.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import { howMany } from '../../how-many.ts';
import { expect, test } from '../fixtures.ts';
import {
  faultOfLine,
  faultOfMove,
  listLastMoves,
  listLastWords,
  tellWhatIsHeard,
  listen,
  readHeard,
  type LastTouch,
} from '../last-touch.ts';
import { readStore } from '../stored.ts';

const ROUNDS = howMany(6, 50);

async function openPopup(chromium: Chromium): Promise<Page> {
  await chromium.openPopup();
  return chromium.popup();
}

/** Touches and closes in one breath. */
async function closeWith(chromium: Chromium, display: Display, { keys, closedBy }: LastTouch): Promise<void> {
  if (closedBy === 'escape') await pressKeys(display, [...keys, 'Escape']);
  else await pressKeysAndClick(display, keys, await chromium.besidePopup());
  await waitFor('the popup to close', async () => !(await chromium.popupIsOpen()));
}

test('what is touched in the instant before the popup closes is there, every time', async ({
  chromium,
  display,
}) => {
  test.skip(!display.virtual, 'Real keys are for a display of our own.');
  const readPlace = async () => {
    const [draft] = await chromium.worker.evaluate(readStore, 'drafts');
    return Number(Object(draft?.['answers'])['pleasantness'] ?? 0);
  };
  // What is begun already is there once the popup knows what is stored, so that it can store what is touched.
  const begun = await openPopup(chromium);
  await begun.getByRole('slider', { name: 'Energy' }).press('PageUp');
  await expect.poll(() => chromium.worker.evaluate(readStore, 'drafts')).toHaveLength(1);
  // How much of a touch is heard before the popup closes is the browser's; that anything can be is seen here.
  await chromium.worker.evaluate(listen);
  await begun.evaluate(tellWhatIsHeard);
  await pressKeys(display, ['Right']);
  await expect.poll(() => chromium.worker.evaluate(readHeard)).toMatchObject({ arrows: 1 });
  await chromium.dismissPopup();
  for (const touch of listLastMoves(ROUNDS)) {
    const popup = await openPopup(chromium);
    await expect(popup.locator('.mark')).toBeVisible();
    await expect(popup.getByRole('heading', { name: 'How are you right now?' })).toBeFocused();
    await chromium.worker.evaluate(listen);
    const before = Number(await popup.getByRole('slider', { name: 'Pleasantness' }).inputValue()) / 100;
    await popup.evaluate(tellWhatIsHeard);
    await closeWith(chromium, display, touch);
    const heard = await chromium.worker.evaluate(readHeard);
    await expect.poll(async () => faultOfMove(touch, heard, before, await readPlace())).toBeNull();
  }
});

test('what is put right in the instant before the popup closes is there, every time', async ({
  chromium,
  display,
}) => {
  test.skip(!display.virtual, 'Real keys are for a display of our own.');
  const page = await chromium.open('popup.html');
  await page.getByRole('button', { name: 'I don’t know yet' }).click();
  await page.getByRole('button', { name: 'Keep' }).click();
  await expect(page.getByRole('heading', { name: 'Kept.' })).toBeVisible();
  await page.close();
  const readLine = async () => {
    const [checkIn] = await chromium.worker.evaluate(readStore, 'checkins');
    return String(checkIn?.['note']);
  };
  const openLine = async () => {
    const popup = await openPopup(chromium);
    await popup.getByRole('link', { name: 'History' }).click();
    await popup.getByRole('button', { name: /^Open: / }).click();
    const line = popup.getByLabel('A line, if you like');
    await line.focus();
    await chromium.worker.evaluate(listen);
    await popup.evaluate(tellWhatIsHeard);
    return line;
  };
  await openLine();
  await pressKeys(display, ['a']);
  await expect.poll(() => chromium.worker.evaluate(readHeard)).toMatchObject({ line: 'a' });
  await chromium.dismissPopup();
  await expect.poll(readLine).toBe('a');
  for (const touch of listLastWords(ROUNDS)) {
    const before = await (await openLine()).inputValue();
    await closeWith(chromium, display, touch);
    const heard = await chromium.worker.evaluate(readHeard);
    await expect.poll(async () => faultOfLine(touch, heard, before, await readLine())).toBeNull();
  }
  // What was noted last is done with at the next opening, at the latest.
  await (await openPopup(chromium)).getByRole('link', { name: 'History' }).click();
  await expect.poll(() => chromium.worker.evaluate(readStore, 'edits')).toEqual([]);
});
