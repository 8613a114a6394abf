import { mkdir, writeFile } from 'node:fs/promises';
import { expect, test } from '../fixtures.ts';

test('where the browser cannot open its database, nobody is asked for a passphrase and no draft is promised', async ({
  startChromium,
  folder,
}) => {
  const profileDir = `${folder}/profile`;
  await mkdir(`${profileDir}/Default`, { recursive: true });
  // What should be a folder is a file, as after a disk was damaged.
  await writeFile(`${profileDir}/Default/IndexedDB`, '');
  const chromium = await startChromium({ profileDir });

  const popup = await chromium.open('popup.html');
  await popup.bringToFront();
  await expect(popup.getByRole('alert')).toContainText('can’t open your history right now');
  await popup.locator('.surface').click({ position: { x: 60, y: 60 } });
  await expect(popup.getByRole('alert')).toContainText('It’s only on this page');
  await popup.getByRole('button', { name: 'Next' }).click();
  await popup.getByRole('checkbox').first().check();
  await popup.getByRole('button', { name: 'Next' }).click();
  await popup.getByLabel('A line, if you like').fill('still here');
  await popup.getByRole('button', { name: 'Keep' }).click();
  await expect(popup.getByRole('alert')).toContainText('It’s only on this page');
  await expect(popup.getByText('still here as a draft')).toBeHidden();
  await expect(popup.getByLabel('A line, if you like')).toHaveValue('still here');
  await popup.getByRole('link', { name: 'History' }).click();
  await expect(popup.getByRole('alert')).toHaveCount(1);

  for (const path of [
    'popup.html#history',
    'lookback.html#all',
    'options.html#data',
    'options.html#privacy',
    'options.html#content',
    'say.html#019ab6a3-7c61-7c7b-a2a4-0f6b2f4a5d11',
  ]) {
    const page = await chromium.open(path);
    await expect(page.getByRole('alert').first(), path).toContainText('can’t open your history right now');
    await expect(page.getByLabel('Passphrase'), path).toHaveCount(0);
    await expect(page.getByText('Your history is locked'), path).toHaveCount(0);
    await page.close();
  }
});
