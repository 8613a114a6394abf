import type { Answers, FeelingChoice } from '../checkin/check-in';
import type { Texts } from '../texts/read-texts';
import { nameContext, nameFeeling } from '../vocabulary/names';
import { nameNeed } from '../vocabulary/needs';
import { toCurrentId } from '../vocabulary/own-vocabulary';
import type { Tone } from './manner';

/** What one says to someone, in parts that can each be written anew. */
export interface Parts {
  /** Whom it is said to: a first name or initials, or nobody yet. */
  to: string;
  /** A clause: "I feel tender". */
  feeling: string;
  /** After "about": "work". */
  about: string;
  /** After "I’d like": "a hug". */
  like: string;
  /** A line more, as it is written. The private note only comes here if somebody puts it in. */
  more: string;
}

export const NO_PARTS: Parts = { to: '', feeling: '', about: '', like: '', more: '' };

/** Where a feeling of some intensity stands: "really tired and sad" would make both of them strong. */
const ORDER = { 2: 0, 1: 1, 3: 2 } as const;

/** What is said after the rest of what it is about, as one says it: "my sleep, me and what’s ahead". */
const SAID_LAST = ['myself', 'future'];

/** The parts that a check-in gives. Its note stays where it is. */
export function draftParts(answers: Answers, texts: Texts, locale: string): Parts {
  // Of two words that were merged since, one is said.
  const intensities = new Map(answers.feelings.map(({ word, intensity }) => [toCurrentId(word), intensity]));
  const feelings = Array.from(intensities, ([word, intensity]) => ({ word, intensity }));
  const about = [...new Set(answers.about.map(toCurrentId))].toSorted(
    (a, b) => SAID_LAST.indexOf(a) - SAID_LAST.indexOf(b),
  );
  return {
    ...NO_PARTS,
    feeling: sayFeelings({ ...answers, feelings }, texts, locale),
    about: list(
      about.map((id) => texts.get(`about_${id}`) ?? nameContext(id)),
      locale,
    ),
    like: sayNeeds(answers.needs, texts, locale),
  };
}

/** Things before doings, and a single doing in a breath of its own: "a hug and some rest, and to be heard". */
function sayNeeds(needs: readonly string[], texts: Texts, locale: string): string {
  const doings = needs.filter((id) => texts.has(`do_${id}`)).map((id) => read(texts, `do_${id}`));
  const things = needs
    .filter((id) => !texts.has(`do_${id}`))
    .map((id) => texts.get(`like_${id}`) ?? nameNeed(id));
  return things.length > 0 && doings.length === 1
    ? join([list(things, locale), ...doings], texts)
    : list([...things, ...doings], locale);
}

function sayFeelings({ feelings, unsure }: Answers, texts: Texts, locale: string): string {
  if (feelings.length === 0) return read(texts, unsure ? 'unsure' : 'no_word');
  const ordered = feelings.toSorted((a, b) => ORDER[a.intensity ?? 2] - ORDER[b.intensity ?? 2]);
  return join(
    [
      ...sayTogether('feel', ordered, texts, locale),
      ...sayTogether('am', ordered, texts, locale),
      ...ordered.flatMap((choice) => sayAsClause(choice, texts)),
    ],
    texts,
  );
}

/** How a feeling is said: as "I feel" and its word, unless the texts have another way for it. */
function frameOf(word: string, texts: Texts): 'feel' | 'am' | 'clause' {
  return (['am', 'clause'] as const).find((frame) => texts.has(`${frame}_${word}`)) ?? 'feel';
}

/** The feelings of one frame in one clause: "I feel hurt and a little lonely". */
function sayTogether(
  frame: 'feel' | 'am',
  feelings: readonly FeelingChoice[],
  texts: Texts,
  locale: string,
): string[] {
  const words = feelings
    .filter(({ word }) => frameOf(word, texts) === frame)
    .map(({ word, intensity }) => {
      const said = texts.get(`${frame}_${word}`) ?? nameFeeling(word);
      if (intensity === 1) return fill(texts, 'little', { word: said });
      return intensity === 3 ? fill(texts, 'much', { word: said }) : said;
    });
  return words.length === 0 ? [] : [fill(texts, frame, { words: list(words, locale) })];
}

function sayAsClause({ word, intensity }: FeelingChoice, texts: Texts): string[] {
  const clause = texts.get(`clause_${word}`);
  if (!clause) return [];
  if (intensity === 1) return [texts.get(`little_${word}`) ?? clause];
  return [intensity === 3 ? (texts.get(`much_${word}`) ?? clause) : clause];
}

/** The whole, in a tone: one line for what is said, and one for what was added. */
export function compose(parts: Parts, tone: Tone, texts: Texts): string {
  const { to, feeling, about, like, more } = trimAll(parts);
  const isWithin = tone === 'short' && about !== '' && feeling !== '';
  const isWarm = tone === 'warm';
  const aboutAlone = fill(texts, isWarm ? 'warm_about' : 'plain_about', { about });
  const sentences = [
    isWarm ? read(texts, 'warm_open') : '',
    isWithin ? fill(texts, 'short_about', { about, feeling }) : feeling,
    isWithin || about === '' ? '' : aboutAlone,
    like === '' ? '' : fill(texts, `${tone}_like`, { like }),
    more,
    isWarm ? read(texts, 'warm_end') : '',
  ];
  const [first = '', ...others] = sentences.filter((sentence) => sentence !== '');
  // What somebody wrote begins as they wrote it.
  const begun = first === feeling || first === more ? first : beginWithin(first);
  const greeted = to === '' ? first : fill(texts, 'to', { name: to, sentence: begun });
  return [greeted, ...others].map(endSentence).join(' ');
}

/** Whether there is anything to say yet. */
export function hasParts({ feeling, about, like, more }: Parts): boolean {
  return [feeling, about, like, more].some((part) => part.trim() !== '');
}

function trimAll(parts: Parts): Parts {
  const trim = (part: string) => part.replaceAll(/\s+/gu, ' ').trim();
  return {
    to: trim(parts.to),
    feeling: trim(parts.feeling).replace(/[.]$/, ''),
    about: trim(parts.about).replace(/[.]$/, ''),
    like: trim(parts.like).replace(/[.]$/, ''),
    more: trim(parts.more),
  };
}

/**
 * A capital at the beginning, and a full stop where nothing else ends it. By the rules of no browser's language: in a
 * Turkish one "it" would begin with a dotted capital.
 */
function endSentence(sentence: string): string {
  const begun = sentence.charAt(0).toUpperCase() + sentence.slice(1);
  return /[\p{Sentence_Terminal}…:”"]$/u.test(begun) ? begun : `${begun}.`;
}

/** After a name and a comma, a sentence goes on small, but for “I”. */
function beginWithin(sentence: string): string {
  if (/^I[\s’']/u.test(sentence)) return sentence;
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function list(words: readonly string[], locale: string): string {
  if (words.length < 2) return words[0] ?? '';
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(words);
}

/** What is each whole, at least one: "I feel sad, and I’m in love". */
function join(clauses: readonly string[], texts: Texts): string {
  return clauses.length === 0 ? '' : clauses.reduce((first, second) => fill(texts, 'and', { first, second }));
}

function read(texts: Texts, key: string): string {
  return texts.get(key) ?? '';
}

function fill(texts: Texts, key: string, values: Record<string, string>): string {
  return read(texts, key).replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
