import type { CheckIn } from '../../checkin/check-in';
import { completeCheckIn, type StoredCheckIn } from '../../checkin/versions';
import {
  countInDay,
  countInMonth,
  daysOf,
  emptyDay,
  emptyMonth,
  packMonth,
  toMonth,
  unpackMonth,
  type DaySummary,
  type MonthSummary,
  type PackedMonth,
  groupByDay,
} from '../../views/totals/summaries';
import { packAllTime, toAllTime, type PackedPart } from '../../views/totals/all-time';

/** A transaction in which days and months can be counted, an upgrade among them. */
interface Recounting {
  objectStore(name: 'checkins'): { index(name: 'day'): { getAll: GetAll } };
  objectStore(name: 'days'): Summaries<DaySummary>;
  objectStore(name: 'months'): Summaries<PackedMonth>;
}

type GetAll = (range: IDBKeyRange, count?: number) => Promise<StoredCheckIn[]>;

interface Summaries<Summary> {
  getAll(): Promise<Summary[]>;
  put(summary: Summary): Promise<unknown>;
  delete(key: string | IDBKeyRange): Promise<void>;
}

/** What a month should say of itself and of its days. */
export interface MonthCount {
  month: MonthSummary;
  days: DaySummary[];
}

/** Counts the check-ins of a month, which are in the order of their days. */
export function countMonth(name: string, checkIns: readonly CheckIn[]): MonthCount {
  return {
    month: countInMonth(emptyMonth(name), checkIns),
    days: [...groupByDay(checkIns)].map(([day, ofDay]) => countInDay(emptyDay(day), ofDay)),
  };
}

/** Counts a month anew from its check-ins, and its days. */
export async function recountMonth(transaction: Recounting, name: string): Promise<void> {
  const { first, last } = daysOf(name);
  const checkIns = await transaction
    .objectStore('checkins')
    .index('day')
    .getAll(IDBKeyRange.bound([first], [last]));
  const { month, days } = countMonth(name, checkIns.map(completeCheckIn));
  const [storedDays, storedMonths] = [transaction.objectStore('days'), transaction.objectStore('months')];
  await storedDays.delete(IDBKeyRange.bound(first, last));
  await Promise.all([
    month.n === 0 ? storedMonths.delete(name) : storedMonths.put(packMonth(month)),
    ...days.map((day) => storedDays.put(day)),
  ]);
}

/** Counts every day and month anew from the check-ins, a month in memory at a time. */
export async function recountDaysAndMonths(transaction: Recounting): Promise<void> {
  const index = transaction.objectStore('checkins').index('day');
  let after = '';
  for (;;) {
    const [next] = await index.getAll(IDBKeyRange.lowerBound([after]), 1);
    if (!next) return;
    const month = toMonth(next.localDate);
    await recountMonth(transaction, month);
    after = daysOf(month).last;
  }
}

/** Counts the whole anew from the months. */
export async function recountAllTime(transaction: {
  objectStore(name: 'months'): Pick<Summaries<PackedMonth>, 'getAll'>;
  objectStore(name: 'whole'): Pick<Summaries<PackedPart>, 'put'>;
}): Promise<void> {
  const months = await transaction.objectStore('months').getAll();
  const store = transaction.objectStore('whole');
  await Promise.all(packAllTime(toAllTime(months.map(unpackMonth))).map((part) => store.put(part)));
}
