import { foldText } from '../../texts/fold';
import {
  EMPHASIS,
  FILLERS,
  LINKS,
  NEGATIONS,
  PLAIN_NEGATIONS,
  SAME,
  SAME_PHRASES,
  WISHES,
} from './small-words';
import { toStem } from './stem';

/** One word of what is typed. */
export interface TypedWord {
  text: string;
  /** What all its forms have in common. */
  stem: string;
  /** How much of the sense it carries: 1, and less for words that say little by themselves. */
  weight: number;
  /** What it does to what follows. */
  role: 'negation' | 'plain-negation' | 'wish' | 'link' | 'content';
}

/** A text as it is compared in a search. */
export interface TypedText {
  /** Folded, without apostrophes, one blank between words. */
  text: string;
  /** The same without blanks: who types “heart broken” means one word. */
  joined: string;
  /** What is left when what says nothing is left out. */
  words: readonly TypedWord[];
  /** These in one line, and their stems. */
  said: string;
  stems: string;
  /** Those that say something by themselves, and those that say something at least together. */
  content: readonly TypedWord[];
  heavy: readonly TypedWord[];
  isNegated: boolean;
}

const WEIGHT = { content: 1, negation: 0.5, wish: 0.5, link: 0.25 };
export const NEGATION_STEM = '¬';
const WISH_STEM = 'want';

/** Takes a text apart for a search. */
export function readTyped(raw: string): TypedText {
  const text = normalise(raw);
  const reduced = SAME_PHRASES.reduce((rest, [pattern, same]) => rest.replaceAll(pattern, same), text);
  const said = reduced.split(' ').filter((word) => word !== '' && !FILLERS.has(word));
  const plain = said.filter((word) => !EMPHASIS.has(word)).map(readWord);
  return toTyped(text, plain.some(saysSomething) ? plain : said.map(readWord));
}

/** “Not” and “want” say nothing by themselves. */
export function saysSomething({ role }: TypedWord): boolean {
  return role === 'content' || role === 'link';
}

/** A text that says these words. */
export function toTyped(text: string, words: readonly TypedWord[]): TypedText {
  return {
    text,
    joined: text.replaceAll(' ', ''),
    words,
    said: words.map((word) => word.text).join(' '),
    stems: words.map(({ stem }) => stem).join(' '),
    content: words.filter(({ role }) => role === 'content'),
    heavy: words.filter(({ role }) => role !== 'link'),
    isNegated: words.some(({ stem }) => stem === NEGATION_STEM),
  };
}

export function readWord(typed: string): TypedWord {
  const text = SAME.get(typed) ?? typed;
  if (NEGATIONS.has(text)) {
    const role = PLAIN_NEGATIONS.has(text) ? 'plain-negation' : 'negation';
    return { text, stem: NEGATION_STEM, weight: WEIGHT.negation, role };
  }
  if (WISHES.has(text)) return { text, stem: WISH_STEM, weight: WEIGHT.wish, role: 'wish' };
  if (LINKS.has(text)) return { text, stem: `·${text}`, weight: WEIGHT.link, role: 'link' };
  return { text, stem: toStem(text), weight: WEIGHT.content, role: 'content' };
}

/** “Sooo” is “so”, and no English word has a letter three times in a row. */
function normalise(text: string): string {
  // Without its curly apostrophes a text is folded in no time.
  return foldText(text.replaceAll(/['’]/g, ''))
    .replaceAll("'", '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .replaceAll(/(\p{L})\1{2,}/gu, '$1$1')
    .trim();
}
