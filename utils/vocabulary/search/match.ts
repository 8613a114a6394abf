import { NEGATION_STEM, type TypedText, type TypedWord } from './read-typed';

/** Words of a saying may have so many others between them. */
const MOST_BETWEEN = 2;
/** What else is said beside a saying counts fully, little words hardly. */
const REST = 0.05;
/** So many little words may stand between “not” and what is not so. */
const MOST_LINKS = 2;
const NOTHING = new Set(['nothing', 'nobody']);

/** Where in a query a saying is found. */
export interface Match {
  /** The words that it takes: each is a bit, the first the lowest. */
  words: number;
  from: number;
  /** How much of what the query says it says, 0 … 1. */
  coverage: number;
}

const isContent = ({ role }: TypedWord) => role === 'content';

/** Whether two texts say the same, in whichever order; “not sad” and “sad, not” do not. */
export function isSameInAnyOrder(a: TypedText, b: TypedText): boolean {
  if (a.content.length < 2 || a.isNegated || a.words.length !== b.words.length) return false;
  return sortStems(a) === sortStems(b);
}

/** Where a saying occurs in a query, by its stems; null where it does not. */
export function findIn(query: TypedText, saying: TypedText): Match | null {
  const words = saying.heavy.length > 1 ? findHeavy(query, saying) : findRun(query, saying);
  if (words === 0) return null;
  return { words, from: Math.log2(words & -words), coverage: cover(query, words) };
}

/** Words one after another, with few others between; in another order where that makes no other sense. */
function findHeavy(query: TypedText, { heavy, isNegated }: TypedText): number {
  const [first] = heavy;
  for (const [from, word] of query.words.entries()) {
    if (word.stem !== first?.stem) continue;
    const to = followFrom(query, heavy, from);
    if (to !== null) return spanOf(from, to);
  }
  if (isNegated) return 0;
  const indices = heavy.map(({ stem }) => query.words.findIndex((word) => word.stem === stem));
  const [from, to] = [Math.min(...indices), Math.max(...indices)];
  if (from < 0 || new Set(indices).size < indices.length || hasNegation(query, from, to)) return 0;
  return indices.reduce((bits, index) => bits | (1 << index), 0);
}

/** @returns the index of the last word; null where they do not follow. */
function followFrom(query: TypedText, heavy: readonly TypedWord[], from: number): number | null {
  const { words } = query;
  let at = from;
  for (const { stem } of heavy.slice(1)) {
    const next = words.findIndex((word, index) => index > at && word.stem === stem);
    if (next === -1 || next - at > MOST_BETWEEN + 1 || hasNegation(query, at + 1, next - 1)) return null;
    // “Not” says no more of what comes after something else.
    if (words[at]?.stem === NEGATION_STEM && words.slice(at + 1, next).some(isContent)) return null;
    at = next;
  }
  return at;
}

function hasNegation({ words }: TypedText, from: number, to: number): boolean {
  return words.slice(from, to + 1).some(({ stem }) => stem === NEGATION_STEM);
}

/** All words side by side. Little words alone say something only where nothing is said before. */
function findRun(query: TypedText, { words: run, heavy }: TypedText): number {
  const firstContent = query.words.findIndex(isContent);
  const lastStart = heavy.length > 0 || firstContent === -1 ? query.words.length - run.length : firstContent;
  for (let from = 0; from <= lastStart; from++) {
    const isHere = run.every(({ stem }, index) => query.words[from + index]?.stem === stem);
    if (isHere) return spanOf(from, from + run.length - 1);
  }
  return 0;
}

function cover({ words }: TypedText, matched: number): number {
  let [said, rest] = [0, 0];
  for (const [index, word] of words.entries()) {
    if (matched & (1 << index)) said += word.weight;
    else rest += isContent(word) ? word.weight : REST;
  }
  return said / (said + rest);
}

function spanOf(from: number, to: number): number {
  return (1 << (to + 1)) - (1 << from);
}

/** How somebody says just before a word that it is not so, or that they would like it to be; null where they do not. */
export function readBefore({ words }: TypedText, from: number): TypedWord['role'] | null {
  for (let index = from - 1; index >= Math.max(0, from - 1 - MOST_LINKS); index--) {
    const word = words[index];
    if (!word || NOTHING.has(word.stem)) return 'negation';
    if (word.role === 'content') return null;
    if (word.role !== 'link') return word.role;
  }
  return null;
}

/** How much of a longer saying a query says, 0 … 1, where the saying has most that the query says. */
export function shareIn(query: TypedText, saying: TypedText): number {
  if (query.isNegated !== saying.isNegated || isWished(query) !== isWished(saying)) return 0;
  const shared = query.content.filter(({ stem }) => saying.content.some((word) => word.stem === stem)).length;
  if (shared === 0 || (shared < query.content.length && shared < 2)) return 0;
  return Math.min(shared / query.content.length, shared / saying.content.length);
}

function isWished({ words }: TypedText): boolean {
  return words.some(({ role }) => role === 'wish');
}

export function sortStems({ words }: TypedText): string {
  return words
    .map(({ stem }) => stem)
    .toSorted()
    .join(' ');
}
