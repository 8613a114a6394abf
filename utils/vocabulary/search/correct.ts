import { allowTypos, countTypos } from './count-typos';
import { readTyped, readWord, toTyped, type TypedText, type TypedWord } from './read-typed';

/** What one may have meant, and how far that is from what was typed. */
interface Correction {
  meant: TypedText;
  typos: number;
}

interface WordCorrection {
  words: readonly TypedWord[];
  typos: number;
}

/** The words that a search knows. */
export interface KnownWords {
  /** Every word, and every text without its blanks, with the words that it stands for. */
  spellings: ReadonlyMap<string, readonly TypedWord[]>;
  /** All stems, of words that lead nowhere, too: these are no slips of another. */
  stems: ReadonlySet<string>;
}

/** So many ways to understand one word are tried. */
const MOST_WAYS = 3;
/** From here on, a form of a word can be known with a slip in it. */
const LONG_STEM = 6;
const STEM_TYPOS = 1;
const SHORTEST_BEGINNING = 3;
const UNFINISHED = 0.5;
const LETTER_LEFT_OUT = 1;
/** Among other words, a real word that leads nowhere is likelier than a slip. */
const BESIDE_OTHERS = 0.7;
/** A form of a known word that is not known itself may be a slip of another: “piteful” comes from no pit. */
const LONG_FORM = 6;
const TYPOS_OF_FORM = 1;
const SHORTEST_JOINED = 5;

export function listKnown(texts: readonly TypedText[], passive: readonly TypedText[]): KnownWords {
  const spellings = new Map<string, readonly TypedWord[]>();
  for (const { words } of texts) for (const word of words) spellings.set(word.text, [word]);
  for (const { text, joined, words } of texts) {
    // What is found only as it stands is meant as it stands.
    if (joined !== text) spellings.set(joined, words.length > 0 ? words : readTyped(text).words);
  }
  return {
    spellings,
    stems: new Set([...texts, ...passive].flatMap(({ words }) => words.map(({ stem }) => stem))),
  };
}

/** What somebody may have meant who typed a word that is not known, the likeliest first. */
export function correct(typed: TypedText, known: KnownWords): Correction[] {
  const { words, joined } = typed;
  const isAlone = typed.content.length === 1;
  const ways = words.map((word, index) => {
    const isUnfinished = index > 0 && index === words.length - 1;
    return isKnown(word, known)
      ? null
      : correctWord(word, known, { isAlone, isUnfinished, isOnly: words.length === 1 });
  });
  const unknown = ways.filter((way) => way !== null);
  // Who types “n edge” has missed a letter of both words.
  const whole = {
    isAlone: unknown.length > 0 || typed.content.length === 0,
    isUnfinished: false,
    isOnly: false,
  };
  const asOne =
    typed.text.includes(' ') && joined.length >= SHORTEST_JOINED
      ? correctWord(readWord(joined), known, whole)
      : [];
  const most = Math.max(0, ...unknown.map((way) => way.length));
  return [
    // Words that say little are no slip of one that says something.
    ...asOne
      .map((way) => toCorrection([way]))
      .filter(({ meant }) => typed.content.length > 0 || meant.content.length === 0),
    ...Array.from({ length: most }, (_, turn) =>
      // Of a word that is understood in fewer ways, the likeliest; one that is not understood stays.
      toCorrection(
        words.map((word, index) => ways[index]?.[turn] ?? ways[index]?.[0] ?? { words: [word], typos: 0 }),
      ),
    ),
  ];
}

function toCorrection(chosen: readonly WordCorrection[]): Correction {
  const words = chosen.flatMap((way) => way.words);
  return {
    meant: toTyped(words.map(({ text }) => text).join(' '), words),
    typos: chosen.reduce((sum, { typos }) => sum + typos, 0),
  };
}

function isKnown({ role, text, stem }: TypedWord, { spellings, stems }: KnownWords): boolean {
  const [spelled, ...others] = spellings.get(text) ?? [];
  if (role !== 'content' || (spelled?.text === text && others.length === 0)) return true;
  return stems.has(stem) && text.length < LONG_FORM;
}

interface Where {
  isAlone: boolean;
  /** Whether it may still be being typed. */
  isUnfinished: boolean;
  /** Whether nothing else was typed. */
  isOnly: boolean;
}

function correctWord(
  word: TypedWord,
  known: KnownWords,
  { isAlone, isUnfinished, isOnly }: Where,
): WordCorrection[] {
  const taken = takeApart(word.text, known);
  if (taken) return [{ words: taken, typos: 0 }];
  const found: WordCorrection[] = [];
  const allowed = known.stems.has(word.stem)
    ? TYPOS_OF_FORM
    : allowTypos(word.text) * (isAlone ? 1 : BESIDE_OTHERS);
  for (const [spelling, words] of known.spellings) {
    const typos = countSlips(word, spelling, words, allowed);
    if (typos !== null) found.push({ words, typos });
    else if (isUnfinished && word.text.length >= SHORTEST_BEGINNING && spelling.startsWith(word.text))
      found.push({ words, typos: UNFINISHED });
  }
  if (found.length === 0 && isOnly && word.text.length > SHORTEST_BEGINNING)
    found.push(...findBegun(word.text, known));
  // Of several forms of one word, the closest.
  const byStem = new Map(
    found
      .toSorted((a, b) => b.typos - a.typos)
      .map((way) => [way.words.map(({ stem }) => stem).join(' '), way]),
  );
  return [...byStem.values()].toSorted((a, b) => a.typos - b.typos).slice(0, MOST_WAYS);
}

/** What a word may become that is still being typed, with a letter left out: “lonl” goes on to “lonely”. */
function findBegun(text: string, { spellings }: KnownWords): WordCorrection[] {
  return [...spellings].flatMap(([spelling, words]) => {
    if (spelling.length < text.length + 2) return [];
    const typos = countTypos(text, spelling.slice(0, text.length + 1), LETTER_LEFT_OUT);
    return typos <= LETTER_LEFT_OUT ? [{ words, typos: UNFINISHED + typos }] : [];
  });
}

/** “Unfazed” is not fazed, and “joyless” is without joy. */
function takeApart(text: string, { spellings, stems }: KnownWords): TypedWord[] | null {
  const base = /^un(\p{L}{4,})$/u.exec(text)?.[1] ?? /^(\p{L}{3,})less$/u.exec(text)?.[1];
  if (base === undefined) return spellings.get(text)?.slice() ?? null;
  const [word] = readTyped(base).words;
  return word && stems.has(word.stem) ? [readWord('not'), word] : null;
}

/** How many slips lie between a word and a known one; null where it is another. */
function countSlips(
  typed: TypedWord,
  spelling: string,
  [first, ...others]: readonly TypedWord[],
  allowed: number,
): number | null {
  // Of a short word any other letter makes another word, whichever of the two is the short one.
  if (allowTypos(spelling) > 0 && Math.abs(typed.text.length - spelling.length) <= allowed) {
    const typos = countTypos(typed.text, spelling, allowed);
    if (typos <= allowed) return typos;
  }
  // “Overwelming” is a form of a word that is known in another one.
  if (!first || others.length > 0 || typed.stem === typed.text || typed.stem.length < LONG_STEM) return null;
  if (Math.abs(typed.stem.length - first.stem.length) > STEM_TYPOS) return null;
  const stemTypos = countTypos(typed.stem, first.stem, STEM_TYPOS);
  return stemTypos <= STEM_TYPOS ? stemTypos : null;
}
