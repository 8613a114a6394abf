import type { CheckIn } from '../checkin/check-in';
import type { Revision } from './revisions';
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
} from '../lookback/summaries';
import {
  changeWhole,
  EMPTY_WHOLE,
  listLost,
  packWhole,
  setFirsts,
  unpackWhole,
  WHOLE,
  type MonthChange,
  type PackedWhole,
  type WholeSummary,
} from '../lookback/whole';

/** What a transaction that writes check-ins has to hold. */
export const CHECK_IN_STORES = ['checkins', 'days', 'months', 'whole', 'revisions'] as const;

interface WrittenStore<Value> {
  get(key: string): Promise<Value | undefined>;
  put(value: Value): Promise<unknown>;
  delete(key: string): Promise<void>;
}

/** A transaction in which check-ins can be written, whatever else it holds. */
export interface Writing {
  objectStore(name: 'checkins'): WrittenStore<CheckIn>;
  objectStore(name: 'days'): WrittenStore<DaySummary>;
  objectStore(name: 'months'): WrittenStore<PackedMonth>;
  objectStore(name: 'whole'): WrittenStore<PackedWhole>;
  objectStore(name: 'revisions'): WrittenStore<Revision>;
}

export interface Changes {
  /** Check-ins to add, or to put in the place of those with the same ids. */
  put?: readonly CheckIn[];
  /** The ids of check-ins to take away; one that is not there is no matter. */
  delete?: readonly string[];
}

/** So many are read and written before the next are begun, so that many do not fill the memory. */
const BATCH = 1000;

/**
 * The one way in which check-ins are written: one or a hundred thousand, together with the days, the months and the whole
 * that count them, in the transaction given. Returns the check-ins that were there before and were replaced or taken away.
 */
export async function writeCheckIns(transaction: Writing, changes: Changes): Promise<CheckIn[]> {
  const wanted = new Map<string, CheckIn | null>();
  for (const id of changes.delete ?? []) wanted.set(id, null);
  for (const checkIn of changes.put ?? []) wanted.set(checkIn.id, checkIn);

  const checkIns = transaction.objectStore('checkins');
  const replaced: CheckIn[] = [];
  const ids = [...wanted.keys()];
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH);
    const known = await Promise.all(batch.map((id) => checkIns.get(id)));
    replaced.push(...known.filter((checkIn) => checkIn !== undefined));
    await Promise.all(
      batch.map((id) => {
        const checkIn = wanted.get(id);
        return checkIn ? checkIns.put(checkIn) : checkIns.delete(id);
      }),
    );
  }

  const added = [...wanted.values()].filter((checkIn) => checkIn !== null);
  await Promise.all([
    countDays(transaction, replaced, added),
    countMonths(transaction, replaced, added),
    raiseRevisions(transaction, [...replaced, ...added]),
  ]);
  return replaced;
}

async function countDays(transaction: Writing, removed: CheckIn[], added: CheckIn[]): Promise<void> {
  const days = transaction.objectStore('days');
  const toDay = ({ localDate }: CheckIn) => localDate;
  const count = (day: DaySummary, [out, into]: Change) => countInDay(countInDay(day, out, -1), into);
  await Promise.all(
    [...groupBy(toDay, removed, added)].map(async ([localDate, change]) => {
      const day = count((await days.get(localDate)) ?? emptyDay(localDate), change);
      return day.n === 0 ? days.delete(localDate) : days.put(day);
    }),
  );
}

async function countMonths(transaction: Writing, removed: CheckIn[], added: CheckIn[]): Promise<void> {
  const months = transaction.objectStore('months');
  const groups = groupBy(({ localDate }) => toMonth(localDate), removed, added);
  const changes = await Promise.all(
    [...groups].map(async ([name, [out, into]]): Promise<MonthChange> => {
      const known = await months.get(name);
      const before = known ? unpackMonth(known) : emptyMonth(name);
      const after = countInMonth(countInMonth(before, out, -1), into);
      await (after.n === 0 ? months.delete(name) : months.put(packMonth(after)));
      return [before, after];
    }),
  );
  await countWhole(transaction, changes);
}

async function countWhole(transaction: Writing, changes: readonly MonthChange[]): Promise<void> {
  const store = transaction.objectStore('whole');
  const known = await store.get(WHOLE);
  const whole = changeWhole(known ? unpackWhole(known) : EMPTY_WHOLE, changes);
  const firsts = await lookUpFirsts(transaction, whole, listLost(whole, changes));
  await store.put(packWhole(setFirsts(whole, firsts)));
}

/** The months in which these feelings come first, from the months themselves. */
async function lookUpFirsts(
  transaction: Writing,
  { months }: WholeSummary,
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

async function raiseRevisions(transaction: Writing, written: readonly CheckIn[]): Promise<void> {
  const revisions = transaction.objectStore('revisions');
  const months = new Set(written.map(({ localDate }) => toMonth(localDate)));
  await Promise.all(
    [...months].map(async (month) => {
      const revision = (await revisions.get(month))?.revision ?? 0;
      return revisions.put({ month, revision: revision + 1, stamp: '' });
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
