import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CheckIn } from '@/utils/checkin/check-in';
import type { Decided } from '@/utils/history/records/imports';
import type { CustomWord } from '@/utils/vocabulary/custom/custom-word';
import example from '../../../examples/check-in-v2.json' with { type: 'json' };

const AT = '2026-11-22T15:00:00.000Z';
const OWN = 'own:0c8f3d52-4a1b-4a35-9a0e-2f6f0c0d9b11';
const about = (id: string) => ({ id, at: AT, app: 'daylio' as const, settingsBefore: null });
const noOwn = () => [];

function makeCheckIns(count: number, changes: Partial<CheckIn> = {}): CheckIn[] {
  return Array.from({ length: count }, (_, n) => ({
    ...(example as CheckIn),
    id: `018bcfe5-6800-7000-8000-${String(n).padStart(12, '0')}`,
    localDate: `2026-01-${String(1 + (n % 28)).padStart(2, '0')}`,
    ...changes,
  }));
}

const ownWord: CustomWord = {
  kind: 'word',
  id: OWN,
  name: 'frayed',
  meaning: '',
  pleasantness: -0.4,
  energy: 0,
  synonyms: [],
  createdAt: AT,
  updatedAt: AT,
  retiredAt: null,
  mergedInto: null,
};

async function freshDoors() {
  vi.resetModules();
  const [database, checkIns, imports, ranges, repair, days, deleteRange, told] = await Promise.all([
    import('@/utils/history/connection/database'),
    import('@/utils/history/check-ins/check-ins'),
    import('@/utils/history/records/imports'),
    import('@/utils/history/records/ranges'),
    import('@/utils/history/totals/repair'),
    import('@/utils/history/totals/days'),
    import('@/utils/history/erase/delete-range'),
    import('@/utils/history/records/share-records'),
  ]);
  return { ...database, ...checkIns, ...imports, ...ranges, ...repair, ...days, ...deleteRange, ...told };
}

let doors: Awaited<ReturnType<typeof freshDoors>>;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  doors = await freshDoors();
});

/** How many check-ins, imports and own words there are. */
async function countAll() {
  const history = await doors.openHistory();
  return Promise.all((['checkins', 'imports', 'own'] as const).map((store) => history.count(store)));
}

describe('an import', () => {
  it('knows its days, as far as they are still here, among those that are not its own', async () => {
    const [early, ...rest] = makeCheckIns(12);
    const late = makeCheckIns(13).at(-1);
    await doors.changeCheckIns({ put: [early, late].filter((each) => each !== undefined) });
    const added = await doors.addImport(about('a'), noOwn, [rest]);
    const spanOf = () => added && doors.readSpanOfImport(added);
    expect(await spanOf()).toEqual({ first: '2026-01-02', last: '2026-01-12' });
    await doors.changeCheckIns({ delete: rest.slice(-2).map(({ id }) => id) });
    expect(await spanOf()).toEqual({ first: '2026-01-02', last: '2026-01-10' });
    await doors.changeCheckIns({ delete: rest.map(({ id }) => id) });
    expect(await spanOf()).toBeNull();
  });

  it('adds what is not here yet, leaves what is, and counts the days', async () => {
    const [first, ...rest] = makeCheckIns(30);
    await doors.changeCheckIns({ put: first ? [{ ...first, note: 'mine' }] : [] });
    const added = await doors.addImport(about('a'), noOwn, [first ? [first] : [], rest]);
    expect(added?.ids).toHaveLength(29);
    expect((await doors.readOfDays('2026-01-01', '2026-01-01')).map(({ note }) => note)).toContain('mine');
    expect(await doors.repairSummaries(), 'the days agree').toBe(false);
    expect(await countAll()).toEqual([30, 1, 0]);
  });

  describe('that knows what was said to somebody', () => {
    const telling = (id: string, sentence: string) => ({ id, toldAt: AT, askedAt: AT, sentence });
    const bring = (checkIns: CheckIn[], decided: Partial<Decided>) =>
      doors.addImport(about('a'), noOwn, [checkIns], {}, { told: new Map(), steps: new Map(), ...decided });

    it('brings it for what comes in and for what is here, and for nothing else', async () => {
      const [first, second, third] = makeCheckIns(3).map(({ id }) => id) as [string, string, string];
      await doors.changeCheckIns({ put: makeCheckIns(1) });
      const tellings = [
        telling(first, 'of one here'),
        telling(second, 'of a new one'),
        telling('x', 'of none'),
      ];
      await bring(makeCheckIns(2), { tellings, steps: new Map([[first, { kind: 'known', target: first }]]) });
      expect(await doors.readShareRecords()).toEqual(tellings.slice(0, 2));
      expect(await doors.readShareRecord(third)).toBeNull();
    });

    it('takes it out again with the check-ins that it added, and leaves it with those that stay', async () => {
      const [first, second] = makeCheckIns(2).map(({ id }) => id) as [string, string];
      await doors.changeCheckIns({ put: makeCheckIns(1) });
      const tellings = [telling(first, 'of one here'), telling(second, 'of a new one')];
      await bring(makeCheckIns(2), { tellings, steps: new Map([[first, { kind: 'known', target: first }]]) });
      await doors.undoImport('a');
      expect(await doors.readShareRecords()).toEqual(tellings.slice(0, 1));
    });

    it('leaves what is known here as it is', async () => {
      const [checkIn] = makeCheckIns(1);
      if (!checkIn) throw new Error('There is none.');
      await doors.changeCheckIns({ put: [checkIn] });
      await doors.changeShareRecord(checkIn.id, { feared: 'mine' });
      const steps = new Map([[checkIn.id, { kind: 'known' as const, target: checkIn.id }]]);
      await bring([checkIn], { tellings: [telling(checkIn.id, 'theirs')], steps });
      expect((await doors.readShareRecord(checkIn.id))?.feared).toBe('mine');
      expect((await doors.readShareRecord(checkIn.id))?.sentence).toBeUndefined();
    });
  });

  it('adds nothing a second time, and leaves no trace of that', async () => {
    await doors.addImport(about('a'), noOwn, [makeCheckIns(5)]);
    expect((await doors.addImport(about('b'), noOwn, [makeCheckIns(5)]))?.ids).toEqual([]);
    expect(await countAll()).toEqual([5, 1, 0]);
  });

  it('adds once, and counts once, what stands in the file twice', async () => {
    const checkIns = makeCheckIns(3);
    const added = await doors.addImport(about('a'), noOwn, [[...checkIns, ...checkIns], checkIns]);
    expect(added?.ids).toEqual(checkIns.map(({ id }) => id));
  });

  it('adds nothing at all where the file fails in the middle', async () => {
    function* batches() {
      yield makeCheckIns(5);
      throw new Error('The file is gone.');
    }
    await expect(doors.addImport(about('a'), noOwn, batches())).rejects.toThrow('The file is gone.');
    expect(await countAll()).toEqual([0, 0, 0]);
  });

  it('adds nothing at all where it is stopped', async () => {
    let written = 0;
    const added = await doors.addImport(about('a'), noOwn, [makeCheckIns(5), makeCheckIns(9)], {
      onProgress: (count) => (written = count),
      isStopped: () => written === 9,
    });
    expect(added).toBeNull();
    expect(await countAll()).toEqual([0, 0, 0]);
  });

  it('is taken out as one, with the own words that nothing else names', async () => {
    const named = makeCheckIns(3, { feelings: [{ word: OWN, intensity: null }] });
    const ownOf = (ids: ReadonlySet<string>) => (ids.has(OWN) ? [ownWord] : []);
    await doors.addImport(about('a'), ownOf, [named]);
    expect(await countAll()).toEqual([3, 1, 1]);
    expect(await doors.undoImport('a')).toMatchObject({ removed: 3, restored: 0 });
    expect(await countAll()).toEqual([0, 0, 0]);

    await doors.addImport(about('b'), ownOf, [named]);
    const mine = { ...(named[0] ?? (example as CheckIn)), id: '018bcfe5-6800-7000-8000-00000000ffff' };
    await doors.changeCheckIns({ put: [mine] });
    await doors.undoImport('b');
    expect(await countAll()).toEqual([1, 0, 1]);
    expect(await doors.undoImport('b'), 'nothing is left to take out').toBeNull();
    expect(await doors.repairSummaries(), 'the days agree').toBe(false);
  });
});

describe('a range of days', () => {
  it('is read whole, however many lie at one instant', async () => {
    const many = makeCheckIns(2300, { localDate: '2026-01-05', at: '2026-01-05T11:00:00.000Z' });
    await doors.changeCheckIns({ put: many });
    const read: string[] = [];
    for await (const batch of doors.readInRange({ first: '2026-01-05', last: null })) {
      read.push(...batch.map(({ id }) => id));
    }
    expect(read).toHaveLength(2300);
    expect(new Set(read).size).toBe(2300);
  });

  it('is counted and deleted, both ends included', async () => {
    await doors.changeCheckIns({ put: makeCheckIns(28) });
    const range = { first: '2026-01-02', last: '2026-01-04' };
    expect(await doors.countInRange(range)).toBe(3);
    expect(await doors.deleteInRange(range)).toBe(3);
    expect(await doors.countInRange(range)).toBe(0);
    expect(await doors.countInRange({ first: null, last: null })).toBe(25);
    expect(await doors.repairSummaries(), 'the days agree').toBe(false);
  });
});
