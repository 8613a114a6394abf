import type { Answers } from '../../checkin/check-in';
import type { Texts } from '../../texts/read-texts';
import { toCurrentId } from '../../vocabulary/custom/custom-vocabulary';
import { askFor } from '../ask-for';
import { bendContexts } from './bend-context';
import { familyOf } from './families';
import type { Tone } from '../manner';
import type { Relation } from '../relations';
import { chooseFeelings, meansYou, sayFeeling, type Vocabulary } from './say-feeling';
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

const LEAST = { hasOpen: false, hasClose: false, hasSecond: false, hasLike: false, hasAbout: false };
/** How much is said, from all of it to the least: the first that is short enough is taken. */
const AMOUNTS = [
  { hasOpen: true, hasClose: true, hasSecond: true, hasLike: true, hasAbout: true },
  { hasOpen: true, hasClose: false, hasSecond: true, hasLike: true, hasAbout: true },
  { hasOpen: true, hasClose: false, hasSecond: false, hasLike: true, hasAbout: true },
  { hasOpen: false, hasClose: false, hasSecond: false, hasLike: true, hasAbout: true },
  { hasOpen: false, hasClose: false, hasSecond: false, hasLike: false, hasAbout: true },
  LEAST,
];

type Amount = (typeof AMOUNTS)[number];

/**
 * Two or three ways to say it to somebody, each unlike the others; a single one where a word of one’s own is as long as a
 * sentence. The note of a check-in is in none.
 */
export function composeWordings(
  told: ToTell,
  listener: Listener,
  tone: Tone,
  vocabulary: Vocabulary,
): Parts[] {
  const { texts } = vocabulary;
  const say = (turn: number, amount: Amount) => draft({ told, listener, tone, vocabulary, turn, amount });
  const isShort = (parts: Parts) => countWords(joinParts(parts, listener.name, texts)) <= WORDS_MAX[tone];
  const all = Array.from({ length: WORDINGS }, (_, turn) => {
    for (const amount of AMOUNTS) {
      const parts = say(turn, amount);
      if (isShort(parts)) return parts;
    }
    return null;
  }).filter((parts) => parts !== null);
  const wordings = all.length > 0 ? all : [say(0, LEAST)];
  return [...new Map(wordings.map((parts) => [JSON.stringify(parts), parts])).values()];
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
  const said = amount.hasSecond ? chosen : chosen.slice(0, 1);
  const [main] = said;
  const tint = mixTints(said.map(({ speech }) => speech.tint));
  const about = [...new Set(told.about.map(toCurrentId))];
  const contexts = listContexts(about, main?.word ?? '', { ...drafted, tint });
  const isAboutYou = contexts.some(({ key }) => key === 'you');
  const weight = weighFeeling(main?.word ?? '');
  const avoid = said.some(({ intensity }) => intensity === 1) ? texts.get('a_bit') : undefined;
  const asked = { relation, tone, tint, turn, isAboutYou, avoid, word: main?.word ?? '' };
  const wished = amount.hasLike
    ? askFor(
        told.needs,
        { ...asked, isAbout: contexts.some(({ key }) => ['you', 'work', 'own'].includes(key)) },
        texts,
      )
    : '';
  const isForHelp = relation === 'doctor' && tint === 'bad' && tone !== 'short' && amount.hasLike;
  const like =
    wished ||
    (isForHelp
      ? pick(
          readAll(texts, OF_PEOPLE.has(familyOf(main?.word ?? '')) ? 'ask_doctor_people' : 'ask_doctor'),
          turn,
        )
      : '');
  const endings =
    tone === 'warm' && like === '' && amount.hasClose
      ? readEndings(relation, tint, weight, isAboutYou, texts)
      : [];
  // Whoever is told so little hears it begun or ended warmly, not both.
  const isClosed = endings.length > 0 && (weight === 'light' || tint === 'good' || turn % 2 === 1);
  const isWorthOpening = weight === 'heavy' || (relation === 'doctor' && tint === 'bad');
  const openings =
    amount.hasOpen && !isClosed && isWorthOpening ? listOpenings(relation, tone, tint, texts) : [];
  const say = (open: string) =>
    sayInstead(
      sayFeeling(said, tint, contexts, { open, like, relation }, { tone, turn, texts, unsure: told.unsure }),
      relation,
      texts,
    );
  const wanted = pickUnlike(openings, turn, like);
  // Nobody writes down what is said in a breath.
  const isBrief =
    tone === 'read_out' && relation !== 'doctor' && countWords(`${say(wanted)} ${like}`) < READ_OUT_MIN;
  const open = isBrief ? '' : wanted;
  const feeling = say(open);
  const close = isClosed ? pickUnlike(endings, turn, `${open} ${feeling}`) : '';
  return { ...NO_PARTS, open, feeling, like, close };
}

function listContexts(
  about: readonly string[],
  word: string,
  { listener, amount, vocabulary, tint }: Drafted & { tint: Tint },
) {
  const { relation } = listener;
  const contexts = amount.hasAbout ? bendContexts(about, relation, tint, vocabulary.nameContext) : [];
  return meansYou(word, relation) ? [{ key: 'you', name: '' }] : contexts;
}

type Weight = 'heavy' | 'light' | 'none';

/** Whether it takes a “Can I tell you something?”, or is rather a word of warning: “It’s nothing to do with you”. */
function weighFeeling(word: string): Weight {
  const family = familyOf(word);
  if (family === null) return 'none';
  if (HEAVY.has(family) && !LIGHT.has(word)) return 'heavy';
  return HINTS.has(word) ? 'light' : 'none';
}

const HEAVY: ReadonlySet<string> = new Set(
  'despair sadness loneliness fear shame hurt pressure joy love belonging gratitude rough'.split(' '),
);
const LIGHT = new Set(
  `restless distracted rushed tense on_edge surprised cheerful light_hearted amused playful silly satisfied content sorry
  embarrassed defensive warm compassionate open whole useful trusting comforted loved safe listened_to understood
  included accepted held respected appreciated wanted needed`.split(/\s+/),
);
/** What others may take to be about them. */
const HINTS = new Set(
  'angry annoyed irritated grumpy frustrated impatient tired worn_out drained sluggish quiet tense restless flat'.split(
    ' ',
  ),
);

/** What others did is not mended by a doctor; it can be talked about. */
const OF_PEOPLE: ReadonlySet<string | null> = new Set(['hurt', 'anger']);

/** As few words as somebody writes down to read them out. */
const READ_OUT_MIN = 11;

const CLOSE: ReadonlySet<Relation> = new Set(['partner', 'family', 'friend']);

function readEndings(
  relation: Relation,
  tint: Tint,
  weight: Weight,
  isAboutYou: boolean,
  texts: Texts,
): string[] {
  if (relation === 'nobody' || relation === 'doctor') return [];
  if (weight === 'light') return CLOSE.has(relation) && !isAboutYou ? readAll(texts, 'close_light') : [];
  if (weight !== 'heavy') return [];
  if (tint === 'good') return isAboutYou ? readAll(texts, 'close_good') : [];
  return tint === 'bad' ? readFirst(texts, [`close_bad_${relation}`, 'close_bad']) : [];
}

function listOpenings(relation: Relation, tone: Tone, tint: Tint, texts: Texts): string[] {
  // What is told to nobody yet needs no way in.
  if (relation === 'nobody' && tone === 'warm') return [];
  if (tone !== 'warm' && tone !== 'read_out') return [];
  const kind = tone === 'warm' ? 'open' : 'read';
  // Nobody writes down what is easy to say.
  return readFirst(texts, [
    `${kind}_${tint}_${relation}`,
    ...(relation === 'doctor' ? [] : [`${kind}_${tint}`]),
  ]);
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
