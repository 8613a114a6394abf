import type { CheckIn } from '../checkin/check-in';

/** The check-ins of a month in a list: how many there are, and the first of them as far as they are read. */
export interface MonthSection {
  month: string;
  n: number;
  rows: readonly CheckIn[];
}

type Entry =
  | { kind: 'month'; section: MonthSection }
  | { kind: 'check-in'; section: MonthSection; index: number; checkIn: CheckIn | null };

interface Listing {
  /** Headings and check-ins together. */
  length: number;
  /** Whether a month's heading is at a place: asked of every place, and so at once. */
  isHeading: (place: number) => boolean;
  /** What is at a place, wherever it comes to stand later: asked of every place, too. Of what is not read, the place. */
  keyAt: (place: number) => string | number;
  /** The heading or check-in at a place of the list, or null past its end. */
  entryAt: (place: number) => Entry | null;
}

/** A list of months, each with its heading, in which every place is found without walking there. */
export function listSections(sections: readonly MonthSection[]): Listing {
  const starts: number[] = [];
  const keys = new Map<number, string>();
  let length = 0;
  for (const { month, n, rows } of sections) {
    starts.push(length);
    keys.set(length, month);
    for (const [index, { id }] of rows.entries()) keys.set(length + 1 + index, id);
    length += n + 1;
  }
  const headings = new Set(starts);
  return {
    length,
    isHeading: (place) => headings.has(place),
    keyAt: (place) => keys.get(place) ?? place,
    entryAt(place) {
      const at = findLastAtMost(starts, place);
      const section = sections[at];
      if (!section || place >= length) return null;
      const index = place - (starts[at] ?? 0) - 1;
      if (index < 0) return { kind: 'month', section };
      return { kind: 'check-in', section, index, checkIn: section.rows[index] ?? null };
    },
  };
}

/** The sections from the first on as far as they are read, with at most so many check-ins. */
export function takeRead(sections: readonly MonthSection[], most: number): MonthSection[] {
  const taken: MonthSection[] = [];
  let left = most;
  for (const { month, n, rows } of sections) {
    const wanted = rows.slice(0, left);
    if (wanted.length > 0) taken.push({ month, n, rows: wanted });
    if (wanted.length < n) break;
    left -= wanted.length;
  }
  return taken;
}

/** The last index whose value is at most that, in rising values. */
function findLastAtMost(values: readonly number[], most: number): number {
  let from = 0;
  let to = values.length;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((values[middle] ?? Infinity) <= most) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}
