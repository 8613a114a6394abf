import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CheckIn } from '@/utils/checkin/check-in';
import { DATABASE_NAME } from '@/utils/history/connection/database-names';
import { forgetCopies, readMended } from '@/utils/storage/stored-copies';
import { FakeLocks } from '../../../fake-locks';
import example from '../../../examples/check-in-v2.json' with { type: 'json' };
import { howMany } from '../../../how-many';

const DAYS = ['2024-02-29', '2026-10-31', '2026-11-01', '2026-11-22'];

function toCheckIn(n: number, day: string, note: string): CheckIn {
  const id = `019aadcd-ff38-7c7b-a2a4-${String(n).padStart(12, '0')}`;
  return { ...(example as CheckIn), id, localDate: day, at: `${day}T10:00:00.000Z`, note };
}

async function freshDoors() {
  vi.resetModules();
  const [database, checkIns, days, copies] = await Promise.all([
    import('@/utils/history/connection/database'),
    import('@/utils/history/check-ins/check-ins'),
    import('@/utils/history/totals/days'),
    import('@/utils/history/copies/keep-copies'),
  ]);
  return { ...database, ...checkIns, ...days, ...copies };
}

let doors: Awaited<ReturnType<typeof freshDoors>>;

/** The history and its copy are in two storages; here the first begins anew, as after a total loss. */
async function loseEverything() {
  doors.closeHistory();
  vi.stubGlobal('indexedDB', new IDBFactory());
  doors = await freshDoors();
}

async function readAll(): Promise<CheckIn[]> {
  return (await doors.readOfDays('0000', '9999')).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

beforeEach(async () => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { locks: new FakeLocks() });
  vi.stubGlobal('indexedDB', new IDBFactory());
  doors = await freshDoors();
});

describe('the copies of the history in another storage', () => {
  it('bring back what the browser lost, and say so', async () => {
    await doors.changeCheckIns({ put: DAYS.map((day, n) => toCheckIn(n, day, 'kept')) });
    await doors.keepCopies();
    const before = await readAll();
    await loseEverything();
    expect(await readAll()).toEqual([]);
    await doors.keepCopies();
    expect(await readAll()).toEqual(before);
    expect(await readMended()).toEqual({ broughtBack: DAYS.length, missing: 0 });
  });

  it('are never written over by a history that was lost and begun anew', async () => {
    await doors.changeCheckIns({ put: DAYS.map((day, n) => toCheckIn(n, day, 'kept')) });
    await doors.keepCopies();
    await loseEverything();
    const later = toCheckIn(9, '2026-11-22', 'said before anybody noticed');
    await doors.changeCheckIns({ put: [later] });
    await doors.keepCopies();
    expect(await readAll()).toHaveLength(DAYS.length + 1);
    expect(await readAll()).toContainEqual(later);
  });

  it('count what is gone for good', async () => {
    await doors.changeCheckIns({ put: DAYS.map((day, n) => toCheckIn(n, day, 'kept')) });
    await doors.keepCopies();
    await fakeBrowser.storage.local.set({ 'copy:2026-11': 'damaged as well' });
    await loseEverything();
    await doors.keepCopies();
    expect(await readMended()).toEqual({ broughtBack: 2, missing: 2 });
  });

  it('do not bring back what was deleted on purpose', async () => {
    await doors.changeCheckIns({ put: DAYS.map((day, n) => toCheckIn(n, day, 'kept')) });
    await doors.changeCheckIns({ delete: [toCheckIn(0, '', '').id] });
    await doors.keepCopies();
    await loseEverything();
    await doors.keepCopies();
    expect(await readAll()).toHaveLength(DAYS.length - 1);

    await forgetCopies();
    await loseEverything();
    await doors.keepCopies();
    expect(await readAll()).toEqual([]);
  });

  it('hold, after any writing, what a history that went back to an earlier state has lost', async () => {
    const written = fc.record({
      n: fc.integer({ min: 0, max: 5 }),
      day: fc.constantFrom(...DAYS),
      note: fc.constantFrom('one', 'two', 'three'),
      isDeleted: fc.boolean(),
      isCopied: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(written, { minLength: 1, maxLength: 12 }), async (steps) => {
        fakeBrowser.reset();
        vi.stubGlobal('indexedDB', new IDBFactory());
        doors = await freshDoors();
        let expected: CheckIn[] = [];
        for (const { n, day, note, isDeleted, isCopied } of steps) {
          const checkIn = toCheckIn(n, day, note);
          await doors.changeCheckIns(isDeleted ? { delete: [checkIn.id] } : { put: [checkIn] });
          if (isCopied) await doors.keepCopies();
          // Each write is copied by itself, too: this waits until it was.
          await navigator.locks.request('copies', () => {});
          expected = await readAll();
        }
        await loseEverything();
        await doors.keepCopies();
        expect(await readAll()).toEqual(expected);
      }),
      { numRuns: howMany(25, 1000) },
    );
  });

  it(`belong to ${DATABASE_NAME} alone`, async () => {
    await doors.changeCheckIns({ put: [toCheckIn(1, '2026-11-22', 'kept')] });
    await doors.keepCopies();
    const keys = Object.keys(await fakeBrowser.storage.local.get(null));
    expect(keys.toSorted()).toEqual(['copy:2026-11', 'tally']);
  });
});
