import type { Texts } from '../../texts/read-texts';
import type { Relation } from '../relations';

/** The wordings of a text, one a line; none where there is no such text. */
export function readAll(texts: Texts, key: string): string[] {
  return (texts.get(key) ?? '').split('\n').filter(Boolean);
}

/** The wordings under the first of the keys that has any. */
export function readFirst(texts: Texts, keys: readonly string[]): string[] {
  const key = keys.find((one) => texts.get(one));
  return key === undefined ? [] : readAll(texts, key);
}

/** One of them, by turns; "" of none. */
export function pick(all: readonly string[], turn: number): string {
  return all[turn % all.length] ?? '';
}

export function fill(pattern: string, values: Record<string, string>): string {
  return pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** The first from that turn on that says nothing which is said already, or "". */
export function pickUnlike(all: readonly string[], turn: number, said: string): string {
  const words = new Set(listWeighty(said));
  const inTurn = all.map((_, index) => pick(all, turn + index));
  return inTurn.find((one) => !listWeighty(one).some((word) => words.has(word))) ?? '';
}

const LIGHT = new Set(
  'with what that this it’s i’ve i’d been have about just would could like some more from feel feeling want need really'.split(
    ' ',
  ),
);

/** Words that are heard when they come twice: “something”, “minute”, “tell”. */
function listWeighty(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}’]{4,}/gu) ?? []).filter((word) => !LIGHT.has(word));
}

export function countWords(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}

/**
 * A capital at the beginning, and a full stop where nothing else ends it. By the rules of no browser's language: in a
 * Turkish one "it" would begin with a dotted capital.
 */
export function endSentence(sentence: string): string {
  const begun = sentence.charAt(0).toUpperCase() + sentence.slice(1);
  return /[\p{Sentence_Terminal}…:”"]$/u.test(begun) ? begun : `${begun}.`;
}

export function joinSentences(sentences: readonly string[]): string {
  return sentences.filter(Boolean).map(endSentence).join(' ');
}

/** “The family” to one of it, “my kids” to a doctor. */
export function sayInstead(sentence: string, relation: Relation, texts: Texts): string {
  const [from, to] = (texts.get(`instead_${relation}`) ?? '').split(' > ');
  if (!from || !to) return sentence;
  return sentence.replaceAll(from, to).replaceAll(capitalise(from), capitalise(to));
}

const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
