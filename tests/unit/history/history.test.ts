import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { openDB, unwrap } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CheckIn } from '@/utils/checkin/check-in';
import { NO_ANSWERS } from '@/utils/checkin/check-in';
import { startDraft, touchDraft } from '@/utils/checkin/draft';
import { startNudge } from '@/utils/nudge/nudge';
import example from '../../examples/check-in-v1.json' with { type: 'json' };

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
  const [database, checkIns, drafts, nudges] = await Promise.all([
    import('@/utils/history/database'),
    import('@/utils/history/check-ins'),
    import('@/utils/history/drafts'),
    import('@/utils/history/nudges'),
  ]);
  return { ...database, ...checkIns, ...drafts, ...nudges };
}

let doors: Awaited<ReturnType<typeof freshDoors>>;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  doors = await freshDoors();
});

describe('the door to the history', () => {
  it('opens the same connection for everyone on a page', async () => {
    expect(await doors.openHistory()).toBe(await doors.openHistory());
    expect(doors.openedHistory()).toBe(await doors.openHistory());
  });

  it('makes way for newer code, and says “newer” to older code afterwards', async () => {
    const history = await doors.openHistory();
    const newer = await openDB('heartward', history.version + 1);
    expect(doors.openedHistory()).toBeNull();
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
    vi.doMock('@/utils/history/migrations', () => ({ MIGRATIONS: [() => {}, () => {}] }));
    const next = await freshDoors();
    next.onBlocked(blocked);
    expect((await next.openHistory()).version).toBe(2);
    expect(blocked).toHaveBeenCalledOnce();
    vi.doUnmock('@/utils/history/migrations');
  });

  it('opens anew after the browser ended the connection', async () => {
    const history = await doors.openHistory();
    // Its types ask for the class where it takes a connection.
    forceCloseDatabase(unwrap(history) as never);
    expect(doors.openedHistory()).toBeNull();
    expect(await doors.openHistory()).not.toBe(history);
  });

  it('says “unavailable” where there is no opening it, and tries again the next time', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('Internal error opening backing store.', 'UnknownError');
    });
    await expect(doors.openHistory()).rejects.toMatchObject({ reason: 'unavailable' });
    await expect(doors.openHistory()).resolves.toBeDefined();
  });
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
    const draft = { ...startDraft('place', now), id: checkIn.id, nudge: 'n' };
    await doors.saveDraft(draft);
    await Promise.all([
      doors.keepCheckIn({ ...checkIn, nudge: 'n' }, now),
      doors.keepCheckIn({ ...checkIn, nudge: 'n' }, now),
    ]);
    expect(await doors.readRecent(10)).toHaveLength(1);
    expect(await doors.readDraft()).toBeNull();
    expect(await doors.readNudgesSince(now)).toMatchObject([{ id: 'n', state: 'answered' }]);
  });

  it('can be deleted and put back', async () => {
    await doors.keepCheckIn(checkIn, now);
    await doors.deleteCheckIn(checkIn.id);
    expect(await doors.readRecent(10)).toEqual([]);
    await doors.restoreCheckIn(checkIn);
    expect(await doors.readRecent(10)).toEqual([checkIn]);
  });
});

describe('drafts', () => {
  it('give back the one that was touched last', async () => {
    const first = startDraft('place', now);
    const second = startDraft('place', now.add({ seconds: 5 }));
    await doors.saveDraft(second);
    await doors.saveDraft(first);
    expect(await doors.readDraft()).toEqual(second);
    const touched = touchDraft(first, { answers: { ...NO_ANSWERS, unsure: true } }, now.add({ seconds: 9 }));
    await doors.saveDraft(touched);
    expect(await doors.readDraft()).toEqual(touched);
    await doors.deleteDraft(first.id);
    expect(await doors.readDraft()).toEqual(second);
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
    expect(await doors.readOpenNudges(now)).toEqual([]);
  });

  it('remember why they waited', async () => {
    const nudge = await doors.addNudge(startNudge(slot, 'planned', 'UTC'));
    await doors.noteHold(nudge, 'audible', now);
    expect(await doors.readOpenNudges(now)).toMatchObject([
      { heldFor: 'audible', heldAt: '2026-11-22T15:00:00.000Z' },
    ]);
  });
});
