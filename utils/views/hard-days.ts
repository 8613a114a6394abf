import type { CheckIn } from '../checkin/check-in';
import { rankCounts, rankWords, type RankedCount } from './rank-counts';
import { average, countInDay, emptyDay, type DaySummary, groupByDay } from './totals/summaries';
import { toDayNumber } from './time-window';
import { toCurrentId } from '../vocabulary/custom/custom-vocabulary';

/** From so far out on, −1 … 1, it was clearly pleasant, or clearly unpleasant. */
const CLEAR = 0.3;

/** How a day was on the whole, the hard ones first. `both`: it was clearly unpleasant and clearly pleasant, and on the whole neither. */
export const DAY_KINDS = ['hard', 'both', 'between', 'pleasant'] as const;

export type DayKind = (typeof DAY_KINDS)[number];

export interface DayOfSpan {
  summary: DaySummary;
  /** Null where nobody said how pleasant it was. */
  kind: DayKind | null;
  checkIns: readonly CheckIn[];
}

/** Some hard days after one another. */
export interface HardStretch {
  first: string;
  last: string;
  /** Only the hard days: one without an answer may lie between two. */
  nDays: number;
  nCheckIns: number;
  words: RankedCount[];
  /** What was said in the days before; null where these days are not all part of the span, and nothing is there. */
  before: { nCheckIns: number; words: RankedCount[]; contexts: RankedCount[] } | null;
}

/** So many hard days make a stretch. */
const MIN_HARD_DAYS = 3;
/** So many days between two hard ones may be without an answer. */
const MAX_SILENT_DAYS = 1;
const DAYS_BEFORE = 3;

/** The days with check-ins, the earliest first; the check-ins are in their order. */
export function toDaysOfSpan(checkIns: readonly CheckIn[]): DayOfSpan[] {
  return [...groupByDay(checkIns)].map(([localDate, ofDay]) => {
    const summary = countInDay(emptyDay(localDate), ofDay);
    return { summary, kind: toKind(summary, ofDay), checkIns: ofDay };
  });
}

function toKind({ pleasantness }: DaySummary, checkIns: readonly CheckIn[]): DayKind | null {
  const middle = average(pleasantness);
  if (middle === null) return null;
  if (middle <= -CLEAR) return 'hard';
  if (middle >= CLEAR) return 'pleasant';
  const reached = checkIns.map((checkIn) => checkIn.pleasantness ?? 0);
  return Math.min(...reached) <= -CLEAR && Math.max(...reached) >= CLEAR ? 'both' : 'between';
}

/**
 * Runs of hard days, the earliest first. A day that was not hard ends one; a single day without an answer does not.
 *
 * @param first of the span, "2026-11-01". What was said before it is nobody's business.
 */
export function findHardStretches(days: readonly DayOfSpan[], first: string): HardStretch[] {
  const runs: DayOfSpan[][] = [];
  let run: DayOfSpan[] = [];
  for (const day of days) {
    if (day.kind === null) continue;
    const last = run.at(-1);
    const isNext = last !== undefined && countBetween(last, day) <= MAX_SILENT_DAYS;
    if (day.kind === 'hard' && isNext) run.push(day);
    else {
      run = day.kind === 'hard' ? [day] : [];
      runs.push(run);
    }
  }
  return runs.filter(({ length }) => length >= MIN_HARD_DAYS).map((hard) => toStretch(hard, days, first));
}

function countBetween(one: DayOfSpan, next: DayOfSpan): number {
  return toDayNumber(next.summary.localDate) - toDayNumber(one.summary.localDate) - 1;
}

function toStretch(hard: readonly DayOfSpan[], days: readonly DayOfSpan[], first: string): HardStretch {
  const [start, end] = [hard[0], hard.at(-1)].map((day) => day?.summary.localDate ?? first);
  const checkIns = hard.flatMap((day) => day.checkIns);
  return {
    first: start ?? first,
    last: end ?? first,
    nDays: hard.length,
    nCheckIns: checkIns.length,
    words: rankWords(checkIns),
    before: lookBefore(toDayNumber(start ?? first), days, toDayNumber(first)),
  };
}

function lookBefore(start: number, days: readonly DayOfSpan[], first: number): HardStretch['before'] {
  const checkIns = days
    .filter(({ summary }) => {
      const day = toDayNumber(summary.localDate);
      return day < start && day >= start - DAYS_BEFORE;
    })
    .flatMap((day) => day.checkIns);
  if (checkIns.length === 0 && start - DAYS_BEFORE < first) return null;
  const contexts = rankCounts(checkIns.map(({ about }) => about.map(toCurrentId)));
  return { nCheckIns: checkIns.length, words: rankWords(checkIns), contexts };
}
