/** The name of an upright line in a picture. All in pixels. */
interface NameToLayOut {
  /** Where its line stands. */
  x: number;
  width: number;
}

/** Where a name stands: its left edge, or its right one, and the row, of which 0 is the nearest to the picture. */
interface LaidOutName {
  x: number;
  anchor: 'start' | 'end';
  row: number;
}

interface Placed {
  /** From the left edge to the right one. */
  start: number;
  end: number;
  row: number;
  /** Its line, which goes up to its row. */
  line: number;
}

/** Between a name and its line, and between two names. */
const GAP = 5;

/** More rows would push the picture out of sight. */
const ROWS = 3;

/**
 * Lays each name beside the top of its line, behind it where there is room, else before it, in a row where it touches no other
 * name and no line. Where some find none, they are laid from the last on, or before their lines first, whichever leaves fewest
 * out: the line of one without room says it alone.
 *
 * @param width of the picture
 * @param direction in which one reads: 1 to the right, −1 to the left
 */
export function layOutNames(
  names: readonly NameToLayOut[],
  width: number,
  direction: 1 | -1 = 1,
): (LaidOutName | null)[] {
  const backwards = names.toReversed();
  const rows = Array.from({ length: ROWS }, (_, row) => row);
  const low = rows.flatMap((row) => [direction, -direction].map((side) => ({ row, side })));
  const before = rows.map((row) => ({ row, side: -direction }));
  const layouts = [low, [...before, ...low]].flatMap((spots) => [
    layOut(names, width, spots),
    layOut(backwards, width, spots).toReversed(),
  ]);
  const countLaid = (laidOut: readonly (LaidOutName | null)[]) => laidOut.filter(Boolean).length;
  return layouts.reduce((best, other) => (countLaid(other) > countLaid(best) ? other : best));
}

/**
 * Those that come first keep their place.
 *
 * @param spots where a name may stand, the best first: a row, and on which side of its line
 */
function layOut(
  names: readonly NameToLayOut[],
  width: number,
  spots: readonly { row: number; side: number }[],
): (LaidOutName | null)[] {
  const placed: Placed[] = [];
  return names.map(({ x: line, width: length }) => {
    for (const { row, side } of spots) {
      const x = line + side * GAP;
      const [start, end] = side > 0 ? [x, x + length] : [x - length, x];
      const name = { row, line, start, end };
      if (start < 0 || end > width || placed.some((other) => isInTheWay(name, other))) continue;
      placed.push(name);
      return { x, anchor: side > 0 ? 'start' : 'end', row };
    }
    return null;
  });
}

function isInTheWay(name: Placed, other: Placed): boolean {
  const isOver = (line: number, { start, end }: Placed) => line > start - GAP && line < end + GAP;
  if (name.row === other.row && name.start < other.end + GAP && other.start < name.end + GAP) return true;
  // A line that goes further up passes the rows below.
  if (other.row >= name.row && other.line !== name.line && isOver(other.line, name)) return true;
  return name.row >= other.row && other.line !== name.line && isOver(name.line, other);
}

/** An em of the letters that names are drawn in, in pixels; half of it is what a letter takes, and all of it a wide one. */
const EM = 13;

/** How wide a name is, about, and rather more. */
export function widthOfName(name: string): number {
  return [...name].reduce((sum, letter) => sum + (letter < '\u2190' ? EM * 0.56 : EM * 1.1), 0);
}

/** The beginning of a name, as much of it as has room. */
export function shortenName(name: string, width: number): string {
  if (widthOfName(name) <= width) return name;
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name)];
  let shown = '';
  for (const { segment } of letters) {
    if (widthOfName(`${shown}${segment}…`) > width) break;
    shown += segment;
  }
  return `${shown.trim()}…`;
}
