import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { openDB, unwrap } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CheckIn } from '@/utils/checkin/check-in';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import { startDraft, touchDraft, type Draft } from '@/utils/checkin/minute/draft';
import { add, merge, newCustomFeeling, retire } from '@/utils/vocabulary/custom/change-custom-word';
import { startNudge } from '@/utils/schedule/nudge';
import { FakeLocks } from '../../../fake-locks';
import example from '../../../examples/check-in-v2.json' with { type: 'json' };

const now = Temporal.Instant.from('2026-11-22T15:00:00Z');
const checkIn = example as CheckIn;
const slot = {
  id: 'n',
  localDate: '2026-11-22',
  dueAt: '2026-11-22T15:00:00.000Z',
  expiresAt: '2026-11-22T15:45:00.000Z',
};

/** Each test has a database of its own, and doors that have not been opened yet. */
async function freshDoors() {
  vi.resetModules();
  const [database, checkIns, drafts, nudges, own, prompts] = await Promise.all([
    import('@/utils/history/connection/database'),
    import('@/utils/history/check-ins/check-ins'),
    import('@/utils/history/check-ins/drafts'),
    import('@/utils/history/records/nudges'),
    import('@/utils/history/records/custom-word-records'),
    import('@/utils/history/records/shown-prompts'),
  ]);
  return { ...database, ...checkIns, ...drafts, ...nudges, ...own, ...prompts };
}

let doors: Awaited<ReturnType<typeof freshDoors>>;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  doors = await freshDoors();
});

describe('the door to the history', () => {
  it('opens the same connection for everyone on a page', async () => {
    expect(await doors.openHistory()).toBe(await doors.openHistory());
    expect(doors.openedConnection()?.history).toBe(await doors.openHistory());
  });

  it('makes way for newer code, and says “newer” to older code afterwards', async () => {
    const history = await doors.openHistory();
    const newer = await openDB('heartward', history.version + 1);
    expect(doors.openedConnection()).toBeNull();
    await expect(doors.openHistory()).rejects.toMatchObject({ name: 'HistoryError', reason: 'newer' });
    newer.close();
  });

  it('tells when other code holds up an upgrade, and goes on once it is gone', async () => {
    const older = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('heartward', 1);
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
    const blocked = vi.fn(() => older.close());
    vi.doMock('@/utils/history/connection/migrations', () => ({ MIGRATIONS: [() => {}, () => {}] }));
    const next = await freshDoors();
    next.onBlocked(blocked);
    expect((await next.openHistory()).version).toBe(2);
    expect(blocked).toHaveBeenCalledOnce();
    vi.doUnmock('@/utils/history/connection/migrations');
  });

  it('opens anew after the browser ended the connection', async () => {
    const history = await doors.openHistory();
    // Its types ask for the class where it takes a connection.
    forceCloseDatabase(unwrap(history) as never);
    expect(doors.openedConnection()).toBeNull();
    expect(await doors.openHistory()).not.toBe(history);
  });

  it.each([
    ['unavailable', 'UnknownError', 'Internal error opening backing store.'],
    ['newer', 'VersionError', 'The requested version (1) is less than the existing version (9).'],
    [
      'private',
      'InvalidStateError',
      'A mutation operation was attempted on a database that did not allow mutations.',
    ],
    ['full', 'QuotaExceededError', ''],
    ['full', 'UnknownError', 'Internal error opening backing store: IO error: NO_SPACE'],
  ])(
    'says “%s” where the browser does not open it for %s, and tries again',
    async (reason, name, message) => {
      vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
        throw new DOMException(message, name);
      });
      await expect(doors.openHistory()).rejects.toMatchObject({ reason });
      await expect(doors.openHistory()).resolves.toBeDefined();
    },
  );
});

describe('check-ins', () => {
  it('come back as they were kept, the newest first, and since an instant', async () => {
    const older = { ...checkIn, id: '019aadcd-0000-7c7b-a2a4-0f6b2f4a5d11', at: '2026-11-20T08:00:00.000Z' };
    await doors.keepCheckIn(checkIn, now);
    await doors.keepCheckIn(older, now);
    expect(await doors.readRecent(10)).toEqual([checkIn, older]);
    expect(await doors.readRecent(1)).toEqual([checkIn]);
    expect(await doors.readSince(now.subtract({ hours: 24 }))).toEqual([checkIn]);
  });

  it('are kept once, however often, and take their draft and their nudge along', async () => {
    await doors.addNudge(startNudge(slot, 'planned', 'UTC'));
    await doors.advanceNudge('n', 'claimed', now);
    await doors.advanceNudge('n', 'shown', now);
    const draft = { ...startDraft('place', 'UTC', now), id: checkIn.id, nudge: 'n' };
    await doors.saveDraft(draft);
    await Promise.all([
      doors.keepCheckIn({ ...checkIn, nudge: 'n' }, now),
      doors.keepCheckIn({ ...checkIn, nudge: 'n' }, now),
    ]);
    expect(await doors.readRecent(10)).toHaveLength(1);
    expect(await doors.readDrafts()).toEqual([]);
    expect(await doors.readNudgesSince(now)).toMatchObject([{ id: 'n', state: 'answered' }]);
  });

  it('can be put right, and what was told to somebody meanwhile stays told', async () => {
    await doors.keepCheckIn({ ...checkIn, saidAt: null }, now);
    await doors.changeCheckIns({ put: [checkIn] });
    await doors.saveCheckIn({ ...checkIn, saidAt: null, note: 'Said it was fine.' }, checkIn);
    expect(await doors.readRecent(10)).toEqual([{ ...checkIn, note: 'Said it was fine.' }]);
  });

  it('can be deleted and put back', async () => {
    await doors.keepCheckIn(checkIn, now);
    const deleted = await doors.changeCheckIns({ delete: [checkIn.id] });
    expect(await doors.readRecent(10)).toEqual([]);
    expect(deleted).toEqual([checkIn]);
    await doors.changeCheckIns({ put: deleted });
    expect(await doors.readRecent(10)).toEqual([checkIn]);
  });
});

describe('drafts', () => {
  const onLate = vi.fn();
  beforeEach(() => void onLate.mockReset());

  it('give back the one that was touched last', async () => {
    const first = startDraft('place', 'UTC', now);
    const second = startDraft('place', 'UTC', now.add({ seconds: 5 }));
    await doors.saveDraft(second);
    await doors.saveDraft(first);
    expect((await doors.readDrafts())[0]).toEqual(second);
    const touched = touchDraft(first, { answers: { ...NO_ANSWERS, unsure: true } }, now.add({ seconds: 9 }));
    await doors.saveDraft(touched);
    expect((await doors.readDrafts())[0]).toEqual(touched);
    await doors.deleteDraft(first.id);
    expect((await doors.readDrafts())[0]).toEqual(second);
  });

  it('of an earlier version have what came later', async () => {
    const { view, zone, ...old } = startDraft('about', 'UTC', now);
    await doors.saveDraft(old as Draft);
    expect(await doors.readDrafts()).toEqual([{ ...old, view, zone: Temporal.Now.timeZoneId() }]);
    expect(zone).toBe('UTC');
  });

  it('belong to one page at a time, until it is closed, and what another page has is left to it', async () => {
    const locks = new FakeLocks();
    vi.stubGlobal('navigator', { locks });
    const [first, second] = [startDraft('place', 'UTC', now), startDraft('words', 'UTC', now)];
    await doors.saveDraft(first);
    expect(await doors.claimDrafts(onLate)).toEqual([first]);
    await doors.saveDraft(second);
    expect(await doors.claimDrafts(onLate)).toEqual([second]);
    expect(await doors.claimDrafts(onLate)).toEqual([]);
    expect(onLate).not.toHaveBeenCalled();
    locks.closePage();
    await vi.waitFor(() => expect(onLate.mock.calls.flat()).toEqual(expect.arrayContaining([first, second])));
  });

  it('are taken over as they are by then, from a page that is just closing', async () => {
    const locks = new FakeLocks();
    vi.stubGlobal('navigator', { locks });
    const draft = startDraft('place', 'UTC', now);
    await doors.claimDraft(draft.id);
    await doors.saveDraft(draft);
    const claimed = doors.claimDrafts(onLate);
    const touched = touchDraft(draft, { answers: { ...NO_ANSWERS, unsure: true } }, now.add({ seconds: 1 }));
    await doors.saveDraft(touched);
    locks.closePage();
    expect(await claimed).toEqual([touched]);
  });
});

describe('nudges', () => {
  it('are claimed by one, however many try', async () => {
    await doors.addNudge(startNudge(slot, 'planned', 'UTC'));
    const claims = await Promise.all(
      Array.from({ length: 20 }, () => doors.advanceNudge('n', 'claimed', now)),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  it('stay as they are when the same slot is planned again', async () => {
    await doors.addNudge(startNudge(slot, 'planned', 'UTC'));
    await doors.advanceNudge('n', 'faded', now);
    expect(await doors.addNudge(startNudge(slot, 'planned', 'UTC'))).toMatchObject({ state: 'faded' });
    expect(await doors.readOpenNudges()).toEqual([]);
  });

  it('remember why they waited', async () => {
    const nudge = await doors.addNudge(startNudge(slot, 'planned', 'UTC'));
    await doors.noteHold(nudge, 'audible', now);
    expect(await doors.readOpenNudges()).toMatchObject([
      { heldFor: 'audible', heldAt: '2026-11-22T15:00:00.000Z' },
    ]);
  });
});

describe('what the person added', () => {
  const word = newCustomFeeling('blank', { pleasantness: -0.4, energy: -0.3 }, now);
  const other = newCustomFeeling('foggy', { pleasantness: 0, energy: -0.6 }, now.add({ seconds: 1 }));

  it('is kept, changed and read in the order in which it came', async () => {
    await doors.changeCustomWords(add(other));
    await doors.changeCustomWords(add(word));
    expect(await doors.readCustomWords()).toEqual([word, other]);
    const [retired] = await doors.changeCustomWords(retire(word.id, now));
    expect(retired).toMatchObject({ id: word.id, retiredAt: '2026-11-22T15:00:00.000Z' });
    expect(await doors.readCustomWords()).toEqual([retired, other]);
  });

  it('is there once when two pages add the same word at once', async () => {
    const twin = { ...word, id: `${word.id}-2` };
    const [[first], [second]] = await Promise.all([
      doors.changeCustomWords(add(word)),
      doors.changeCustomWords(add(twin)),
    ]);
    expect(second?.id).toBe(first?.id);
    expect(await doors.readCustomWords()).toHaveLength(1);
  });

  it('changes nothing in the check-ins that name it', async () => {
    const kept = { ...checkIn, feelings: [{ word: word.id, intensity: 2 as const }] };
    await doors.changeCustomWords(add(word));
    await doors.keepCheckIn(kept, now);
    await doors.changeCustomWords(merge(word.id, 'numb', now));
    await doors.changeCustomWords(retire(word.id, now));
    expect(await doors.readRecent(1)).toEqual([kept]);
  });
});

describe('the prompts that were shown', () => {
  it('are remembered, each with when it was last', async () => {
    const shown = { id: 'noticing_01', shownAt: '2026-11-22T15:00:00.000Z', checkIn: 'a' };
    await doors.noteShownPrompt(shown);
    await doors.noteShownPrompt({ ...shown, shownAt: '2026-11-23T15:00:00.000Z', checkIn: 'b' });
    expect(await doors.readShownPrompts()).toEqual([
      { id: 'noticing_01', shownAt: '2026-11-23T15:00:00.000Z', checkIn: 'b' },
    ]);
  });
});
