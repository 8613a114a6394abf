import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Chromium } from '../../browsers/chromium/chromium.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import { findFaults } from '../axe.ts';
import { expect, test } from '../fixtures.ts';
import { goToSection } from '../go-to-section.ts';
import { readStore } from '../stored.ts';

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

/** The number that stands beside a name in the preview of a file. */
const countOf = (preview: Locator, name: string) =>
  preview
    .locator('dl > div')
    .filter({ has: preview.page().getByText(name, { exact: true }) })
    .locator('dd');

test('the same history comes in again, corrected: each once, in its later state, and what only the person knows is asked', async ({
  startChromium,
}) => {
  const chromium = await startChromium({ timeZone: 'Europe/Berlin' });
  const page = await openData(chromium);
  await bringIn(page, `${EXAMPLES}/again-1.csv`, '4 check-ins came in.');

  const looking = await chromium.open('lookback.html#all');
  await looking.bringToFront();
  await looking.getByRole('button', { name: /^Open: .*Mar 12/ }).click();
  const editor = looking.getByRole('dialog', { name: 'Edit this check-in' });
  await editor.getByRole('textbox', { name: 'A line, if you like' }).fill('We sang, they said.');
  await editor.getByRole('button', { name: 'Done' }).click();
  await expect(looking.getByText('We sang, they said.')).toBeVisible();
  await looking.close();
  await page.bringToFront();
  const before = await readKept(page);

  await page.getByLabel('Choose a file').setInputFiles(`${EXAMPLES}/again-2.csv`);
  const preview = page.getByRole('group', { name: 'In this file: Daylio' });
  await expect(countOf(preview, 'New')).toHaveText('1');
  await expect(countOf(preview, 'Already here')).toHaveText('1');
  await expect(countOf(preview, 'Changed')).toHaveText('2');
  await expect(countOf(preview, 'For you to decide')).toHaveText('1');
  const doubt = preview.getByRole('group', { name: 'You changed one of them here' });
  await expect(doubt).toContainText(/Here: .*We sang, they said\./);
  await expect(doubt).toContainText(/In the file: good, choir · We sang, and I did not mind being heard/);
  await expect(doubt.getByLabel(/Mar 12, 2026/)).toHaveValue('false');
  expect(await findFaults(page)).toEqual([]);
  await doubt.getByLabel(/Mar 12, 2026/).selectOption('Use what the file says');
  await preview.getByRole('button', { name: 'Bring in' }).click();
  const status = page.getByRole('status');
  await expect(
    status.filter({ hasText: 'One check-in came in. 3 were updated from the file.' }),
  ).toBeVisible();
  expect((await readKept(page)).map(({ note, pleasantness }) => [note, pleasantness])).toEqual([
    ['Planted beans', 0.4],
    ['', 0],
    ['Late again', 0],
    ['We sang, and I did not mind being heard', 0.4],
    ['The concert', 0.8],
  ]);

  await page.getByLabel('Choose a file').setInputFiles(`${EXAMPLES}/again-2.csv`);
  await expect(countOf(preview, 'New')).toHaveText('0');
  await expect(countOf(preview, 'Already here')).toHaveText('5');
  await expect(countOf(preview, 'Changed')).toHaveText('0');
  await preview.getByRole('button', { name: 'Cancel' }).click();

  const earlier = page.getByRole('listitem').filter({ hasText: 'one check-in, 3 changed' });
  await earlier.getByRole('button', { name: 'Undo this import' }).click();
  await expect(
    status.filter({ hasText: 'One check-in was taken out again. 3 are as they were before.' }),
  ).toBeVisible();
  expect(await readKept(page)).toEqual(before);
});

test('days that were told without a time have none: in no list, field, filter, pattern or file', async ({
  startChromium,
  folder,
}) => {
  const chromium = await startChromium({ timeZone: 'Europe/Berlin' });
  const page = await openData(chromium);
  const dayAfter = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
  const days = Array.from({ length: 60 }, (_, n) => ({
    date: dayAfter(n),
    type: 'Mood',
    scores: [n % 3 === 0 ? 3 : 2],
    notes: '',
    tags: [],
  }));
  const evenings = Array.from({ length: 25 }, (_, n) => `${dayAfter(60 + n)},20:30,rad\n`);
  await writeFile(join(folder, 'sixty.json'), JSON.stringify(days));
  await writeFile(join(folder, 'evenings.csv'), `full_date,time,mood\n${evenings.join('')}`);
  await bringIn(page, join(folder, 'sixty.json'), '60 check-ins came in.');

  const looking = await chromium.open('lookback.html#all');
  await looking.bringToFront();
  const list = looking.getByRole('list').filter({ hasText: 'Delete' });
  await expect(looking.locator('.check-in-list time').first()).toHaveText('Sun, Mar 1, 2026');
  await expect(looking.locator('.check-in-list time').first()).toHaveAttribute('datetime', '2026-03-01');
  await expect(list).not.toContainText(/\d:\d\d/);
  await looking.locator('.check-in-list .what').first().click();
  const editor = looking.getByRole('dialog', { name: 'Edit this check-in' });
  await expect(editor.getByLabel('Time', { exact: true })).toHaveValue('');
  await expect(editor).toContainText('This one came without a time.');
  await editor.getByLabel('Day', { exact: true }).fill('2026-03-02');
  await editor.getByRole('button', { name: 'Done' }).click();
  await expect(looking.locator('.check-in-list time').first()).toHaveText('Mon, Mar 2, 2026');
  await looking.locator('.check-in-list .what').first().click();
  await editor.getByLabel('Time', { exact: true }).fill('07:45');
  await editor.getByRole('button', { name: 'Done' }).click();
  await expect(looking.locator('.check-in-list time').first()).toHaveText(/7:45/);
  const [moved] = (await readKept(page)).toReversed();
  expect(moved).toMatchObject({ at: '2026-03-02T06:45:00.000Z', precision: 'minute' });

  const visit = (hash: string) => looking.evaluate((to) => location.replace(to), hash);
  await visit('#days?day=2026-02-01');
  await expect(looking.getByText('no time given', { exact: true })).toBeVisible();
  await visit('#all?hours=11-14');
  await expect(looking.getByText('No matches.')).toBeVisible();
  await visit('#patterns?from=2026-01-01&to=2026-02-28');
  const parts = looking.getByRole('region', { name: 'Times of day' });
  await expect(parts).toContainText('Nothing you kept in these days has a time.');
  await looking.close();

  await page.bringToFront();
  await bringIn(page, join(folder, 'evenings.csv'), '25 check-ins came in.');
  for (const format of ['For a spreadsheet', 'Daylio format', 'For a health record']) {
    const text = await readFile(await exportAs(chromium, page, format, folder), 'utf8');
    expect(text, format).toContain('2026-02-01');
    expect(text, format).toContain('20:30');
    expect(text, format).not.toMatch(/\b1[12]:00/);
  }
  const pattern = await chromium.open('lookback.html#patterns?from=2026-01-01&to=2026-03-31');
  await pattern.bringToFront();
  await expect(pattern.getByRole('region', { name: 'Times of day' })).toContainText(
    'Too early to say. It takes five check-ins at one time of day, and five at another.',
  );
  await expect(pattern.locator('main')).not.toContainText(/Mornings|Afternoons|Evenings|Nights/);
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
  await preview.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByLabel('Choose a file')).toBeFocused();

  // What the browser's own names of months and parts of the day can tell, and what is left out of each.
  for (const [name, app, said] of [
    ['daylio-many-languages.csv', 'Daylio', '8 check-ins, from June 5, 2023 to March 6, 2026.'],
    ['daylio-no-head.csv', 'Daylio', 'The first line, with the names of the columns, is missing.'],
    ['bearable.csv', 'Bearable', '2 records aren’t check-ins and are skipped.'],
    ['day-one.json', 'Day One', '3 check-ins, from May 3, 2024 to May '],
  ] as const) {
    await page.getByLabel('Choose a file').setInputFiles(`${EXAMPLES}/${name}`);
    await expect(page.getByRole('group', { name: `In this file: ${app}` })).toContainText(said);
    await page.getByRole('button', { name: 'Cancel' }).click();
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
  await goToSection(page, 'frequency');
  await page.getByRole('radio', { name: 'Every so often' }).check();
  await goToSection(page, 'data');
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
  await goToSection(elsewhere, 'frequency');
  await expect(elsewhere.getByRole('radio', { name: 'Every so often' })).toBeChecked();
  await goToSection(elsewhere, 'data');
  await elsewhere.getByRole('button', { name: 'Undo this import' }).click();
  await goToSection(elsewhere, 'frequency');
  await expect(elsewhere.getByRole('radio', { name: 'Every so often' })).not.toBeChecked();
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
  await expect(page.getByRole('status').filter({ hasText: '2 check-ins are deleted' })).toBeVisible();
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
      // A new history names its lineage, says that it comes to nothing, and copies what every installation begins with.
      const born = { revisions: 1, whole: 4, machine: 1 }[store] ?? 0;
      if (count > born) found.push(`${name}.${store}: ${count}`);
      if (store !== 'machine') continue;
      const facts = await new Promise<object>((resolve, reject) => {
        const reading = history.transaction(store).objectStore(store).get('local');
        reading.addEventListener('success', () => resolve(Object(reading.result).facts ?? {}));
        reading.addEventListener('error', () => reject(reading.error));
      });
      for (const key of Object.keys(facts)) if (!made.has(key)) found.push(`${name}.${store}: ${key}`);
    }
    history.close();
  }
  const { storage } = Object(Reflect.get(globalThis, 'chrome'));
  for (const area of ['local', 'session', 'sync']) {
    for (const key of Object.keys(await storage[area].get(null)))
      if (!made.has(key)) found.push(`${area}: ${key}`);
  }
  for (const name of await caches.keys()) found.push(`cache: ${name}`);
  const folder = await navigator.storage.getDirectory();
  for await (const name of folder.keys()) found.push(`file: ${name}`);
  return [...found, ...Object.keys(localStorage)];
}
