import { add, byName, toCounts, toPaths, type Counts, type MonthSummary, type Paths } from './summaries';

/** What all months come to together: all that a first picture of many years is drawn from, however many they are. */
export interface WholeSummary {
  n: number;
  /** How many check-ins each month has, the oldest first; months without one are left out. */
  months: Counts;
  /** How many lie in each cell of the field. */
  cells: Counts<number>;
  /** How many name each feeling, and the month in which it was first named. */
  feelings: [word: string, n: number, first: string][];
  paths: Paths;
}

/** As it is stored: many small lists are read some ten times as fast as one text. */
export interface PackedWhole {
  /** Always {@link WHOLE}: there is only one. */
  id: string;
  counts: string;
}

export const WHOLE = 'whole';

export const EMPTY_WHOLE: WholeSummary = { n: 0, months: [], cells: [], feelings: [], paths: [] };

export function packWhole(whole: WholeSummary): PackedWhole {
  return { id: WHOLE, counts: JSON.stringify(whole) };
}

export function unpackWhole({ counts }: PackedWhole): WholeSummary {
  const whole: WholeSummary = JSON.parse(counts);
  return whole;
}

/** Brings months together, the oldest first or in any order. */
export function toWhole(months: readonly MonthSummary[]): WholeSummary {
  const tallies = toTallies(EMPTY_WHOLE);
  for (const month of months) count(tallies, month, 1);
  return fromTallies(tallies);
}

/** A month before and after check-ins were written in it. */
export type MonthChange = [before: MonthSummary, after: MonthSummary];

/** Counts each month out as it was, and in as it is. What {@link listLost} names has to be put right after that. */
export function changeWhole(whole: WholeSummary, changes: readonly MonthChange[]): WholeSummary {
  const tallies = toTallies(whole);
  for (const [before, after] of changes) {
    count(tallies, before, -1);
    count(tallies, after, 1);
  }
  return fromTallies(tallies);
}

/** The feelings that are said to come first in a month that names them no more: they did in a later one. */
export function listLost({ feelings }: WholeSummary, changes: readonly MonthChange[]): string[] {
  const named = new Map(
    changes.map(([, after]) => [after.month, new Set(after.feelings.map(([word]) => word))]),
  );
  return feelings.filter(([word, , first]) => named.get(first)?.has(word) === false).map(([word]) => word);
}

/** Says in which month these feelings came first. */
export function setFirsts(whole: WholeSummary, firsts: ReadonlyMap<string, string>): WholeSummary {
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

function toTallies({ months, cells, feelings, paths }: WholeSummary): Tallies {
  return {
    months: new Map(months),
    cells: new Map(cells),
    feelings: new Map(feelings.map(([word, n, first]) => [word, { n, first }])),
    paths: new Map(paths.map(([everyday, counts]) => [everyday, new Map(counts)])),
  };
}

function fromTallies({ months, cells, feelings, paths }: Tallies): WholeSummary {
  const counts = toCounts(months);
  return {
    n: counts.reduce((sum, [, n]) => sum + n, 0),
    months: counts,
    cells: toCounts(cells),
    feelings: [...feelings]
      .map(([word, { n, first }]): WholeSummary['feelings'][number] => [word, n, first])
      .toSorted(byName),
    paths: toPaths(paths),
  };
}

/** Counts a month in, or out where `sign` is −1. */
function count(tallies: Tallies, { month, n, cells, feelings, paths }: MonthSummary, sign: 1 | -1): void {
  add(tallies.months, month, sign * n);
  for (const [cell, inCell] of cells) add(tallies.cells, cell, sign * inCell);
  for (const [word, named] of feelings) {
    const known = tallies.feelings.get(word) ?? { n: 0, first: month };
    const first = sign === 1 && month < known.first ? month : known.first;
    tallies.feelings.set(word, { n: known.n + sign * named, first });
    if (known.n + sign * named === 0) tallies.feelings.delete(word);
  }
  for (const [everyday, led] of paths) {
    const known = tallies.paths.get(everyday) ?? new Map<string, number>();
    for (const [word, named] of led) add(known, word, sign * named);
    tallies.paths.set(everyday, known);
  }
}
