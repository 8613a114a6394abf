import {
  ANSWER_MAX_LENGTH,
  ANSWER_PART_MAX_LENGTH,
  ANSWER_PARTS,
  type Answer,
  type AnswerPart,
} from './answer';
import { foldQuotes, stripQuotes, tidyText } from './tidy-text';

/** How each part begins on the card: "What I heard:". */
export type AnswerMarks = Readonly<Record<AnswerPart, string>>;

export type ReadAnswer =
  | { kind: 'answer'; answer: Answer }
  /** `notText`: it holds what no text does; `empty`: nobody filled the card in; `nothing`: there is no text at all. */
  | { kind: 'refused'; reason: 'notText' | 'tooLong' | 'empty' | 'nothing' };

interface Line {
  text: string;
  /** How deep a mail program quotes it. */
  depth: number;
  /** Of the whole line, with its mark, if it has one. */
  length: number;
}

/** A card as it was found in a text: the lines of each part. */
type Found = Map<AnswerPart, Line[]>;

interface Begun {
  part: AnswerPart;
  rest: string;
}

/** A line as long as this was broken by a mail program, and not by whoever wrote it. */
const BROKEN_FROM = 60;

/** Letters, numbers or a smile; not only dots or lines. */
const SAYS_SOMETHING = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/**
 * What somebody answered on a card, as it came back: in a mail with what it quotes, between other lines, with parts missing. The
 * fullest of several cards is taken, the first of those that are alike. What has no card in it is one answer in free words, and so
 * is what stands above a quoted card that nobody filled in.
 */
export function readAnswer(text: string, marks: AnswerMarks): ReadAnswer {
  if (text.length > ANSWER_MAX_LENGTH) return { kind: 'refused', reason: 'tooLong' };
  const tidy = tidyText(text);
  if (tidy === null) return { kind: 'refused', reason: 'notText' };
  if (tidy.trim() === '') return { kind: 'refused', reason: 'nothing' };

  const lines = tidy.split('\n').map(stripQuotes);
  const cards = findCards(lines, marks).map(toAnswer);
  const fullest = cards.toSorted((a, b) => Object.keys(b).length - Object.keys(a).length)[0];
  const found = fullest ?? { free: tidy.trim() };
  const answer = Object.keys(found).length > 0 ? found : readAbove(lines);
  const parts = Object.values(answer);
  if (parts.length === 0) return { kind: 'refused', reason: 'empty' };
  const isTooLong = parts.some((said = '') => said.length > ANSWER_PART_MAX_LENGTH);
  return isTooLong ? { kind: 'refused', reason: 'tooLong' } : { kind: 'answer', answer };
}

/** What stands above a card that is only quoted: whoever answers a mail writes there, and leaves the card as it was. */
function readAbove(lines: readonly Line[]): Answer {
  const quoted = lines.findIndex(({ depth }) => depth > 0);
  const above = lines.slice(0, Math.max(quoted, 0)).map(({ text }) => text);
  const last = above.findLastIndex((text) => text !== '');
  // How mail programs begin a quote: "On Sunday you wrote:".
  const isTheirs = !/[:：]$/u.test(above[last] ?? '');
  const free = above
    .slice(0, isTheirs ? last + 1 : last)
    .join('\n')
    .trim();
  return SAYS_SOMETHING.test(free) ? { free } : {};
}

function findCards(lines: readonly Line[], marks: AnswerMarks): Found[] {
  const cards: Found[] = [];
  let open: Line[] | null = null;
  let depth = 0;
  for (const line of lines) {
    const begun = findMark(line.text, marks);
    if (begun === null) {
      open?.push(line);
      continue;
    }
    const latest = cards.at(-1);
    // The marks of one card are quoted alike, whatever stands between them.
    const isSame = latest !== undefined && !latest.has(begun.part) && line.depth === depth;
    const card: Found = isSame ? latest : new Map<AnswerPart, Line[]>();
    if (!isSame) cards.push(card);
    depth = line.depth;
    // The marked line says nothing yet of how deep the answer under it is.
    open = begun.rest === '' ? [] : [{ ...line, text: begun.rest }];
    card.set(begun.part, open);
  }
  return cards;
}

/** The part that a line begins, whatever a mail program made of the marks: "* What I heard :". */
function findMark(line: string, marks: AnswerMarks): Begun | null {
  const words = line.replace(/^[\s*_•·#-]+/u, '');
  for (const part of ANSWER_PARTS) {
    const mark = marks[part].replace(/\s*:\s*$/u, '');
    const beginning = words.slice(0, mark.length);
    if (foldQuotes(beginning).toLowerCase() !== foldQuotes(mark).toLowerCase()) continue;
    // Without its colon a line of its own is still a mark; "I can come" is not.
    const after = /^[\s*_]*(?:[:：﹕∶꞉=][\s*_]*(?<rest>.*)|)$/u.exec(words.slice(mark.length));
    if (after) return { part, rest: (after.groups?.['rest'] ?? '').trim() };
  }
  return null;
}

function toAnswer(card: Found): Answer {
  const [...parts] = card;
  const said = parts.map(([part, lines], index) => {
    // Between two marks all is the answer; after the last one other things may follow.
    const own = index < parts.length - 1 ? lines : endOf(lines);
    return [part, joinLines(own)] as const;
  });
  return Object.fromEntries(said.filter(([, text]) => SAYS_SOMETHING.test(text)));
}

/** Up to an empty line, a signature, or what is quoted below. */
function endOf(lines: readonly Line[]): Line[] {
  const from = lines.findIndex(({ text }) => text.trim() !== '');
  if (from < 0) return [];
  const depth = lines[from]?.depth ?? 0;
  const said = lines.slice(from);
  const end = said.findIndex((line) => line.text.trim() === '' || line.text === '--' || line.depth > depth);
  return end < 0 ? said : said.slice(0, end);
}

function joinLines(lines: readonly Line[]): string {
  let joined = '';
  let before = 0;
  for (const { text, length } of lines) {
    const isBroken = before >= BROKEN_FROM && text !== '';
    joined += joined === '' ? text : `${isBroken ? ' ' : '\n'}${text}`;
    before = length;
  }
  return joined.replaceAll(/\n{3,}/gu, '\n\n').trim();
}
