import { average, toMonth, type DaySummary } from './totals/summaries';
import type { MoodPoint } from '../vocabulary/mood-field/mood-point';

const DAY_MS = 86_400_000;

/** A calendar day as a number: one more is the next day, whatever the clocks do. */
export function toDayNumber(localDate: string): number {
  return Date.parse(`${localDate}T00:00Z`) / DAY_MS;
}

export function fromDayNumber(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** A stretch of days, both ends included. */
export interface TimeWindow {
  first: number;
  last: number;
}

/** The least that one looks at. */
const LEAST_DAYS = 3;

/** Days in a window. */
export function lengthOf({ first, last }: TimeWindow): number {
  return last - first + 1;
}

/** Moves a window into its bounds; one that is longer than they are becomes them. */
function fit({ first, last }: TimeWindow, bounds: TimeWindow): TimeWindow {
  const length = Math.min(lengthOf({ first, last }), lengthOf(bounds));
  const start = Math.min(Math.max(first, bounds.first), bounds.last - length + 1);
  return { first: start, last: start + length - 1 };
}

/** Makes a window `factor` times as long, about a day that stays where it is. */
export function zoom(window: TimeWindow, factor: number, about: number, bounds: TimeWindow): TimeWindow {
  const length = Math.max(LEAST_DAYS, Math.round(lengthOf(window) * factor));
  const share = (about - window.first) / lengthOf(window);
  const first = Math.round(about - share * length);
  return fit({ first, last: first + length - 1 }, bounds);
}

/** Moves a window by a share of its own length. */
export function pan(window: TimeWindow, share: number, bounds: TimeWindow): TimeWindow {
  const days = Math.round(lengthOf(window) * share) || Math.sign(share);
  return fit({ first: window.first + days, last: window.last + days }, bounds);
}

/** A window of so many days with a day in its middle, as far as the bounds let it be. */
export function around(day: number, length: number, bounds: TimeWindow): TimeWindow {
  const first = day - Math.floor(length / 2);
  return fit({ first, last: first + length - 1 }, bounds);
}

/** The window between two days, in whichever order they were marked. */
export function between(one: number, other: number, bounds: TimeWindow): TimeWindow {
  const first = Math.min(one, other);
  const last = Math.max(one, other, first + LEAST_DAYS - 1);
  return fit({ first, last }, bounds);
}

/** How much of a window is drawn together, as a point and for the line. */
export interface Grain {
  /** `check-in`: each by itself. */
  points: 'check-in' | 'day' | 'week';
  line: 'day' | 'week' | 'month';
}

export function toGrain(window: TimeWindow): Grain {
  const length = lengthOf(window);
  if (length <= 120) return { points: 'check-in', line: 'day' };
  return length <= 800 ? { points: 'day', line: 'week' } : { points: 'week', line: 'month' };
}

/** Some days together, with the middle of their places. */
export interface Bin {
  /** The first and the last day that belong to it. */
  first: number;
  last: number;
  n: number;
  pleasantness: number | null;
  energy: number | null;
}

/** Brings days together by day, by week (from the first of them on) or by calendar month. */
export function toBins(days: readonly DaySummary[], size: 'day' | 'week' | 'month', from: number): Bin[] {
  const groups = new Map<number, DaySummary[]>();
  for (const day of days) {
    const start = startOfBin(day.localDate, size, from);
    const group = groups.get(start);
    if (group) group.push(day);
    else groups.set(start, [day]);
  }
  return [...groups]
    .toSorted(([a], [b]) => a - b)
    .map(([first, group]) => ({
      first,
      last: endOfBin(first, size),
      n: group.reduce((sum, { n }) => sum + n, 0),
      pleasantness: averageOf(group, 'pleasantness'),
      energy: averageOf(group, 'energy'),
    }));
}

function startOfBin(localDate: string, size: 'day' | 'week' | 'month', from: number): number {
  if (size === 'month') return toDayNumber(`${toMonth(localDate)}-01`);
  const day = toDayNumber(localDate);
  return size === 'day' ? day : from + Math.floor((day - from) / 7) * 7;
}

function endOfBin(first: number, size: 'day' | 'week' | 'month'): number {
  if (size === 'day') return first;
  if (size === 'week') return first + 6;
  const date = new Date(first * DAY_MS);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / DAY_MS - 1;
}

/** All of some days together. */
export function averageOfDays(days: readonly DaySummary[]): MoodPoint | null {
  const pleasantness = averageOf(days, 'pleasantness');
  const energy = averageOf(days, 'energy');
  return pleasantness === null && energy === null
    ? null
    : { pleasantness: pleasantness ?? 0, energy: energy ?? 0 };
}

function averageOf(days: readonly DaySummary[], axis: keyof MoodPoint): number | null {
  return average({
    n: days.reduce((sum, day) => sum + day[axis].n, 0),
    sum: days.reduce((sum, day) => sum + day[axis].sum, 0),
  });
}

/** Bins of one after the other, torn where more than one in between is missing: a line must not cross a silence. */
export function toRuns(bins: readonly Bin[], axis: keyof MoodPoint): Bin[][] {
  const runs: Bin[][] = [];
  let last: Bin | null = null;
  for (const bin of bins) {
    if (bin[axis] === null) continue;
    const length = bin.last - bin.first + 1;
    if (last && bin.first - last.last <= length + 1) runs.at(-1)?.push(bin);
    else runs.push([bin]);
    last = bin;
  }
  return runs;
}

export interface Tick {
  day: number;
  unit: 'day' | 'month' | 'year';
}

/** Days to name below a picture of time, at most so many, at places that calendars have. */
export function toTicks(window: TimeWindow, most: number): Tick[] {
  const length = lengthOf(window);
  const dayStep = [1, 2, 7, 14].find((step) => length / step <= most);
  if (length <= 70 && dayStep) {
    const start = Math.ceil(window.first / dayStep) * dayStep;
    return range(start, window.last, dayStep).map((day) => ({ day, unit: 'day' }));
  }
  const monthStep = [1, 2, 3, 6].find((step) => length / 30.44 / step <= most);
  const step = monthStep ?? 12 * Math.ceil(length / 365.25 / most);
  const firstMonth = new Date(window.first * DAY_MS);
  const index = firstMonth.getUTCFullYear() * 12 + firstMonth.getUTCMonth();
  return range(Math.ceil(index / step) * step, index + Math.ceil(length / 28), step)
    .map((month): Tick => ({
      day: Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS,
      unit: month % 12 === 0 ? 'year' : 'month',
    }))
    .filter(({ day }) => day >= window.first && day <= window.last);
}

function range(from: number, to: number, step: number): number[] {
  return Array.from(
    { length: Math.max(0, Math.floor((to - from) / step) + 1) },
    (_, index) => from + index * step,
  );
}
