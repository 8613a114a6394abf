import { nameFeeling } from './names';
import { placeOfWord, sortByNearness } from './nearest-feelings';
import type { Place } from './place';

/** A word on the field, by its middle, in percent of the field from its left and its top. */
interface LaidOutWord {
  feeling: string;
  x: number;
  y: number;
}

const WORDS = 4;
const CANDIDATES = 60;

/** Sizes in percent of a field of some 340 × 250 px: half a letter, half a pill's padding, half a line, the mark's half. */
const HALF_LETTER = 1.15;
const HALF_PADDING = 2.6;
const HALF_LINE = 4.8;
const HALF_MARK = { width: 5, height: 7 };
const EDGE = 1.5;
const WIDEST_HALF = 30;

interface Box {
  x: number;
  y: number;
  halfWidth: number;
  halfHeight: number;
}

/** The nearest words, each about where it lies, so that none covers another, the mark or the edge. */
export function layOutWords(place: Place): LaidOutWord[] {
  const taken: Box[] = [
    { x: toX(place), y: toY(place), halfWidth: HALF_MARK.width, halfHeight: HALF_MARK.height },
  ];
  const words: LaidOutWord[] = [];
  for (const feeling of sortByNearness(place).slice(0, CANDIDATES)) {
    if (words.length === WORDS) break;
    const box = toBox(feeling);
    if (!box || taken.some((other) => overlaps(box, other))) continue;
    taken.push(box);
    words.push({ feeling, x: box.x, y: box.y });
  }
  return words;
}

/** @returns null for a word that is too long to stand on the field */
function toBox(feeling: string): Box | null {
  const place = placeOfWord(feeling);
  const halfWidth = nameFeeling(feeling).length * HALF_LETTER + HALF_PADDING;
  if (!place || halfWidth > WIDEST_HALF) return null;
  return {
    x: keepInside(toX(place), halfWidth + EDGE),
    y: keepInside(toY(place), HALF_LINE + EDGE),
    halfWidth,
    halfHeight: HALF_LINE,
  };
}

function overlaps(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < a.halfWidth + b.halfWidth && Math.abs(a.y - b.y) < a.halfHeight + b.halfHeight;
}

function keepInside(middle: number, half: number): number {
  return Math.min(Math.max(middle, half), 100 - half);
}

function toX({ pleasantness }: Place): number {
  return (pleasantness + 1) * 50;
}

function toY({ energy }: Place): number {
  return (1 - energy) * 50;
}
