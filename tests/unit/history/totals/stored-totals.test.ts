import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import type { CheckIn } from '@/utils/checkin/check-in';
import {
  average,
  CELLS_ACROSS,
  countInDay,
  countInMonth,
  emptyDay,
  emptyMonth,
  packMonth,
  placeOfDay,
  placesOfDay,
  toCell,
  toMonth,
  toPlaceOfCell,
  unpackMonth,
} from '@/utils/views/totals/summaries';
import { EMPTY_ALL_TIME, packAllTime } from '@/utils/views/totals/all-time';
import type { Database } from '@/utils/history/connection/history-schema';
import example from '../../../examples/check-in-v2.json' with { type: 'json' };
import { howMany } from '../../../how-many';

/** Few days and few ids, so that check-ins meet on a day and are written again and again. */
const someCheckIn: fc.Arbitrary<CheckIn> = fc
  .record({
    id: fc.integer({ min: 0, max: 11 }).map((n) => `019aadcd-ff38-7c7b-a2a4-${String(n).padStart(12, '0')}`),
    localDate: fc.constantFrom('2023-12-31', '2024-02-29', '2026-10-25', '2026-10-26', '2026-11-01'),
    hour: fc.integer({ min: 10, max: 23 }),
    pleasantness: fc.option(fc.double({ min: -1, max: 1, noNaN: true })),
    energy: fc.option(fc.integer({ min: -100, max: 100 }).map((hundredths) => hundredths / 100)),
    words: fc.subarray(['lonely', 'let_down', 'own:7', '__proto__']),
    everyday: fc.subarray(['fine', 'bad', 'constructor']),
  })
  .map(toCheckIn);

interface Sample extends Pick<CheckIn, 'id' | 'localDate' | 'pleasantness' | 'energy' | 'everyday'> {
  hour: number;
  words: string[];
}

function toCheckIn({ hour, words, ...rest }: Sample): CheckIn {
  const at = `${rest.localDate}T${hour}:00:00.000Z`;
  return {
    ...NO_ANSWERS,
    ...rest,
    at,
    zone: 'Europe/Berlin',
    precision: 'minute',
    feelings: words.map((word) => ({ word, intensity: null })),
    source: 'toolbar',
    nudge: null,
    seconds: null,
    saidAt: null,
    createdAt: at,
    updatedAt: at,
  };
}

async function freshDoors() {
  vi.resetModules();
  vi.stubGlobal('indexedDB', new IDBFactory());
  const [database, checkIns, days, imports, repair] = await Promise.all([
    import('@/utils/history/connection/database'),
    import('@/utils/history/check-ins/check-ins'),
    import('@/utils/history/totals/days'),
    import('@/utils/history/records/imports'),
    import('@/utils/history/totals/repair'),
  ]);
  return { ...database, ...checkIns, ...days, ...imports, ...repair };
}

let doors: Awaited<ReturnType<typeof freshDoors>>;

beforeEach(async () => {
  doors = await freshDoors();
});

/** Everything that is kept: the check-ins, what was counted of them as they were written, and what they come to. */
async function readAll() {
  const checkIns = await doors.readOfDays('0000', '9999');
  const daysOf = [...new Set(checkIns.map(({ localDate }) => localDate))];
  const monthsOf = [...new Set(checkIns.map(({ localDate }) => toMonth(localDate)))];
  return {
    checkIns,
    counted: {
      days: await doors.readDays('0000', '9999'),
      months: (await (await doors.openHistory()).getAll('months')).map(unpackMonth),
      whole: await doors.readAllTime(),
    },
    recounted: {
      days: daysOf.map((day) => recountDay(checkIns.filter(({ localDate }) => localDate === day))),
      months: monthsOf.map((month) =>
        recountMonth(checkIns.filter(({ localDate }) => localDate.startsWith(month))),
      ),
      whole: recountWhole(checkIns),
    },
  };
}

// The plain way to count, that of a person with a pencil.
const known = (values: (number | null)[]) => values.filter((value) => value !== null);
const tally = (values: (number | null)[]) => ({
  n: known(values).length,
  sum: known(values).reduce((sum, value) => sum + Math.round(value * 1e6), 0),
});
const counts = <Name extends string | number>(names: Name[]) =>
  [...new Set(names)]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((name) => [name, names.filter((other) => other === name).length]);

function recountDay(checkIns: CheckIn[]) {
  return {
    localDate: checkIns[0]?.localDate,
    n: checkIns.length,
    pleasantness: tally(checkIns.map(({ pleasantness }) => pleasantness)),
    energy: tally(checkIns.map(({ energy }) => energy)),
    quarters: QUARTERS.map((isInQuarter, quarter) => {
      const inQuarter = checkIns.filter(isInQuarter);
      const sumOf = (axis: 'pleasantness' | 'energy') => tally(inQuarter.map((c) => c[axis])).sum;
      return [quarter, inQuarter.length, sumOf('pleasantness'), sumOf('energy')];
    }).filter(([, n]) => n),
  };
}

const isPlaced = ({ pleasantness, energy }: CheckIn) => pleasantness !== null || energy !== null;
const isLeft = ({ pleasantness }: CheckIn) => (pleasantness ?? 0) < 0;
const isLow = ({ energy }: CheckIn) => (energy ?? 0) < 0;
const QUARTERS = [
  (c: CheckIn) => isPlaced(c) && isLeft(c) && isLow(c),
  (c: CheckIn) => isPlaced(c) && !isLeft(c) && isLow(c),
  (c: CheckIn) => isPlaced(c) && isLeft(c) && !isLow(c),
  (c: CheckIn) => isPlaced(c) && !isLeft(c) && !isLow(c),
];

const words = ({ feelings }: CheckIn) => feelings.map(({ word }) => word);
const months = (checkIns: CheckIn[]) => checkIns.map(({ localDate }) => toMonth(localDate));

function recountMonth(checkIns: CheckIn[]) {
  return { month: months(checkIns)[0], ...recountMany(checkIns), feelings: counts(checkIns.flatMap(words)) };
}

function recountWhole(checkIns: CheckIn[]) {
  return {
    ...recountMany(checkIns),
    months: counts(months(checkIns)),
    feelings: counts(checkIns.flatMap(words)).map(([word, n]) => [
      word,
      n,
      months(checkIns.filter((checkIn) => words(checkIn).includes(String(word))))[0],
    ]),
  };
}

function recountMany(checkIns: CheckIn[]) {
  const everyday = [
    ...new Set(checkIns.filter(({ feelings }) => feelings.length > 0).flatMap((c) => c.everyday)),
  ];
  return {
    n: checkIns.length,
    cells: counts(
      checkIns.flatMap(({ pleasantness, energy }) =>
        pleasantness === null || energy === null ? [] : [toCell({ pleasantness, energy })],
      ),
    ),
    paths: everyday
      .toSorted((a, b) => (a < b ? -1 : 1))
      .map((word) => [word, counts(checkIns.filter((c) => c.everyday.includes(word)).flatMap(words))]),
  };
}

async function expectRightSummaries() {
  const { counted, recounted } = await readAll();
  expect(counted).toEqual(recounted);
}

/** What a person can do to a history. `pick` chooses among what is there. */
const someStep = fc.oneof(
  fc.record({ kind: fc.constant('keep' as const), checkIn: someCheckIn }),
  fc.record({ kind: fc.constant('edit' as const), pick: fc.nat(), edited: someCheckIn }),
  fc.record({
    kind: fc.constant('delete' as const),
    picks: fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('import' as const), checkIns: fc.array(someCheckIn, { maxLength: 8 }) }),
  fc.record({ kind: fc.constant('undo import' as const), pick: fc.nat() }),
  fc.record({ kind: fc.constant('undo' as const) }),
);

type Step = typeof someStep extends fc.Arbitrary<infer Each> ? Each : never;

describe('what days and months come to', () => {
  it('equals a recount after any sequence of adding, editing, deleting, importing and undoing any of these', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someStep, { maxLength: 25 }), async (steps) => {
        doors = await freshDoors();
        const undos: (() => Promise<unknown>)[] = [];
        for (const step of steps) {
          const { checkIns } = await readAll();
          const before = JSON.stringify(checkIns);
          if (step.kind === 'keep') {
            await doors.keepCheckIn(step.checkIn, Temporal.Now.instant());
          } else if (step.kind === 'import') {
            await bringIn(step.checkIns);
          } else if (step.kind === 'undo import') {
            const imports = await doors.readImports();
            const chosen = imports[step.pick % Math.max(imports.length, 1)];
            if (chosen) await doors.undoImport(chosen.id);
          } else if (step.kind === 'undo') {
            await undos.pop()?.();
          } else {
            const changes = toChanges(step, checkIns);
            const replaced = await doors.changeCheckIns(changes);
            const added = (changes.put ?? []).map(({ id }) => id);
            undos.length = 0;
            undos.push(async () => {
              await doors.changeCheckIns({ delete: added, put: replaced });
              expect(JSON.stringify((await readAll()).checkIns)).toBe(before);
            });
          }
          if (['keep', 'import', 'undo import'].includes(step.kind)) undos.length = 0;
          await expectRightSummaries();
        }
        expect(await doors.repairSummaries()).toBe(false);
        (await doors.openHistory()).close();
      }),
      { numRuns: howMany(100, 5000), seed: 20261122 },
    );
  });

  it('is built from the check-ins that an older Heartward kept', async () => {
    const older = await openDB('heartward', 1, {
      upgrade(database) {
        database.createObjectStore('checkins', { keyPath: 'id' }).createIndex('at', 'at');
        database.createObjectStore('nudges', { keyPath: 'id' }).createIndex('dueAt', 'dueAt');
        database.createObjectStore('drafts', { keyPath: 'id' });
      },
    });
    const samples = fc.sample(someCheckIn, { numRuns: 60, seed: 1 });
    for (const checkIn of [example, ...samples]) await older.put('checkins', checkIn);
    older.close();
    await expectRightSummaries();
    expect((await readAll()).checkIns.length).toBeGreaterThan(5);
  });

  it('is brought together from the months that an older Heartward counted', async () => {
    const before = await doors.openHistory();
    await doors.changeCheckIns({ put: fc.sample(someCheckIn, { numRuns: 60, seed: 2 }) });
    await before.clear('whole');
    expect(await doors.readAllTime()).toEqual(EMPTY_ALL_TIME);
    expect(await doors.repairSummaries()).toBe(true);
    await expectRightSummaries();
  });

  const OLD = { ...(example as CheckIn), id: 'old', localDate: '2019-03-04' };
  const FAULTS = {
    'a day is missing': (history) => history.delete('days', '2026-11-22'),
    'a day of years ago is missing': (history) => history.delete('days', '2019-03-04'),
    'a day of years ago has another colour': (history) =>
      history.put('days', countInDay(emptyDay('2019-03-04'), [{ ...OLD, pleasantness: 1 }])),
    'a day is counted on which nothing was kept': (history) =>
      history.put('days', countInDay(emptyDay('2018-05-05'), [OLD])),
    'a month is missing': (history) => history.delete('months', '2026-11'),
    'a month of years ago names another word': (history) =>
      history.put(
        'months',
        packMonth(
          countInMonth(emptyMonth('2019-03'), [{ ...OLD, feelings: [{ word: 'calm', intensity: null }] }]),
        ),
      ),
    'the whole is missing': (history) => history.clear('whole'),
    'a part of the whole is missing': (history) => history.delete('whole', 'cells'),
    'the whole counts one too many': async (history) => {
      const [part] = packAllTime({ ...(await doors.readAllTime()), months: [['2026-11', 5]] });
      if (part) await history.put('whole', part);
    },
    'a check-in was written past them': (history) => history.put('checkins', { ...OLD, id: 'another' }),
    'a check-in of a month without any was written past them': (history) =>
      history.put('checkins', { ...OLD, localDate: '2017-01-01' }),
  } satisfies Record<string, (history: Database) => Promise<unknown>>;

  it.each(Object.entries(FAULTS))('is mended where %s', async (_, spoil) => {
    await doors.changeCheckIns({
      put: [OLD, example as CheckIn, { ...(example as CheckIn), id: 'newer', localDate: '2026-11-23' }],
    });
    expect(await doors.repairSummaries()).toBe(false);
    await spoil(await doors.openHistory());
    const pause = vi.fn(async () => {});
    expect(await doors.repairSummaries(pause)).toBe(true);
    await expectRightSummaries();
    expect(pause.mock.calls.length, 'somebody who waits can go first').toBeGreaterThan(2);
    expect(await doors.repairSummaries()).toBe(false);
  });

  it('gives a day the middle of its places, each axis over those that have it', () => {
    const checkIn = example as CheckIn;
    const day = countInDay(emptyDay('2026-11-22'), [
      { ...checkIn, pleasantness: -0.5, energy: 0.25 },
      { ...checkIn, pleasantness: 0.75, energy: null },
      { ...checkIn, pleasantness: null, energy: null },
    ]);
    expect(day.n).toBe(3);
    expect(placeOfDay(day)).toEqual({ pleasantness: 0.125, energy: 0.25 });
    expect(
      placeOfDay(countInDay(emptyDay('2026-11-22'), [{ ...checkIn, pleasantness: null, energy: null }])),
    ).toBe(null);
    expect(average({ n: 0, sum: 0 })).toBeNull();
  });

  it.each([
    ['one place', [[0.5, 0.5]], [[0.5, 0.5]]],
    [
      'the middle of one quarter',
      [
        [-0.5, 0.25],
        [-0.25, 0.75],
      ],
      [[-0.375, 0.5]],
    ],
    [
      'two feelings, which a middle would hide',
      [
        [0.75, 0.5],
        [-0.75, -0.5],
      ],
      [
        [-0.75, -0.5],
        [0.75, 0.5],
      ],
    ],
    [
      'the two quarters that hold most',
      [
        [-0.5, 0.5],
        [0.5, 0.5],
        [0.25, 0.25],
        [0.5, -0.5],
        [-0.5, 0.75],
      ],
      [
        [-0.5, 0.625],
        [0.375, 0.375],
      ],
    ],
    [
      'what of one axis is known',
      [
        [0.5, null],
        [null, -0.5],
      ],
      [
        [0, -0.5],
        [0.5, 0],
      ],
    ],
    ['nothing, where nothing was placed', [[null, null]], []],
  ])('draws a day with %s', (_, placed, drawn) => {
    const checkIns = placed.map(([pleasantness = null, energy = null]) => ({
      ...(example as CheckIn),
      pleasantness,
      energy,
    }));
    const day = countInDay(emptyDay('2026-11-22'), checkIns);
    expect(placesOfDay(day)).toEqual(drawn.map(([pleasantness, energy]) => ({ pleasantness, energy })));
    expect(countInDay(day, checkIns, -1)).toEqual(emptyDay('2026-11-22'));
  });

  it('draws a day with its middle where it was counted before there were quarters, until it is counted anew', async () => {
    const { quarters: _, ...before } = countInDay(emptyDay('2026-11-22'), [example as CheckIn]);
    expect(placesOfDay(before)).toEqual([placeOfDay(before)]);
    expect(countInDay(before, [example as CheckIn]).quarters).toBeUndefined();
  });

  it('knows for every place a cell whose middle is near', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (pleasantness, energy) => {
          const middle = toPlaceOfCell(toCell({ pleasantness, energy }));
          const half = 1 / CELLS_ACROSS + 1e-9;
          expect(Math.abs(middle.pleasantness - pleasantness)).toBeLessThanOrEqual(half);
          expect(Math.abs(middle.energy - energy)).toBeLessThanOrEqual(half);
        },
      ),
    );
  });
});

/** As a file is brought in, in parts; a check-in may come twice in it. */
async function bringIn(checkIns: readonly CheckIn[]): Promise<void> {
  const about = {
    id: crypto.randomUUID(),
    at: '2026-11-22T10:00:00.000Z',
    app: 'daylio',
    settingsBefore: null,
  } as const;
  await doors.addImport(about, () => [], [checkIns.slice(0, 3), checkIns.slice(3)]);
}

function toChanges(step: Extract<Step, { kind: 'edit' | 'delete' }>, checkIns: readonly CheckIn[]) {
  const pick = (n: number) => checkIns[n % Math.max(checkIns.length, 1)];
  if (step.kind === 'delete') return { delete: step.picks.map((n) => pick(n)?.id ?? 'none') };
  const chosen = pick(step.pick);
  return { put: chosen ? [{ ...step.edited, id: chosen.id }] : [] };
}
