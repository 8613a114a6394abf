import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CheckIn } from '@/utils/checkin/check-in';
import { startRevising } from '@/utils/checkin/comeback';
import { startDraft, toCheckIn } from '@/utils/checkin/minute/draft';
import { changeCheckIns, keepCheckIn, readRecent, saveCheckIn } from '@/utils/history/check-ins/check-ins';
import { closeHistory } from '@/utils/history/connection/database';
import { deleteCheckIns, readDeleted, readFormer } from '@/utils/history/erase/deleted-check-ins';
import { readDrafts, saveDraft } from '@/utils/history/check-ins/drafts';
import { repairSummaries } from '@/utils/history/totals/repair';
import { keepRevised, takeBack } from '@/utils/history/check-ins/revise';
import { noteShared } from '@/utils/history/records/share-records';
import { FakeLocks } from '../../../fake-locks';
import example from '../../../examples/check-in-v2.json' with { type: 'json' };

const now = Temporal.Instant.from('2026-11-22T15:00:00Z');
const unsure: CheckIn = { ...(example as CheckIn), feelings: [], unsure: true, saidAt: null };
const draft = startRevising(unsure, null, now);
const revised: CheckIn = { ...unsure, feelings: [{ word: 'tired', intensity: null }], unsure: false };

beforeEach(() => {
  closeHistory();
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { locks: new FakeLocks(), storage: navigator.storage });
});

afterEach(closeHistory);

describe('a check-in that is changed in the minute', () => {
  it('takes its draft along, and can be put back as after any edit', async () => {
    await changeCheckIns({ put: [unsure] });
    await saveDraft(draft);
    expect(await keepRevised(revised, unsure)).toBeNull();
    expect(await readRecent(10)).toEqual([revised]);
    expect(await readDrafts()).toEqual([]);
    expect(await readFormer(unsure.id)).toEqual(unsure);
  });

  it('stays told where that came between', async () => {
    const saidAt = '2026-11-22T14:00:00.000Z';
    await changeCheckIns({ put: [{ ...unsure, saidAt }] });
    await keepRevised(revised, unsure);
    expect(await readRecent(10)).toEqual([{ ...revised, saidAt }]);
  });

  it('stays deleted where that came between', async () => {
    await changeCheckIns({ put: [unsure] });
    await saveDraft(draft);
    await deleteCheckIns([unsure.id], now);
    await keepRevised(revised, unsure);
    expect(await readRecent(10)).toEqual([]);
    expect(await readDeleted(now)).toMatchObject([{ checkIn: unsure }]);
    expect(await readDrafts()).toEqual([]);
  });

  it('is taken back to what it was, an edit before that included', async () => {
    const before = { ...unsure, note: 'before' };
    await changeCheckIns({ put: [before] });
    await saveCheckIn(unsure, before);
    const former = await keepRevised(revised, unsure);
    await takeBack(draft, former);
    expect(await readRecent(10)).toEqual([unsure]);
    expect(await readFormer(unsure.id)).toEqual(before);
    expect(await readDrafts()).toEqual([draft]);
    expect(await repairSummaries()).toBe(false);
  });
});

describe('taking back a change', () => {
  beforeEach(async () => {
    await changeCheckIns({ put: [unsure] });
    await keepRevised(revised, unsure);
  });

  it('leaves it told where that came between', async () => {
    const said = await noteShared(unsure.id, true, now);
    await takeBack(draft, null);
    expect(await readRecent(10)).toEqual([{ ...unsure, saidAt: said?.saidAt }]);
  });

  it('leaves it deleted where that came between', async () => {
    await deleteCheckIns([unsure.id], now);
    await takeBack(draft, null);
    expect(await readRecent(10)).toEqual([]);
    expect(await readDeleted(now)).toMatchObject([{ checkIn: revised }]);
    expect(await readDrafts()).toEqual([draft]);
    expect(await repairSummaries()).toBe(false);
  });
});

describe('a check-in that was kept just now', () => {
  it('is taken back to its draft, not to what was deleted lately, and can be kept again', async () => {
    const begun = {
      ...startDraft('guesses', 'UTC', now),
      answers: { ...draft.answers, body: ['tight_chest'] },
    };
    const checkIn = toCheckIn(begun, now);
    await keepCheckIn(checkIn, now);
    await takeBack(begun, null);
    expect(await readRecent(10)).toEqual([]);
    expect(await readDeleted(now)).toEqual([]);
    expect(await readDrafts()).toEqual([begun]);
    expect(await repairSummaries()).toBe(false);
    await keepCheckIn(checkIn, now);
    expect(await readRecent(10)).toEqual([checkIn]);
    expect(await readDrafts()).toEqual([]);
  });
});
