import type { MoodPoint } from './mood-field/mood-point';

/** In pixels. */
interface Size {
  width: number;
  height: number;
}

export interface WordToLayOut extends Size {
  id: string;
  /** Where on the field it belongs; null where nobody knows. */
  place: MoodPoint | null;
}

/** A word on the field, by its middle, in pixels from the field's left and top. */
export interface LaidOutWord {
  id: string;
  x: number;
  y: number;
}

interface Point {
  x: number;
  y: number;
}

interface Box extends Size, Point {}

/** Between a word and the edge, the mark or another word, in pixels. */
const GAP = 4;

/** How far apart the spots are that a word may give way to, in pixels. */
const STEP = 6;

/**
 * Lays each word as near to its own place as it can lie without touching the mark, another word or the edge: they give way
 * to each other, those that come first keep their place. What finds no room at all is left out, from the last on.
 *
 * @param mark what no word may cover, by its middle, in pixels; null where nothing is marked
 */
export function layOutWords(
  words: readonly WordToLayOut[],
  mark: (Size & { place: MoodPoint }) | null,
  field: Size,
): LaidOutWord[] {
  const covered: Box[] = mark ? [{ ...mark, ...keepWhole(toPoint(mark.place, field), mark, field) }] : [];
  const laidOut: LaidOutWord[] = [];
  for (const { id, place, width, height } of words) {
    const home = toPoint(place ?? mark?.place ?? { pleasantness: 0, energy: 0 }, field);
    const spot = findSpot({ ...home, width, height }, covered, field);
    if (!spot) continue;
    covered.push(spot);
    laidOut.push({ id, x: spot.x, y: spot.y });
  }
  return laidOut;
}

/** The nearest spot that is free, or null. */
function findSpot(word: Box, covered: readonly Box[], field: Size): Box | null {
  const across = spots(word.x, word.width, field.width);
  const down = spots(word.y, word.height, field.height);
  const free = across
    .flatMap((x) => down.map((y): Box => ({ width: word.width, height: word.height, x, y })))
    .filter((box) => !covered.some((other) => touches(box, other)));
  const away = ({ x, y }: Box) => Math.hypot(x - word.x, y - word.y);
  return free.reduce<Box | null>((best, box) => (best && away(best) <= away(box) ? best : box), null);
}

/** Where the middle may be along one side: at home, or as far inside as the edge asks, and in steps away from there. */
function spots(home: number, length: number, side: number): number[] {
  const [least, most] = [length / 2 + GAP, side - length / 2 - GAP];
  if (least > most) return [];
  const start = between(least, home, most);
  const before = Math.floor((start - least) / STEP);
  const after = Math.floor((most - start) / STEP);
  return Array.from({ length: before + after + 1 }, (_, index) => start + (index - before) * STEP);
}

/** The mark stands whole at the field’s edge, too. */
function keepWhole({ x, y }: Point, { width, height }: Size, field: Size): Point {
  return {
    x: between(width / 2, x, field.width - width / 2),
    y: between(height / 2, y, field.height - height / 2),
  };
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

function touches(a: Box, b: Box): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 + GAP &&
    Math.abs(a.y - b.y) < (a.height + b.height) / 2 + GAP
  );
}

function toPoint({ pleasantness, energy }: MoodPoint, { width, height }: Size): { x: number; y: number } {
  return { x: ((pleasantness + 1) / 2) * width, y: ((1 - energy) / 2) * height };
}
