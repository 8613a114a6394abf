import type { CheckIn } from '../checkin/check-in';
import { toCurrentId } from '../vocabulary/custom/custom-vocabulary';
import type { Paths } from './totals/summaries';
import type { AllTimeSummary } from './totals/all-time';
import { rankWords } from './rank-counts';

export interface WordUse {
  word: string;
  /** The month in which it was first named: "2026-11". */
  first: string;
  n: number;
}

/** The feelings that were ever named, what was merged as one, those that came last first; within a month by `name`. */
export function listWordUses(
  feelings: AllTimeSummary['feelings'],
  name: (word: string) => string,
): WordUse[] {
  const uses = new Map<string, WordUse>();
  for (const [id, n, first] of feelings) {
    const word = toCurrentId(id);
    const known = uses.get(word) ?? { n: 0, first };
    uses.set(word, { word, first: first < known.first ? first : known.first, n: known.n + n });
  }
  return [...uses.values()]
    .map((use) => ({ use, name: name(use.word) }))
    .toSorted((a, b) => b.use.first.localeCompare(a.use.first) || a.name.localeCompare(b.name))
    .map(({ use }) => use);
}

export interface SizedWord {
  word: string;
  n: number;
  /** 1 … 4: how large it is written. */
  size: number;
}

/** How often the most frequent word came, as a share of which a word is written this large. */
const SIZES = [
  { size: 4, share: 0.75 },
  { size: 3, share: 0.4 },
  { size: 2, share: 0.2 },
];

/**
 * The words that came, the most frequent first; as often, by `name`. How large each is written goes by
 * the most frequent one, in few steps: nobody can tell more of them apart. A word that came twice is never large, whatever
 * the others did.
 */
export function sizeWords(
  uses: readonly Pick<WordUse, 'word' | 'n'>[],
  name: (word: string) => string,
): SizedWord[] {
  const frequent = Math.max(...uses.map(({ n }) => n));
  const sizeOf = (n: number) =>
    Math.min(SIZES.find(({ share }) => n >= share * frequent)?.size ?? 1, Math.max(n - 1, 1));
  return uses
    .toSorted((a, b) => b.n - a.n || name(a.word).localeCompare(name(b.word)))
    .map(({ word, n }) => ({ word, n, size: sizeOf(n) }));
}

/** In how many check-ins each feeling is named; what was merged is one. */
export function countWords(checkIns: readonly Pick<CheckIn, 'feelings'>[]): Pick<WordUse, 'word' | 'n'>[] {
  return rankWords(checkIns).map(([word, n]) => ({ word, n }));
}

/** From an everyday word to a feeling that was named beside it. */
export interface Path {
  from: string;
  to: string;
  n: number;
}

/** The ways that were gone most, at most so many. */
export function listPaths(counted: Paths, most: number): Path[] {
  const paths = new Map<string, Path>();
  for (const [from, counts] of counted) {
    for (const [id, n] of counts) {
      const to = toCurrentId(id);
      const key = JSON.stringify([from, to]);
      paths.set(key, { from, to, n: n + (paths.get(key)?.n ?? 0) });
    }
  }
  return [...paths.values()]
    .toSorted((a, b) => b.n - a.n || a.from.localeCompare(b.from) || a.to.localeCompare(b.to))
    .slice(0, most);
}

/** A word beside its line in a drawing of paths. */
export interface PathEnd {
  id: string;
  y: number;
}

export interface PathsLayout {
  from: PathEnd[];
  to: PathEnd[];
  height: number;
}

/** Places the words of both sides, each beside those that it leads to, so that few lines cross. */
export function layOutPaths(paths: readonly Path[], lineHeight: number): PathsLayout {
  const froms = [...new Set(paths.map(({ from }) => from))];
  const rank = (to: string) => {
    const led = paths.filter((path) => path.to === to);
    const weight = led.reduce((sum, { n }) => sum + n, 0);
    return led.reduce((sum, { from, n }) => sum + froms.indexOf(from) * n, 0) / weight;
  };
  const tos = [...new Set(paths.map(({ to }) => to))].toSorted((a, b) => rank(a) - rank(b));
  const lines = Math.max(froms.length, tos.length);
  const spread = (ids: readonly string[]) =>
    ids.map((id, index) => ({ id, y: ((index + 0.5) / ids.length) * lines * lineHeight }));
  return { from: spread(froms), to: spread(tos), height: lines * lineHeight };
}
