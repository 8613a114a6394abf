import 'fake-indexeddb/auto';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deleteDB, openDB } from 'idb';
import type { StoredCheckIn } from '../../../utils/checkin/versions.ts';
import type { HistorySchema } from '../../../utils/history/connection/history-schema.ts';
import { DATABASE_NAME } from '../../../utils/history/connection/database-names.ts';
import { MIGRATIONS } from '../../../utils/history/connection/migrations.ts';
import { generateHistory } from '../../generator/generate-history.ts';
import { CHROMIUM_BUILD } from '../builds.ts';
import { expect, test } from '../fixtures.ts';
import { readStore } from '../stored.ts';
import example from '../../examples/check-in-v1.json' with { type: 'json' };

/** As version 1 kept a day of which no time was told: at a noon. */
const A_DAY = {
  ...example,
  id: '018bcfe5-6800-7000-8000-000000000001',
  at: '2026-11-23T11:00:00.000Z',
  localDate: '2026-11-23',
  note: 'Only the day',
  source: 'import:pixels',
  nudge: null,
};

/** Every record is of version 1. */
const HISTORY = [example, A_DAY, ...generateHistory({ n: 300, years: 3, seed: 'migrations' })].map(
  toVersion1,
);
const NUDGE = { id: 'old', localDate: '2026-03-01', dueAt: '2026-03-01T10:00:00.000Z', state: 'answered' };

function toVersion1(checkIn: object): StoredCheckIn {
  const { shown: _, precision: __, ...old } = { shown: null, precision: 'minute', ...checkIn };
  return old as StoredCheckIn;
}

interface OldStore {
  name: string;
  keyPath: string;
  indexes: { name: string; keyPath: string | string[] }[];
  records: unknown[];
}

/** What a history is made of that a Heartward of that version kept, written out. */
async function makeOld(version: number): Promise<OldStore[]> {
  await deleteDB(DATABASE_NAME);
  const old = await openDB<HistorySchema>(DATABASE_NAME, version, {
    async upgrade(database, _from, _to, transaction) {
      for (const [index, migrate] of MIGRATIONS.slice(0, version).entries()) {
        await migrate(database, transaction);
        if (index > 0) continue;
        for (const checkIn of HISTORY) void transaction.objectStore('checkins').put(checkIn);
        Reflect.apply(IDBObjectStore.prototype.put, transaction.objectStore('nudges'), [NUDGE]);
      }
    },
  });
  const transaction = old.transaction([...old.objectStoreNames]);
  const stores = [...old.objectStoreNames].map(async (name) => {
    const store = transaction.objectStore(name);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath } = store.index(index);
      return { name: index, keyPath };
    });
    return { name, keyPath: String(store.keyPath), indexes, records: await store.getAll() };
  });
  const made = await Promise.all(stores);
  old.close();
  return made;
}

/** Runs in a page of an extension. */
function plantOld([name, version, stores]: [string, number, OldStore[]]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version);
    opening.addEventListener('upgradeneeded', () => {
      for (const { name: store, keyPath, indexes, records } of stores) {
        const made = opening.result.createObjectStore(store, { keyPath });
        for (const index of indexes) made.createIndex(index.name, index.keyPath);
        for (const record of records) made.put(record);
      }
    });
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      opening.result.close();
      resolve();
    });
  });
}

/** An extension that keeps its hands off the history, in the place of ours. */
async function writeStandIn(folder: string): Promise<void> {
  const manifest = {
    manifest_version: 3,
    name: 'An older one',
    version: '0.0.1',
    background: { service_worker: 'background.js' },
  };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'background.js'), 'chrome.runtime.onInstalled.addListener(() => {});');
  await writeFile(join(folder, 'page.html'), '<!doctype html><title>An older one</title>');
}

test('a profile of every earlier version of the history comes up to today’s, with all that is in it', async ({
  startChromium,
  folder,
}) => {
  const today = await makeOld(MIGRATIONS.length);
  const extensionDir = join(folder, 'extension');

  for (let version = 1; version < MIGRATIONS.length; version++) {
    const profileDir = join(folder, `profile-${version}`);
    await writeStandIn(extensionDir);
    const before = await startChromium({ extensionDir, profileDir });
    const planted: [string, number, OldStore[]] = [DATABASE_NAME, version, await makeOld(version)];
    await (await before.open('page.html')).evaluate(plantOld, planted);
    await before.close();

    await rm(extensionDir, { recursive: true });
    await cp(CHROMIUM_BUILD, extensionDir, { recursive: true });
    const after = await startChromium({ extensionDir, profileDir });
    const page = await after.open('lookback.html#all');
    await page.bringToFront();
    await expect(page.locator('.check-in-list .what').first()).toBeVisible();
    const day = page.locator('.check-in-list li').filter({ hasText: 'Only the day' });
    await expect(day.locator('time')).toHaveText('Mon, Nov 23, 2026');
    for (const { name, records } of today) {
      // What knows of copies is a lottery.
      if (name !== 'revisions')
        expect(await page.evaluate(readStore, name), `${name} of ${version}`).toEqual(records);
    }
    await after.close();
    await rm(extensionDir, { recursive: true });
  }
});
