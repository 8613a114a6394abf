import { compareCheckIns, type TimePattern } from '../../utils/statistics/compare-check-ins.ts';
import type { Comparison } from '../../utils/statistics/comparison.ts';
import { gatherDays, type Axis } from '../../utils/statistics/gather-days.ts';
import type { FileOfCheckIns } from './read-file.ts';

/** A difference between check-ins with something and those without, on the scale of the field, −1 … 1. */
interface Difference {
  axis: Axis;
  difference: number;
  low: number;
  high: number;
  nWith: number;
  nWithout: number;
  /** Whether a person is told. */
  shown: boolean;
}

export interface Findings {
  contexts: ({ context: string } & Difference)[];
  weekdays: ({ weekday: number } & Difference)[];
  times: ({ time: string } & Difference)[];
}

/** Where nothing is known, it may be anything that the field has room for. */
const ANYTHING = { value: 0, low: -2, high: 2 };

/** Every difference that there are check-ins enough for. */
export function toFindings({ checkIns, nameContext }: FileOfCheckIns): Findings {
  const { contexts, weekdays, partsOfDay } = compareCheckIns(gatherDays(checkIns));
  return {
    contexts: contexts.flatMap(({ contexts: together, axis, comparison }) =>
      together.flatMap((context) =>
        toDifference(axis, comparison).map((difference) =>
          Object.assign({ context: nameContext(context) }, difference),
        ),
      ),
    ),
    weekdays: ofTimes(weekdays.patterns, (weekday) => ({ weekday })),
    times: ofTimes(partsOfDay.patterns, (time) => ({ time })),
  };
}

function ofTimes<Time, Named extends object>(
  patterns: readonly TimePattern<Time>[],
  name: (time: Time) => Named,
) {
  return patterns.flatMap(({ time, axis, comparison }) =>
    toDifference(axis, comparison).map((difference) => Object.assign(name(time), difference)),
  );
}

function toDifference(axis: Axis, comparison: Comparison): Difference[] {
  if (comparison.kind === 'missing') return [];
  const { nWith, nWithout, kind } = comparison;
  const { value, low, high } = comparison.difference ?? ANYTHING;
  return [{ axis, difference: value, low, high, nWith, nWithout, shown: kind === 'apart' }];
}

/** The same as a table to read. */
export function sayCompared({ contexts, weekdays, times }: Findings): string {
  const rows = [
    ...contexts.map(({ context, ...difference }) => toRow(context, difference)),
    ...weekdays.map(({ weekday, ...difference }) => toRow(`weekday ${weekday}`, difference)),
    ...times.map(({ time, ...difference }) => toRow(time, difference)),
  ];
  if (rows.length === 0)
    return 'There are too few check-ins to compare anything: it takes five on each side.';
  const all = [['', 'axis', 'difference', 'from', 'to', 'with', 'without', 'shown'], ...rows];
  const widths = all.reduce<number[]>(
    (widest, row) => row.map((cell, column) => Math.max(cell.length, widest[column] ?? 0)),
    [],
  );
  return all
    .map((row) =>
      row
        .map((cell, column) =>
          column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

function toRow(name: string, { axis, difference, low, high, nWith, nWithout, shown }: Difference): string[] {
  const numbers = [difference, low, high].map((value) => value.toFixed(2));
  return [name, axis, ...numbers, String(nWith), String(nWithout), shown ? 'yes' : 'no'];
}
