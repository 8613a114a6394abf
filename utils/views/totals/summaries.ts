import type { CheckIn } from '../../checkin/check-in';
import type { MoodPoint } from '../../vocabulary/mood-field/mood-point';

/** What is counted of one coordinate: how many have it, and their sum in millionths, so that adding and taking away is exact. */
interface Tally {
  n: number;
  sum: number;
}

/** What the check-ins of one calendar day come to. A day without any has none. */
export interface DaySummary {
  localDate: string;
  n: number;
  pleasantness: Tally;
  energy: Tally;
  /**
   * Its placed check-ins by the quarter of the field, see {@link toQuarter}; those with any, in their order. A day that was last counted before
   * there were quarters has none, until it is counted anew.
   */
  quarters?: readonly Quarter[];
}

/** How many check-ins lie in a quarter, and the sums of their coordinates in millionths. */
type Quarter = readonly [quarter: number, n: number, pleasantness: number, energy: number];

/** How often each; sorted by name, so that the same counts are always the same record. */
export type Counts<Name extends string | number = string> = [name: Name, n: number][];

/** For each everyday word, the feelings that were named beside it. */
export type Paths = [everyday: string, feelings: Counts][];

/** What the check-ins of one calendar month come to. */
export interface MonthSummary {
  /** "2026-11" */
  month: string;
  n: number;
  /** How many lie in each cell of the field, see {@link toCell}. */
  cells: Counts<number>;
  /** How many name each feeling. */
  feelings: Counts;
  paths: Paths;
}

/** A month as it is stored: many small lists are read some ten times as fast as one text. */
export interface PackedMonth extends Pick<MonthSummary, 'month' | 'n'> {
  counts: string;
}

export function packMonth({ month, n, ...counts }: MonthSummary): PackedMonth {
  return { month, n, counts: JSON.stringify(counts) };
}

export function unpackMonth({ month, n, counts }: PackedMonth): MonthSummary {
  const parsed: Omit<MonthSummary, 'month' | 'n'> = JSON.parse(counts);
  return { month, n, ...parsed };
}

const MILLION = 1_000_000;

/** The field is counted in this many columns, and as many rows. */
export const CELLS_ACROSS = 25;

/** The cell of a place: column by column within a row, the rows from little energy to much. */
export function toCell({ pleasantness, energy }: MoodPoint): number {
  return toColumn(energy) * CELLS_ACROSS + toColumn(pleasantness);
}

/** The middle of a cell. */
export function toPlaceOfCell(cell: number): MoodPoint {
  return {
    pleasantness: toCoordinate(cell % CELLS_ACROSS),
    energy: toCoordinate(Math.floor(cell / CELLS_ACROSS)),
  };
}

function toColumn(coordinate: number): number {
  return Math.min(Math.max(Math.floor(((coordinate + 1) / 2) * CELLS_ACROSS), 0), CELLS_ACROSS - 1);
}

function toCoordinate(column: number): number {
  return ((column + 0.5) / CELLS_ACROSS) * 2 - 1;
}

/** The calendar month that a day is in. */
export function toMonth(localDate: string): string {
  return localDate.slice(0, 7);
}

/** Keys around all days of a month, or of a year: a day begins with its name. Of check-ins by their days they are the first part. */
export function daysOf(time: string): { first: string; last: string } {
  return { first: time, last: `${time}-99` };
}

/** The middle of a day's places, each axis over those that have it; null where none was placed. */
export function placeOfDay({ pleasantness, energy }: DaySummary): MoodPoint | null {
  if (pleasantness.n === 0 && energy.n === 0) return null;
  return { pleasantness: average(pleasantness) ?? 0, energy: average(energy) ?? 0 };
}

/**
 * The places that a day is drawn with: where its check-ins lie in more than one quarter of the field, the middles of the
 * two that hold most, the more unpleasant first; else the middle of all. A middle of opposites would show neither.
 */
export function placesOfDay(day: DaySummary): MoodPoint[] {
  const quarters = (day.quarters ?? [])
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 2)
    .map(([, n, pleasantness, energy]) => ({
      pleasantness: pleasantness / n / MILLION,
      energy: energy / n / MILLION,
    }));
  if (quarters.length > 1) return quarters.toSorted((a, b) => a.pleasantness - b.pleasantness);
  const place = placeOfDay(day);
  return place ? [place] : [];
}

/** The quarter of the field that a place lies in: 0 … 3, unpleasant and low first, high and pleasant last. */
function toQuarter({ pleasantness, energy }: MoodPoint): number {
  return (pleasantness < 0 ? 0 : 1) + (energy < 0 ? 0 : 2);
}

/** −1 … 1, or null where nobody said. */
export function average({ n, sum }: Tally): number | null {
  return n === 0 ? null : sum / n / MILLION;
}

export function emptyDay(localDate: string): DaySummary {
  return {
    localDate,
    n: 0,
    pleasantness: { n: 0, sum: 0 },
    energy: { n: 0, sum: 0 },
    quarters: [],
  };
}

export function emptyMonth(month: string): MonthSummary {
  return { month, n: 0, cells: [], feelings: [], paths: [] };
}

/** Counts check-ins of that day in, or out where `sign` is −1. */
export function countInDay(day: DaySummary, checkIns: readonly CheckIn[], sign: 1 | -1 = 1): DaySummary {
  const pleasantness = { ...day.pleasantness };
  const energy = { ...day.energy };
  for (const checkIn of checkIns) {
    tally(pleasantness, checkIn.pleasantness, sign);
    tally(energy, checkIn.energy, sign);
  }
  const quarters = day.quarters && countInQuarters(day.quarters, checkIns, sign);
  return { ...day, n: day.n + sign * checkIns.length, pleasantness, energy, ...(quarters && { quarters }) };
}

function countInQuarters(
  quarters: readonly Quarter[],
  checkIns: readonly CheckIn[],
  sign: 1 | -1,
): readonly Quarter[] {
  const counted = new Map(
    quarters.map(([quarter, n, rightward, upward]) => [quarter, [n, rightward, upward] as const]),
  );
  for (const { pleasantness, energy } of checkIns) {
    if (pleasantness === null && energy === null) continue;
    const place = { pleasantness: pleasantness ?? 0, energy: energy ?? 0 };
    const quarter = toQuarter(place);
    const [n, rightward, upward] = counted.get(quarter) ?? [0, 0, 0];
    counted.set(quarter, [
      n + sign,
      rightward + sign * Math.round(place.pleasantness * MILLION),
      upward + sign * Math.round(place.energy * MILLION),
    ]);
  }
  return [...counted]
    .map(([quarter, [n, rightward, upward]]): Quarter => [quarter, n, rightward, upward])
    .filter(([, n]) => n !== 0)
    .toSorted(byName);
}

function tally(axis: Tally, coordinate: number | null, sign: 1 | -1): void {
  if (coordinate === null) return;
  axis.n += sign;
  axis.sum += sign * Math.round(coordinate * MILLION);
}

/** Counts check-ins of that month in, or out where `sign` is −1. */
export function countInMonth(
  month: MonthSummary,
  checkIns: readonly CheckIn[],
  sign: 1 | -1 = 1,
): MonthSummary {
  if (checkIns.length === 0) return month;
  const cells = new Map(month.cells);
  for (const { pleasantness, energy } of checkIns) {
    if (pleasantness !== null && energy !== null) add(cells, toCell({ pleasantness, energy }), sign);
  }
  const counted = { ...month, n: month.n + sign * checkIns.length, cells: toCounts(cells) };
  const naming = checkIns.filter(({ feelings }) => feelings.length > 0);
  return naming.length === 0 ? counted : { ...counted, ...countNamed(month, naming, sign) };
}

function countNamed(
  month: MonthSummary,
  checkIns: readonly CheckIn[],
  sign: 1 | -1,
): Pick<MonthSummary, 'feelings' | 'paths'> {
  const feelings = new Map(month.feelings);
  const paths = new Map(month.paths.map(([everyday, counts]) => [everyday, new Map(counts)]));
  for (const checkIn of checkIns) {
    const named = new Set(checkIn.feelings.map(({ word }) => word));
    for (const word of named) add(feelings, word, sign);
    for (const everyday of new Set(checkIn.everyday)) {
      const led = paths.get(everyday) ?? new Map<string, number>();
      for (const word of named) add(led, word, sign);
      paths.set(everyday, led);
    }
  }
  return { feelings: toCounts(feelings), paths: toPaths(paths) };
}

/** Adds to a count; what comes to nothing is left out. */
export function add<Name>(counts: Map<Name, number>, name: Name, n: number): void {
  const sum = (counts.get(name) ?? 0) + n;
  if (sum === 0) counts.delete(name);
  else counts.set(name, sum);
}

export function toCounts<Name extends string | number>(counts: ReadonlyMap<Name, number>): Counts<Name> {
  return [...counts].toSorted(byName);
}

export function toPaths(paths: ReadonlyMap<string, ReadonlyMap<string, number>>): Paths {
  return [...paths]
    .map(([everyday, led]): Paths[number] => [everyday, toCounts(led)])
    .filter(([, led]) => led.length > 0)
    .toSorted(byName);
}

export function byName(
  [a]: readonly [string | number, ...unknown[]],
  [b]: readonly [string | number, ...unknown[]],
): number {
  return a < b ? -1 : 1;
}

/** By their days, in the order in which these come up. */
export function groupByDay(checkIns: readonly CheckIn[]): Map<string, CheckIn[]> {
  const days = new Map<string, CheckIn[]>();
  for (const checkIn of checkIns) {
    const day = days.get(checkIn.localDate);
    if (day) day.push(checkIn);
    else days.set(checkIn.localDate, [checkIn]);
  }
  return days;
}
