import type { CheckIn } from '../checkin/check-in';
import { toCurrentId } from '../vocabulary/custom/custom-vocabulary';

/** An id, and how many name it. */
export type RankedCount = readonly [id: string, n: number];

/** How many of some lists name each id, the most often first, and what is equally often by its id. */
export function rankCounts(lists: readonly (readonly string[])[]): RankedCount[] {
  const counts = new Map<string, number>();
  for (const list of lists) for (const id of new Set(list)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].toSorted(([a, nA], [b, nB]) => nB - nA || (a < b ? -1 : 1));
}

/** In how many check-ins each feeling is named; what was merged is one. */
export function rankWords(checkIns: readonly Pick<CheckIn, 'feelings'>[]): RankedCount[] {
  return rankCounts(checkIns.map(({ feelings }) => feelings.map(({ word }) => toCurrentId(word))));
}
