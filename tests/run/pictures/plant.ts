import type { CheckIn } from '../../../utils/checkin/check-in.ts';
import {
  countInDay,
  countInMonth,
  emptyDay,
  emptyMonth,
  packMonth,
  toMonth,
} from '../../../utils/views/totals/summaries.ts';
import { packAllTime, toAllTime } from '../../../utils/views/totals/all-time.ts';

/** A page of the extension, in whichever browser. */
interface Planted {
  evaluate: (code: typeof putInto, batch: Batch) => Promise<unknown>;
}

interface Batch {
  store: string;
  records: readonly unknown[];
}

/** So many go to the browser in one message. */
const BATCH = 5000;

/**
 * Puts check-ins, and what their days, their months and all come to, into the empty history of the browser that the page belongs to,
 * past our own code: many years in a few seconds.
 */
export async function plantCheckIns(page: Planted, checkIns: readonly CheckIn[]): Promise<void> {
  const days = groupBy(checkIns, ({ localDate }) => localDate);
  const months = [...groupBy(checkIns, ({ localDate }) => toMonth(localDate))].map(([month, ofMonth]) =>
    countInMonth(emptyMonth(month), ofMonth),
  );
  await putRecords(
    page,
    'days',
    [...days].map(([day, ofDay]) => countInDay(emptyDay(day), ofDay)),
  );
  await putRecords(page, 'months', months.map(packMonth));
  await putRecords(page, 'whole', packAllTime(toAllTime(months)));
  await putRecords(
    page,
    'revisions',
    months.map(({ month }) => ({ month, revision: 1, stamp: '' })),
  );
  await putRecords(page, 'checkins', checkIns);
}

/** Puts records into a store of it, past our own code. */
export async function putRecords(page: Planted, store: string, records: readonly unknown[]): Promise<void> {
  for (let start = 0; start < records.length; start += BATCH) {
    await page.evaluate(putInto, { store, records: records.slice(start, start + BATCH) });
  }
}

/** It runs inside the page, so it can only know what it is given. */
async function putInto({ store, records }: Batch): Promise<void> {
  // The page may still be making it.
  while (!(await indexedDB.databases()).some(({ name, version }) => name === 'heartward' && version)) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const history = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('heartward');
    opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error));
  });
  const transaction = history.transaction(store, 'readwrite');
  for (const record of records) transaction.objectStore(store).put(record);
  await new Promise((resolve, reject) => {
    transaction.addEventListener('complete', resolve);
    transaction.addEventListener('abort', () => reject(transaction.error));
  });
  history.close();
}

function groupBy(checkIns: readonly CheckIn[], toKey: (checkIn: CheckIn) => string): Map<string, CheckIn[]> {
  const groups = new Map<string, CheckIn[]>();
  for (const checkIn of checkIns) {
    const key = toKey(checkIn);
    const group = groups.get(key);
    if (group) group.push(checkIn);
    else groups.set(key, [checkIn]);
  }
  return groups;
}
