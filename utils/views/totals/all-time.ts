import type { CheckIn } from '../../checkin/check-in';
import { add, byName, toCounts, toPaths, type Counts, type MonthSummary, type Paths } from './summaries';

/** What all months come to together: all that a first picture of many years is drawn from, however many they are. */
export interface AllTimeSummary {
  n: number;
  /** How many check-ins each month has, the oldest first; months without one are left out. */
  months: Counts;
  /** How many lie in each cell of the field. */
  cells: Counts<number>;
  /** How many name each feeling, and the month in which it was first named. */
  feelings: [word: string, n: number, first: string][];
  paths: Paths;
}

/** The parts of the whole that are stored each by itself, so that a check-in only writes those that it changes. */
const WHOLE_PARTS = ['months', 'cells', 'feelings', 'paths'] as const;

export type AllTimePart = (typeof WHOLE_PARTS)[number];

/** A part as it is stored: many small lists are read some ten times as fast as one text. */
export interface PackedPart {
  id: AllTimePart;
  counts: string;
}

export const EMPTY_ALL_TIME: AllTimeSummary = { n: 0, months: [], cells: [], feelings: [], paths: [] };

export function packAllTime(
  whole: AllTimeSummary,
  parts: readonly AllTimePart[] = WHOLE_PARTS,
): PackedPart[] {
  return parts.map((id) => ({ id, counts: JSON.stringify(whole[id]) }));
}

/** A part that is not given is empty. */
export function unpackAllTime(packed: readonly PackedPart[]): AllTimeSummary {
  const parts: Partial<AllTimeSummary> = Object.fromEntries(
    packed.map(({ id, counts }) => [id, JSON.parse(counts)]),
  );
  const whole = { ...EMPTY_ALL_TIME, ...parts };
  return { ...whole, n: sumOf(whole.months) };
}

/** The parts in which check-ins that are counted in or out change anything. */
export function partsOf(checkIns: readonly CheckIn[]): AllTimePart[] {
  const naming = checkIns.filter(({ feelings }) => feelings.length > 0);
  const isLed = naming.some(({ everyday }) => everyday.length > 0);
  return WHOLE_PARTS.filter((part) => {
    if (part === 'feelings') return naming.length > 0;
    return part !== 'paths' || isLed;
  });
}

/** Brings months together, the oldest first or in any order. */
export function toAllTime(months: readonly MonthSummary[]): AllTimeSummary {
  const tallies = toTallies(EMPTY_ALL_TIME);
  for (const month of months) count(tallies, month, 1);
  return fromTallies(tallies);
}

/** A month before and after check-ins were written in it. */
export type MonthChange = [before: MonthSummary, after: MonthSummary];

/**
 * Counts each month out as it was, and in as it is, in the parts of the whole that are given; in another, nothing may have
 * changed. What {@link listLost} names has to be put right after that.
 */
export function changeAllTime(
  whole: AllTimeSummary,
  changes: readonly MonthChange[],
  parts: readonly AllTimePart[] = WHOLE_PARTS,
): AllTimeSummary {
  const tallies = toTallies(whole);
  for (const [before, after] of changes) {
    count(tallies, before, -1, parts);
    count(tallies, after, 1, parts);
  }
  return fromTallies(tallies);
}

/** The feelings that are said to come first in a month that names them no more: they did in a later one. */
export function listLost({ feelings }: AllTimeSummary, changes: readonly MonthChange[]): string[] {
  const named = new Map(
    changes.map(([, after]) => [after.month, new Set(after.feelings.map(([word]) => word))]),
  );
  return feelings.filter(([word, , first]) => named.get(first)?.has(word) === false).map(([word]) => word);
}

/** Says in which month these feelings came first. */
export function setFirsts(whole: AllTimeSummary, firsts: ReadonlyMap<string, string>): AllTimeSummary {
  return {
    ...whole,
    feelings: whole.feelings.map(([word, n, first]) => [word, n, firsts.get(word) ?? first]),
  };
}

interface Tallies {
  months: Map<string, number>;
  cells: Map<number, number>;
  feelings: Map<string, { n: number; first: string }>;
  paths: Map<string, Map<string, number>>;
}

function toTallies({ months, cells, feelings, paths }: AllTimeSummary): Tallies {
  return {
    months: new Map(months),
    cells: new Map(cells),
    feelings: new Map(feelings.map(([word, n, first]) => [word, { n, first }])),
    paths: new Map(paths.map(([everyday, counts]) => [everyday, new Map(counts)])),
  };
}

function fromTallies({ months, cells, feelings, paths }: Tallies): AllTimeSummary {
  const counts = toCounts(months);
  return {
    n: sumOf(counts),
    months: counts,
    cells: toCounts(cells),
    feelings: [...feelings]
      .map(([word, { n, first }]): AllTimeSummary['feelings'][number] => [word, n, first])
      .toSorted(byName),
    paths: toPaths(paths),
  };
}

function sumOf(counts: Counts): number {
  return counts.reduce((sum, [, n]) => sum + n, 0);
}

/** Counts a month in, or out where `sign` is −1. */
function count(
  tallies: Tallies,
  { month, n, cells, feelings, paths }: MonthSummary,
  sign: 1 | -1,
  parts: readonly AllTimePart[] = WHOLE_PARTS,
): void {
  add(tallies.months, month, sign * n);
  for (const [cell, inCell] of cells) add(tallies.cells, cell, sign * inCell);
  for (const [word, named] of parts.includes('feelings') ? feelings : []) {
    const known = tallies.feelings.get(word) ?? { n: 0, first: month };
    const first = sign === 1 && month < known.first ? month : known.first;
    tallies.feelings.set(word, { n: known.n + sign * named, first });
    if (known.n + sign * named === 0) tallies.feelings.delete(word);
  }
  for (const [everyday, led] of parts.includes('paths') ? paths : []) {
    const known = tallies.paths.get(everyday) ?? new Map<string, number>();
    for (const [word, named] of led) add(known, word, sign * named);
    tallies.paths.set(everyday, known);
  }
}
