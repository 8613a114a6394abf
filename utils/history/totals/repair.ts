import { completeCheckIn } from '../../checkin/versions';
import { daysOf, toMonth, unpackMonth } from '../../views/totals/summaries';
import { toAllTime, unpackAllTime } from '../../views/totals/all-time';
import { announceChange } from '../connection/changes';
import { openHistory } from '../connection/database';
import type { Database } from '../connection/history-schema';
import { countMonth, recountMonth, recountAllTime } from './recount';
import { CHECK_IN_STORES } from '../check-ins/write-check-ins';

/**
 * Compares every day and month, and the whole, with the check-ins, and counts anew what disagrees: a month at a time, the
 * newest first, so that a page that is left has looked at what is seen most, and `pause` before each, so that nobody waits.
 *
 * @returns whether something had to be counted anew.
 */
export async function repairSummaries(pause: () => Promise<void> = async () => {}): Promise<boolean> {
  const history = await openHistory();
  let isMended = false;
  for (const month of await listMonths(history)) {
    await pause();
    if (await isMonthRight(history, month)) continue;
    await mend(history, (transaction) => recountMonth(transaction, month));
    isMended = true;
  }
  await pause();
  if (!(await isAllTimeRight(history))) {
    await mend(history, recountAllTime);
    isMended = true;
  }
  if (isMended) announceChange();
  return isMended;
}

/** The months of all check-ins, and of all that counts some; the newest first. */
async function listMonths(history: Database): Promise<string[]> {
  const transaction = history.transaction(['checkins', 'days', 'months']);
  const [days, months] = await Promise.all([
    transaction.objectStore('days').getAllKeys(),
    transaction.objectStore('months').getAllKeys(),
  ]);
  const found = new Set([...months, ...days.map(toMonth)]);
  let cursor = await transaction.objectStore('checkins').index('day').openKeyCursor();
  while (cursor) {
    const month = toMonth(cursor.key[0]);
    found.add(month);
    cursor = await cursor.continue([daysOf(month).last, '']);
  }
  return [...found].toSorted().toReversed();
}

async function isMonthRight(history: Database, name: string): Promise<boolean> {
  const { first, last } = daysOf(name);
  const transaction = history.transaction(['checkins', 'days', 'months']);
  const [checkIns, days, month] = await Promise.all([
    transaction
      .objectStore('checkins')
      .index('day')
      .getAll(IDBKeyRange.bound([first], [last])),
    transaction.objectStore('days').getAll(IDBKeyRange.bound(first, last)),
    transaction.objectStore('months').get(name),
  ]);
  return isSame(countMonth(name, checkIns.map(completeCheckIn)), {
    month: month && unpackMonth(month),
    days,
  });
}

async function isAllTimeRight(history: Database): Promise<boolean> {
  const transaction = history.transaction(['months', 'whole']);
  const [months, whole] = await Promise.all([
    transaction.objectStore('months').getAll(),
    transaction.objectStore('whole').getAll(),
  ]);
  return isSame(toAllTime(months.map(unpackMonth)), unpackAllTime(whole));
}

type Mending = ReturnType<typeof startMending>;

function startMending(history: Database) {
  return history.transaction(CHECK_IN_STORES, 'readwrite', { durability: 'strict' });
}

async function mend(history: Database, recount: (mending: Mending) => Promise<void>): Promise<void> {
  const mending = startMending(history);
  await Promise.all([recount(mending), mending.done]);
}

/** What is counted is always written in the same order, and so says the same where it is the same. */
function isSame(counted: unknown, stored: unknown): boolean {
  return JSON.stringify(counted) === JSON.stringify(stored);
}
