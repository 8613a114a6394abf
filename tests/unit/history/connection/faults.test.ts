import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { wrap } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CheckIn } from '@/utils/checkin/check-in';
import { startDraft } from '@/utils/checkin/minute/draft';
import { changeCheckIns, keepCheckIn, saveCheckIn } from '@/utils/history/check-ins/check-ins';
import { keepCopies } from '@/utils/history/copies/keep-copies';
import { closeHistory, openHistory } from '@/utils/history/connection/database';
import {
  deleteCheckIns,
  pruneDeleted,
  putBackDeleted,
  wipeDeleted,
} from '@/utils/history/erase/deleted-check-ins';
import { deleteInRange } from '@/utils/history/erase/delete-range';
import { deleteEvent, putBackEvents, saveEvent } from '@/utils/history/records/event-records';
import { deleteDraft, saveDraft } from '@/utils/history/check-ins/drafts';
import { addImport, undoImport } from '@/utils/history/records/imports';
import { repairSummaries } from '@/utils/history/totals/repair';
import { startNudge } from '@/utils/schedule/nudge';
import type { CustomWord } from '@/utils/vocabulary/custom/custom-word';
import { FakeLocks } from '../../../fake-locks';
import example from '../../../examples/check-in-v2.json' with { type: 'json' };
import { howMany } from '../../../how-many';

const AT = '2026-11-22T15:00:00.000Z';
const NOW = Temporal.Instant.from(AT);
const OWN = 'own:0c8f3d52-4a1b-4a35-9a0e-2f6f0c0d9b11';

function makeCheckIn(n: number, changes: Partial<CheckIn> = {}): CheckIn {
  return {
    ...(example as CheckIn),
    id: `018bcfe5-6800-7000-8000-${String(n).padStart(12, '0')}`,
    localDate: `2026-0${1 + (n % 3)}-05`,
    nudge: null,
    ...changes,
  };
}

const kept = [0, 1, 2, 3].map((n) => makeCheckIn(n));
const fresh = makeCheckIn(10, { nudge: 'n' });
const brought = [20, 21, 22].map((n) => makeCheckIn(n, { about: [OWN] }));
const draft = { ...startDraft('place', 'UTC', NOW), id: fresh.id };
const nudge = {
  ...startNudge({ id: 'n', localDate: '2026-11-22', dueAt: AT, expiresAt: AT }, 'planned', 'UTC'),
  state: 'shown' as const,
};
const own: CustomWord = {
  kind: 'about',
  id: OWN,
  name: 'choir',
  createdAt: AT,
  updatedAt: AT,
  retiredAt: null,
  mergedInto: null,
};
const event = {
  id: makeCheckIn(30).id,
  name: 'Moved',
  localDate: '2026-01-05',
  createdAt: AT,
  updatedAt: AT,
};
const decided = { told: new Map(), steps: new Map(), events: [event] };
const about = { id: 'i', at: AT, app: 'daylio' as const, settingsBefore: null };

interface Deed {
  /** What must have been done before. */
  before?: () => Promise<unknown>;
  act: () => Promise<unknown>;
  /** Done month by month: what is done stays done, and the rest is made up for. */
  isInSteps?: true;
}

/** What a person does, and what is done for them. */
const DEEDS: Record<string, Deed> = {
  'keeping a check-in': { act: () => keepCheckIn(fresh, NOW) },
  'putting one right': { act: () => saveCheckIn(makeCheckIn(1, { note: 'Better.' }), makeCheckIn(1)) },
  'moving one to another day': {
    act: () => saveCheckIn(makeCheckIn(1, { localDate: '2026-03-09' }), makeCheckIn(1)),
  },
  'deleting one': { act: () => deleteCheckIns([makeCheckIn(0).id], NOW) },
  'undoing that': {
    before: () => deleteCheckIns([makeCheckIn(0).id], NOW),
    act: () => putBackDeleted([makeCheckIn(0).id]),
  },
  'deleting it for good': {
    before: async () => {
      await saveCheckIn(makeCheckIn(0, { note: 'Better.' }), makeCheckIn(0));
      await deleteCheckIns([makeCheckIn(0).id], NOW);
    },
    act: () => wipeDeleted([makeCheckIn(0).id]),
  },
  'forgetting what was deleted long ago': {
    before: () => deleteCheckIns([makeCheckIn(0).id], NOW.subtract({ hours: 31 * 24 })),
    act: () => pruneDeleted(NOW),
  },
  'adding an event': { act: () => saveEvent(event) },
  'deleting an event': { before: () => saveEvent(event), act: () => deleteEvent(event.id, NOW) },
  'putting an event back': {
    before: async () => {
      await saveEvent(event);
      await deleteEvent(event.id, NOW);
    },
    act: () => putBackEvents([event.id]),
  },
  'deleting some days': {
    before: () => saveEvent(event),
    act: () => deleteInRange({ first: '2026-01-01', last: '2026-02-28' }),
  },
  'bringing a file in': {
    act: () => addImport(about, () => [own], [brought.slice(0, 2), brought.slice(2)], {}, decided),
  },
  'taking it out again': {
    before: () => addImport(about, () => [own], [brought], {}, decided),
    act: () => undoImport('i'),
  },
  'touching a draft': { act: () => saveDraft({ ...draft, seconds: 9 }) },
  'discarding a draft': { act: () => deleteDraft(draft.id) },
  'counting the days anew': {
    before: async () => (await openHistory()).delete('days', '2026-01-05'),
    act: () => repairSummaries(),
  },
  'bringing back what was lost': {
    before: async () => {
      await keepCopies();
      const history = await openHistory();
      await Promise.all([history.clear('checkins'), history.clear('days'), history.clear('months')]);
      await history.clear('revisions');
    },
    act: () => keepCopies(),
    isInSteps: true,
  },
};

/** Every call that can fail, by the kinds of object that have it. */
const CALLS: [object: { prototype: object }, names: string[]][] = [
  [IDBFactory, ['open']],
  [IDBDatabase, ['transaction', 'createObjectStore']],
  [IDBTransaction, ['objectStore', 'commit']],
  [
    IDBObjectStore,
    [
      'add',
      'put',
      'get',
      'getAll',
      'getAllKeys',
      'count',
      'delete',
      'clear',
      'openCursor',
      'createIndex',
      'index',
    ],
  ],
  [IDBIndex, ['get', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor']],
  [IDBCursor, ['continue', 'advance', 'delete', 'update']],
];

type Fault = (transaction: IDBTransaction | null, database: IDBDatabase | null) => void;
const abortWith =
  (name: string | null): Fault =>
  (transaction) => {
    // The way in which the fake browser itself ends a transaction, with the reason that it has.
    if (transaction === null || Reflect.get(transaction, '_state') === 'finished') return;
    const abort: unknown = Reflect.get(transaction, '_abort');
    if (typeof abort === 'function') Reflect.apply(abort, transaction, [name]);
  };

const FAULTS: Record<string, Fault> = {
  'the browser aborts it': abortWith(null),
  'nobody knows why': abortWith('UnknownError'),
  'the disk is full': abortWith('QuotaExceededError'),
  'the connection is closed': (transaction, database) => {
    abortWith('AbortError')(transaction, database);
    if (database) forceCloseDatabase(database as unknown as Parameters<typeof forceCloseDatabase>[0]);
  },
};

const undo: (() => void)[] = [];

/** Lets the nth call fail from now on; tells whether it came to that. */
function failAt(n: number, fault: Fault): () => boolean {
  let calls = 0;
  for (const [{ prototype }, names] of CALLS) {
    for (const name of names) {
      const original: unknown = Reflect.get(prototype, name);
      if (typeof original !== 'function') continue;
      undo.push(() => Reflect.set(prototype, name, original));
      Reflect.set(prototype, name, function (this: object, ...values: unknown[]) {
        calls++;
        if (calls !== n) return Reflect.apply(original, this, values);
        if (this instanceof IDBFactory)
          throw new DOMException('Internal error opening backing store.', 'UnknownError');
        const result: unknown = Reflect.apply(original, this, values);
        const transaction = findTransaction(this, result);
        // The library makes a promise of the end of each transaction, for which nobody waits who only reads.
        if (transaction) wrap(transaction).done.catch(() => {});
        const database = this instanceof IDBDatabase ? this : (transaction?.db ?? null);
        // As in a browser: never within the call.
        queueMicrotask(() => fault(transaction, database));
        return result;
      });
    }
  }
  return () => calls >= n;
}

function findTransaction(target: object, result: unknown): IDBTransaction | null {
  if (result instanceof IDBTransaction) return result;
  if (target instanceof IDBTransaction) return target;
  if (target instanceof IDBObjectStore) return target.transaction;
  if (target instanceof IDBIndex) return target.objectStore.transaction;
  if (target instanceof IDBCursor) return target.request.transaction;
  if (result instanceof IDBObjectStore) return result.transaction;
  return null;
}

function mend(): void {
  for (const put of undo.splice(0).toReversed()) put();
}

/** Everything that the history holds, but for the stamps that say when. */
async function readEverything(): Promise<Record<string, unknown>> {
  const history = await openHistory();
  const stores = [...history.objectStoreNames].filter((name) => name !== 'revisions');
  const rows = await Promise.all(stores.map((name) => history.getAll(name)));
  return Object.fromEntries(stores.map((name, index) => [name, rows[index]]));
}

async function begin(before?: () => Promise<unknown>): Promise<void> {
  closeHistory();
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  await changeCheckIns({ put: kept });
  const history = await openHistory();
  await history.put('nudges', nudge);
  await history.put('drafts', draft);
  await before?.();
  await settle();
  // The deed opens it, too.
  closeHistory();
}

/** Until the copies are made, and a connection that the browser ended is known to be. */
async function settle(): Promise<void> {
  await navigator.locks.request('copies', () => {});
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve));
}

beforeEach(() => {
  vi.stubGlobal('navigator', { locks: new FakeLocks() });
});
afterEach(mend);

describe.each(Object.entries(FAULTS).slice(howMany(-2, 0)))('%s', (_, fault) => {
  it.each(Object.entries(DEEDS))(
    'at any call of %s: all or nothing, told, and mended by trying again',
    async (_name, { before, act, isInSteps }) => {
      await begin(before);
      const untouched = await readEverything();
      await act();
      await settle();
      const done = await readEverything();

      for (let n = 1, hasFailed = true; hasFailed; n++) {
        await begin(before);
        const wasHit = failAt(n, fault);
        const outcome = await act().then(
          () => 'done',
          () => 'told',
        );
        await settle();
        hasFailed = wasHit();
        mend();
        const found = await readEverything();
        if (outcome === 'done') expect(found, `call ${n} failed, and nobody was told`).toEqual(done);
        else if (!isInSteps) expect([untouched, done], `call ${n} left the half`).toContainEqual(found);
        await act();
        await settle();
        expect(await readEverything(), `after call ${n} failed, and another try`).toEqual(done);
      }
    },
  );
});
