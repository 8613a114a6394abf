import type { CheckIn } from '../../checkin/check-in';
import { completeCheckIn } from '../../checkin/versions';
import { openHistory } from '../connection/database';
import type { DaySummary } from '../../views/totals/summaries';
import { unpackAllTime, type AllTimeSummary } from '../../views/totals/all-time';

/** What the days from the first to the last come to, both included; days without a check-in are left out. */
export async function readDays(first: string, last: string): Promise<DaySummary[]> {
  const history = await openHistory();
  return history.getAll('days', IDBKeyRange.bound(first, last));
}

/** The first and the last day with a check-in, or null where there is none. */
export async function readSpan(): Promise<{ first: string; last: string } | null> {
  const history = await openHistory();
  const days = history.transaction('days').store;
  const [first, last] = await Promise.all([days.openKeyCursor(), days.openKeyCursor(null, 'prev')]);
  return first && last && { first: first.key, last: last.key };
}

/** On how many days there is a check-in. */
export async function countDays(): Promise<number> {
  const history = await openHistory();
  return history.count('days');
}

/** What all check-ins come to. */
export async function readAllTime(): Promise<AllTimeSummary> {
  const history = await openHistory();
  return unpackAllTime(await history.getAll('whole'));
}

/** The check-ins of the latest days, the newest first; so many, or all there are. */
export async function readNewest(count: number): Promise<CheckIn[]> {
  const history = await openHistory();
  const newest: CheckIn[] = [];
  let cursor = await history.transaction('checkins').store.index('day').openCursor(null, 'prev');
  while (cursor && newest.length < count) {
    newest.push(completeCheckIn(cursor.value));
    cursor = await cursor.continue();
  }
  return newest;
}

/** The check-ins that belong to the days from the first to the last, both included, the oldest first. */
export async function readOfDays(first: string, last: string): Promise<CheckIn[]> {
  const history = await openHistory();
  // A list sorts after every string.
  const checkIns = await history.getAllFromIndex('checkins', 'day', IDBKeyRange.bound([first], [last, []]));
  return checkIns.map(completeCheckIn);
}
