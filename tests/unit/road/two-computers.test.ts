import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeCheckIns, keepCheckIn, saveCheckIn } from '@/utils/history/check-ins/check-ins';
import { forgetAllGone } from '@/utils/history/check-ins/forget-gone';
import { openHistory } from '@/utils/history/connection/database';
import { deleteInRange } from '@/utils/history/erase/delete-range';
import {
  deleteCheckIns,
  putBackDeleted,
  readFormer,
  wipeDeleted,
} from '@/utils/history/erase/deleted-check-ins';
import { changeCustomWords } from '@/utils/history/records/custom-word-records';
import { deleteEvent, putBackEvents, saveEvent, wipeEvents } from '@/utils/history/records/event-records';
import { addImport, undoImport } from '@/utils/history/records/imports';
import { addNudge, advanceNudge } from '@/utils/history/records/nudges';
import { deletePerson, savePerson } from '@/utils/history/records/people-records';
import { changeShareRecord } from '@/utils/history/records/share-records';
import { startNudge, type NudgeState } from '@/utils/schedule/nudge';
import { drawCode, joinRoad, removeOther, startRoad, stopRoad } from '@/utils/road/join-road';
import { takeOwnItemsAway } from '@/utils/road/own-items';
import { takeTurn } from '@/utils/road/take-turn';
import { changeSettings } from '@/utils/storage/stored-settings';
import { writePause } from '@/utils/storage/stored-pause';
import { newCustomFeeling } from '@/utils/vocabulary/custom/change-custom-word';
import { makeCheckIn, meet, OwnComputer, readRoad } from './own-computer';

const NOW = Temporal.Now.instant();
const CODE = drawCode();
const id = (n: number) => makeCheckIn(n).id;
const person = { id: '018bcfe5-6800-7000-8000-00000000aaaa', name: 'Robin', number: null };
const event = {
  id: '018bcfe5-6800-7000-8000-00000000bbbb',
  name: 'Moved out',
  localDate: '2026-03-01',
  createdAt: '2026-03-01T10:00:00.000Z',
  updatedAt: '2026-03-01T10:00:00.000Z',
};

const fizzy = () => newCustomFeeling('fizzy', { pleasantness: 0.5, energy: 0.5 }, NOW);

let home: OwnComputer;
let work: OwnComputer;

/** Two that share a history of three check-ins. */
async function joinBoth(): Promise<void> {
  await home.use();
  await changeCheckIns({ put: [0, 1, 2].map((n) => makeCheckIn(n)) });
  await startRoad(CODE, 'Home');
  await work.use();
  expect(await joinRoad(CODE, 'Work')).toBe(true);
  await meet(home, work);
}

async function at(computer: OwnComputer, ...steps: (() => Promise<unknown>)[]): Promise<void> {
  await computer.use();
  for (const step of steps) await step();
}

async function expectSame() {
  const [atHome, atWork] = [await home.read(), await work.read()];
  expect(atWork).toEqual(atHome);
  return atHome;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW.epochMilliseconds });
  fakeBrowser.reset();
  home = new OwnComputer();
  work = new OwnComputer();
});

describe('before anything is started', () => {
  it('a turn does nothing, and nothing is in the browser’s sync', async () => {
    await at(home, () => keepCheckIn(makeCheckIn(1), NOW));
    expect(await home.turn()).toEqual({ kind: 'off' });
    await at(home, () => deleteCheckIns([id(1)], NOW));
    expect(await readRoad()).toEqual({});
    expect(await (await openHistory()).count('removals')).toBe(0);
  });

  it('what is no code joins nothing', async () => {
    await at(home, async () => expect(await joinRoad('0123-4567', 'Home')).toBe(false));
    expect(await home.turn()).toEqual({ kind: 'off' });
  });
});

describe('two computers', () => {
  it('have one history once both have joined, and nothing is left on the road but who they are', async () => {
    await at(work, () => changeCheckIns({ put: [makeCheckIn(7), makeCheckIn(2)] }));
    await joinBoth();
    expect((await expectSame()).checkIns).toEqual([
      '0000 note 0',
      '0001 note 1',
      '0002 note 2',
      '0007 note 7',
    ]);
    expect(Object.keys(await readRoad())).toHaveLength(2);
  });

  it('whoever joins has the settings of the others, and gives them none', async () => {
    await at(home, () => changeSettings((all) => ({ ...all, frequency: { ...all.frequency, perDay: 3 } })));
    await at(work, () =>
      changeSettings((all) => ({ ...all, frequency: { ...all.frequency, enabled: false, notify: true } })),
    );
    await joinBoth();
    const [atHome, atWork] = [await home.read(), await work.read()];
    expect(atHome.frequency).toMatchObject({ perDay: 3, enabled: true, notify: false });
    // Whether the system may tell of it, each computer is asked.
    expect(atWork.frequency).toMatchObject({ perDay: 3, enabled: true, notify: true });
  });

  const CASES: { what: string; steps: () => Promise<void>; ends: object; deleted?: string[] }[] = [
    {
      what: 'a check-in that is kept',
      steps: () => at(work, () => keepCheckIn(makeCheckIn(5), NOW)),
      ends: { checkIns: ['0000 note 0', '0001 note 1', '0002 note 2', '0005 note 5'] },
    },
    {
      what: 'one that is put right',
      steps: () =>
        at(work, () =>
          saveCheckIn(makeCheckIn(1, { note: 'right', updatedAt: NOW.toString() }), makeCheckIn(1)),
        ),
      ends: { checkIns: ['0000 note 0', '0001 right', '0002 note 2'] },
    },
    {
      what: 'one that is moved to another month',
      steps: () =>
        at(work, () =>
          saveCheckIn(
            makeCheckIn(1, { localDate: '2025-12-24', at: '2025-12-24T10:00:00.000Z', note: 'moved' }),
            makeCheckIn(1),
          ),
        ),
      ends: { checkIns: ['0000 note 0', '0001 moved', '0002 note 2'] },
    },
    {
      what: 'one that is deleted, which can be had back on the other',
      steps: () => at(work, () => deleteCheckIns([id(1)], NOW)),
      ends: { checkIns: ['0000 note 0', '0002 note 2'] },
      deleted: ['note 1'],
    },
    {
      what: 'one that is deleted and wiped before anybody was told',
      steps: () =>
        at(
          work,
          () => deleteCheckIns([id(1)], NOW),
          () => wipeDeleted([id(1)]),
        ),
      ends: { checkIns: ['0000 note 0', '0002 note 2'] },
      deleted: ['note 1'],
    },
    {
      what: 'days that are deleted, which can be had back on the other',
      steps: () => at(work, async () => deleteInRange({ first: '2026-02-01', last: '2026-02-28' })),
      ends: { checkIns: ['0000 note 0', '0002 note 2'] },
      deleted: ['note 1'],
    },
    {
      what: 'one that is deleted and had back there',
      steps: async () => {
        await at(work, () => deleteCheckIns([id(1)], NOW));
        await meet(work, home);
        await at(home, () => putBackDeleted([id(1)]));
      },
      ends: { checkIns: ['0000 note 0', '0001 note 1', '0002 note 2'] },
    },
    {
      what: 'an edit on each of the same, the later of which wins',
      steps: async () => {
        const edit = (note: string, updatedAt: string) => () =>
          saveCheckIn(makeCheckIn(1, { note, updatedAt }), makeCheckIn(1));
        vi.setSystemTime(NOW.add({ hours: 2 }).epochMilliseconds);
        await at(work, edit('later', NOW.add({ minutes: 60 }).toString()));
        await at(home, edit('earlier', NOW.add({ minutes: 55 }).toString()));
      },
      ends: { checkIns: ['0000 note 0', '0001 later', '0002 note 2'] },
    },
    {
      what: 'what came with an import and is taken out again',
      steps: async () => {
        const about = { id: 'import', at: NOW.toString(), app: 'heartward', settingsBefore: null } as const;
        const own = fizzy();
        await at(work, () =>
          addImport(about, () => [own], [[makeCheckIn(8, { feelings: [{ word: own.id, intensity: 1 }] })]]),
        );
        await meet(work, home);
        await at(work, () => undoImport('import'));
      },
      // A word may be named by a check-in of the other: it is only not offered any more.
      ends: { checkIns: ['0000 note 0', '0001 note 1', '0002 note 2'], words: ['fizzy'] },
    },
    {
      what: 'a word, a person, an event, and what is feared',
      steps: () =>
        at(
          work,
          () => changeCustomWords(() => [fizzy()]),
          () => savePerson(person),
          () => saveEvent(event),
          () => changeShareRecord(id(1), { feared: 'a laugh' }),
        ),
      ends: { words: ['fizzy'], people: ['Robin'], events: ['Moved out'], shares: ['0001 a laugh'] },
    },
    {
      what: 'that these are gone again, and the event is back',
      steps: async () => {
        await at(
          work,
          () => savePerson(person),
          () => saveEvent(event),
          () => changeShareRecord(id(1), { feared: 'a laugh' }),
        );
        await meet(work, home);
        await at(
          home,
          () => deletePerson(person.id),
          () => deleteEvent(event.id, NOW),
          () => changeShareRecord(id(1), { feared: undefined }),
        );
        await meet(home, work);
        await at(work, () => putBackEvents([event.id]));
      },
      ends: { people: [], events: ['Moved out'], shares: [] },
    },
    {
      what: 'an event that is wiped',
      steps: async () => {
        await at(work, () => saveEvent(event));
        await meet(work, home);
        await at(
          home,
          () => deleteEvent(event.id, NOW),
          () => wipeEvents([event.id]),
        );
      },
      ends: { events: [] },
    },
    {
      what: 'a setting, a pause, and that nothing is asked',
      steps: async () => {
        await at(work, () => writePause('2030-01-01T00:00:00.000Z'));
        await at(home, () =>
          changeSettings((all) => ({ ...all, frequency: { ...all.frequency, enabled: false } })),
        );
      },
      ends: { pause: '2030-01-01T00:00:00.000Z', frequency: expect.objectContaining({ enabled: false }) },
    },
  ];

  it.each(CASES)('$what: is the same on both', async ({ steps, ends, deleted = [] }) => {
    await joinBoth();
    await steps();
    await meet(home, work);
    expect(await expectSame()).toMatchObject(ends);
    expect(
      [...(await home.deleted()), ...(await work.deleted())].filter((note) => note !== 'note 8').length,
    ).toBeGreaterThanOrEqual(deleted.length);
    expect(await (await openHistory()).count('removals')).toBe(0);
    expect(Object.keys(await readRoad())).toHaveLength(2);
  });

  it('what was written over by the other can be gone back to', async () => {
    await joinBoth();
    await at(work, () =>
      saveCheckIn(makeCheckIn(1, { note: 'right', updatedAt: NOW.toString() }), makeCheckIn(1)),
    );
    await meet(home, work);
    await home.use();
    expect((await readFormer(id(1)))?.note).toBe('note 1');
  });

  it('what a damaged database lost is had back from the other, and deleted nowhere', async () => {
    await joinBoth();
    await at(home, async () => {
      const history = await openHistory();
      const transaction = history.transaction(['checkins', 'revisions', 'people'], 'readwrite');
      await Reflect.apply(transaction.objectStore('checkins').delete, transaction.objectStore('checkins'), [
        id(1),
      ]);
      await transaction.objectStore('revisions').put({ month: '2026-02', revision: 9, stamp: '' });
      await transaction.done;
    });
    await meet(home, work);
    expect((await expectSame()).checkIns).toContain('0001 note 1');
  });

  it('what is on its way is not forgotten because that which it belongs to has not come yet', async () => {
    await joinBoth();
    await at(home, async () => {
      const history = await openHistory();
      await history.put('told', { id: id(9), toldAt: null, askedAt: null, feared: 'a laugh' });
      await forgetAllGone();
    });
    await meet(home, work);
    expect((await expectSame()).shares).toEqual(['0009 a laugh']);
  });

  it('a turn that is cut off changes nothing, and the next does it', async () => {
    await joinBoth();
    await at(work, () => keepCheckIn(makeCheckIn(5), NOW));
    await work.turn();
    await home.use();
    const { sync } = fakeBrowser.storage;
    const set = sync.set;
    sync.set = () => Promise.reject(new Error('The browser refuses.'));
    expect(await home.turn()).toMatchObject({ kind: 'taken', isRefused: true });
    sync.set = set;
    await meet(home, work);
    expect((await expectSame()).checkIns).toContain('0005 note 5');
  });

  it('that the road is emptied or set back loses and doubles nothing', async () => {
    await joinBoth();
    const old = await readRoad();
    await at(work, () => keepCheckIn(makeCheckIn(5), NOW));
    await work.turn();
    await fakeBrowser.storage.sync.clear();
    await at(home, () => keepCheckIn(makeCheckIn(6), NOW));
    await meet(home, work);
    await fakeBrowser.storage.sync.clear();
    await fakeBrowser.storage.sync.set(old);
    await meet(home, work);
    expect((await expectSame()).checkIns).toHaveLength(5);
  });

  it('nothing on the road can be read, and nothing there is a word, a name or an id of anything', async () => {
    await joinBoth();
    await at(
      work,
      () => keepCheckIn(makeCheckIn(5, { note: 'xylophone' }), NOW),
      () => savePerson(person),
    );
    await work.turn();
    const road = JSON.stringify(await readRoad());
    for (const word of ['xylophone', 'Robin', 'Work', 'Home', id(5), CODE, 'checkin', 'heartward']) {
      expect(road).not.toContain(word);
    }
    expect(Object.keys(await readRoad()).every((name) => /^[\w-]{16}$/.test(name))).toBe(true);
  });

  it('with another code hears nothing, and disturbs nobody', async () => {
    await joinBoth();
    const before = await readRoad();
    const other = new OwnComputer();
    await at(other, async () => expect(await joinRoad(drawCode(), 'Other')).toBe(true));
    await meet(other, home, work);
    expect((await other.read()).checkIns).toEqual([]);
    expect(await readRoad()).toMatchObject(before);
  });

  it('whoever stops takes their items away, keeps their history, and is told nothing more', async () => {
    await joinBoth();
    await at(work, stopRoad);
    expect(Object.keys(await readRoad())).toHaveLength(1);
    await at(home, () => keepCheckIn(makeCheckIn(5), NOW));
    await home.turn();
    expect(await work.turn()).toEqual({ kind: 'off' });
    expect((await work.read()).checkIns).toHaveLength(3);
    for (const store of ['road', 'clocks', 'removals'] as const) {
      expect(await (await openHistory()).count(store)).toBe(0);
    }
  });

  it('one that is removed holds nothing up, and is whole again when it comes back', async () => {
    await joinBoth();
    await home.use();
    const known = (await takeTurn()) as { record: { memory: { others: Record<string, unknown> } } };
    const [workId = ''] = Object.keys(known.record.memory.others);
    await removeOther(workId);
    await at(home, () => keepCheckIn(makeCheckIn(5), NOW));
    expect(await home.turn()).toMatchObject({ record: { memory: { waiting: [], out: [] } } });
    await at(work, () => keepCheckIn(makeCheckIn(6), NOW));
    await meet(work, home);
    expect((await expectSame()).checkIns).toHaveLength(5);
  });

  it('its own items can be taken away by their names alone', async () => {
    await joinBoth();
    await at(work, takeOwnItemsAway);
    expect(Object.keys(await readRoad())).toHaveLength(1);
  });
});

describe('a nudge', () => {
  const slot = {
    id: '2026-11-28.abc.0',
    localDate: NOW.toZonedDateTimeISO('UTC').toPlainDate().toString(),
    dueAt: NOW.subtract({ minutes: 30 }).toString(),
    expiresAt: NOW.add({ minutes: 15 }).toString(),
  };
  const nudge = startNudge(slot, 'planned', 'UTC');

  async function become(...states: NudgeState[]): Promise<void> {
    await addNudge(nudge);
    for (const state of states) await advanceNudge(nudge.id, state, NOW);
  }

  it.each<[there: NudgeState[], here: NudgeState[], fate: string[]]>([
    [['claimed', 'shown', 'answered'], [], ['answered', 'answered']],
    [['claimed', 'shown', 'answered'], ['dotted'], ['answered', 'answered']],
    [
      ['claimed', 'shown', 'sent-away'],
      ['claimed', 'shown'],
      ['sent-away', 'sent-away'],
    ],
    // Silence here is no answer to what was answered there, however the clocks stand.
    [
      ['claimed', 'shown', 'answered'],
      ['claimed', 'shown', 'ignored'],
      ['answered', 'answered'],
    ],
    [
      ['claimed', 'shown', 'ignored'],
      ['claimed', 'shown', 'put-off'],
      ['put-off', 'put-off'],
    ],
    // That it found no good moment there says nothing of here.
    [['faded'], ['dotted'], ['faded', 'dotted']],
    [['claimed', 'shown'], ['dotted'], ['shown', 'dotted']],
  ])('that is %j there and %j here becomes %j', async (there, here, fates) => {
    await joinBoth();
    await at(work, () => become(...there));
    await at(home, () => become(...here));
    await meet(work, home);
    await meet(home, work);
    const states: string[] = [];
    for (const computer of [work, home]) {
      await computer.use();
      states.push((await (await openHistory()).get('nudges', nudge.id))?.state ?? 'unknown');
    }
    expect(states).toEqual(fates);
  });
});
