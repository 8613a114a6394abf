import { cp, readdir, rm } from 'node:fs/promises';
import { CHROMIUM_BUILD } from '../builds.ts';
import { expect, test } from '../fixtures.ts';

test('the minute begins, goes on and is kept without meanings, prompts and closing lines, where they never come', async ({
  startChromium,
  folder,
}) => {
  const build = `${folder}/without-texts`;
  await cp(CHROMIUM_BUILD, build, { recursive: true });
  const texts = `${build}/chunks/texts/en`;
  const kinds = (await readdir(texts)).map((name) => name.replace(/-.*/, ''));
  expect(kinds, 'a file each').toEqual(expect.arrayContaining(['meanings', 'prompts', 'closings']));
  await rm(texts, { recursive: true });

  const chromium = await startChromium({ extensionDir: build });
  const page = await chromium.open('popup.html');
  await page.bringToFront();
  await expect(page.getByRole('heading', { name: 'How are you right now?' })).toBeVisible();
  await page.locator('.surface').click({ position: { x: 60, y: 200 } });
  await expect(page.getByRole('group', { name: 'On the field' }).getByRole('button')).toHaveCount(5);
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('group', { name: 'Feelings' }).getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('A line, if you like').fill('without a prompt');
  await page.getByRole('button', { name: 'Keep' }).click();
  await expect(page.getByRole('heading', { name: 'Kept.' })).toBeVisible();
});
