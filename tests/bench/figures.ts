/** One measurement of the bench: a median, and how it compares with a floor measured in the same run. */
export interface Figure {
  name: string;
  /** Median, in `unit`. */
  value: number;
  unit: 'ms' | 'kB' | 'wake-ups a day';
  /** Median of what it is compared with, in the same unit; null where the goal is absolute. */
  floor: number | null;
  /** value / floor. */
  ratio: number | null;
  /** The most that the ratio, or else the value, should be. */
  goal: number;
  ok: boolean;
}

type Compared = { name: string; unit: Figure['unit']; goal: number; values: number[]; floors: number[] };

export function compare({ name, unit, goal, values, floors }: Compared): Figure {
  const value = median(values);
  const floor = median(floors);
  const ratio = value / floor;
  return { name, value, unit, floor, ratio, goal, ok: ratio <= goal };
}

export function limit(name: string, value: number, unit: Figure['unit'], goal: number): Figure {
  return { name, value, unit, floor: null, ratio: null, goal, ok: value <= goal };
}

/** @throws RangeError without a value. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new RangeError('There is no median of nothing.');
  return (low + high) / 2;
}

export function printFigures(figures: readonly Figure[]): void {
  const row = ({ name, value, unit, floor, ratio, goal, ok }: Figure) => [
    name,
    {
      value: `${round(value)} ${unit}`,
      floor: floor && round(floor),
      ratio: ratio && round(ratio),
      goal,
      ok,
    },
  ];
  console.table(Object.fromEntries(figures.map(row)));
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
