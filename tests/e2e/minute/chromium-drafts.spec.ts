import type { Page } from '@playwright/test';
import type { Chromium } from '../../browsers/chromium/chromium.ts';
import { expect, test } from '../fixtures.ts';
import { readStore } from '../stored.ts';

async function openPopup(chromium: Chromium): Promise<Page> {
  await chromium.openPopup();
  return chromium.popup();
}

/** The popup loses its focus to a click beside it, and is opened again. */
async function reopen(chromium: Chromium): Promise<Page> {
  await chromium.closePopup();
  return openPopup(chromium);
}

test('a popup that loses focus halfway has its draft at the next opening, at every step', async ({
  chromium,
  display,
}) => {
  test.skip(!display.virtual, 'Real clicks are for a display of our own.');
  let popup = await openPopup(chromium);
  await popup.locator('.surface').click({ position: { x: 60, y: 200 } });
  const place = await popup.getByRole('slider', { name: 'Energy' }).inputValue();
  expect(Number(place)).toBeLessThan(0);

  popup = await reopen(chromium);
  await expect(popup.getByRole('slider', { name: 'Energy' })).toHaveValue(place);
  await popup.getByRole('button', { name: 'Next' }).click();
  await popup.getByRole('checkbox').nth(1).check();
  const word = await popup.getByRole('checkbox', { checked: true }).getAttribute('aria-labelledby');

  popup = await reopen(chromium);
  await expect(popup.getByRole('heading', { name: 'Which word comes close?' })).toBeVisible();
  await expect(popup.getByRole('checkbox', { checked: true })).toHaveAttribute('aria-labelledby', word ?? '');
  await popup.getByRole('button', { name: 'Next' }).click();
  await popup.getByLabel('sleep').check();
  await popup.getByLabel('A line, if you like').pressSequentially('half a sen');

  popup = await reopen(chromium);
  await expect(popup.getByRole('heading', { name: 'What is it about?' })).toBeVisible();
  await expect(popup.getByLabel('sleep')).toBeChecked();
  await expect(popup.getByLabel('A line, if you like')).toHaveValue('half a sen');

  await popup.getByRole('button', { name: 'Discard' }).click();
  popup = await reopen(chromium);
  await expect(popup.getByRole('heading', { name: 'How are you right now?' })).toBeVisible();
  await expect(popup.getByText('Touch the field')).toBeVisible();
});

test('what was half-said waits beside the field, and can be gone on with, kept, or let go', async ({
  chromium,
}) => {
  const popup = await chromium.open('popup.html');
  await popup.bringToFront();
  // A Tuesday, by the clock of the page.
  const begunAt = await popup.evaluate(() => new Date('2026-11-17T14:10:20').getTime());
  const comeBack = async (minutesLater: number) => {
    await popup.clock.setFixedTime(begunAt + minutesLater * 60_000);
    await popup.reload();
  };
  await comeBack(0);
  await popup.locator('.surface').click({ position: { x: 60, y: 200 } });
  await popup.getByRole('button', { name: 'Next' }).click();
  await popup.getByRole('checkbox').nth(1).check();
  const [begun] = await popup.evaluate(readStore, 'drafts');

  await comeBack(9);
  await expect(popup.getByRole('heading', { name: 'Which word comes close?' })).toBeVisible();
  await comeBack(10);
  const earlier = popup.getByRole('region', { name: /^You began at (14:10|2:10)/ });
  await expect(earlier).toBeVisible();
  await comeBack(3 * 24 * 60);
  await expect(popup.getByText(/^You began on Tuesday at (14:10|2:10)/)).toBeVisible();
  await expect(popup.getByText('Touch the field')).toBeVisible();

  // Another one can be made beside it, and leaves it as it is.
  await popup.locator('.surface').click({ position: { x: 250, y: 40 } });
  await expect(popup.getByText('You began')).toBeHidden();
  await popup.getByRole('button', { name: 'Keep' }).click();
  await expect(popup.getByRole('heading', { name: 'Kept.' })).toBeVisible();
  expect(await popup.evaluate(readStore, 'drafts')).toEqual([begun]);

  await comeBack(3 * 24 * 60 + 1);
  await popup.getByRole('button', { name: 'Let it go' }).click();
  await expect(popup.getByText('It’s gone.')).toBeVisible();
  expect(await popup.evaluate(readStore, 'drafts')).toEqual([]);
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.getByText('You began on Tuesday')).toBeVisible();
  expect(await popup.evaluate(readStore, 'drafts')).toEqual([begun]);

  await popup.getByRole('button', { name: 'Go on' }).click();
  await expect(popup.getByRole('heading', { name: 'Which word comes close?' })).toBeFocused();
  await expect(popup.getByRole('checkbox').nth(1)).toBeChecked();
  await popup.getByRole('button', { name: 'Discard' }).click();
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(popup.getByRole('checkbox').nth(1)).toBeChecked();

  await comeBack(4 * 24 * 60);
  await popup.getByRole('button', { name: 'Keep it as it is' }).click();
  await expect(popup.getByText('Kept, as it was.')).toBeVisible();
  expect(await popup.evaluate(readStore, 'drafts')).toEqual([]);
  expect(await popup.evaluate(readStore, 'checkins')).toContainEqual(
    expect.objectContaining({ id: begun?.['id'], at: begun?.['startedAt'], localDate: '2026-11-17' }),
  );
});

test('a check-in that is deleted can be had back', async ({ chromium }) => {
  const popup = await chromium.open('popup.html');
  await popup.bringToFront();
  await popup.locator('.surface').click({ position: { x: 250, y: 40 } });
  await popup.getByRole('button', { name: 'Keep' }).click();
  await popup.getByRole('link', { name: 'History' }).click();
  const entries = popup
    .getByRole('listitem')
    .filter({ has: popup.getByRole('button', { name: /^Delete: / }) });
  await expect(entries).toHaveCount(1);
  const said = await entries.textContent();
  await entries.getByRole('button', { name: /^Delete: / }).click();
  await expect(entries).toHaveCount(0);
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(entries).toHaveText(said ?? '');
});
