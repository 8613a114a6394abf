import { IDBFactory, IDBIndex } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CheckIn } from '@/utils/checkin/check-in';
import { deleteEverything, goOnDeleting } from '@/utils/upkeep/delete-everything';
import { changeCheckIns, readRecent } from '@/utils/history/check-ins/check-ins';
import { keepCopies } from '@/utils/history/copies/keep-copies';
import { closeHistory, openDatabase, openStored } from '@/utils/history/connection/database';
import { DATABASE_NAME, SEALED_NAME } from '@/utils/history/connection/database-names';
import { deleteCheckIns } from '@/utils/history/erase/deleted-check-ins';
import { sealHistory } from '@/utils/history/sealed/move';
import { tidyMoves } from '@/utils/history/sealed/tidy-moves';
import { makeVault, type Root, type Vault } from '@/utils/crypto/vault';
import { isDeletionWanted, wantDeletion, watchDeletion } from '@/utils/storage/deletion';
import { parseSettings } from '@/utils/settings/settings';
import { changeSettings, readSettings } from '@/utils/storage/stored-settings';
import { FakeLocks } from '../../fake-locks';
import { howMany } from '../../how-many';
import { killAt } from '../../kill-at';
import example from '../../examples/check-in-v2.json' with { type: 'json' };

const NOW = Temporal.Instant.from('2026-11-22T15:00:00Z');
const MARK = 'xylophone';
const chosen = { ...parseSettings({}), frequency: { ...parseSettings({}).frequency, enabled: false } };

function makeCheckIn(n: number): CheckIn {
  return {
    ...(example as CheckIn),
    id: `018bcfe5-6800-7000-8000-${String(n).padStart(12, '0')}`,
    localDate: `2026-0${1 + (n % 3)}-05`,
    note: `${MARK} ${n}`,
  };
}

let locks: FakeLocks;
let files: Set<string>;
let cached: Set<string>;
/** What can be read before the first paint. */
let firstSight: Set<string>;
let made: { vault: Vault; root: Root } | null = null;

/** One lock for all: making one takes as long as it should. */
async function lockOf() {
  made ??= await makeVault('correct horse battery staple');
  return made;
}

function begin(): void {
  locks = new FakeLocks();
  const folder = { keys: () => files.values(), removeEntry: async (name: string) => files.delete(name) };
  const storage = { estimate: async () => ({}), getDirectory: async () => folder };
  vi.stubGlobal('navigator', { locks, storage });
  vi.stubGlobal('caches', {
    keys: async () => [...cached],
    delete: async (name: string) => cached.delete(name),
  });
  vi.stubGlobal('localStorage', { clear: () => firstSight.clear() });
}

/** A history of some check-ins, one of them deleted lately, locked or not, with its copies and all else. */
async function live(isLocked: boolean): Promise<void> {
  closeHistory();
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  files = new Set(['export.json']);
  cached = new Set(['pages']);
  firstSight = new Set(['text-size', 'theme']);
  begin();
  await changeSettings(() => chosen);
  await changeCheckIns({ put: [0, 1, 2, 3].map(makeCheckIn) });
  await deleteCheckIns([makeCheckIn(3).id], NOW);
  await keepCopies();
  const { vault, root } = await lockOf();
  if (isLocked) await sealHistory(vault, root, null);
  await keepCopies();
}

/** What is true after the next start: the browser has forgotten what was only in memory, and no lock is held. */
async function startAgain(): Promise<void> {
  vi.restoreAllMocks();
  locks.closePage();
  begin();
  closeHistory();
  await fakeBrowser.storage.session.clear();
}

async function listDatabases(): Promise<(string | undefined)[]> {
  return (await indexedDB.databases()).map(({ name }) => name);
}

/** Whether nothing is left but what the first day has. */
async function expectNothing(when: string): Promise<void> {
  expect(await fakeBrowser.storage.local.get(null), when).toEqual({});
  expect(await fakeBrowser.storage.session.get(null), when).toEqual({});
  expect([...files, ...cached, ...firstSight], when).toEqual([]);
  expect(await readSettings(), when).toEqual(parseSettings({}));
  expect(await readRecent(9), when).toEqual([]);
  expect(await listDatabases(), when).toEqual([DATABASE_NAME]);
  const history = await openDatabase(DATABASE_NAME);
  expect([await history.count('deleted'), await history.count('nudges')], when).toEqual([0, 0]);
  history.close();
}

beforeEach(() => live(false));
afterEach(() => {
  vi.restoreAllMocks();
  closeHistory();
});

describe.each([
  { how: 'open', isLocked: false },
  { how: 'locked', isLocked: true },
])('deleting everything of a history that is $how', ({ isLocked }) => {
  it('leaves nothing, and is wanted from before its begin to its end', async () => {
    await live(isLocked);
    const wanted: boolean[] = [];
    const stop = watchDeletion((isWanted) => wanted.push(isWanted));
    await deleteEverything();
    await vi.waitFor(() => expect(wanted).toEqual([true, false]));
    stop();
    await expectNothing('at the end');
  });

  it('is all or nothing, wherever it is cut off, once somebody looks at it again', async () => {
    await live(isLocked);
    const counting = killAt(Infinity);
    await deleteEverything();
    const calls = counting.calls();
    await startAgain();
    expect(calls).toBeGreaterThan(5);

    const ends = { untouched: 0, deleted: 0 };
    const kills = Math.min(calls, howMany(40, calls));
    for (let kill = 0; kill < kills; kill++) {
      await live(isLocked);
      killAt(1 + Math.floor((kill * calls) / kills));
      await deleteEverything().catch(() => {});
      await startAgain();
      const isWanted = await isDeletionWanted();
      const isThere = (await fakeBrowser.storage.local.get('settings'))['settings'] !== undefined;
      // A page opens the history, or the worker starts, or both at once.
      if (kill % 3 === 0) await openStored();
      else if (kill % 3 === 1) await goOnDeleting();
      else await Promise.all([openStored(), tidyMoves(), goOnDeleting(), keepCopies()]);
      if (isWanted || !isThere) {
        await goOnDeleting();
        await expectNothing(`killed at call ${kill}`);
        ends.deleted += 1;
      } else {
        expect(await readSettings()).toEqual(chosen);
        expect(await listDatabases()).toEqual([isLocked ? SEALED_NAME : DATABASE_NAME]);
        expect(await (await openStored()).count('checkins')).toBe(3);
        ends.untouched += 1;
      }
    }
    expect(ends.untouched).toBeGreaterThan(0);
    expect(ends.deleted).toBeGreaterThan(0);
  });
});

describe('deleting everything where the browser refuses something', () => {
  it('leaves nothing on a disk on which not even the wish has room', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('The disk is full.'));
    await deleteEverything();
    await expectNothing('without room');
  });

  it.each([
    ['the caches', () => vi.spyOn(caches, 'keys').mockRejectedValue(new Error('Not here.'))],
    ['which databases there are', () => vi.spyOn(indexedDB, 'databases').mockRejectedValue(new Error('No.'))],
  ])('does not keep the history shut where it cannot say %s', async (_, refuse) => {
    const refusing = refuse();
    await deleteEverything();
    expect(await isDeletionWanted()).toBe(false);
    expect(await readRecent(9)).toEqual([]);
    refusing.mockRestore();
    expect(await fakeBrowser.storage.local.get('tally')).toEqual({});
  });
});

describe('a deletion that was cut off', () => {
  it('is finished before anybody sees, or keeps, anything', async () => {
    await startAgain();
    await wantDeletion();
    const kept = makeCheckIn(9);
    await changeCheckIns({ put: [kept] });
    expect(await readRecent(9)).toEqual([kept]);
    expect(await isDeletionWanted()).toBe(false);
    expect(await readSettings()).toEqual(parseSettings({}));
  });

  it('waits for whoever is copying, whose copy would outlive it', async () => {
    let write = () => {};
    const isRead = new Promise<void>((reach) => {
      const { request } = locks;
      const read = vi.spyOn(IDBIndex.prototype, 'getAll');
      vi.spyOn(locks, 'request').mockImplementation(async (name, options, work) => {
        if (name === 'empty-storage' && read.mock.calls.length > 0) {
          vi.mocked(locks.request).mockRestore();
          await new Promise<void>((resolve) => {
            write = resolve;
            reach();
          });
        }
        return request.call(locks, name, options, work);
      });
    });
    await changeCheckIns({ put: [makeCheckIn(9)] });
    await isRead;
    const deleting = deleteEverything();
    await Promise.race([deleting, locks.isWaitedFor('copies')]);
    write();
    await Promise.all([deleting, locks.request('copies', () => {})]);
    await expectNothing('at the end');
  });

  it('waits for whoever moves the history, and nobody waits for each other', async () => {
    const { vault, root } = await lockOf();
    const moving = sealHistory(vault, root, null);
    await Promise.all([moving, deleteEverything(), openStored(), tidyMoves(), keepCopies()]);
    await goOnDeleting();
    await expectNothing('at the end');
  });
});
