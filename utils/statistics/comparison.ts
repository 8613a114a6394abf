import { levelOfMany } from './numbers/many-questions';
import { studentCdf, studentQuantile } from './numbers/student-t';
import type { Estimate } from './numbers/estimate';

/** No comparison with fewer check-ins on a side. */
export const MIN_SIDE = 5;

/** A difference that one would notice: one of the seven degrees from very unpleasant to very pleasant. */
export const STEP = 2 / 7;

/** What is surely less than that is much the same. */
const HARDLY_ANYTHING = STEP / 2;

/** Beyond so many, one cannot say how many more check-ins it would take. */
const FORESEEABLE = 200;

export interface Sides {
  nWith: number;
  nWithout: number;
}

/**
 * - `missing`: too little to ask, and how many more check-ins it takes at least
 * - `apart`: chance alone would hardly make such a difference
 * - `alike`: if there is a difference, it is hardly any
 * - `open`: nobody can tell yet. `more` with it, roughly, until one could tell it from hardly anything; null where more of the
 *   same would not do. There is no difference to show where check-ins cannot tell it from that of other things.
 */
export type Comparison = Sides &
  (
    | { kind: 'missing'; moreWith: number; moreWithout: number }
    | { kind: 'apart'; difference: Estimate }
    | { kind: 'alike'; difference: Estimate }
    | { kind: 'open'; difference: Estimate | null; more: number | null }
  );

/** What is found of a difference, before it is known how many others were looked for. */
export interface Finding {
  sides: Sides;
  /** Null where there is too little to ask, or it cannot be told from others. */
  told: { value: number; error: number; freedom: number } | null;
}

/** Judges differences together: how sure one has to be of each depends on how many there are. */
export function judge(findings: readonly Finding[], rate: number): Comparison[] {
  const chances = findings.filter(({ sides }) => hasEnough(sides)).map(({ told }) => chanceOf(told));
  const level = levelOfMany(chances, rate);
  return findings.map(({ sides, told }) => {
    if (!hasEnough(sides)) return { kind: 'missing', ...sides, ...lacking(sides) };
    if (!told) return { kind: 'open', ...sides, difference: null, more: null };
    const { value, error, freedom } = told;
    const reach = error * studentQuantile((1 + level) / 2, freedom);
    const difference = { value, low: value - reach, high: value + reach, level };
    if (difference.low > 0 || difference.high < 0) return { kind: 'apart', ...sides, difference };
    const furthest = Math.max(-difference.low, difference.high);
    if (furthest < HARDLY_ANYTHING) return { kind: 'alike', ...sides, difference };
    return { kind: 'open', ...sides, difference, more: foresee(sides.nWith, reach) };
  });
}

export function hasEnough({ nWith, nWithout }: Sides): boolean {
  return nWith >= MIN_SIDE && nWithout >= MIN_SIDE;
}

function lacking({ nWith, nWithout }: Sides) {
  return { moreWith: Math.max(MIN_SIDE - nWith, 0), moreWithout: Math.max(MIN_SIDE - nWithout, 0) };
}

/** How likely chance alone makes a difference as large, either way (Student's t). */
function chanceOf(told: Finding['told']): number {
  if (!told || told.error === 0) return 1;
  return 2 * studentCdf(-Math.abs(told.value) / told.error, told.freedom);
}

/** An interval narrows with the root of how many there are. */
function foresee(nWith: number, reach: number): number | null {
  const more = Math.ceil(nWith * ((reach / HARDLY_ANYTHING) ** 2 - 1));
  return more <= 0 || more > FORESEEABLE ? null : more;
}
