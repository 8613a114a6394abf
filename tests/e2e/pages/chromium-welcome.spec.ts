import { expect, test } from '../fixtures.ts';
import { readStore } from '../stored.ts';

test('on the first page a check-in is begun, found again by the popup, kept there, and when to ask is chosen', async ({
  chromium,
}) => {
  const welcome = await chromium.open('welcome.html');
  await welcome.bringToFront();
  await expect(welcome.getByRole('button', { name: 'Keep' })).toBeDisabled();
  await welcome.getByRole('slider', { name: 'Pleasantness' }).press('End');
  const words = welcome.getByRole('group', { name: 'On the field' });
  await words.getByRole('button').first().click();
  await expect(words.getByRole('button', { pressed: true })).toHaveCount(1);

  // What is left halfway is there where one goes on.
  await expect.poll(() => welcome.evaluate(readStore, 'drafts')).toHaveLength(1);
  await welcome.reload();
  const popup = await chromium.open('popup.html');
  await expect(popup.getByRole('button', { name: 'Discard' })).toBeVisible();
  await popup.getByRole('button', { name: 'Discard' }).click();
  await popup.close();

  await welcome.bringToFront();
  await welcome.getByRole('slider', { name: 'Pleasantness' }).press('End');
  await welcome.getByRole('button', { name: 'Keep' }).click();
  await expect(welcome.getByRole('heading', { name: 'Kept.' })).toBeFocused();
  expect(await welcome.evaluate(readStore, 'checkins')).toMatchObject([
    { pleasantness: 1, source: 'toolbar', nudge: null },
  ]);

  await welcome.getByLabel('How often').selectOption('Once a day');
  await welcome.getByLabel('From').fill('09:30');
  await welcome.getByRole('link', { name: 'More choices' }).click();
  await expect(welcome.getByLabel('How many a day')).toHaveValue('1');
  await expect(welcome.getByLabel('From')).toHaveValue('09:30');
  await welcome.goBack();
  await welcome.getByLabel('How often').selectOption('Only when I ask');
  await expect(welcome.getByLabel('From')).toBeHidden();
  await welcome.reload();
  await expect(welcome.getByLabel('How often')).toHaveValue('0');
});
