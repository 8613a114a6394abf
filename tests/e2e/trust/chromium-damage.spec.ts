import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateHistory } from '../../generator/generate-history.ts';
import { howMany } from '../../how-many.ts';
import { plantCheckIns } from '../../run/pictures/plant.ts';
import { expect, test } from '../fixtures.ts';
import { readStore } from '../stored.ts';

const N = howMany(500, 10_000);

/** What may befall a file of a database while its browser is closed. */
const DAMAGES = {
  'its header overwritten': async (file: string) => {
    const bytes = await readFile(file);
    await writeFile(file, bytes.fill(0xff, 0, 64));
  },
  'a byte of it flipped': async (file: string) => {
    const bytes = await readFile(file);
    const middle = bytes.length >> 1;
    await writeFile(file, bytes.fill((bytes[middle] ?? 0) ^ 0xff, middle, middle + 1));
  },
  'cut in half': async (file: string) => truncate(file, (await readFile(file)).length >> 1),
  emptied: async (file: string) => truncate(file, 0),
  deleted: async (file: string) => rm(file),
};

const damages = Object.entries(DAMAGES).slice(0, howMany(1, 5));

for (const [name, damage] of damages) {
  test(`a history with each file ${name} is whole again at the next start, and the person is told`, async ({
    startChromium,
    folder,
  }) => {
    const profileDir = join(folder, 'profile');
    const first = await startChromium({ profileDir });
    const planted = generateHistory({ n: N, years: 3, seed: name });
    const page = await first.open('lookback.html');
    await plantCheckIns(page, planted);
    // A page that opens wakes the worker, which copies what is new.
    await first.open('popup.html');
    const copied = () =>
      first.worker.evaluate('chrome.storage.local.get("tally").then(({ tally }) => tally)');
    await expect.poll(async () => sum(await copied()), { timeout: 60_000 }).toBe(planted.length);
    await first.close();

    const database = join(
      profileDir,
      `Default/IndexedDB/chrome-extension_${first.extensionId}_0.indexeddb.leveldb`,
    );
    const files = (await readdir(database)).filter((file) => /\.(log|ldb)$/.test(file));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) await damage(join(database, file));

    const second = await startChromium({ profileDir });
    const looking = await second.open('popup.html#history');
    await looking.bringToFront();
    await expect
      .poll(async () => (await looking.evaluate(readStore, 'checkins').catch(() => [])).length, {
        timeout: 60_000,
      })
      .toBe(planted.length);
    await expect(looking.getByText('nothing is missing')).toBeVisible();
    await looking.getByRole('button', { name: 'OK', exact: true }).click();
    await expect(looking.getByText('nothing is missing')).toBeHidden();
  });
}

test('with all that was chosen gone, and the history there, nobody is asked who turned that off, and the person is told', async ({
  startChromium,
  folder,
}) => {
  const profileDir = join(folder, 'profile');
  const first = await startChromium({ profileDir });
  const page = await first.open('options.html');
  await page.getByRole('radio', { name: 'Only when I ask' }).click();
  const copied = () => page.evaluate(readStore, 'machine').then((facts) => JSON.stringify(facts));
  await expect.poll(copied).toContain('"enabled":false');
  const seed = 'chrome.storage.local.get("seed")';
  const before = await first.worker.evaluate(seed);
  await first.close();
  await rm(join(profileDir, `Default/Local Extension Settings/${first.extensionId}`), { recursive: true });

  const second = await startChromium({ profileDir });
  const options = await second.open('options.html');
  await options.bringToFront();
  await expect(options.getByText('Your browser lost your settings.')).toBeVisible();
  await expect(options.getByRole('radio', { name: 'Only when I ask' })).toBeChecked();
  await expect.poll(() => second.worker.evaluate(seed)).toEqual(before);
  expect(await second.worker.evaluate('chrome.alarms.get("due").then((alarm) => alarm ?? null)')).toBeNull();
  await options.getByRole('button', { name: 'OK', exact: true }).click();
  await options.reload();
  await expect(options.getByRole('radio', { name: 'Only when I ask' })).toBeChecked();
  await expect(options.getByText('Your browser lost your settings.')).toBeHidden();
});

function sum(tally: unknown): number {
  const { months = {} } = Object(tally);
  return Object.values(Object(months)).reduce((total: number, month) => total + Number(Object(month).n), 0);
}
