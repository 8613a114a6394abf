import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CheckIn } from '@/utils/checkin/check-in';
import { startDraft } from '@/utils/checkin/minute/draft';
import { changeCheckIns, keepCheckIn, readRecent, saveCheckIn } from '@/utils/history/check-ins/check-ins';
import { keepCopies } from '@/utils/history/copies/keep-copies';
import {
  closeHistory,
  findAccess,
  openDatabase,
  openHistory,
  openStored,
} from '@/utils/history/connection/database';
import {
  DATABASE_NAME,
  RESEALED_NAME,
  SEALED_NAME,
  toSealedName,
} from '@/utils/history/connection/database-names';
import { readOfDays, readAllTime } from '@/utils/history/totals/days';
import {
  deleteCheckIns,
  pruneDeleted,
  putBackDeleted,
  readDeleted,
  readFate,
  readFormer,
} from '@/utils/history/erase/deleted-check-ins';
import { deleteDraft, readDrafts, readDraftTraces, saveDraft } from '@/utils/history/check-ins/drafts';
import { removeLock, replaceVault, sealAnew, sealHistory } from '@/utils/history/sealed/move';
import { addNudge, advanceNudge, readOpenNudges } from '@/utils/history/records/nudges';
import { changeCustomWords, readCustomWords } from '@/utils/history/records/custom-word-records';
import { readEvents, saveEvent } from '@/utils/history/records/event-records';
import { readPeople, savePerson } from '@/utils/history/records/people-records';
import { noteShownPrompt, readShownPrompts } from '@/utils/history/records/shown-prompts';
import { repairSummaries } from '@/utils/history/totals/repair';
import { takeBack } from '@/utils/history/check-ins/revise';
import { changeShareRecord, readShareRecord } from '@/utils/history/records/share-records';
import { findComeback, noteComeback } from '@/utils/history/records/find-comeback';
import { tidyMoves } from '@/utils/history/sealed/tidy-moves';
import { unsealDatabase } from '@/utils/history/sealed/unseal-database';
import { makeVault, deriveKeys, openVaultByCode, type Root, type Vault } from '@/utils/crypto/vault';
import { startNudge } from '@/utils/schedule/nudge';
import {
  forgetKeys,
  readLock,
  readUnfinished,
  readUnlockedUntil,
  writeKeys,
  writeLock,
} from '@/utils/storage/lock-state';
import { readPause, writePause } from '@/utils/storage/stored-pause';
import { parseSettings } from '@/utils/settings/settings';
import { changeSettings, readSettings } from '@/utils/storage/stored-settings';
import type { CustomWord } from '@/utils/vocabulary/custom/custom-word';
import { FakeLocks } from '../../../fake-locks';
import { howMany } from '../../../how-many';
import { killAt } from '../../../kill-at';
import example from '../../../examples/check-in-v2.json' with { type: 'json' };

const { deleteDatabase } = IDBFactory.prototype;

const AT = '2026-11-22T15:00:00.000Z';
const NOW = Temporal.Instant.from(AT);
const MARK = 'xylophone';
const PLACE = 0.731_852_963;

function makeCheckIn(n: number, changes: Partial<CheckIn> = {}): CheckIn {
  return {
    ...(example as CheckIn),
    id: `018bcfe5-6800-7000-8000-${String(n).padStart(12, '0')}`,
    at: `2026-0${1 + (n % 3)}-05T10:00:00.000Z`,
    localDate: `2026-0${1 + (n % 3)}-05`,
    note: `${MARK} ${n}`,
    pleasantness: PLACE,
    nudge: null,
    ...changes,
  };
}

const kept = [0, 1, 2, 3, 4].map((n) => makeCheckIn(n));
const first = makeCheckIn(0);
const draft = {
  ...startDraft('place', 'UTC', NOW),
  id: makeCheckIn(20).id,
  answers: { ...startDraft('place', 'UTC', NOW).answers, note: `${MARK} begun` },
};
const own: CustomWord = {
  kind: 'about',
  id: 'own:0c8f3d52-4a1b-4a35-9a0e-2f6f0c0d9b11',
  name: `${MARK} choir`,
  createdAt: AT,
  updatedAt: AT,
  retiredAt: null,
  mergedInto: null,
};
const CAME = {
  feared: `${MARK} feared`,
  sentence: `${MARK} said`,
  how: 'mixed' as const,
  answer: { heard: `${MARK} heard` },
};
const nudge = {
  ...startNudge({ id: 'n', localDate: '2026-11-22', dueAt: AT, expiresAt: AT }, 'planned', 'UTC'),
  state: 'shown' as const,
};

let vault: Vault;
let root: Root;
let locks: FakeLocks;

beforeEach(async () => {
  closeHistory();
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  locks = new FakeLocks();
  vi.stubGlobal('navigator', { locks, storage: navigator.storage });
  ({ vault, root } = await lockOf());
  await changeCheckIns({ put: kept });
  await saveCheckIn(first, makeCheckIn(0, { note: `${MARK} before` }));
  await changeCheckIns({ put: [makeCheckIn(8, { note: `${MARK} deleted` })] });
  await deleteCheckIns([makeCheckIn(8).id], NOW);
  await saveDraft(draft);
  await changeCustomWords(() => [own]);
  await savePerson({ id: 'p', name: `${MARK} person` } as never);
  await saveEvent({
    id: makeCheckIn(30).id,
    name: `${MARK} moved out`,
    localDate: '2019-04-17',
    createdAt: AT,
    updatedAt: AT,
  });
  await noteShownPrompt({ id: 'secret-prompt', shownAt: AT, checkIn: first.id });
  await changeShareRecord(first.id, CAME);
  await addNudge(nudge);
  await keepCopies();
});

afterEach(closeHistory);

let made: { vault: Vault; root: Root } | null = null;

/** One lock for all: making one takes as long as it should. */
async function lockOf() {
  made ??= await makeVault('correct horse battery staple');
  return made;
}

async function lock(): Promise<void> {
  await forgetKeys();
  closeHistory();
}

async function unlock(): Promise<void> {
  await writeKeys(deriveKeys(root), null);
  closeHistory();
}

/** All that anybody sees of a history through its doors. */
async function readAll() {
  return {
    checkIns: await readOfDays('0000', '9999'),
    recent: await readRecent(3),
    whole: await readAllTime(),
    days: await (await openHistory()).getAll('days'),
    months: await (await openHistory()).getAll('months'),
    drafts: await readDrafts(),
    deleted: await readDeleted(NOW),
    former: await readFormer(first.id),
    fate: await readFate(first.id),
    own: await readCustomWords(),
    people: await readPeople(),
    events: await readEvents(),
    prompts: await readShownPrompts(),
    told: await readShareRecord(first.id),
    nudges: await readOpenNudges(),
  };
}

/** Everything that lies in the two storages, as text in which any word of it would be found. */
async function readRaw(): Promise<string> {
  const raw: unknown[] = [await fakeBrowser.storage.local.get(null)];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await openDatabase(name as typeof DATABASE_NAME);
    for (const store of database.objectStoreNames) {
      raw.push(await database.getAll(store), await database.getAllKeys(store));
    }
    database.close();
  }
  return JSON.stringify(raw, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? String.fromCharCode(...(value as Uint8Array)) : value,
  );
}

describe('a sealed history', () => {
  it('is the same through every door once it is unlocked, and holds no word as it lies there', async () => {
    const before = await readAll();
    expect(await readRaw()).toContain(MARK);
    expect(await sealHistory(vault, root, null)).toBe(true);
    expect(await readAll()).toEqual(before);
    expect(await repairSummaries()).toBe(false);
    await lock();
    const raw = await readRaw();
    for (const secret of [
      MARK,
      String(PLACE),
      'tight_chest',
      'partner',
      'secret-prompt',
      'person',
      '2019-04-17',
    ]) {
      expect(raw, secret).not.toContain(secret);
    }
    // What may be seen is there: the search does find what there is.
    expect(raw).toContain(kept[0]?.id);
    expect(raw).toContain('2026-01-05');
  });

  it('has every store and every index of one without a lock', async () => {
    const [plain, sealed] = [await openDatabase(DATABASE_NAME), await openDatabase(SEALED_NAME)];
    for (const name of plain.objectStoreNames) {
      const [here, there] = [plain.transaction(name).store, sealed.transaction(name).store];
      expect(there.keyPath, name).toEqual(here.keyPath);
      expect([...there.indexNames], name).toEqual([...here.indexNames]);
    }
    plain.close();
    sealed.close();
  });

  it('is opened for good as it was', async () => {
    const before = await readAll();
    await sealHistory(vault, root, null);
    await changeCheckIns({ put: [makeCheckIn(9)] });
    await changeCheckIns({ delete: [makeCheckIn(9).id] });
    expect(await removeLock(root)).toBe(true);
    expect(await readLock()).toBeNull();
    await keepCopies();
    expect(await readRaw(), 'its copies are made anew').toContain(`copy:2026-01":[{`);
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([DATABASE_NAME]);
    expect(await readAll()).toEqual(before);
  });

  it('does not open while it is locked, and nudges and what may be seen of drafts do', async () => {
    await sealHistory(vault, root, null);
    await lock();
    await expect(openHistory()).rejects.toMatchObject({ reason: 'locked' });
    await expect(readRecent(1)).rejects.toMatchObject({ reason: 'locked' });
    await expect(changeCheckIns({ put: kept })).rejects.toMatchObject({ reason: 'locked' });
    expect(await readOpenNudges()).toEqual([nudge]);
    expect(await readDraftTraces()).toEqual([
      { id: draft.id, nudge: draft.nudge, touchedAt: draft.touchedAt },
    ]);
    expect(await readDrafts()).toEqual([]);
  });

  it('takes a check-in and a draft while it is locked, which nobody can read before it is unlocked', async () => {
    await sealHistory(vault, root, null);
    const before = await readAll();
    await lock();
    const begun = { ...draft, id: makeCheckIn(21).id };
    const added = makeCheckIn(22, { nudge: 'n', note: `${MARK} while locked` });
    await saveDraft(begun);
    await saveDraft({ ...begun, id: added.id });
    await keepCheckIn(added, NOW);
    await keepCheckIn(added, NOW);
    expect(await readOpenNudges()).toEqual([]);
    expect(await readRaw()).not.toContain(MARK);
    await unlock();
    const after = await readAll();
    expect(after.checkIns).toHaveLength(before.checkIns.length + 1);
    expect(after.checkIns).toContainEqual(added);
    expect(after.drafts.map(({ id }) => id).toSorted()).toEqual([draft.id, begun.id]);
    expect(after.whole.n).toBe(before.whole.n + 1);
    expect(await repairSummaries()).toBe(false);
    expect(await (await openStored()).count('outbox')).toBe(0);
    await deleteDraft(begun.id);
    expect(await readDrafts()).toHaveLength(1);
  });

  it('has what was kept while it is locked back as a draft, which nobody can read either', async () => {
    await sealHistory(vault, root, null);
    const before = await readAll();
    await lock();
    const begun = { ...draft, id: makeCheckIn(23).id };
    await saveDraft(begun);
    await keepCheckIn(makeCheckIn(23), NOW);
    await takeBack(begun, null);
    expect(await readRaw()).not.toContain(MARK);
    await unlock();
    const after = await readAll();
    expect(after.checkIns).toEqual(before.checkIns);
    expect(after.drafts.map(({ id }) => id).toSorted()).toEqual([draft.id, begun.id]);
  });

  it('lets no “I don’t know yet” come back while it is locked, and tells nobody that one did', async () => {
    const now = NOW.toZonedDateTimeISO('UTC');
    const at = NOW.subtract({ hours: 3 }).toString({ fractionalSecondDigits: 3 });
    const unsure = makeCheckIn(24, { at, localDate: '2026-11-22', zone: 'UTC', createdAt: at, unsure: true });
    await changeCheckIns({ put: [unsure] });
    await sealHistory(vault, root, null);
    expect(await findComeback(now)).toEqual(unsure);
    await lock();
    await expect(findComeback(now)).rejects.toMatchObject({ reason: 'locked' });
    await unlock();
    await noteComeback(unsure, NOW);
    expect(await findComeback(now)).toBeNull();
    expect(await readRaw()).not.toContain('comeback');
  });

  it('lets nobody who may only add put something in the place of what is there', async () => {
    await sealHistory(vault, root, null);
    await lock();
    await keepCheckIn(makeCheckIn(0, { note: 'not mine' }), NOW);
    await unlock();
    expect(await readOfDays('0000', '9999')).toEqual(
      kept.toSorted((a, b) => (a.localDate < b.localDate ? -1 : 1)),
    );
  });

  it('has what was deleted back, and forgets it after its time, even while it is locked', async () => {
    await sealHistory(vault, root, null);
    const another = makeCheckIn(7, { note: `${MARK} deleted, too` });
    await changeCheckIns({ put: [another] });
    await deleteCheckIns([another.id], NOW);
    expect(await putBackDeleted([makeCheckIn(8).id])).toBe(1);
    await lock();
    await expect(readDeleted(NOW)).rejects.toMatchObject({ reason: 'locked' });
    await pruneDeleted(NOW.add({ hours: 30 * 24 }));
    expect(await (await openStored()).count('deleted')).toBe(1);
    await pruneDeleted(NOW.add({ hours: 30 * 24 + 1 }));
    expect(await (await openStored()).count('deleted')).toBe(0);
    await unlock();
    expect((await readAll()).checkIns).toHaveLength(kept.length + 1);
  });

  it('refuses a flipped bit, and a record in the place of another', async () => {
    await sealHistory(vault, root, null);
    const read = async (n: number) =>
      (await (await openStored()).get('checkins', makeCheckIn(n).id)) as unknown as {
        sealed: Uint8Array;
        id: string;
        at: string;
      };
    const write = async (record: object) => (await openStored()).put('checkins', record as never);
    const [sealed, second] = [await read(0), await read(3)];
    for (const changed of [
      { ...sealed, sealed: sealed.sealed.with(60, (sealed.sealed[60] ?? 0) ^ 1) },
      { ...sealed, sealed: second.sealed },
      { ...second, id: first.id },
      { ...sealed, at: second.at.replace('05T', '06T') },
      { ...sealed, sealed: new Uint8Array() },
      { id: first.id, at: sealed.at, localDate: '2026-01-05', note: 'as it is' },
    ]) {
      await write(changed);
      await expect((await openHistory()).get('checkins', first.id)).rejects.toThrow('does not open');
      await expect(removeLock(root), 'nothing is dropped on the way out').rejects.toThrow();
      expect(await readLock()).toMatchObject({ phase: 'on', isErased: true });
      closeHistory();
      await write(sealed);
    }
  });

  it('is not read or written any more once the time of the lock is over, though it is open and nothing told of that', async () => {
    const begun = Date.now();
    await sealHistory(vault, root, begun + 60_000);
    const history = await openHistory();
    const { store } = history.transaction('checkins');
    vi.spyOn(Date, 'now').mockReturnValue(begun + 60_000);
    const refused = expect.objectContaining({ reason: 'locked' });
    expect(() => history.transaction('checkins')).toThrow(refused);
    expect(() => history.get('checkins', first.id)).toThrow(refused);
    expect(() => history.put('checkins', first)).toThrow(refused);
    // What was begun in time is ended.
    expect(await store.get(first.id)).toEqual(first);
    await expect(readRecent(3)).rejects.toMatchObject({ reason: 'locked' });
    await expect.poll(readUnlockedUntil).toBeUndefined();
    vi.restoreAllMocks();
    await expect(readRecent(3), 'however the clock goes on').rejects.toMatchObject({ reason: 'locked' });
  });

  it('does not open with another key, and nothing is written with it', async () => {
    await sealHistory(vault, root, null);
    await writeKeys(deriveKeys(new Uint8Array(32).fill(7)), null);
    closeHistory();
    await expect(readOfDays('0000', '9999')).rejects.toMatchObject({ reason: 'locked' });
    await expect(removeLock(new Uint8Array(32).fill(7))).rejects.toThrow();
  });

  it('writes nothing as it is: what is not known is refused', async () => {
    await sealHistory(vault, root, null);
    const history = await openHistory();
    expect(() => history.add('own', own)).toThrow('has no add');
    const store = history.transaction('own', 'readwrite').store;
    expect(() => store.add(own)).toThrow('has no add');
    expect(() => store.iterate()).toThrow('has no iterate');
  });

  it('is found again where the other storage lost everything', async () => {
    const before = await readAll();
    await fakeBrowser.storage.local.set({ settings: { frequency: { perDay: 5 } }, seed: 's' });
    await sealHistory(vault, root, null);
    await lock();
    await fakeBrowser.storage.local.clear();
    await expect(openHistory()).rejects.toMatchObject({ reason: 'locked' });
    expect(await fakeBrowser.storage.local.get('seed')).toEqual({ seed: 's' });
    await tidyMoves();
    await unlock();
    expect(await readAll()).toEqual(before);
  });

  it('is brought back from its copies, which are sealed, too', async () => {
    await sealHistory(vault, root, null);
    await keepCopies();
    const { checkIns } = await readAll();
    closeHistory();
    vi.stubGlobal('indexedDB', new IDBFactory());
    await keepCopies();
    expect((await readAll()).checkIns).toEqual(checkIns);
    expect(await readRaw()).not.toContain(MARK);
  });

  it('is not sealed a second time, which would take the first away', async () => {
    await sealHistory(vault, root, null);
    const before = await readAll();
    await expect(sealHistory(vault, root, null)).rejects.toThrow();
    expect(await readAll()).toEqual(before);
  });

  it('can be left as it is halfway, both ways', async () => {
    const before = await readAll();
    let asked = 0;
    expect(await sealHistory(vault, root, null, { isStopped: () => ++asked > 5 })).toBe(false);
    expect(await readLock()).toBeNull();
    expect(await readAll()).toEqual(before);
    await sealHistory(vault, root, null);
    asked = 0;
    expect(await removeLock(root, { isStopped: () => ++asked > 5 })).toBe(false);
    expect(await readAll()).toEqual(before);
    expect(await readLock()).toMatchObject({ phase: 'on', isErased: true });
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([SEALED_NAME]);
  });
});

/** What is true after the next start: the browser has forgotten what was only in memory, and no lock is held. */
async function startAgain(): Promise<void> {
  vi.restoreAllMocks();
  locks.closePage();
  locks = new FakeLocks();
  vi.stubGlobal('navigator', { locks, storage: navigator.storage });
  closeHistory();
  await fakeBrowser.storage.session.clear();
}

type Way = 'on' | 'off';

async function turn(way: Way): Promise<void> {
  if (way === 'on') await sealHistory(vault, root, null);
  else await removeLock(root);
}

async function isOn(): Promise<boolean> {
  return (await readLock()) !== null;
}

/** Unlocks it, if there is a lock. */
async function letIn(): Promise<void> {
  if (await isOn()) await unlock();
}

describe('turning a lock on and off', () => {
  it.each(['on', 'off'] as const)('survives being killed at any call on the way %s', async (way) => {
    if (way === 'off') await sealHistory(vault, root, null);
    const before = await readAll();
    await letIn();
    await keepCopies();
    const counting = killAt(Infinity);
    await turn(way);
    const calls = counting.calls();
    await startAgain();
    expect(calls).toBeGreaterThan(50);

    const ends = { on: 0, off: 0 };
    const kills = Math.min(calls, howMany(40, calls));
    for (let kill = 0; kill < kills; kill++) {
      await letIn();
      if ((await isOn()) === (way === 'on')) await turn(way === 'on' ? 'off' : 'on');
      await keepCopies();
      killAt(1 + Math.floor((kill * calls) / kills));
      await turn(way).catch(() => {});
      await startAgain();

      // Somebody looks at it before it is tidied up, or the other way round.
      if (kill % 2 === 0) await tidyMoves();
      else await openStored();
      await letIn();
      expect(await readAll(), `killed at call ${kill}`).toEqual(before);
      await tidyMoves();
      await letIn();
      expect(await readAll(), `killed at call ${kill}, and tidied up`).toEqual(before);
      const databases = (await indexedDB.databases()).map(({ name }) => name);
      // One to be thrown away may be left; there is nothing in it.
      expect(databases.filter((name) => name !== 'heartward-throw-away')).toEqual([
        (await isOn()) ? SEALED_NAME : DATABASE_NAME,
      ]);
      if (await isOn()) expect(await readRaw()).not.toContain(MARK);
      ends[(await isOn()) ? 'on' : 'off'] += 1;
    }
    // It was killed on both sides of what decides.
    expect(ends.on).toBeGreaterThan(0);
    expect(ends.off).toBeGreaterThan(0);
  });

  it('says so where it was not finished', async () => {
    killAt(30);
    await turn('on').catch(() => {});
    await startAgain();
    await tidyMoves();
    expect(await readUnfinished()).toBe('on');
    expect(await readLock()).toBeNull();
  });
});

/** Another lock than that of this history. */
let newLock: Awaited<ReturnType<typeof makeVault>> | null = null;

async function lockOfNew() {
  newLock ??= await makeVault('abacus lantern otter zebra');
  return newLock;
}

describe('sealing a history anew', () => {
  it('leaves all as it is, and nothing that what opened it before would open', async () => {
    await sealHistory(vault, root, null);
    const before = await readAll();
    await lock();
    await keepCheckIn(makeCheckIn(22, { note: `${MARK} while locked` }), NOW);
    await unlock();
    const anew = await lockOfNew();
    expect(await sealAnew(root, anew.vault, anew.root, null)).toBe(true);
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([RESEALED_NAME]);
    const after = await readAll();
    expect(after.checkIns).toContainEqual(makeCheckIn(22, { note: `${MARK} while locked` }));
    expect({ ...after, checkIns: [], recent: [], whole: [], days: [], months: [] }).toEqual({
      ...before,
      checkIns: [],
      recent: [],
      whole: [],
      days: [],
      months: [],
    });
    await keepCopies();
    const raw = await readRaw();
    expect(raw).not.toContain(MARK);
    expect(raw).not.toContain(vault.byPassphrase.sealed);
    expect(raw).not.toContain(vault.byCode.sealed);

    // The keys of before are those of another lock.
    await unlock();
    await expect(openHistory()).rejects.toMatchObject({ reason: 'locked' });
    const stored = await openDatabase(RESEALED_NAME);
    const unsealed = unsealDatabase(stored, deriveKeys(root));
    await expect(unsealed.getAll('checkins')).rejects.toThrow('does not open');
    stored.close();
    expect(() => openVaultByCode(vault, anew.recoveryCode)).toThrow('does not open');

    // The other way round it goes back to the first place, and off.
    expect(await sealAnew(anew.root, vault, root, null)).toBe(true);
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([SEALED_NAME]);
    expect(await readAll()).toEqual(after);
    expect(await removeLock(root)).toBe(true);
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([DATABASE_NAME]);
    expect(await readAll()).toEqual(after);
  });

  it('is refused to who knows the root of another lock, and can be left as it is halfway', async () => {
    await sealHistory(vault, root, null);
    const before = await readAll();
    const anew = await lockOfNew();
    await expect(sealAnew(anew.root, anew.vault, anew.root, null)).rejects.toThrow('changed meanwhile');
    let asked = 0;
    expect(await sealAnew(root, anew.vault, anew.root, null, { isStopped: () => ++asked > 5 })).toBe(false);
    expect(await readAll()).toEqual(before);
    expect(await readLock()).toMatchObject({ phase: 'on', isErased: true, vault });
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual([SEALED_NAME]);
  });

  it('is found where the other storage lost everything since, in the later of two places', async () => {
    await sealHistory(vault, root, null);
    const before = await readAll();
    const anew = await lockOfNew();
    // Killed once it was decided, and before anything was erased.
    vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation((name) => {
      if (name === SEALED_NAME) throw new Error('killed');
      return Reflect.apply(deleteDatabase, indexedDB, [name]);
    });
    await sealAnew(root, anew.vault, anew.root, null).catch(() => {});
    await startAgain();
    expect((await indexedDB.databases()).map(({ name }) => name)).toContain(SEALED_NAME);
    await fakeBrowser.storage.local.clear();
    expect(await findAccess()).toMatchObject({ kind: 'locked', publicKey: anew.vault.publicKey });
    await tidyMoves();
    await writeKeys(deriveKeys(anew.root), null);
    closeHistory();
    expect(await readAll()).toEqual(before);
  });

  it('survives being killed at any call', async () => {
    const anew = await lockOfNew();
    const both = [
      { vault, root },
      { vault: anew.vault, root: anew.root },
    ] as const;
    const isOfNew = async () => (await readLock())?.vault.publicKey === anew.vault.publicKey;
    const present = async () => both[(await isOfNew()) ? 1 : 0];
    const other = async () => both[(await isOfNew()) ? 0 : 1];
    const enter = async () => {
      await writeKeys(deriveKeys((await present()).root), null);
      closeHistory();
    };
    const turnOver = async () => {
      const [from, to] = [await present(), await other()];
      return () => sealAnew(from.root, to.vault, to.root, null);
    };
    await sealHistory(vault, root, null);
    const before = await readAll();
    await keepCopies();
    const counted = await turnOver();
    const counting = killAt(Infinity);
    await counted();
    const calls = counting.calls();
    await startAgain();
    expect(calls).toBeGreaterThan(50);

    const ends = { moved: 0, stayed: 0 };
    const kills = Math.min(calls, howMany(40, calls));
    for (let kill = 0; kill < kills; kill++) {
      await enter();
      await keepCopies();
      const wasOfNew = await isOfNew();
      const over = await turnOver();
      killAt(1 + Math.floor((kill * calls) / kills));
      await over().catch(() => {});
      await startAgain();
      if (kill % 2 === 0) await tidyMoves();
      else await openStored();
      await enter();
      expect(await readAll(), `killed at call ${kill}`).toEqual(before);
      await tidyMoves();
      await enter();
      expect(await readAll(), `killed at call ${kill}, and tidied up`).toEqual(before);
      const found = await readLock();
      expect(found).toMatchObject({ phase: 'on', isErased: true });
      const databases = (await indexedDB.databases()).map(({ name }) => name);
      expect(databases.filter((name) => name !== 'heartward-throw-away')).toEqual([
        toSealedName(found?.turn),
      ]);
      expect(await readRaw()).not.toContain(MARK);
      ends[(await isOfNew()) === wasOfNew ? 'stayed' : 'moved'] += 1;
    }
    expect(ends.moved).toBeGreaterThan(0);
    expect(ends.stayed).toBeGreaterThan(0);
  });

  it('says so where it was not finished', async () => {
    await sealHistory(vault, root, null);
    const anew = await lockOfNew();
    killAt(40);
    await sealAnew(root, anew.vault, anew.root, null).catch(() => {});
    await startAgain();
    expect(await readLock()).toMatchObject({ phase: 'moving-over' });
    await tidyMoves();
    expect(await readUnfinished()).toBe('anew');
    expect(await readLock()).toMatchObject({ phase: 'on', vault });
  });
});

describe('while it moves', () => {
  it('nobody else reads or writes, and what was about to be written is there afterwards', async () => {
    const moving = sealHistory(vault, root, null);
    const added = makeCheckIn(30);
    const adding = changeCheckIns({ put: [added] });
    const advancing = advanceNudge('n', 'answered', NOW);
    await Promise.all([moving, adding, advancing]);
    expect((await readAll()).checkIns).toContainEqual(added);
    expect(await readOpenNudges()).toEqual([]);
    await lock();
    expect(await readRaw()).not.toContain(MARK);
  });
});

describe('a page that is about to open the history', () => {
  it('makes way for itself, too', async () => {
    const { databases } = indexedDB;
    let goOn = () => {};
    vi.spyOn(indexedDB, 'databases').mockImplementationOnce(async () => {
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
      return databases.call(indexedDB);
    });
    closeHistory();
    const opening = openHistory();
    const moving = sealHistory(vault, root, null);
    // By then the move waits for whoever opens it.
    await new Promise((resolve) => setTimeout(resolve, 20));
    goOn();
    expect(await moving).toBe(true);
    await opening;
    expect(await readRecent(1)).toHaveLength(1);
  });
});

describe('while a move is tidied up after', () => {
  /** As after a kill between what decides and what erases. */
  async function leaveUntidy(): Promise<void> {
    await sealHistory(vault, root, null);
    const on = await readLock();
    if (on) await writeLock({ ...on, isErased: false });
    await lock();
  }

  /** Holds on between emptying the storage and filling it again. Returns how to go on. */
  function holdOnceEmptied(): Promise<() => void> {
    const set = fakeBrowser.storage.local.set.bind(fakeBrowser.storage.local);
    return new Promise((resolve) => {
      vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementationOnce(async (items) => {
        await new Promise<void>((fill) => resolve(fill));
        return set(items);
      });
    });
  }

  it('is found, though the storage it stands in is being emptied', async () => {
    await leaveUntidy();
    const holding = holdOnceEmptied();
    const tidying = tidyMoves();
    const fill = await holding;
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
    const [finding, access] = [readLock(), findAccess()];
    fill();
    expect(await finding).toMatchObject({ phase: 'on', vault: { publicKey: vault.publicKey } });
    expect(await access).toMatchObject({ kind: 'locked' });
    await tidying;
  });

  it('takes nobody’s settings away, whoever reads or writes them in that moment', async () => {
    const settings = { ...parseSettings({}), frequency: { ...parseSettings({}).frequency, enabled: false } };
    await changeSettings(() => settings);
    await leaveUntidy();
    const holding = holdOnceEmptied();
    const tidying = tidyMoves();
    const fill = await holding;
    const [reading, writing] = [readSettings(), writePause('2026-12-01T00:00:00.000Z')];
    fill();
    expect(await reading).toEqual(settings);
    await Promise.all([writing, tidying]);
    expect(await readPause()).toBe('2026-12-01T00:00:00.000Z');
  });

  it('keeps the passphrase that it is given meanwhile', async () => {
    await leaveUntidy();
    const changed = { ...vault, byPassphrase: { ...vault.byPassphrase, sealed: '00' } };
    await Promise.all([tidyMoves(), replaceVault(vault, changed)]);
    expect(await readLock()).toMatchObject({ isErased: true, vault: changed });
  });

  it('keeps the passphrase that it has been given by now, whoever started from the one before', async () => {
    await sealHistory(vault, root, null);
    const changed = { ...vault, byPassphrase: { ...vault.byPassphrase, sealed: '00' } };
    await replaceVault(vault, changed);
    await expect(replaceVault(vault, { ...vault, byCode: { sealed: '11' } })).rejects.toThrow(
      'changed meanwhile',
    );
    expect(await readLock()).toMatchObject({ vault: changed });
  });
});
