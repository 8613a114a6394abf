import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeHistory, openDatabase, openHistory } from '@/utils/history/connection/database';
import { DATABASE_NAME, SEALED_NAME } from '@/utils/history/connection/database-names';
import type { HistorySchema } from '@/utils/history/connection/history-schema';
import { MIGRATIONS } from '@/utils/history/connection/migrations';
import { removeLock, sealHistory } from '@/utils/history/sealed/move';
import { SEALED_MIGRATIONS } from '@/utils/history/connection/sealed-migrations';
import {
  listInSight,
  listStores,
  STORES,
  type StoreName,
  type StoreTable,
} from '@/utils/history/connection/stores';
import { unsealDatabase } from '@/utils/history/sealed/unseal-database';
import { deriveKeys, makeVault, type Root, type Vault } from '@/utils/crypto/vault';
import { FakeLocks } from '../../../fake-locks';

const MARK = 'xylophone';

type Kind = 'plain' | 'sealed';

const KINDS = [
  { kind: 'plain', name: DATABASE_NAME, migrations: MIGRATIONS },
  { kind: 'sealed', name: SEALED_NAME, migrations: SEALED_MIGRATIONS },
] as const;

let made: { vault: Vault; root: Root } | null = null;

/** One lock for all: making one takes as long as it should. */
async function lockOf() {
  made ??= await makeVault('correct horse battery staple');
  return made;
}

beforeEach(() => {
  closeHistory();
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { locks: new FakeLocks(), storage: navigator.storage });
});

afterEach(closeHistory);

function since(store: StoreName, kind: Kind): number {
  return STORES[store].since[kind] ?? Infinity;
}

describe('the table of stores', () => {
  it('does not compile where a store, a field or an index is left out or unknown', () => {
    const { told, ...others } = STORES;
    // @ts-expect-error -- A store is left out.
    others satisfies StoreTable;
    // @ts-expect-error -- There is no such store.
    ({ ...STORES, feelings: told }) satisfies StoreTable;
    // @ts-expect-error -- What stays in sight is not said.
    ({ ...STORES, told: { key: 'id', indexes: {}, since: told.since, moves: true } }) satisfies StoreTable;
    // @ts-expect-error -- No such thing is in such a record.
    ({ ...STORES, told: { ...told, inSight: ['note'] } }) satisfies StoreTable;
    // @ts-expect-error -- An index is left out.
    ({ ...STORES, nudges: { ...STORES.nudges, indexes: { dueAt: 'dueAt' } } }) satisfies StoreTable;
    expect(listStores()).toHaveLength(Object.keys(others).length + 1);
  });

  it.each(KINDS)('is what a new $kind history has: stores, keys and indexes', async ({ kind, name }) => {
    const database = await openDatabase(name);
    const expected = listStores().filter((store) => since(store, kind) <= database.version);
    expect([...database.objectStoreNames]).toEqual(expected.toSorted());
    for (const store of expected) {
      const { key, indexes } = STORES[store];
      const found = database.transaction(store).objectStore(store);
      expect(found.keyPath, store).toBe(key);
      const keyPaths = [...found.indexNames].map((index) => [index, found.index(index).keyPath]);
      expect(Object.fromEntries(keyPaths), store).toEqual(indexes);
    }
    database.close();
  });

  it.each(KINDS)(
    'says with which version each came into the $kind history',
    async ({ kind, name, migrations }) => {
      for (let version = 1; version <= migrations.length; version++) {
        const database = await openDB<HistorySchema>(name, version, {
          async upgrade(upgraded, oldVersion, _newVersion, transaction) {
            for (const migrate of migrations.slice(oldVersion, version)) await migrate(upgraded, transaction);
          },
        });
        const expected = listStores().filter((store) => since(store, kind) <= version);
        expect([...database.objectStoreNames], `version ${version}`).toEqual(expected.toSorted());
        database.close();
      }
      // Or it would be in no database that there is.
      const latest = listStores().map((store) => STORES[store].since[kind] ?? 0);
      expect(Math.max(...latest)).toBeLessThanOrEqual(migrations.length);
    },
  );

  it('keeps what the first sealed histories bound to each record, in its order', () => {
    const bound = listStores()
      .filter((store) => since(store, 'sealed') === 1)
      .map((store) => [store, listInSight(store)]);
    expect(Object.fromEntries(bound)).toEqual({
      checkins: ['id', 'at', 'localDate'],
      days: ['localDate'],
      months: ['month'],
      whole: ['id'],
      revisions: null,
      nudges: null,
      drafts: ['id', 'nudge', 'touchedAt'],
      people: ['id'],
      told: ['id'],
      own: ['id'],
      prompts: ['id'],
      imports: ['id'],
      outbox: null,
      machine: null,
    });
  });
});

/** A record of which every field that stays in sight says so, and all else holds the mark. */
function makeRecord(store: StoreName): Record<string, unknown> {
  const { key } = STORES[store];
  const inSight = (listInSight(store) ?? []).map((field) => [field, `${store} ${field}`]);
  return { ...Object.fromEntries(inSight), [key]: `${store} key`, note: `${MARK} ${store}`, list: [MARK] };
}

const moving = listStores().filter((store) => STORES[store].moves);

describe('a history that is locked, and opened for good', () => {
  beforeEach(async () => {
    const history = await openHistory();
    for (const store of moving) await Reflect.apply(history.put, history, [store, makeRecord(store)]);
  });

  it('takes every store along, seals all but what stays in sight, and brings it all back', async () => {
    const { vault, root } = await lockOf();
    await sealHistory(vault, root, null);
    closeHistory();
    const stored = await openDatabase(SEALED_NAME);
    for (const store of moving) {
      const record = makeRecord(store);
      const inSight = listInSight(store);
      const hidden = inSight !== null && STORES[store].inSight.length === 0;
      const found = hidden ? (await stored.getAll(store))[0] : await stored.get(store, `${store} key`);
      if (inSight === null) {
        expect(found, store).toEqual(record);
        continue;
      }
      expect(Object.keys(found ?? {}).toSorted(), store).toEqual([...inSight, 'sealed'].toSorted());
      for (const field of inSight) {
        if (hidden) expect(Reflect.get(found ?? {}, field), store).not.toContain(store);
        else expect(Reflect.get(found ?? {}, field), store).toBe(record[field]);
      }
      expect(
        JSON.stringify(found, (_, value: unknown) => toText(value)),
        store,
      ).not.toContain(MARK);
    }
    stored.close();

    await removeLock(root);
    const history = await openHistory();
    for (const store of moving) expect(await history.getAll(store), store).toContainEqual(makeRecord(store));
  });

  it('has no place for what the table does not know', async () => {
    const { root } = await lockOf();
    const stored = await openDatabase(SEALED_NAME);
    const unsealed = unsealDatabase(stored, deriveKeys(root));
    expect(() => Reflect.apply(unsealed.put, unsealed, ['feelings', { id: MARK }])).toThrow(
      'no store feelings',
    );
    stored.close();
  });
});

/** Bytes as text in which any word of them would be found. */
function toText(value: unknown): unknown {
  return value instanceof Uint8Array ? String.fromCharCode(...value) : value;
}
