import type { CheckIn } from '../../checkin/check-in';
import { completeCheckIn } from '../../checkin/versions';
import { openHistory } from '../connection/database';

const BATCH = 2000;

/** Calendar days, the first and the last included; null: without end on that side. */
export interface DayRange {
  first: string | null;
  last: string | null;
}

export const EVERYTHING: DayRange = { first: null, last: null };

/** Days from the earlier one on, whichever of the two was typed as the first. */
export function inOrder({ first, last }: DayRange): DayRange {
  return first !== null && last !== null && first > last ? { first: last, last: first } : { first, last };
}

/** How many check-ins belong to these days. */
export async function countInRange(range: DayRange): Promise<number> {
  const history = await openHistory();
  return history.countFromIndex('checkins', 'day', toKeyRange(range));
}

/** How many of those that were deleted lately belong to these days. */
export async function countDeletedInRange(range: DayRange): Promise<number> {
  const history = await openHistory();
  const deleted = await history.getAll('deleted');
  return deleted.filter(({ checkIn }) => isInRange(range, checkIn.localDate)).length;
}

export function isInRange({ first, last }: DayRange, localDate: string): boolean {
  return (first === null || localDate >= first) && (last === null || localDate <= last);
}

/** The check-ins of these days, the oldest first, so many at a time that the memory holds. */
export async function* readInRange(range: DayRange): AsyncGenerator<CheckIn[]> {
  const history = await openHistory();
  let from = range.first === null ? [] : [range.first];
  /** Those that were read already and lie at the very place where the next are read from. */
  let seen = new Set<string>();
  for (let size = BATCH; ;) {
    const bound = IDBKeyRange.bound(from, upperBound(range));
    const read = await history.getAllFromIndex('checkins', 'day', bound, size);
    const fresh = read.filter(({ id }) => !seen.has(id));
    if (fresh.length > 0) yield fresh.map(completeCheckIn);
    if (read.length < size) return;
    const end = read.at(-1);
    if (!end) return;
    from = [end.localDate, end.at];
    const atEnd = read.filter(({ localDate, at }) => localDate === end.localDate && at === end.at);
    seen = new Set(atEnd.map(({ id }) => id));
    // More than a whole batch at one instant: only a larger batch reaches beyond it.
    size = Math.max(BATCH, seen.size * 2);
  }
}

/** The keys of the check-ins of these days, in the index by day. */
export function toKeyRange(range: DayRange): IDBKeyRange {
  return IDBKeyRange.bound(range.first === null ? [] : [range.first], upperBound(range));
}

/** A list sorts after every string. */
function upperBound({ last }: DayRange): IDBValidKey[] {
  return last === null ? [[]] : [last, []];
}
