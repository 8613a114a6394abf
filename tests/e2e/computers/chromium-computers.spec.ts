import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Chromium, ChromiumOptions } from '../../browsers/chromium/chromium.ts';
import { waitFor } from '../../browsers/wait-for.ts';
import { readMessages } from '../../messages.ts';
import { expect, test } from '../fixtures.ts';
import { putRecords, readStore } from '../stored.ts';
import example from '../../examples/check-in-v2.json' with { type: 'json' };

declare const chrome: { storage: { sync: { get(keys: null): Promise<Record<string, string>> } } };

type Start = (options?: Partial<ChromiumOptions>) => Promise<Chromium>;

const messages = await readMessages();
const t = (key: string) => messages[`options_computers_${key}`] ?? key;

const NOTE = 'Zq7f19xylophone';
const OWN_WORD = 'Zq44fizzy';

/** The nth check-in of a computer. */
function makeCheckIn(prefix: string, n: number, changes: object = {}) {
  const at = `2026-03-${String(1 + (n % 28)).padStart(2, '0')}T19:30:00.000Z`;
  return {
    ...example,
    id: `018bcfe5-6800-7000-8000-${prefix}${String(n).padStart(8, '0')}`,
    at,
    localDate: at.slice(0, 10),
    note: `${NOTE} ${prefix} ${n}`,
    nudge: null,
    saidAt: null,
    createdAt: at,
    updatedAt: at,
    ...changes,
  };
}

const WORD = {
  kind: 'word',
  id: 'own:0c8f3d52-4a1b-4a35-9a0e-2f6f0c0d9b11',
  name: OWN_WORD,
  meaning: '',
  pleasantness: 0.5,
  energy: 0.5,
  synonyms: [],
  createdAt: '2026-03-01T10:00:00.000Z',
  updatedAt: '2026-03-01T10:00:00.000Z',
  retiredAt: null,
  mergedInto: null,
};

/** Two profiles of one person, of which the browser’s own sync knows by a file: they take turns. */
class Profiles {
  readonly syncFile: string;

  constructor(
    private readonly folder: string,
    private readonly start: Start,
  ) {
    this.syncFile = join(folder, 'synced');
  }

  /** Starts a profile, does something on its page of computers, and closes it once the browser has written what it is to carry. */
  async on(profile: string, work: (page: Page) => Promise<void>): Promise<void> {
    const browser = await this.start({ profileDir: join(this.folder, profile), syncFile: this.syncFile });
    const before = await this.readSynced();
    const page = await browser.open('options.html#computers');
    await page.bringToFront();
    await work(page);
    const items = await page.evaluate(() => chrome.storage.sync.get(null));
    // What it wrote last, the file has by the names of its items.
    const isThere = (file: Buffer) =>
      Object.values(items).every((value) => file.includes(value.slice(0, 60))) || file.equals(before);
    await waitFor('the browser to write what it carries', async () => isThere(await this.readSynced()), {
      timeoutMs: 90_000,
    });
    await browser.close();
  }

  readSynced(): Promise<Buffer> {
    return readFile(this.syncFile).catch(() => Buffer.alloc(0));
  }
}

async function plant(page: Page, store: string, ...records: Record<string, unknown>[]): Promise<void> {
  await page.evaluate(putRecords, [store, records] as [string, Record<string, unknown>[]]);
}

/** Check-ins as another page would have written them: their month is known to be written. */
async function plantCheckIns(page: Page, revision: number, ...checkIns: { id: string }[]): Promise<void> {
  await plant(page, 'checkins', ...checkIns);
  await plant(page, 'revisions', { month: '2026-03', revision, stamp: '' });
}

async function readNotes(page: Page): Promise<string[]> {
  return (await page.evaluate(readStore, 'checkins')).map(({ id, note }) => [id, note].join(' ')).toSorted();
}

async function syncNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: t('syncNow') }).click();
  await expect(page.getByText(t('synced'))).toBeVisible();
}

test('two profiles share one history by the browser’s own sync, and nobody who has its file reads a word', async ({
  folder,
  startChromium,
}) => {
  test.setTimeout(600_000);
  const profiles = new Profiles(folder, startChromium);
  let code = '';
  let names: string[] = [];

  await profiles.on('home', async (page) => {
    await plantCheckIns(page, 50, ...Array.from({ length: 30 }, (_, n) => makeCheckIn('aaaa', n)));
    await plant(page, 'own', WORD);
    expect(await page.evaluate(() => chrome.storage.sync.get(null))).toEqual({});
    await page.getByRole('button', { name: t('start') }).click();
    code = (await page.locator('.road-sheet code').textContent()) ?? '';
    // Not one byte before it is begun.
    expect(await page.evaluate(() => chrome.storage.sync.get(null))).toEqual({});
    await page.getByLabel(t('codeHave')).check();
    await page.getByRole('button', { name: t('begin') }).click();
    await expect(page.getByText(t('alone'))).toBeVisible();
  });

  await profiles.on('work', async (page) => {
    await plantCheckIns(page, 50, ...Array.from({ length: 30 }, (_, n) => makeCheckIn('bbbb', n)));
    await page.getByLabel(t('code')).fill(code);
    await page.getByRole('button', { name: t('join'), exact: true }).click();
    await expect(page.getByText(t('joined'))).toBeVisible();
  });

  const edited = (n: number, note: string, at: string) => makeCheckIn('aaaa', n, { note, updatedAt: at });
  const ended = { home: false, work: false };
  const notes: Record<string, string[]> = {};
  for (let round = 0; round < 8 && !(ended.home && ended.work); round++) {
    for (const profile of ['home', 'work'] as const) {
      await profiles.on(profile, async (page) => {
        // Both change the same check-in; who does it later wins.
        if (round === 3 && profile === 'home')
          await plantCheckIns(page, 60, edited(1, `${NOTE} first`, '2026-04-01T10:00:00.000Z'));
        if (round === 3 && profile === 'work')
          await plantCheckIns(page, 60, edited(1, `${NOTE} last`, '2026-04-02T10:00:00.000Z'));
        await syncNow(page);
        notes[profile] = await readNotes(page);
        names = Object.keys(await page.evaluate(() => chrome.storage.sync.get(null)));
        ended[profile] = round > 3 && (await page.locator('.state').textContent()) === t('upToDate');
      });
    }
  }
  expect(ended).toEqual({ home: true, work: true });
  expect(notes['home']).toHaveLength(60);
  expect(notes['work']).toEqual(notes['home']);
  expect(notes['home']?.filter((note) => note.includes('last'))).toHaveLength(1);

  // The file of the browser's sync has what we wrote, and nothing that says anything.
  const file = (await profiles.readSynced()).toString('latin1');
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(file).toContain(name);
  for (const said of [NOTE, OWN_WORD, '018bcfe5-6800', '2026-03-', code.slice(0, 9)])
    expect(file).not.toContain(said);
});
