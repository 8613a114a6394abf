import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CheckIn } from '@/utils/checkin/check-in';
import { startRevising } from '@/utils/checkin/comeback';
import {
  changeCheckIns,
  readMonth,
  readRecent,
  readSince,
  saveCheckIn,
} from '@/utils/history/check-ins/check-ins';
import { closeHistory, openHistory } from '@/utils/history/connection/database';
import { saveDraft } from '@/utils/history/check-ins/drafts';
import { makeEdit, noteEdit, saveNoted } from '@/utils/history/check-ins/edits';
import { readOfDays, readAllTime } from '@/utils/history/totals/days';
import {
  deleteCheckIns,
  pruneDeleted,
  putBackDeleted,
  readDeleted,
  readFormer,
  wipeDeleted,
} from '@/utils/history/erase/deleted-check-ins';
import { deleteInRange } from '@/utils/history/erase/delete-range';
import { forgetAllGone } from '@/utils/history/check-ins/forget-gone';
import { addImport, undoImport } from '@/utils/history/records/imports';
import { changeCustomWords, readCustomWords } from '@/utils/history/records/custom-word-records';
import { countDeletedInRange, countInRange, EVERYTHING, readInRange } from '@/utils/history/records/ranges';
import { repairSummaries } from '@/utils/history/totals/repair';
import { newCustomFeeling } from '@/utils/vocabulary/custom/change-custom-word';
import { FakeLocks } from '../../../fake-locks';
import example from '../../../examples/check-in-v2.json' with { type: 'json' };

const NOW = Temporal.Instant.from('2026-11-22T15:00:00Z');

function makeCheckIn(n: number, changes: Partial<CheckIn> = {}): CheckIn {
  return {
    ...(example as CheckIn),
    id: `018bcfe5-6800-7000-8000-${String(n).padStart(12, '0')}`,
    at: `2026-0${1 + (n % 3)}-05T10:00:00.000Z`,
    localDate: `2026-0${1 + (n % 3)}-05`,
    note: `note ${n}`,
    ...changes,
  };
}

const kept = [0, 1, 2, 3, 4].map((n) => makeCheckIn(n));
const id = (n: number) => makeCheckIn(n).id;
const daysLater = (days: number) => NOW.add({ hours: 24 * days });

/** All that is counted, drawn, searched or exported. */
async function readShown() {
  const history = await openHistory();
  const exported: CheckIn[] = [];
  for await (const batch of readInRange(EVERYTHING)) exported.push(...batch);
  return {
    recent: await readRecent(10),
    since: await readSince(NOW.subtract({ hours: 24 * 365 })),
    ofDays: await readOfDays('0000', '9999'),
    searched: await Promise.all(['2026-01', '2026-02', '2026-03'].map(readMonth)),
    whole: await readAllTime(),
    days: await history.getAll('days'),
    months: await history.getAll('months'),
    n: await countInRange(EVERYTHING),
    exported,
  };
}

/** The stores that know an id. */
async function listWhereIs(one: string): Promise<string[]> {
  const history = await openHistory();
  const names = [...history.objectStoreNames];
  const all = await Promise.all(names.map((name) => history.getAll(name)));
  return names.filter((_, index) => JSON.stringify(all[index]).includes(one));
}

/** What a reload leaves: nothing but what is stored. */
function reload(): void {
  closeHistory();
}

beforeEach(async () => {
  closeHistory();
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { locks: new FakeLocks(), storage: navigator.storage });
  await changeCheckIns({ put: kept });
});

// What is still being copied would be brought back into the next history, whose lineage is another.
afterEach(() => navigator.locks.request('copies', () => {}));

describe('what was deleted lately', () => {
  it('can be had back, each by itself, in any order, after a reload', async () => {
    const before = await readShown();
    for (const n of [0, 1, 2]) await deleteCheckIns([id(n)], NOW.add({ seconds: n }));
    reload();
    expect((await readDeleted(NOW)).map((deleted) => deleted.id)).toEqual([id(2), id(1), id(0)]);
    expect(await putBackDeleted([id(1)])).toBe(1);
    reload();
    expect(await putBackDeleted([id(0)])).toBe(1);
    expect((await readDeleted(NOW)).map(({ checkIn }) => checkIn)).toEqual([makeCheckIn(2)]);
    expect(await putBackDeleted([id(2), id(0)])).toBe(1);
    expect(await readDeleted(NOW)).toEqual([]);
    expect(await readShown()).toEqual(before);
    expect(await repairSummaries()).toBe(false);
  });

  it('is outside every count, picture, search and export', async () => {
    await changeCheckIns({ put: [makeCheckIn(9, { note: 'never shown' })] });
    await deleteCheckIns([id(9)], NOW);
    const shown = await readShown();
    closeHistory();
    fakeBrowser.reset();
    vi.stubGlobal('indexedDB', new IDBFactory());
    await changeCheckIns({ put: kept });
    expect(shown).toEqual(await readShown());
  });

  it('says which were there, and is not deleted twice', async () => {
    expect(await deleteCheckIns([id(0), id(77)], NOW)).toEqual([id(0)]);
    expect(await deleteCheckIns([id(0)], daysLater(3))).toEqual([]);
    expect(await readDeleted(daysLater(3))).toMatchObject([{ deletedAt: '2026-11-22T15:00:00.000Z' }]);
  });

  it('is gone after 30 days, whether or not anybody looked after it', async () => {
    await saveCheckIn(makeCheckIn(0, { note: 'better' }), makeCheckIn(0));
    await deleteCheckIns([id(0)], NOW);
    expect(await readDeleted(daysLater(30))).toHaveLength(1);
    expect(await readDeleted(daysLater(31))).toHaveLength(0);
    const history = await openHistory();
    await pruneDeleted(daysLater(30));
    expect(await history.count('deleted')).toBe(1);
    await pruneDeleted(daysLater(31));
    expect([await history.count('deleted'), await history.count('former')]).toEqual([0, 0]);
  });

  it('leaves nothing of what an import found, once it is gone for good', async () => {
    const history = await openHistory();
    const met = kept.slice(0, 2).map((before) => ({ id: before.id, print: '', appId: null, before }));
    const about = { id: '1', at: NOW.toString(), app: 'daylio' as const, ids: [], ownIds: [] };
    await history.put('imports', { ...about, met, settingsBefore: null });
    await deleteCheckIns([id(0), id(1)], NOW);
    expect((await history.get('imports', '1'))?.met).toHaveLength(2);
    await wipeDeleted([id(0)]);
    expect((await history.get('imports', '1'))?.met?.map((each) => each.id)).toEqual([id(1)]);
  });

  /** An import that changed these, of which it remembers how they were. */
  async function rememberBefores(...befores: CheckIn[]): Promise<void> {
    const met = befores.map((before) => ({ id: before.id, print: 'p', appId: null, before }));
    const about = { id: '1', at: NOW.toString(), app: 'daylio' as const, ids: [], ownIds: [] };
    await (await openHistory()).put('imports', { ...about, met, settingsBefore: null });
  }

  const readMet = async () => (await (await openHistory()).get('imports', '1'))?.met;

  it('leaves nothing of what an import found where its days go, deleted before or moved since', async () => {
    await rememberBefores(makeCheckIn(0, { note: 'early' }), makeCheckIn(1, { localDate: '2026-01-05' }));
    await deleteCheckIns([id(0)], NOW);
    await deleteInRange({ first: '2026-01-01', last: '2026-01-31' });
    // The one that was moved out of these days stays, as it is now.
    expect(await readMet()).toEqual([{ id: id(1), print: 'p', appId: null, before: makeCheckIn(1) }]);
  });

  it('leaves nothing of what an import found once it has gone by itself', async () => {
    await rememberBefores(makeCheckIn(0), makeCheckIn(1));
    await deleteCheckIns([id(0)], NOW);
    await forgetAllGone();
    expect(await readMet()).toHaveLength(2);
    await pruneDeleted(daysLater(31));
    await forgetAllGone();
    expect((await readMet())?.map((one) => one.id)).toEqual([id(1)]);
  });

  it('stays deleted though somebody goes on with it on another page, and is had back with what they wrote', async () => {
    const opened = makeCheckIn(0, { note: 'one more wor', updatedAt: '2026-11-22T18:30:00.000Z' });
    await deleteCheckIns([id(0)], NOW);
    await saveCheckIn(opened, kept[0] ?? null);
    expect(await countInRange(EVERYTHING)).toBe(4);
    const since = { id: id(0), deletedAt: '2026-11-22T15:00:00.000Z' };
    expect(await readDeleted(NOW)).toEqual([{ ...since, checkIn: opened }]);
    await noteEdit(makeEdit({ ...opened, note: 'one more word' }, kept[0] ?? null));
    await saveNoted();
    expect(await readDeleted(NOW)).toMatchObject([{ ...since, checkIn: { note: 'one more word' } }]);
    expect(await readFormer(id(0))).toEqual(kept[0]);
    await saveCheckIn(opened, null);
    await wipeDeleted([id(0)]);
    await saveCheckIn(opened, kept[0] ?? null);
    expect([await countInRange(EVERYTHING), await readFormer(id(0))]).toEqual([4, null]);
  });

  it.each([
    ['that takes it to another day', { localDate: '2026-05-05' }, null],
    ['that came from one of these days', { id: id(1), localDate: '2026-05-05' }, { localDate: '2026-01-07' }],
  ])('leaves no edit behind %s', async (_, to, from) => {
    const history = await openHistory();
    const checkIn = makeCheckIn(0, to);
    await history.put('edits', {
      ...makeEdit(checkIn, from && { ...checkIn, ...from }),
    });
    await deleteInRange({ first: '2026-01-01', last: '2026-01-31' });
    expect(await history.count('edits')).toBe(0);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['is wiped', () => wipeDeleted([id(0)])],
    ['goes with its days', () => deleteInRange({ first: '2026-01-05', last: '2026-01-05' })],
    ['goes by itself', () => pruneDeleted(daysLater(31)).then(forgetAllGone)],
  ])('leaves its id nowhere once it %s', async (_, go) => {
    const history = await openHistory();
    const about = { at: NOW.toString(), app: 'daylio' as const, ownIds: [], settingsBefore: null };
    const [gone, left] = [id(0), id(1)];
    await history.put('imports', {
      ...about,
      id: '1',
      ids: [gone, left],
      prints: ['g', 'l'],
      appIds: ['7', '8'],
    });
    await history.put('imports', { ...about, id: '2', ids: [gone] });
    await history.put('imports', { ...about, id: '3', ids: [gone], ownIds: ['own:1'] });
    const came = { feared: 'They laugh.', sentence: 'I miss you.', answer: { heard: 'You miss me.' } };
    await history.put('told', { ...came, id: gone, toldAt: NOW.toString(), askedAt: null });
    await history.put('told', { id: left, toldAt: NOW.toString(), askedAt: null });
    await history.put('prompts', { id: 'work_01', shownAt: NOW.toString(), checkIn: gone });
    await saveDraft(startRevising(makeCheckIn(0), null, NOW));
    await deleteCheckIns([gone], NOW);
    expect(await listWhereIs(gone), 'as long as it can be had back').toEqual([
      'deleted',
      'drafts',
      'imports',
      'prompts',
      'told',
    ]);
    await go();
    expect(await listWhereIs(gone)).toEqual([]);
    expect(await history.getAll('imports')).toEqual([
      { ...about, id: '1', ids: [left], prints: ['l'], appIds: ['8'] },
      { ...about, id: '3', ids: [], ownIds: ['own:1'] },
    ]);
    expect(await listWhereIs(left)).toEqual(['checkins', 'imports', 'told']);
    expect(await history.get('prompts', 'work_01')).toMatchObject({ shownAt: NOW.toString() });
  });

  it('leaves no edit behind when it is wiped', async () => {
    const history = await openHistory();
    await deleteCheckIns([id(0)], NOW);
    await history.put('edits', makeEdit(makeCheckIn(0), null));
    await wipeDeleted([id(0)]);
    expect(await history.count('edits')).toBe(0);
  });

  it('is gone at once on wish, one or all, and what it was before', async () => {
    await saveCheckIn(makeCheckIn(0, { note: 'better' }), makeCheckIn(0));
    await deleteCheckIns([id(0), id(1), id(2)], NOW);
    await wipeDeleted([id(0)]);
    expect(await readFormer(id(0))).toBeNull();
    expect(await readDeleted(NOW)).toHaveLength(2);
    await putBackDeleted([id(1)]);
    await wipeDeleted([id(1), id(2)]);
    expect(await readDeleted(NOW)).toEqual([]);
    expect(await countInRange(EVERYTHING)).toBe(3);
    expect(await putBackDeleted([id(0)])).toBe(0);
  });

  it('is not there twice where the same comes in again', async () => {
    await deleteCheckIns([id(0)], NOW);
    await addImport({ id: 'i', at: NOW.toString(), app: 'daylio', settingsBefore: null }, () => [], [kept]);
    expect(await readDeleted(NOW)).toEqual([]);
    expect(await countInRange(EVERYTHING)).toBe(kept.length);
  });

  it('keeps the own words that it names', async () => {
    const [own] = await changeCustomWords(() => [
      newCustomFeeling('chuffed', { pleasantness: 0.5, energy: 0.2 }, NOW),
    ]);
    const named = makeCheckIn(6, { feelings: [{ word: own?.id ?? '', intensity: null }] });
    const about = { id: 'i', at: NOW.toString(), app: 'daylio' as const, settingsBefore: null };
    await changeCheckIns({ put: [named] });
    await addImport(about, () => [], [[makeCheckIn(7)]]);
    const history = await openHistory();
    await history.put('imports', { ...about, ids: [id(7)], ownIds: [own?.id ?? ''] });
    await deleteCheckIns([named.id], NOW);
    await undoImport('i');
    expect(await readCustomWords()).toEqual([own]);
  });

  it('goes with the days that are deleted for good, and with what others were in these days', async () => {
    await deleteCheckIns([id(0)], NOW);
    const moved = makeCheckIn(1, { at: '2026-05-01T10:00:00.000Z', localDate: '2026-05-01' });
    await saveCheckIn(moved, makeCheckIn(1));
    await saveCheckIn(makeCheckIn(3, { note: 'better' }), makeCheckIn(3));
    const range = { first: '2026-01-01', last: '2026-02-28' };
    expect([await countInRange(range), await countDeletedInRange(range)]).toEqual([2, 1]);
    expect(await deleteInRange(range)).toBe(3);
    const history = await openHistory();
    expect([await history.count('deleted'), await history.count('former')]).toEqual([0, 0]);
    expect((await readRecent(9)).map((checkIn) => checkIn.id)).toEqual([moved.id, id(2)]);
  });
});

describe('how a check-in was before it was put right', () => {
  it('is known until the next edit, after a reload, and after it was deleted and had back', async () => {
    expect(await readFormer(id(0))).toBeNull();
    const second = makeCheckIn(0, { note: 'second' });
    await saveCheckIn(second, makeCheckIn(0));
    reload();
    expect(await readFormer(id(0))).toEqual(makeCheckIn(0));
    await deleteCheckIns([id(0)], NOW);
    await putBackDeleted([id(0)]);
    expect(await readFormer(id(0))).toEqual(makeCheckIn(0));
    await saveCheckIn(makeCheckIn(0, { note: 'third' }), second);
    expect(await readFormer(id(0))).toEqual(second);
    await saveCheckIn(second, null);
    expect(await readFormer(id(0))).toBeNull();
  });

  it('goes with what is taken away for good', async () => {
    await saveCheckIn(makeCheckIn(0, { note: 'second' }), makeCheckIn(0));
    await changeCheckIns({ delete: [id(0)] });
    expect(await readFormer(id(0))).toBeNull();
  });
});
