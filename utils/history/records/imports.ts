import type { CheckIn } from '../../checkin/check-in';
import { completeCheckIn, type StoredCheckIn } from '../../checkin/versions';
import type { LifeEvent, StoredEvent } from '../../views/life-event';
import type { CustomWord } from '../../vocabulary/custom/custom-word';
import { announceChange } from '../connection/changes';
import { mergeLaterState } from '../../import-export/compare/merge-later-state';
import type { Step } from '../../import-export/compare/compare-records';
import type { ShareRecord as Telling } from '../../sharing/share-record';
import type { FilePrint } from '../../import-export/compare/file-print';
import { openHistory } from '../connection/database';
import type { Import, Met } from '../connection/history-schema';
import { CHECK_IN_STORES, writeCheckIns } from '../check-ins/write-check-ins';
import { noteRemoved, type JoinedStore, type RemovalStore } from '../road/note-removed';

const STORES = [...CHECK_IN_STORES, 'imports', 'own', 'told', 'events'] as const;

/** So many check-ins are read or taken away at a time. */
const BATCH = 1000;

/** What becomes of the check-ins of a file that are not simply new, as somebody has decided, and which events come in. */
export interface Decided {
  told: ReadonlyMap<string, FilePrint>;
  /** By the ids of the check-ins of the file. What is still asked is left as it is. */
  steps: ReadonlyMap<string, Step>;
  /** What the file knows of saying its check-ins to somebody. */
  tellings?: readonly Telling[];
  events?: readonly LifeEvent[];
}

const NOTHING_DECIDED: Decided = { told: new Map(), steps: new Map() };

interface Progress {
  /** Called now and then with how many check-ins are written, or with the share, 0 … 1, of what is taken out. */
  onProgress?: (done: number) => void;
  /** Asked now and then: whether to stop and leave everything as it was. */
  isStopped?: () => boolean;
}

/**
 * Adds the check-ins that are not here yet, changes those that the file has in a later state, adds the own words and
 * contexts that they name and the person’s events, and notes it all as one import: durably, all or nothing. What else is here stays as it is.
 *
 * What is written is copied by whoever asks for this: a worker of a page has no other storage.
 *
 * @param own is asked for once the check-ins are written, with what these name.
 * @param batches are read while the transaction is open, and so must come at once, without a wait.
 * @returns the import, or null where it was stopped.
 */
export async function addImport(
  about: Omit<Import, 'ids' | 'ownIds' | 'eventIds'>,
  own: (named: ReadonlySet<string>) => readonly CustomWord[],
  batches: Iterable<CheckIn[]>,
  { onProgress, isStopped }: Progress = {},
  { told, steps, tellings = [], events = [] }: Decided = NOTHING_DECIDED,
): Promise<Import | null> {
  const history = await openHistory();
  const transaction = history.transaction(STORES, 'readwrite', { durability: 'strict' });
  const done = transaction.done.catch((error: unknown) => {
    if (isStopped?.() !== true) throw error;
  });
  // Whoever waits for it below hears of it; it may fail before.
  done.catch(() => {});
  try {
    const known = new Set(await transaction.objectStore('checkins').getAllKeys());
    const ids: string[] = [];
    const met: Met[] = [];
    const named = new Set<string>();
    const seen = new Set<string>();
    for (const batch of batches) {
      // A check-in may stand in a file twice.
      const unseen = [...new Map(batch.map((each) => [each.id, each])).values()].filter(
        ({ id }) => !seen.has(id),
      );
      for (const { id } of unseen) seen.add(id);
      const fresh = unseen.filter(({ id }) => !known.has(id) && !steps.has(id));
      const decided = { told, steps, app: about.app };
      const changes = await findChanges(transaction.objectStore('checkins'), unseen, decided);
      const put = changes.flatMap(({ after }) => (after ? [{ ...after, updatedAt: about.at }] : []));
      await writeCheckIns(transaction, { add: fresh, put });
      // An import is another edit: what one may go back to by hand was before the one before.
      await Promise.all(put.map((checkIn) => transaction.objectStore('former').delete(checkIn.id)));
      for (const { id } of fresh) ids.push(id);
      for (const change of changes) met.push(change.met);
      for (const checkIn of [...fresh, ...put]) for (const id of listOwnIds(checkIn)) named.add(id);
      onProgress?.(seen.size);
      if (isStopped?.()) {
        transaction.abort();
        await done;
        return null;
      }
    }
    await addTellings(transaction, tellings, ids, steps);
    const ownIds = await addFresh(transaction.objectStore('own'), own(named));
    const eventIds = await addFresh<StoredEvent>(transaction.objectStore('events'), events.map(asOf(about)));
    const added = {
      ...about,
      ids,
      ownIds,
      ...(eventIds.length > 0 && { eventIds }),
      ...remember(ids, told),
      ...(met.length > 0 && { met }),
    };
    const nBesides = ownIds.length + eventIds.length;
    const isAnything = countBrought(added) > 0 || nBesides > 0 || about.settingsBefore !== null;
    if (isAnything) await transaction.objectStore('imports').put(added);
    await done;
    announceChange();
    return added;
  } catch (error) {
    // What fails between two requests, such as a file that is gone, would else commit the half.
    try {
      transaction.abort();
    } catch {
      // A transaction that is over already can’t be.
    }
    await done.catch(() => {});
    throw error;
  }
}

/**
 * The first and the last day of what an import added or changed, as far as it is still here, or null where nothing is. Only
 * keys are read, from both ends, so that years before and after it cost little.
 */
export async function readSpanOfImport({ ids, met = [] }: Import): Promise<DaySpan | null> {
  const history = await openHistory();
  const brought = new Set([...ids, ...met.flatMap(({ id, before }) => (before ? [id] : []))]);
  const index = history.transaction('checkins').store.index('day');
  const ends: string[] = [];
  for (const direction of ['next', 'prev'] as const) {
    let cursor = await index.openKeyCursor(null, direction);
    while (cursor && !brought.has(cursor.primaryKey)) cursor = await cursor.continue();
    if (cursor) ends.push(cursor.key[0]);
  }
  const [first, last] = ends;
  return first !== undefined && last !== undefined ? { first, last } : null;
}

/** Two days, "2026-11-17", both included. */
interface DaySpan {
  first: string;
  last: string;
}

/** How many check-ins an import added or changed. */
export function countBrought(brought: Import): number {
  return brought.ids.length + countChanged(brought);
}

/** How many check-ins an import changed. */
export function countChanged({ met = [] }: Import): number {
  return met.filter(({ before }) => before !== null).length;
}

/** What is remembered of the check-ins that an import added, as far as their ids do not say it. */
function remember(ids: readonly string[], told: Decided['told']): Pick<Import, 'prints' | 'appIds'> {
  const prints = ids.map((id) => (told.get(id)?.isKeyedById === true ? (told.get(id)?.print ?? '') : ''));
  const appIds = ids.map((id) => told.get(id)?.appId ?? '');
  return {
    ...(prints.some(Boolean) && { prints }),
    ...(appIds.some(Boolean) && { appIds }),
  };
}

interface Changed {
  met: Met;
  /** Null where what is here stays as it is. */
  after: CheckIn | null;
}

/** What a batch of a file changes of what is here, and what is to be remembered though it changes nothing. */
async function findChanges(
  store: { get: (id: string) => Promise<StoredCheckIn | undefined> },
  batch: readonly CheckIn[],
  { told, steps, app }: Decided & Pick<Import, 'app'>,
): Promise<Changed[]> {
  const changes = batch.map(async (coming): Promise<Changed[]> => {
    const [step, said] = [steps.get(coming.id), told.get(coming.id)];
    if (!step || !said || step.kind === 'known') return [];
    const met = { id: step.target, print: said.print, appId: said.appId, before: null };
    if (step.kind !== 'change') return [{ met, after: null }];
    const stored = await store.get(step.target);
    // What was deleted or changed since it was looked at is nobody's to write over.
    if (!stored || stored.updatedAt !== step.seenAt) return [];
    const before = completeCheckIn(stored);
    return [{ met: { ...met, before }, after: mergeLaterState(before, coming, app) }];
  });
  return (await Promise.all(changes)).flat();
}

interface TellingStores {
  objectStore(name: 'checkins'): { getKey(id: string): Promise<unknown> };
  objectStore(name: 'told'): {
    getAllKeys(): Promise<unknown[]>;
    put(telling: Telling): Promise<unknown>;
  };
}

/** Adds what was said of check-ins that came in or are here as the file has them, where nothing is known of it yet. */
async function addTellings(
  transaction: TellingStores,
  tellings: readonly Telling[],
  ids: readonly string[],
  steps: Decided['steps'],
): Promise<void> {
  const added = new Set(ids);
  const known = new Set(await transaction.objectStore('told').getAllKeys());
  for (const telling of tellings) {
    const id = added.has(telling.id) ? telling.id : steps.get(telling.id)?.target;
    if (id === undefined || known.has(id)) continue;
    const isHere = (await transaction.objectStore('checkins').getKey(id)) !== undefined;
    if (isHere) await transaction.objectStore('told').put({ ...telling, id });
    known.add(id);
  }
}

/** An event as it comes in: what a clock that was ahead has written was not changed since. */
function asOf({ at }: Pick<Import, 'at'>): (event: LifeEvent) => LifeEvent {
  return (event) => (event.updatedAt > at ? { ...event, updatedAt: at } : event);
}

interface FreshStore<Value> {
  get: (id: string) => Promise<Value | undefined>;
  put: (value: Value) => Promise<unknown>;
}

/** Adds those that are not here yet, or no more, and returns their ids. */
async function addFresh<Value extends { id: string; deletedAt?: string | undefined }>(
  store: FreshStore<Value>,
  coming: readonly Value[],
): Promise<string[]> {
  const known = await Promise.all(coming.map(({ id }) => store.get(id)));
  const isHere = (value: Value | undefined) => value !== undefined && value.deletedAt === undefined;
  const fresh = coming.filter((_, index) => !isHere(known[index]));
  await Promise.all(fresh.map((each) => store.put(each)));
  return fresh.map(({ id }) => id);
}

/** What of one's own a check-in names. */
function listOwnIds({ feelings, about }: Pick<CheckIn, 'feelings' | 'about'>): string[] {
  return [...feelings.map(({ word }) => word), ...about].filter((id) => id.startsWith('own:'));
}

/** The imports that can be undone, the newest first. */
export async function readImports(): Promise<Import[]> {
  const history = await openHistory();
  const imports = await history.getAll('imports');
  return imports.toSorted((a, b) => (a.at < b.at ? 1 : -1));
}

/** An import that was taken out again. */
interface Undone {
  import: Import;
  /** How many check-ins it had added went, how many are again as they were before it, and how many events went. */
  removed: number;
  restored: number;
  events: number;
}

/**
 * Makes it as if an import had never been: what it added goes, and what it changed is as it was, all or nothing. What a later
 * import said anew stays as that one says it, and so do what a person changed by hand since and what was said of a check-in
 * that was here before.
 *
 * @returns null where there is no such import (any more).
 */
export async function undoImport(id: string, { onProgress }: Progress = {}): Promise<Undone | null> {
  const history = await openHistory();
  const transaction = history.transaction(STORES, 'readwrite', { durability: 'strict' });
  const imports = transaction.objectStore('imports');
  const undone = await imports.get(id);
  if (!undone) {
    await transaction.done;
    return null;
  }
  const later = (await imports.getAll()).filter(({ at, id: other }) => at > undone.at && other !== id);
  const { ids, restore, rewritten } = planUndoing(undone, later);
  const checkIns = transaction.objectStore('checkins');
  const put: CheckIn[] = [];
  const putRight = new Set((await transaction.objectStore('former').getAllKeys()).map(String));
  for (const { id: target, before } of restore) {
    const stored = await checkIns.get(target);
    if (!stored || !before || !isAsBrought(stored, undone, putRight)) continue;
    put.push({ ...completeCheckIn(before), saidAt: stored.saidAt });
  }
  await writeCheckIns(transaction, { put });
  for (let from = 0; from < ids.length; from += BATCH) {
    await writeCheckIns(transaction, { delete: ids.slice(from, from + BATCH) });
    onProgress?.(from / ids.length);
  }
  const gone = new Set(ids);
  const told = transaction.objectStore('told');
  const untold = (await told.getAllKeys()).filter((key) => gone.has(key));
  await Promise.all([...untold.map((key) => told.delete(key)), noteRemoved(transaction, 'share', ...untold)]);
  await Promise.all(rewritten.map((each) => imports.put(each)));
  await deleteUnnamed(transaction, undone.ownIds);
  const events = await deleteEvents(transaction, undone);
  await imports.delete(id);
  await transaction.done;
  announceChange();
  return { import: undone, removed: ids.length, restored: put.length, events };
}

interface EventStores {
  objectStore(name: 'road'): JoinedStore;
  objectStore(name: 'removals'): RemovalStore;
  objectStore(name: 'events'): {
    get(id: string): Promise<LifeEvent | undefined>;
    delete(id: string): Promise<void>;
  };
}

/** Takes the events of an import out that are as they came; returns how many. */
async function deleteEvents(transaction: EventStores, { eventIds = [], at }: Import): Promise<number> {
  const store = transaction.objectStore('events');
  const stored = await Promise.all(eventIds.map((id) => store.get(id)));
  const asBrought = stored.flatMap((event) => (event && event.updatedAt <= at ? [event.id] : []));
  await Promise.all([
    ...asBrought.map((id) => store.delete(id)),
    noteRemoved(transaction, 'event', ...asBrought),
  ]);
  return asBrought.length;
}

/** As an import left it, or only told to somebody since. One that was put right as well has a former state. */
function isAsBrought(
  { id, updatedAt, saidAt }: StoredCheckIn,
  { at }: Import,
  putRight: ReadonlySet<string>,
): boolean {
  return updatedAt === at || (updatedAt === saidAt && !putRight.has(id));
}

interface Undoing {
  /** The check-ins to take away. */
  ids: string[];
  /** Those to be as they were before. */
  restore: readonly Met[];
  /** Later imports, which take over what they changed themselves. */
  rewritten: Import[];
}

function planUndoing(undone: Import, later: readonly Import[]): Undoing {
  const changedBy = new Map<string, Import>();
  for (const each of later.toSorted((a, b) => (a.at < b.at ? 1 : -1))) {
    for (const { id, before } of each.met ?? []) if (before !== null) changedBy.set(id, each);
  }
  const befores = new Map((undone.met ?? []).flatMap((met) => (met.before ? [[met.id, met.before]] : [])));
  const added = new Set(undone.ids);
  const rewritten = [...new Set(changedBy.values())].map((each) => {
    const isTaken = ({ id }: Met) => changedBy.get(id) === each && added.has(id);
    const met = (each.met ?? []).map((one) => {
      const before = changedBy.get(one.id) === each ? befores.get(one.id) : undefined;
      return before ? Object.assign({}, one, { before }) : one;
    });
    return takeOver(each, met, isTaken);
  });
  return {
    ids: undone.ids.filter((id) => !changedBy.has(id)),
    restore: (undone.met ?? []).filter(({ id, before }) => before !== null && !changedBy.has(id)),
    rewritten,
  };
}

/** What was only changed by an import is added by it, where the one that had added it is no more. */
function takeOver(each: Import, met: readonly Met[], isTaken: (met: Met) => boolean): Import {
  const taken = met.filter(isTaken);
  const { prints = each.ids.map(() => ''), appIds = each.ids.map(() => '') } = each;
  return {
    ...each,
    ids: [...each.ids, ...taken.map(({ id }) => id)],
    prints: [...prints, ...taken.map(({ print }) => print)],
    appIds: [...appIds, ...taken.map(({ appId }) => appId ?? '')],
    met: met.filter((one) => !isTaken(one)),
  };
}

interface NamingStores {
  objectStore(name: 'checkins'): {
    getAll(range: IDBKeyRange | null, count: number): Promise<StoredCheckIn[]>;
  };
  objectStore(name: 'deleted' | 'former'): { getAll(): Promise<{ checkIn: CheckIn }[]> };
  objectStore(name: 'own'): { delete(id: string): Promise<void> };
  objectStore(name: 'road'): JoinedStore;
  objectStore(name: 'removals'): RemovalStore;
}

/** Takes away what of one's own came in with an import, but for what a check-in still names, or one that can be had back. */
async function deleteUnnamed(transaction: NamingStores, ownIds: readonly string[]): Promise<void> {
  const unnamed = new Set(ownIds);
  let after: string | null = null;
  while (unnamed.size > 0) {
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const batch: StoredCheckIn[] = await transaction.objectStore('checkins').getAll(range, BATCH);
    for (const checkIn of batch) for (const id of listOwnIds(checkIn)) unnamed.delete(id);
    const last = batch.at(-1);
    if (!last) break;
    after = last.id;
  }
  const [deleted, former] = await Promise.all([
    transaction.objectStore('deleted').getAll(),
    transaction.objectStore('former').getAll(),
  ]);
  for (const { checkIn } of [...deleted, ...former]) for (const id of listOwnIds(checkIn)) unnamed.delete(id);
  await Promise.all([
    ...[...unnamed].map((id) => transaction.objectStore('own').delete(id)),
    noteRemoved(transaction, 'word', ...unnamed),
  ]);
}
