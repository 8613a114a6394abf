import { bootstrapInterval } from './bootstrap';
import type { Axis, GatheredDay } from '../gather-days';
import type { Estimate } from './estimate';

/** Nothing is said with fewer check-ins, or on fewer days. */
const MIN_PLACED = 20;
const MIN_PLACED_DAYS = 10;

export type Range =
  | { kind: 'missing'; n: number; nDays: number; more: number; moreDays: number }
  | {
      kind: 'known';
      n: number;
      nDays: number;
      /** Four of five check-ins lie between these two: one of ten below, one of ten above. */
      lower: Estimate;
      upper: Estimate;
    };

const TENTH = 0.1;

/** Coordinates are taken to hundredths, as the sliders have them. */
const CELLS = 201;

/** Where most check-ins lie, the few furthest out on either side left aside. */
export function measureRange(days: readonly GatheredDay[], axis: Axis): Range {
  const cellsOfDays = days.map((day) => toCells(day, axis)).filter((cells) => cells.length > 0);
  const n = cellsOfDays.reduce((sum, cells) => sum + cells.length, 0);
  const nDays = cellsOfDays.length;
  if (n < MIN_PLACED || nDays < MIN_PLACED_DAYS) {
    return {
      kind: 'missing',
      n,
      nDays,
      more: Math.max(MIN_PLACED - n, 0),
      moreDays: Math.max(MIN_PLACED_DAYS - nDays, 0),
    };
  }
  const [lower, upper] = [TENTH, 1 - TENTH].map((share) =>
    bootstrapInterval(nDays, (times) => quantile(cellsOfDays, times, share)),
  );
  if (!lower || !upper) throw new RangeError('A range has two ends.');
  return { kind: 'known', n, nDays, lower, upper };
}

function toCells({ moments }: GatheredDay, axis: Axis): number[] {
  return moments
    .map((moment) => moment[axis])
    .filter((value) => value !== null)
    .map((value) => Math.round((value + 1) * 100));
}

/** The coordinate below which a share of the check-ins lies, each day counted as often as it was drawn. */
function quantile(cellsOfDays: readonly (readonly number[])[], times: Uint16Array, share: number): number {
  const counts = new Uint32Array(CELLS);
  let n = 0;
  for (const [index, cells] of cellsOfDays.entries()) {
    const drawn = times[index] ?? 0;
    if (drawn === 0) continue;
    n += drawn * cells.length;
    for (const cell of cells) counts[cell] = (counts[cell] ?? 0) + drawn;
  }
  let below = 0;
  for (const [cell, count] of counts.entries()) {
    below += count;
    if (below >= share * n) return cell / 100 - 1;
  }
  return 1;
}
