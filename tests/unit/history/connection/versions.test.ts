import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CheckIn } from '@/utils/checkin/check-in';
import { completeCheckIn, type StoredCheckIn } from '@/utils/checkin/versions';
import { changeCheckIns, keepCheckIn, readRecent, readSince } from '@/utils/history/check-ins/check-ins';
import { keepCopies } from '@/utils/history/copies/keep-copies';
import { closeHistory, openHistory } from '@/utils/history/connection/database';
import { deleteInRange } from '@/utils/history/erase/delete-range';
import { readNewest, readOfDays } from '@/utils/history/totals/days';
import { readDrafts } from '@/utils/history/check-ins/drafts';
import { sealHistory } from '@/utils/history/sealed/move';
import { EVERYTHING, readInRange } from '@/utils/history/records/ranges';
import { repairSummaries } from '@/utils/history/totals/repair';
import { readCheckIn } from '@/utils/history/records/share-records';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import { startDraft } from '@/utils/checkin/minute/draft';
import { deriveKeys, makeVault, type Root, type Vault } from '@/utils/crypto/vault';
import { readCopy } from '@/utils/storage/stored-copies';
import { forgetKeys, writeKeys } from '@/utils/storage/lock-state';
import { FakeLocks } from '../../../fake-locks';
import example from '../../../examples/check-in-v1.json' with { type: 'json' };

const NOW = Temporal.Instant.from('2026-11-22T15:00:00.000Z');

const ofVersion1 = example as StoredCheckIn;
const aDay = {
  ...ofVersion1,
  id: '018bcfe5-6800-7000-8000-000000000001',
  at: '2026-11-21T11:00:00.000Z',
  localDate: '2026-11-21',
  source: 'import:pixels',
  nudge: null,
} as StoredCheckIn;
const old = [aDay, ofVersion1];
const today = [
  { ...aDay, shown: null, precision: 'day' },
  { ...ofVersion1, shown: null, precision: 'minute' },
];

let vault: Vault;
let root: Root;

beforeEach(async () => {
  closeHistory();
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { locks: new FakeLocks(), storage: navigator.storage });
  ({ vault, root } = await lockOf());
  await plant(old);
});

afterEach(closeHistory);

let made: { vault: Vault; root: Root } | null = null;

/** One lock for all: making one takes as long as it should. */
async function lockOf() {
  made ??= await makeVault('correct horse battery staple');
  return made;
}

/** As an earlier Heartward left it: what it kept, and what it counted. */
async function plant(checkIns: readonly StoredCheckIn[]): Promise<void> {
  const history = await openHistory();
  const transaction = history.transaction('checkins', 'readwrite');
  await Promise.all([...checkIns.map((each) => transaction.store.put(each)), transaction.done]);
  await repairSummaries();
}

async function readAsStored() {
  return (await openHistory()).getAll('checkins');
}

/** Through every door through which a page reads check-ins. */
async function readByAll(): Promise<Record<string, CheckIn[]>> {
  const inRange: CheckIn[] = [];
  for await (const some of readInRange(EVERYTHING)) inRange.push(...some);
  const byId = await Promise.all(old.map(({ id }) => readCheckIn(id)));
  return {
    ofDays: await readOfDays('0000', '9999'),
    recent: (await readRecent(9)).toReversed(),
    newest: (await readNewest(9)).toReversed(),
    since: await readSince(Temporal.Instant.from('2000-01-01T00:00:00Z')),
    inRange,
    byId: byId.filter((checkIn) => checkIn !== null),
  };
}

async function expectComplete(): Promise<void> {
  for (const [door, checkIns] of Object.entries(await readByAll())) expect(checkIns, door).toEqual(today);
}

describe('a history that an earlier Heartward kept', () => {
  it('is of today’s version through every door', async () => {
    expect(await readAsStored()).toEqual(old);
    await expectComplete();
  });

  it('is so where it is sealed, too', async () => {
    await sealHistory(vault, root, null);
    expect(await readAsStored()).toEqual(old);
    await expectComplete();
  });

  it('gives back what is deleted or replaced as of today’s version', async () => {
    const [, kept] = today;
    expect(await changeCheckIns({ delete: [ofVersion1.id] })).toEqual([kept]);
    expect(await deleteInRange(EVERYTHING)).toBe(1);
  });

  it('is written as of today’s version once something of it is put right', async () => {
    const [day] = await readOfDays('2026-11-21', '2026-11-21');
    await changeCheckIns({ put: day ? [{ ...day, note: 'Put right.' }] : [] });
    expect(await readAsStored()).toContainEqual({ ...today[0], note: 'Put right.' });
  });

  it('takes in what was made while it was locked, before it was brought up to date', async () => {
    await sealHistory(vault, root, null);
    await forgetKeys();
    closeHistory();
    const late = { ...ofVersion1, id: '018bcfe5-6800-7000-8000-000000000002', nudge: null } as CheckIn;
    await keepCheckIn(late, NOW);
    await writeKeys(deriveKeys(root), null);
    closeHistory();
    expect(await readCheckIn(late.id)).toEqual({ ...late, shown: null, precision: 'minute' });
  });

  it('is copied as of today’s version, and read from copies of an earlier one', async () => {
    const [day] = await readOfDays('2026-11-21', '2026-11-21');
    await changeCheckIns({ put: day ? [day] : [] });
    await keepCopies();
    const { 'copy:2026-11': copy } = await fakeBrowser.storage.local.get('copy:2026-11');
    expect(copy).toEqual(today);
    await fakeBrowser.storage.local.set({ 'copy:2026-11': old });
    expect(await readCopy('2026-11', null)).toEqual(today);
  });

  it('has its drafts, which say nothing of what others see', async () => {
    const { shown: _, ...answers } = { ...NO_ANSWERS, note: 'Half-said' };
    const draft = { ...startDraft('place', 'UTC', NOW), answers };
    const history = await openHistory();
    await history.put('drafts', draft as never);
    expect(await readDrafts()).toEqual([{ ...draft, answers: { ...answers, shown: null } }]);
  });

  it('is completed the same whenever it is', () => {
    for (const each of old) expect(completeCheckIn(completeCheckIn(each))).toEqual(completeCheckIn(each));
  });
});
