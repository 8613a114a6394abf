import { foldText } from '../texts/fold';

/** Something that can be found by its word, by another word for it, or by what it means. */
export interface Findable {
  id: string;
  word: string;
  synonyms: readonly string[];
  meaning: string;
}

/** A longer query is cut: no word is that long. */
export const QUERY_MAX_LENGTH = 60;

/** How well a query fits, from best to worst; what is not named here fits not at all. */
const FIT = {
  same: 100,
  begins: 80,
  sameStem: 75,
  contains: 60,
  typo: 50,
  stemTypo: 42,
  shares: 30,
  means: 20,
};
const WORD_ADVANTAGE = 4;
const PER_TYPO = 5;
/** Of a meaning more than this must be wanted: “out” alone says nothing. */
const HALF = 0.5;

/** A text made ready to be compared. */
interface Term {
  text: string;
  stem: string;
  stems: ReadonlySet<string>;
}

interface Entry<Kind> {
  findable: Kind;
  word: Term;
  synonyms: readonly Term[];
  meaning: Term;
}

type FindWords<Kind> = (query: string, count: number) => Kind[];

/** Finds what fits a query, the best first; typos and inflections are forgiven. */
export function createFinder<Kind extends Findable>(among: readonly Kind[]): FindWords<Kind> {
  const entries: Entry<Kind>[] = among.map((findable) => ({
    findable,
    word: toTerm(findable.word),
    synonyms: findable.synonyms.map(toTerm),
    meaning: toTerm(findable.meaning),
  }));
  return (query, count) => {
    const wanted = toTerm(query.slice(0, QUERY_MAX_LENGTH));
    if (wanted.text === '') return [];
    return entries
      .map((entry) => ({ findable: entry.findable, fit: rate(wanted, entry) }))
      .filter(({ fit }) => fit > 0)
      .toSorted((a, b) => b.fit - a.fit)
      .slice(0, count)
      .map(({ findable }) => findable);
  };
}

function toTerm(raw: string): Term {
  const text = normalise(raw);
  const stems = text.split(' ').map(toStem);
  return { text, stem: stems.join(' '), stems: new Set(stems) };
}

function rate<Kind>(wanted: Term, { word, synonyms, meaning }: Entry<Kind>): number {
  const fitOfWord = rateTerm(wanted, word);
  return Math.max(
    fitOfWord === 0 ? 0 : fitOfWord + WORD_ADVANTAGE,
    ...synonyms.map((synonym) => rateTerm(wanted, synonym)),
    shareOfStems(wanted, meaning) > HALF ? FIT.means : 0,
  );
}

function rateTerm(wanted: Term, term: Term): number {
  if (wanted.text === term.text) return FIT.same;
  if (term.text.startsWith(wanted.text)) {
    return FIT.begins + (10 * wanted.text.length) / term.text.length;
  }
  if (wanted.stem === term.stem) return FIT.sameStem;
  if (` ${term.text}`.includes(` ${wanted.text}`)) return FIT.contains;
  if (` ${wanted.text} `.includes(` ${term.text} `)) return FIT.contains;
  return Math.max(
    rateTypos(wanted.text, term.text, FIT.typo),
    rateTypos(wanted.stem, term.stem, FIT.stemTypo),
    FIT.shares * shareOfStems(wanted, term),
  );
}

function rateTypos(wanted: string, term: string, fit: number): number {
  const allowed = allowTypos(wanted);
  if (allowed === 0 || Math.abs(wanted.length - term.length) > allowed) return 0;
  const typos = countTypos(wanted, term);
  return typos <= allowed ? fit - PER_TYPO * typos : 0;
}

function allowTypos({ length }: string): number {
  if (length < 4) return 0;
  return length < 7 ? 1 : 2;
}

/** How much of what is wanted occurs in a text, word by word and by stem, 0 … 1. Very short words do not count. */
function shareOfStems(wanted: Term, { stems }: Term): number {
  const parts = [...wanted.stems].filter(({ length }) => length >= SHORTEST_STEM);
  return parts.filter((part) => stems.has(part)).length / Math.max(parts.length, 1);
}

/** Folded, without apostrophes, one blank between words. */
function normalise(text: string): string {
  return foldText(text)
    .replaceAll("'", '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

const SHORTEST_STEM = 3;
const ENDINGS = /(fulness|ness|fully|ful|ment|edly|ion|ing|ed|ly|er|est|y|e|s)$/;

/** A word without what English puts at its end: worried, worries and worrying have one stem. It need not be a word. */
function toStem(word: string): string {
  let stemmed = word.replace(/(?:ie[drs]|iest|ily|iness)$/, 'y');
  for (let round = 0; round < 2; round++) {
    const shorter = stemmed.replace(ENDINGS, '');
    if (shorter.length < SHORTEST_STEM) break;
    stemmed = shorter;
  }
  return stemmed.replace(/([^aeiou])\1$/, '$1');
}

/** Letters to put in, to leave out, to change, or neighbours to swap, to come from one text to the other. */
function countTypos(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + Number(!isSame),
          isSwap ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
