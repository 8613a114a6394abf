import type { CheckIn } from '../../checkin/check-in';
import { isGrave } from '../../vocabulary/grave';
import { toCurrentId } from '../../vocabulary/custom/custom-vocabulary';
import type { MoodPoint } from '../../vocabulary/mood-field/mood-point';
import {
  findHardStretches,
  toDaysOfSpan,
  type DayKind,
  type DayOfSpan,
  type HardStretch,
} from '../hard-days';
import { rankCounts, type RankedCount } from '../rank-counts';

export interface SummedUp {
  n: number;
  /** The days with check-ins. */
  days: DayOfSpan[];
  /** How many days were how on the whole, and of how many nobody said it. */
  kinds: Record<DayKind | 'unplaced', number>;
  /** How far it went on each axis; null where nothing was placed on it. */
  reached: Record<keyof MoodPoint, { low: number; high: number } | null>;
  stretches: HardStretch[];
  /** The words of despair, and the days on which each came. */
  grave: [id: string, days: string[]][];
  /** On how many days each came, the most often first. */
  words: RankedCount[];
  contexts: RankedCount[];
  needs: RankedCount[];
  body: RankedCount[];
}

/**
 * What the check-ins of some days come to, on a page for somebody else to read. The check-ins are in their order.
 *
 * @param first the day that the span begins with, "2026-11-01".
 * @param hasGrave whether the words of despair are on it, too; else they are in none of its lists.
 */
export function sumUp(checkIns: readonly CheckIn[], first: string, hasGrave: boolean): SummedUp {
  const told = hasGrave ? checkIns : checkIns.map(leaveOutGrave);
  const days = toDaysOfSpan(told);
  const toWords = ({ feelings }: CheckIn) => feelings.map(({ word }) => word);
  return {
    n: checkIns.length,
    days,
    kinds: countKinds(days),
    reached: { pleasantness: reach(checkIns, 'pleasantness'), energy: reach(checkIns, 'energy') },
    stretches: findHardStretches(days, first),
    grave: listGrave(days),
    words: countDays(days, toWords),
    contexts: countDays(days, ({ about }) => about),
    needs: countDays(days, ({ needs }) => needs),
    body: countDays(days, ({ body }) => body),
  };
}

/** Whether any of them holds a word of despair. */
export function hasGraveWord(checkIns: readonly CheckIn[]): boolean {
  return checkIns.some(({ feelings }) => feelings.some(({ word }) => isGrave(toCurrentId(word))));
}

function leaveOutGrave(checkIn: CheckIn): CheckIn {
  return { ...checkIn, feelings: checkIn.feelings.filter(({ word }) => !isGrave(toCurrentId(word))) };
}

function countKinds(days: readonly DayOfSpan[]): SummedUp['kinds'] {
  const countOf = (kind: DayKind | null) => days.filter((day) => day.kind === kind).length;
  return {
    hard: countOf('hard'),
    both: countOf('both'),
    between: countOf('between'),
    pleasant: countOf('pleasant'),
    unplaced: countOf(null),
  };
}

function reach(checkIns: readonly CheckIn[], axis: keyof MoodPoint): { low: number; high: number } | null {
  let [low, high] = [Infinity, -Infinity];
  for (const { [axis]: value } of checkIns) {
    if (value === null) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return low > high ? null : { low, high };
}

function listGrave(days: readonly DayOfSpan[]): [string, string[]][] {
  const found = new Map<string, string[]>();
  for (const { summary, checkIns } of days) {
    const words = checkIns.flatMap(({ feelings }) => feelings.map(({ word }) => toCurrentId(word)));
    for (const word of new Set(words.filter(isGrave))) {
      found.set(word, [...(found.get(word) ?? []), summary.localDate]);
    }
  }
  return [...found].toSorted(([a, ofA], [b, ofB]) => ofB.length - ofA.length || (a < b ? -1 : 1));
}

function countDays(
  days: readonly DayOfSpan[],
  toIds: (checkIn: CheckIn) => readonly string[],
): RankedCount[] {
  return rankCounts(days.map(({ checkIns }) => checkIns.flatMap(toIds).map(toCurrentId)));
}
