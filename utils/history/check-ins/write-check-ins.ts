import type { CheckIn } from '../../checkin/check-in';
import type { DeletedCheckIn, FormerCheckIn } from '../../checkin/deleted-check-in';
import { completeCheckIn, type StoredCheckIn } from '../../checkin/versions';
import type { Revision } from '../connection/revisions';
import { noteRemoved, REMOVING_STORES, type JoinedStore, type RemovalStore } from '../road/note-removed';
import {
  countInDay,
  countInMonth,
  emptyDay,
  emptyMonth,
  toMonth,
  type DaySummary,
  packMonth,
  unpackMonth,
  type PackedMonth,
} from '../../views/totals/summaries';
import {
  changeAllTime,
  listLost,
  packAllTime,
  setFirsts,
  unpackAllTime,
  type MonthChange,
  type PackedPart,
  partsOf,
  type AllTimePart,
  type AllTimeSummary,
} from '../../views/totals/all-time';

/** What a transaction that writes check-ins has to hold. */
export const CHECK_IN_STORES = [
  'checkins',
  'days',
  'months',
  'whole',
  'revisions',
  'deleted',
  'former',
  ...REMOVING_STORES,
] as const;

interface WrittenStore<Value> {
  get(key: string): Promise<Value | undefined>;
  put(value: Value): Promise<unknown>;
  delete(key: string): Promise<void>;
}

/** What is beside the history, by the ids of check-ins: few, so that all keys are read at once. */
interface SideStore<Value> extends WrittenStore<Value> {
  getAllKeys(): Promise<IDBValidKey[]>;
}

/** A transaction in which check-ins can be written, whatever else it holds. */
export interface Writing {
  objectStore(name: 'checkins'): WrittenStore<StoredCheckIn>;
  objectStore(name: 'days'): WrittenStore<DaySummary>;
  objectStore(name: 'months'): WrittenStore<PackedMonth>;
  objectStore(name: 'whole'): WrittenStore<PackedPart>;
  objectStore(name: 'revisions'): WrittenStore<Revision>;
  objectStore(name: 'deleted'): SideStore<DeletedCheckIn>;
  objectStore(name: 'former'): SideStore<FormerCheckIn>;
  objectStore(name: 'road'): JoinedStore;
  objectStore(name: 'removals'): RemovalStore;
}

export interface Changes {
  /** Check-ins that are known not to be there, so that nobody has to look. */
  add?: readonly CheckIn[];
  /** Check-ins to add, or to put in the place of those with the same ids. */
  put?: readonly CheckIn[];
  /** The ids of check-ins to take away for good, lately deleted ones too; one that is not there is no matter. */
  delete?: readonly string[];
  /** The ids of check-ins to take away and to keep among those that were deleted lately, since `at`, RFC 3339. */
  setAside?: { ids: readonly string[]; at: string };
}

/** So many are read and written before the next are begun, so that many do not fill the memory. */
const BATCH = 1000;

/** Check-ins that are on their way into the history, with all that counts them. */
export interface Asked {
  /** The check-ins that were there before and are replaced or taken away. */
  replaced: CheckIn[];
  /** Fulfilled once each request was. */
  written: Promise<unknown>;
}

/**
 * The one way in which check-ins are written: one or a hundred thousand, together with the days, the months and the whole
 * that count them, in the transaction given. Returns the check-ins that were there before and were replaced or taken away.
 */
export async function writeCheckIns(transaction: Writing, changes: Changes): Promise<CheckIn[]> {
  const { replaced, written } = await askForCheckIns(transaction, changes);
  await written;
  return replaced;
}

/** Writes check-ins likewise, but ends once all is asked for: who commits the transaction need not wait for each request. */
export async function askForCheckIns(transaction: Writing, changes: Changes): Promise<Asked> {
  const wanted = new Map<string, CheckIn | null>();
  const { ids: asideIds, at: deletedAt } = changes.setAside ?? { ids: [], at: '' };
  const aside = new Set(asideIds);
  for (const id of [...(changes.delete ?? []), ...aside]) wanted.set(id, null);
  for (const checkIn of changes.put ?? []) wanted.set(checkIn.id, checkIn);
  const fresh = changes.add ?? [];
  const added = [...fresh, ...[...wanted.values()].filter((checkIn) => checkIn !== null)];
  const sums = readAhead(transaction, added);
  const sides = tidySides(transaction, changes, sums);
  leaveToTransaction(sides);

  const checkIns = transaction.objectStore('checkins');
  let written: Promise<unknown> = Promise.resolve();
  const write = (requests: Promise<unknown>[]) => {
    written = Promise.all(requests);
    leaveToTransaction(written);
  };
  for (const batch of inBatches(fresh)) {
    await written;
    write(batch.map(async (checkIn) => checkIns.put(checkIn)));
  }
  const replaced: CheckIn[] = [];
  for (const batch of inBatches([...wanted])) {
    await written;
    // Asked for first, what was there is told as it was, though what takes its place is on its way.
    const known = Promise.all(batch.map(([id]) => checkIns.get(id)));
    leaveToTransaction(known);
    write(
      batch.map(async ([id, checkIn]) => {
        await (checkIn ? checkIns.put(checkIn) : checkIns.delete(id));
      }),
    );
    const found = (await known).filter((checkIn) => checkIn !== undefined).map(completeCheckIn);
    for (const checkIn of found) {
      if (!aside.has(checkIn.id)) continue;
      sums.ask(transaction.objectStore('deleted').put({ id: checkIn.id, deletedAt, checkIn }));
    }
    const removed = found.filter(({ id }) => wanted.get(id) === null);
    sums.ask(noteRemoved(transaction, 'checkin', ...removed.map(({ id }) => id)));
    replaced.push(...found);
  }

  await Promise.all([
    sides,
    countDays(transaction, sums, replaced, added),
    countMonths(transaction, sums, replaced, added),
    raiseRevisions(transaction, sums, [...replaced, ...added]),
  ]);
  write([written, ...sums.asked]);
  return { replaced, written };
}

interface WrittenEdit {
  checkIn: CheckIn;
  /** How it was before, or null where there is nothing to go back to. */
  before: CheckIn | null;
  /** What is in the history of it. */
  known: StoredCheckIn | undefined;
  /** What is among the deleted of it, and not in the history. */
  deleted: DeletedCheckIn | undefined;
}

/** Writes an edit where its check-in is: in the history, or among what was deleted lately. That it was told stays known. */
export async function writeEdit(
  transaction: Writing,
  { checkIn, before, known, deleted }: WrittenEdit,
): Promise<void> {
  const former = transaction.objectStore('former');
  const { saidAt } = known ?? deleted?.checkIn ?? checkIn;
  const saved = { ...checkIn, saidAt };
  await Promise.all([
    deleted && !known
      ? transaction.objectStore('deleted').put({ ...deleted, checkIn: saved })
      : writeCheckIns(transaction, { put: [saved] }),
    before ? former.put({ id: checkIn.id, checkIn: before }) : former.delete(checkIn.id),
  ]);
}

/** What is here again is not among the deleted any more; of what goes for good, nothing stays. */
async function tidySides(
  transaction: Writing,
  { add = [], put = [], delete: gone = [] }: Changes,
  { ask }: Sums,
): Promise<void> {
  const [deleted, former] = [transaction.objectStore('deleted'), transaction.objectStore('former')];
  const [deletedKeys, formerKeys] = await Promise.all([
    deleted.getAllKeys(),
    gone.length > 0 ? former.getAllKeys() : [],
  ]);
  const isGone = new Set(gone);
  const isHere = new Set(deletedKeys.length === 0 ? [] : [...add, ...put].map(({ id }) => id));
  for (const id of deletedKeys.map(String)) if (isHere.has(id) || isGone.has(id)) ask(deleted.delete(id));
  for (const id of formerKeys.map(String)) if (isGone.has(id)) ask(former.delete(id));
}

function* inBatches<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += BATCH) yield items.slice(start, start + BATCH);
}

interface Sums {
  /** What was asked to be written. */
  asked: Promise<unknown>[];
  ask: (request: Promise<unknown>) => void;
  readDay: Read<DaySummary>;
  readMonth: Read<PackedMonth>;
  readPart: Read<PackedPart>;
  readRevision: Read<Revision>;
}

/** What the new ones will be counted in is on its way before it is known what they replace. */
function readAhead(transaction: Writing, added: readonly CheckIn[]): Sums {
  const asked: Promise<unknown>[] = [];
  const sums = {
    asked,
    ask: (request: Promise<unknown>) => {
      leaveToTransaction(request);
      asked.push(request);
    },
    readDay: readOnce(transaction.objectStore('days')),
    readMonth: readOnce(transaction.objectStore('months')),
    readPart: readOnce(transaction.objectStore('whole')),
    readRevision: readOnce(transaction.objectStore('revisions')),
  };
  for (const { localDate } of added) {
    void sums.readDay(localDate);
    void sums.readMonth(toMonth(localDate));
    void sums.readRevision(toMonth(localDate));
  }
  for (const part of partsOf(added)) void sums.readPart(part);
  return sums;
}

type Read<Value> = (key: string) => Promise<Value | undefined>;

/** Asks for each record once. */
function readOnce<Value>(store: WrittenStore<Value>): Read<Value> {
  const asked = new Map<string, Promise<Value | undefined>>();
  return (key) => {
    const known = asked.get(key);
    if (known) return known;
    const read = store.get(key);
    leaveToTransaction(read);
    asked.set(key, read);
    return read;
  };
}

/** Where the transaction fails before anybody waits for this, the transaction tells. */
function leaveToTransaction(request: Promise<unknown>): void {
  request.catch(() => {});
}

async function countDays(
  transaction: Writing,
  { readDay, ask }: Sums,
  removed: CheckIn[],
  added: CheckIn[],
): Promise<void> {
  const days = transaction.objectStore('days');
  const toDay = ({ localDate }: CheckIn) => localDate;
  const count = (day: DaySummary, [out, into]: Change) => countInDay(countInDay(day, out, -1), into);
  await Promise.all(
    [...groupBy(toDay, removed, added)].map(async ([localDate, change]) => {
      const day = count((await readDay(localDate)) ?? emptyDay(localDate), change);
      ask(day.n === 0 ? days.delete(localDate) : days.put(day));
    }),
  );
}

async function countMonths(
  transaction: Writing,
  sums: Sums,
  removed: CheckIn[],
  added: CheckIn[],
): Promise<void> {
  const months = transaction.objectStore('months');
  const groups = groupBy(({ localDate }) => toMonth(localDate), removed, added);
  const changes = await Promise.all(
    [...groups].map(async ([name, [out, into]]): Promise<MonthChange> => {
      const known = await sums.readMonth(name);
      const before = known ? unpackMonth(known) : emptyMonth(name);
      return [before, countInMonth(countInMonth(before, out, -1), into)];
    }),
  );
  for (const [, after] of changes) {
    sums.ask(after.n === 0 ? months.delete(after.month) : months.put(packMonth(after)));
  }
  await countWhole(transaction, sums, changes, partsOf([...removed, ...added]));
}

async function countWhole(
  transaction: Writing,
  { readPart, ask }: Sums,
  changes: readonly MonthChange[],
  parts: readonly AllTimePart[],
): Promise<void> {
  const known = await Promise.all(parts.map(readPart));
  const before = unpackAllTime(known.filter((part) => part !== undefined));
  const whole = changeAllTime(before, changes, parts);
  const firsts = await lookUpFirsts(transaction, whole, listLost(whole, changes));
  const store = transaction.objectStore('whole');
  for (const part of packAllTime(setFirsts(whole, firsts), parts)) ask(store.put(part));
}

/** The months in which these feelings come first, from the months themselves. */
async function lookUpFirsts(
  transaction: Writing,
  { months }: AllTimeSummary,
  words: readonly string[],
): Promise<Map<string, string>> {
  const store = transaction.objectStore('months');
  const firsts = new Map<string, string>();
  const missing = new Set(words);
  for (const [name] of months) {
    if (missing.size === 0) break;
    const month = await store.get(name);
    for (const [word] of month ? unpackMonth(month).feelings : []) {
      if (missing.delete(word)) firsts.set(word, name);
    }
  }
  return firsts;
}

async function raiseRevisions(
  transaction: Writing,
  { readRevision, ask }: Sums,
  written: readonly CheckIn[],
): Promise<void> {
  const revisions = transaction.objectStore('revisions');
  const months = new Set(written.map(({ localDate }) => toMonth(localDate)));
  await Promise.all(
    [...months].map(async (month) => {
      const revision = (await readRevision(month))?.revision ?? 0;
      ask(revisions.put({ month, revision: revision + 1, stamp: '' }));
    }),
  );
}

type Change = [removed: CheckIn[], added: CheckIn[]];

function groupBy(
  toKey: (checkIn: CheckIn) => string,
  removed: readonly CheckIn[],
  added: readonly CheckIn[],
): Map<string, Change> {
  const groups = new Map<string, Change>();
  const groupOf = (checkIn: CheckIn): Change => {
    const key = toKey(checkIn);
    const group = groups.get(key) ?? [[], []];
    groups.set(key, group);
    return group;
  };
  for (const checkIn of removed) groupOf(checkIn)[0].push(checkIn);
  for (const checkIn of added) groupOf(checkIn)[1].push(checkIn);
  return groups;
}
