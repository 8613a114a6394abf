import type { Answers } from '../checkin/check-in';
import type { Texts } from '../texts/read-texts';
import { toCurrentId } from '../vocabulary/own-vocabulary';
import { askFor } from './ask-for';
import { bendContexts } from './bend-context';
import type { Tone } from './manner';
import type { Relation } from './relations';
import { chooseFeelings, sayFeeling, type Said, type Vocabulary } from './say-feeling';
import { speechOf, type Tint } from './speech';
import { countWords, endSentence, fill, pick, pickUnlike, readAll, readFirst, sayInstead } from './wording';

/** What one says to someone, in parts that can each be written anew. */
export interface Parts {
  /** How it begins: “Do you have a minute?” */
  open: string;
  /** How one feels, and what it is about: “I’ve been feeling left out with you lately”. */
  feeling: string;
  /** What one would like: “Could we have an evening, just us?” */
  like: string;
  /** How it ends where nothing is asked for. */
  close: string;
  /** A line more, as it is written. The private note only comes here if somebody puts it in. */
  more: string;
}

export const NO_PARTS: Parts = { open: '', feeling: '', like: '', close: '', more: '' };

/** What is told of a check-in. */
export type ToTell = Pick<Answers, 'feelings' | 'about' | 'needs' | 'unsure'>;

export interface Listener {
  relation: Relation;
  /** A first name or initials, or "". */
  name: string;
}

/** More than one says in a breath, and what a text message on a phone holds in a glance; in words. */
export const WORDS_MAX = { plain: 30, warm: 30, short: 14, read_out: 30 } as const satisfies Record<
  Tone,
  number
>;

/** As many wordings are tried. */
const WORDINGS = 3;

/** How much is said, from all of it to the least: the first that is short enough is taken. */
const AMOUNTS = [
  { hasOpen: true, hasClose: true, hasSecond: true, hasLike: true, hasAbout: true },
  { hasOpen: true, hasClose: false, hasSecond: true, hasLike: true, hasAbout: true },
  { hasOpen: true, hasClose: false, hasSecond: false, hasLike: true, hasAbout: true },
  { hasOpen: false, hasClose: false, hasSecond: false, hasLike: true, hasAbout: true },
  { hasOpen: false, hasClose: false, hasSecond: false, hasLike: false, hasAbout: true },
  { hasOpen: false, hasClose: false, hasSecond: false, hasLike: false, hasAbout: false },
] as const;

type Amount = (typeof AMOUNTS)[number];

/** Two or three ways to say it to somebody, each unlike the others. The note of a check-in is in none. */
export function composeWordings(
  told: ToTell,
  listener: Listener,
  tone: Tone,
  vocabulary: Vocabulary,
): Parts[] {
  const { texts } = vocabulary;
  const all = Array.from({ length: WORDINGS }, (_, turn) => {
    for (const amount of AMOUNTS) {
      const parts = draft({ told, listener, tone, vocabulary, turn, amount });
      if (countWords(joinParts(parts, listener.name, texts)) <= WORDS_MAX[tone]) return parts;
    }
    return null;
  });
  return [
    ...new Map(all.flatMap((parts) => (parts ? [[JSON.stringify(parts), parts] as const] : []))).values(),
  ];
}

/** What is felt, on the whole: good news are told in another way. */
export function tintOf(told: Pick<ToTell, 'feelings'>): Tint {
  return mixTints(told.feelings.map(({ word }) => speechOf(toCurrentId(word)).tint));
}

function mixTints(tints: readonly Tint[]): Tint {
  const some = new Set(tints.filter((tint) => tint !== 'neither'));
  return some.size === 1 ? ([...some][0] ?? 'neither') : 'neither';
}

interface Drafted {
  told: ToTell;
  listener: Listener;
  tone: Tone;
  vocabulary: Vocabulary;
  turn: number;
  amount: Amount;
}

function draft(drafted: Drafted): Parts {
  const { told, listener, tone, vocabulary, turn, amount } = drafted;
  const { texts } = vocabulary;
  const { relation } = listener;
  const chosen = chooseFeelings(told.feelings, relation, vocabulary);
  const hasSecond = amount.hasSecond && relation !== 'work' && relation !== 'child' && areOneThought(chosen);
  const said = hasSecond ? chosen : chosen.slice(0, 1);
  const tint = mixTints(said.map(({ speech }) => speech.tint));
  const about = [...new Set(told.about.map(toCurrentId))];
  const contexts = amount.hasAbout ? bendContexts(about, relation, tint, vocabulary.nameContext) : [];
  const isAbout = contexts.length > 0;
  const asked = {
    relation,
    tone,
    tint,
    turn,
    isAbout,
    isAboutYou: contexts.some(({ key }) => key === 'you'),
  };
  const avoid = said.some(({ intensity }) => intensity === 1) ? texts.get('a_bit') : undefined;
  const wished = amount.hasLike ? askFor(told.needs, { ...asked, avoid }, texts) : '';
  const isForHelp = relation === 'doctor' && tint === 'bad' && tone !== 'short' && amount.hasLike;
  const like = wished || (isForHelp ? pick(readAll(texts, 'ask_doctor'), turn) : '');
  // Whoever is told so little hears it begun or ended warmly, not both.
  const isClosed = tone === 'warm' && like === '' && amount.hasClose && turn % 2 === 1;
  const open =
    amount.hasOpen && !isClosed ? pickUnlike(listOpenings(relation, tone, tint, texts), turn, like) : '';
  const feeling = sayInstead(
    sayFeeling(said, tint, contexts, { open, like, relation }, { tone, turn, texts, unsure: told.unsure }),
    relation,
    texts,
  );
  const endings = isClosed ? readFirst(texts, [`close_${tint}_${relation}`, `close_${tint}`]) : [];
  return { ...NO_PARTS, open, feeling, like, close: pickUnlike(endings, turn, `${open} ${feeling}`) };
}

/** Of good news one thing is told, unless two go together like “happy and relieved about …”. */
function areOneThought([main, second]: readonly Said[]): boolean {
  if (!main || !second) return false;
  const tints = [main.speech.tint, second.speech.tint];
  if (!tints.includes('good') || tints.includes('bad')) return true;
  const isOneTint = tints[0] === tints[1];
  return isOneTint && main.speech.link === second.speech.link && main.speech.form === second.speech.form;
}

function listOpenings(relation: Relation, tone: Tone, tint: Tint, texts: Texts): string[] {
  // What is told to nobody yet needs no way in.
  if (relation === 'nobody' && tone === 'warm') return [];
  if (tone === 'warm') return readFirst(texts, [`open_${tint}_${relation}`, `open_${tint}`]);
  if (tone !== 'read_out') return [];
  // Nobody writes down what is easy to say.
  return readFirst(texts, relation === 'doctor' ? [`read_doctor_${tint}`] : [`read_${tint}`]);
}

/** The whole as it is said: a name first, if there is one, and each part ended. */
export function joinParts({ open, feeling, like, close, more }: Parts, name: string, texts: Texts): string {
  const sentences = [open, feeling, like, close, more].map(tidy).filter(Boolean);
  const [first = '', ...others] = sentences;
  const called = tidy(name);
  // What somebody wrote begins as they wrote it; of ours only the first word is small after a name.
  const greeted =
    called === '' || first === ''
      ? first
      : fill(texts.get('to') ?? '', { name: called, sentence: beginWithin(first, texts) });
  return [greeted, ...others]
    .filter(Boolean)
    .map((sentence, index) => endSentence(endQuestion(sentence, index === 0 ? first : sentence, texts)))
    .join(' ');
}

/** What asks, and ends with nothing, ends as a question does. */
function endQuestion(sentence: string, written: string, texts: Texts): string {
  const last = written.split(/[.?!…]\s+/u).at(-1) ?? '';
  const [word = ''] = last.split(/\s/u, 1);
  const isAsking = last.includes(' ') && readAll(texts, 'asks').includes(word.toLowerCase());
  return isAsking && /[\p{L}\p{N}]$/u.test(sentence) ? `${sentence}?` : sentence;
}

/** Whether there is anything to say yet. */
export function hasParts(parts: Parts): boolean {
  return [parts.feeling, parts.like, parts.more].some((part) => part.trim() !== '');
}

const tidy = (part: string) => part.replaceAll(/\s+/gu, ' ').trim();

/** What sentences of ours begin with: after a name they go on small. What somebody wrote begins as they wrote it. */
function listFirstWords(texts: Texts): ReadonlySet<string> {
  const known = firstWords.get(texts);
  if (known) return known;
  const words = new Set(
    [...texts.values()].flatMap((text) => text.split('\n')).flatMap((line) => line.split(/[\s,]/u, 1)),
  );
  firstWords.set(texts, words);
  return words;
}

const firstWords = new WeakMap<Texts, ReadonlySet<string>>();

function beginWithin(sentence: string, texts: Texts): string {
  const [word = ''] = sentence.split(/[\s,]/u, 1);
  if (/^I(?:$|’)/u.test(word) || !listFirstWords(texts).has(word)) return sentence;
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
