import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findAge, runAge } from '../../browsers/age.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import { generateHistory } from '../../generator/generate-history.ts';
import { plantCheckIns } from '../../run/pictures/plant.ts';
import { findFaults } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { readStore } from '../stored.ts';

const PASSPHRASE = 'lamp river seven coat';

test('a backup is a file that age opens, and a file of age comes back through the preview', async ({
  startChromium,
  folder,
}) => {
  const age = await findAge();
  if (age === null) throw new Error('This needs the `age` command. Please install it.');
  const here = await startChromium();
  const page = await here.open('options.html#data');
  await page.bringToFront();
  await plantCheckIns(page, generateHistory({ n: 300, years: 1, seed: 'backup' }));
  // JSON knows no negative zero, which the generator rounds to now and then.
  const kept: unknown = JSON.parse(JSON.stringify(await page.evaluate(readStore, 'checkins')));
  await here.cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });

  const part = page.getByRole('group', { name: 'Keep it safe' });
  await part.getByLabel('A passphrase for the backup').fill('short');
  await part.getByRole('button', { name: 'Make a backup' }).click();
  await expect(part.getByRole('alert')).toHaveText('A passphrase needs ten letters or more.');
  await part.getByLabel('A passphrase for the backup').fill(PASSPHRASE);
  await part.getByLabel('Repeat it').fill(`${PASSPHRASE}s`);
  await part.getByRole('button', { name: 'Make a backup' }).click();
  await expect(part.getByRole('alert')).toHaveText('Those two don’t match.');
  await part.getByLabel('Repeat it').fill(PASSPHRASE);
  await part.getByRole('button', { name: 'Make a backup' }).click();
  await expect(part.getByRole('status')).toHaveText(/^300 check-ins are in the backup/, { timeout: 60_000 });
  await expect(part.getByText('Last backup:')).toBeVisible();
  const name = await waitFor('the download', async () =>
    (await readdir(folder)).find((file) => file.endsWith('.age')),
  );

  const opened = join(folder, 'opened.json');
  await runAge(age, ['--decrypt', '--output', opened, join(folder, name)], PASSPHRASE);
  expect(JSON.parse(await readFile(opened, 'utf8'))).toMatchObject({ format: 'heartward', version: 2 });
  const sealed = join(folder, 'by-age.age');
  await runAge(age, ['--passphrase', '--armor', '--output', sealed, opened], PASSPHRASE);

  for (const file of [join(folder, name), sealed]) {
    const there = await startChromium();
    const elsewhere = await there.open('options.html#data');
    await elsewhere.bringToFront();
    await elsewhere.getByLabel('Choose a file').setInputFiles(file);
    const passphrase = elsewhere.getByLabel('The passphrase of this file');
    await expect(passphrase).toBeFocused();
    await passphrase.fill('lamp river seven coats');
    await elsewhere.getByRole('button', { name: 'Open it' }).click();
    await expect(elsewhere.getByRole('alert')).toContainText('doesn’t open this file', { timeout: 60_000 });
    expect(await findFaults(elsewhere)).toEqual([]);
    await passphrase.fill(PASSPHRASE);
    await passphrase.press('Enter');
    await elsewhere.getByRole('button', { name: 'Bring in' }).click({ timeout: 60_000 });
    await expect(elsewhere.getByRole('status').filter({ hasText: '300 check-ins came in.' })).toBeVisible();
    expect(await elsewhere.evaluate(readStore, 'checkins')).toEqual(kept);
  }
});
