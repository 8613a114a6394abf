import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Chromium } from '../browsers/chromium.ts';
import { waitFor } from '../browsers/wait-for.ts';
import { findFaults } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { readStore } from './stored.ts';

const EXAMPLES = 'tests/examples/transfer';

async function openData(chromium: Chromium): Promise<Page> {
  const page = await chromium.open('options.html#data');
  await page.bringToFront();
  await expect(page.getByLabel('Choose a file')).toBeVisible();
  return page;
}

async function bringIn(page: Page, file: string, said: string): Promise<void> {
  await page.getByLabel('Choose a file').setInputFiles(file);
  await page.getByRole('button', { name: 'Bring in' }).click();
  await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible();
}

/** What is kept, in the order of its ids. */
async function readKept(page: Page): Promise<Record<string, unknown>[]> {
  const kept = await page.evaluate(readStore, 'checkins');
  return kept.toSorted((a, b) => (String(a['id']) < String(b['id']) ? -1 : 1));
}

/** The file that the browser saves when one exports. */
async function exportAs(chromium: Chromium, page: Page, format: string, folder: string): Promise<string> {
  await chromium.cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  const before = new Set(await readdir(folder));
  await page.getByRole('radio', { name: format }).check();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'in the file' })).toBeVisible();
  const name = await waitFor('the download', async () =>
    (await readdir(folder)).find((file) => !before.has(file) && /^heartward.*(json|csv)$/.test(file)),
  );
  return join(folder, name);
}

test('a file of another app is looked through, comes in once, and goes out again as one', async ({
  startChromium,
}) => {
  const chromium = await startChromium({ timeZone: 'Europe/Berlin' });
  const page = await openData(chromium);

  await page.getByLabel('Choose a file').setInputFiles(`${EXAMPLES}/daylio-with-scales.csv`);
  const preview = page.getByRole('group', { name: 'In this file: Daylio' });
  await expect(preview).toContainText('2 check-ins, from March 28, 2026 to March 29, 2026.');
  await expect(preview.getByRole('heading')).toBeFocused();
  expect(await page.evaluate(readStore, 'checkins'), 'nothing is written yet').toEqual([]);

  // A mood of one's own is for the person to place; the app's own are known.
  await preview.getByLabel('frayed once').selectOption('unpleasant');
  await expect(preview.getByLabel('good once')).toHaveValue('4');
  await preview.getByText('What it was about').click();
  await preview.getByLabel('reading once').selectOption('leave it out');
  await preview.getByLabel('tea & talk once').selectOption('friends');
  expect(await findFaults(page)).toEqual([]);
  await preview.getByRole('button', { name: 'Bring in' }).click();
  await expect(page.getByRole('status').filter({ hasText: '2 check-ins came in.' })).toBeVisible();

  expect(
    (await readKept(page)).map(({ localDate, pleasantness, about, source }) => ({
      localDate,
      pleasantness,
      about,
      source,
    })),
  ).toEqual([
    { localDate: '2026-03-28', pleasantness: -0.4, about: [], source: 'import:daylio' },
    { localDate: '2026-03-29', pleasantness: 0.4, about: ['friends'], source: 'import:daylio' },
  ]);

  // Its name is a word of one's own from now on, at the place that it was given.
  const own = await page.evaluate(readStore, 'own');
  expect(own).toMatchObject([{ kind: 'word', name: 'frayed', pleasantness: -0.4 }]);
  expect((await readKept(page))[0]?.['feelings']).toEqual([{ word: own[0]?.['id'], intensity: null }]);

  const before = await readKept(page);
  await bringIn(page, `${EXAMPLES}/daylio-with-scales.csv`, 'Nothing new was in it.');
  expect(await readKept(page)).toEqual(before);

  await bringIn(page, `${EXAMPLES}/mood-buddy.csv`, '2 check-ins came in.');
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Daylio' })
    .getByRole('button', { name: 'Undo this import' })
    .click();
  await expect(page.getByRole('status').filter({ hasText: 'taken out again' })).toBeVisible();
  expect((await readKept(page)).map(({ source }) => source)).toEqual([
    'import:moodbuddy',
    'import:moodbuddy',
  ]);
  expect(await page.evaluate(readStore, 'own')).toEqual([]);
});

test('what cannot be read is said, row by row or for the whole file, and nothing is changed', async ({
  chromium,
  folder,
}) => {
  const page = await openData(chromium);
  await page.getByLabel('Choose a file').setInputFiles(`${EXAMPLES}/health.json`);
  const preview = page.getByRole('group', { name: 'In this file: Apple Health' });
  await preview.getByText('Which, and why').click();
  await expect(preview.getByRole('row').nth(1)).toHaveText(
    '4It holds something that this kind of file does not have.',
  );
  await preview.getByRole('button', { name: 'Leave it' }).click();
  await expect(page.getByLabel('Choose a file')).toBeFocused();

  // What the browser's own names of months and parts of the day can tell, and what is left out of each.
  for (const [name, app, said] of [
    ['daylio-many-languages.csv', 'Daylio', '8 check-ins, from June 5, 2023 to March 6, 2026.'],
    ['daylio-no-head.csv', 'Daylio', 'The first line, with the names of the columns, is missing.'],
    ['bearable.csv', 'Bearable', '2 records are of another kind and stay out.'],
    ['day-one.json', 'Day One', '3 check-ins, from May 3, 2024 to May '],
  ] as const) {
    await page.getByLabel('Choose a file').setInputFiles(`${EXAMPLES}/${name}`);
    await expect(page.getByRole('group', { name: `In this file: ${app}` })).toContainText(said);
    await page.getByRole('button', { name: 'Leave it' }).click();
  }

  for (const [name, text, sentence] of [
    ['notes.txt', 'Dear diary', 'This isn’t a kind of file that Heartward knows. Nothing was changed.'],
    [
      'export.xml',
      '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE HealthData [',
      'The app Health Auto Export can save your states of mind as JSON.',
    ],
    [
      'pixels.csv',
      '[{"date":"2025-01-09","type":"Mood","scores":[4',
      'breaks off in the middle. Nothing was changed.',
    ],
    [
      'bad.csv',
      'full_date,time,mood\n2026-02-30,10:00,a | b',
      'None of the records in this file can be read. The first one reads “2026-02-30,10:00,a\u00A0|\u00A0b”. It has no date that can be read. Nothing was changed.',
    ],
  ] as const) {
    await writeFile(join(folder, name), text);
    await page.getByLabel('Choose a file').setInputFiles(join(folder, name));
    await expect(page.getByRole('alert')).toContainText(sentence);
    await expect(page.getByRole('button', { name: 'Bring in' })).toBeHidden();
  }
  expect(await findFaults(page)).toEqual([]);
  expect(await page.evaluate(readStore, 'checkins')).toEqual([]);
});

test('what goes out comes in again elsewhere as it was, and deleting everything leaves nothing behind', async ({
  startChromium,
  folder,
}) => {
  const here = await startChromium({ timeZone: 'Europe/Berlin' });
  const page = await openData(here);
  for (const file of ['howwefeel-18.csv', 'pixy.json', 'health.json', 'heartward-v1.json']) {
    await page.getByLabel('Choose a file').setInputFiles(`${EXAMPLES}/${file}`);
    await page.getByRole('button', { name: 'Bring in' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'came in' })).toBeVisible();
  }
  await page.getByRole('radio', { name: 'Only when I ask' }).check();
  const kept = await readKept(page);
  const own = await exportAs(here, page, 'For Heartward', folder);
  const table = await exportAs(here, page, 'For a spreadsheet', folder);
  const bundle = await exportAs(here, page, 'For a health record', folder);
  expect((await readFile(table, 'utf8')).trim().split('\r\n').length).toBeGreaterThan(kept.length);
  expect(JSON.parse(await readFile(bundle, 'utf8'))).toMatchObject({ resourceType: 'Bundle' });

  const there = await startChromium({ timeZone: 'America/New_York' });
  const elsewhere = await openData(there);
  await elsewhere.getByLabel('Choose a file').setInputFiles(own);
  await elsewhere.getByRole('checkbox', { name: 'Its settings, too' }).check();
  await elsewhere.getByRole('button', { name: 'Bring in' }).click();
  await expect(elsewhere.getByRole('status').filter({ hasText: 'came in' })).toBeVisible();
  expect(await readKept(elsewhere)).toEqual(kept);
  expect(await elsewhere.evaluate(readStore, 'own')).toEqual(await page.evaluate(readStore, 'own'));
  await expect(elsewhere.getByRole('radio', { name: 'Only when I ask' })).toBeChecked();
  await elsewhere.getByRole('button', { name: 'Undo this import' }).click();
  await expect(elsewhere.getByRole('radio', { name: 'Only when I ask' })).not.toBeChecked();
  expect(await readKept(elsewhere)).toEqual([]);
  // What lies behind its window may draw no frames, and a button is pressed when it has stood still for two.
  await there.close();

  // Some days, then everything.
  const days = page.getByRole('group', { name: 'Some days' });
  await days.getByLabel('From').fill('2026-02-01');
  await days.getByLabel('To').fill('2026-02-28');
  await expect(days).toContainText('There are 2 check-ins in these days.');
  await days.getByRole('button', { name: 'Delete these days' }).click();
  await days.getByRole('button', { name: 'Delete these 2 check-ins for good' }).click();
  await expect(page.getByRole('status').filter({ hasText: '2 check-ins are gone.' })).toBeVisible();
  expect(await readKept(page)).toEqual(
    kept.filter(({ localDate }) => !String(localDate).startsWith('2026-02')),
  );

  const all = page.getByRole('group', { name: 'Everything' });
  await expect(all.getByRole('button', { name: 'Delete everything' })).toBeDisabled();
  await all.getByLabel('If you mean it').fill('delete');
  await all.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Everything is gone.' })).toBeVisible();
  expect(await page.evaluate(readEverything)).toEqual([]);
  for (const { counts } of await page.evaluate(readStore, 'whole')) expect(counts).toBe('[]');
});

/** Everything that is kept in any store of the extension, but for what it makes anew by itself on its first day. */
async function readEverything(): Promise<string[]> {
  const found: string[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const history = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(opening.error));
    });
    for (const store of history.objectStoreNames) {
      const count = await new Promise<number>((resolve, reject) => {
        const counting = history.transaction(store).objectStore(store).count();
        counting.addEventListener('success', () => resolve(counting.result));
        counting.addEventListener('error', () => reject(counting.error));
      });
      // A new history names its lineage and says that it comes to nothing, and nothing else.
      const born = { revisions: 1, whole: 4 }[store] ?? 0;
      if (count > born) found.push(`${name}.${store}: ${count}`);
    }
    history.close();
  }
  const { storage } = Object(Reflect.get(globalThis, 'chrome'));
  const made = new Set([
    'seed',
    'beganAt',
    'awakeAt',
    'listeningSince',
    'leftAt',
    'returnedAt',
    'signalSeen',
    'detectionSeconds',
  ]);
  for (const area of ['local', 'session', 'sync']) {
    for (const key of Object.keys(await storage[area].get(null)))
      if (!made.has(key)) found.push(`${area}: ${key}`);
  }
  for (const name of await caches.keys()) found.push(`cache: ${name}`);
  const folder = await navigator.storage.getDirectory();
  for await (const name of folder.keys()) found.push(`file: ${name}`);
  return [...found, ...Object.keys(localStorage)];
}
