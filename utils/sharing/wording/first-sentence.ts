import type { CheckIn } from '../../checkin/check-in';
import { rankCounts, rankWords } from '../../views/rank-counts';
import type { Texts } from '../../texts/read-texts';
import { isContextId } from '../../vocabulary/contexts';
import { isGrave } from '../../vocabulary/grave';
import { toCurrentId } from '../../vocabulary/custom/custom-vocabulary';
import { askFor } from '../ask-for';
import type { Vocabulary } from './say-feeling';
import { speechOf, type Form, type Tint } from './speech';
import { countWords, fill, joinSentences, pick, pickUnlike, readAll, sayInstead } from './wording';

/** How one reaches a doctor or a helpline: one calls, or sits in front of them. */
export const CHANNELS = ['call', 'visit'] as const;

export type Channel = (typeof CHANNELS)[number];

/** As much as one reads out before somebody answers; in words. */
export const FIRST_WORDS_MAX = 60;

type ToTell = Pick<CheckIn, 'localDate' | 'pleasantness' | 'feelings' | 'about' | 'needs'>;

/** As many wordings are tried. */
const WORDINGS = 3;

/** What came so often, and in such a share of what was chosen, came often. */
const OFTEN = { times: 3, share: 1 / 4 };

/** From so far out on, −1 … 1, a mark says that it was hard, or good. */
const CLEAR = 0.3;

interface Amount {
  /** What was good, besides what was hard. */
  hasOther: boolean;
  /** A second word. */
  hasSecond: boolean;
  hasAbout: boolean;
}

const LEAST = { hasOther: false, hasSecond: false, hasAbout: false };
/** How much is said, from all of it to the least: the first that is short enough is taken. */
const AMOUNTS: readonly Amount[] = [
  { hasOther: true, hasSecond: true, hasAbout: true },
  { hasOther: false, hasSecond: true, hasAbout: true },
  { hasOther: false, hasSecond: false, hasAbout: true },
  LEAST,
];

/**
 * A few sentences to begin with, made of the check-ins that somebody chose, each wording unlike the others. They say what was
 * said, how often it was, and nothing that follows from it; the notes are in none. Of no check-in they only ask for an ear.
 */
export function composeFirst(
  checkIns: readonly ToTell[],
  channel: Channel,
  today: Temporal.PlainDate,
  vocabulary: Vocabulary,
): string[] {
  const wordings = Array.from({ length: WORDINGS }, (_, turn) => {
    const say = (amount: Amount) => draft(checkIns, { channel, today, turn, ...amount }, vocabulary);
    const fitting = AMOUNTS.find((amount) => countWords(say(amount)) <= FIRST_WORDS_MAX);
    return say(fitting ?? LEAST);
  });
  return [...new Set(wordings)];
}

interface Asked extends Amount {
  channel: Channel;
  today: Temporal.PlainDate;
  turn: number;
}

function draft(checkIns: readonly ToTell[], asked: Asked, vocabulary: Vocabulary): string {
  const { channel, turn, hasOther, hasSecond, hasAbout } = asked;
  const { texts } = vocabulary;
  const words = weighWords(checkIns, vocabulary);
  const hard = words.filter(({ tint }) => tint === 'bad');
  const mixed = words.filter(({ tint }) => tint === 'neither');
  const good = words.filter(({ tint }) => tint === 'good');
  const tint: Tint = hard.length > 0 ? 'bad' : toTint(mixed, good);
  const main = tint === 'good' ? good : [...hard, ...mixed];
  const told = main.slice(0, hasSecond ? 2 : 1);
  const day = nameDay(checkIns, asked.today, texts);
  const when = day ?? texts.get(`first_${nameSpan(checkIns, asked.today)}`) ?? '';
  const isHard = countHard(checkIns) >= 2 && countHard(checkIns) > countGood(checkIns);
  const opening = readAll(texts, `first_${isHard ? 'hard' : 'open'}_${channel}`);
  const opened = pick(opening, turn);
  const felt = told.length > 0 ? sayFelt(told, when, day === null ? '' : 'then_', turn, texts) : '';
  const [other] = tint === 'bad' && hasOther ? good : [];
  const also = other ? fill(texts.get(`first_also_${verbOf(other.form)}`) ?? '', { x: other.said }) : '';
  const naming = told.length > 0 ? checkIns.filter((checkIn) => names(checkIn, told)) : checkIns;
  const about = hasAbout ? sayAbout(naming, turn, vocabulary) : '';
  // Good words beside marks that were mostly hard are no good news.
  const news = isHard && tint === 'good' ? 'neither' : tint;
  // What is not hard in itself is not hard to say; to begin with nothing in hand is.
  const isHardToSay = news === 'bad' || checkIns.length === 0;
  const hardToSay = isHardToSay ? pick(readAll(texts, 'first_not_easy'), turn) : '';
  const said = [opened, felt, about, also, hardToSay];
  return joinSentences([...said, ask(checkIns, news, turn, said.join(' '), texts)]);
}

const toTint = (mixed: readonly Word[], good: readonly Word[]): Tint =>
  mixed.length === 0 && good.length > 0 ? 'good' : 'neither';

interface Word {
  id: string;
  isOften: boolean;
  tint: Tint;
  form: Form;
  said: string;
}

/** The words of despair first, then the most often; what is a whole sentence of its own comes last. */
function weighWords(checkIns: readonly ToTell[], { texts, nameFeeling }: Vocabulary): Word[] {
  const words = rankWords(checkIns).map(([id, n]): Word => {
    const { tint, form } = speechOf(id);
    const said = texts.get(`first_word_${id}`) ?? texts.get(`feeling_${id}`) ?? nameFeeling(id);
    const isOften = n >= OFTEN.times && n >= OFTEN.share * checkIns.length;
    return { id, isOften, tint, form, said };
  });
  const weight = ({ id, form }: Word) => (isGrave(id) ? 0 : 1) + (form === 'clause' ? 2 : 0);
  return words.toSorted((a, b) => weight(a) - weight(b));
}

const names = ({ feelings }: ToTell, words: readonly Word[]) =>
  feelings.some(({ word }) => words.some(({ id }) => id === toCurrentId(word)));

/** “I’ve felt …” or “I’ve been …”; what can be said with both goes with “felt”. */
const verbOf = (form: Form) => (form === 'both' ? 'feel' : form);

/** “In the last two weeks I’ve often felt lonely and worn out.” */
function sayFelt(
  [first, second]: readonly Word[],
  when: string,
  then: 'then_' | '',
  turn: number,
  texts: Texts,
): string {
  if (!first) return '';
  const often = first.isOften ? 'often_' : then;
  const lead = (form: 'feel' | 'am' | 'clause', x: string) => {
    const frames = readAll(texts, `first_${often}${form}`);
    // “Like I’m not good enough in the last week” would be heard wrongly.
    const isLong = x.includes(',') || x.split(' ').length > 4;
    return fill(pick(frames, isLong ? 0 : turn), { when, x });
  };
  if (!second || second.form === 'clause') return lead(verbOf(first.form), first.said);
  const isRarer = first.isOften && !second.isOften;
  const verb = sharedVerb(first.form, second.form);
  if (verb === null) {
    const key = `first_and_${isRarer ? 'sometimes_' : then}${verbOf(second.form)}`;
    const begun = fill(readAll(texts, `first_${often}${verbOf(first.form)}`)[0] ?? '', {
      when,
      x: first.said,
    });
    return fill(texts.get(key) ?? '', { first: begun, x: second.said });
  }
  if (isRarer)
    return lead(verb, fill(texts.get('first_rarer') ?? '', { first: first.said, second: second.said }));
  // “Like nothing will change” stands at the end.
  const isTurned = first.said.startsWith('like ') && !second.said.startsWith('like ');
  const [one, other] = isTurned ? [second, first] : [first, second];
  const both = texts.get(other.said.startsWith('like ') ? 'two_apart' : 'two') ?? '';
  return lead(verb, fill(both, { first: one.said, second: other.said }));
}

function sharedVerb(one: Form, other: Form): 'feel' | 'am' | null {
  if (one === 'clause' || other === 'clause') return null;
  const forms = new Set([one, other]);
  if (!forms.has('am')) return 'feel';
  return forms.has('feel') ? null : 'am';
}

/** What most of it is about, or some of it. */
function sayAbout(checkIns: readonly ToTell[], turn: number, { texts, nameContext }: Vocabulary): string {
  const counts = rankCounts(checkIns.map(({ about }) => about.map(toCurrentId)));
  const isMost = ([, n]: readonly [string, number]) => n * 2 > checkIns.length;
  const most = counts.filter(isMost).slice(0, 2);
  const told = most.length > 0 ? most : counts.slice(0, 1);
  const [first, second] = told.map(([id]) =>
    isContextId(id)
      ? (texts.get(`first_thing_${id}`) ?? texts.get(`topic_${id}`) ?? texts.get(`thing_${id}`) ?? '')
      : nameContext(id),
  );
  if (!first) return '';
  const x = second ? fill(texts.get('two') ?? '', { first, second }) : first;
  const frames = readAll(texts, most.length > 0 ? 'first_mostly' : 'first_partly');
  return fill(pick(frames, turn), { x: sayInstead(x, 'doctor', texts) });
}

/** What one would like of it: what was needed most, or else to talk. */
function ask(checkIns: readonly ToTell[], tint: Tint, turn: number, said: string, texts: Texts): string {
  if (checkIns.length === 0) return pick(readAll(texts, 'first_begin'), turn);
  const needs = rankCounts(checkIns.map((checkIn) => checkIn.needs)).map(([id]) => id);
  const asked = {
    relation: 'doctor',
    tone: 'read_out',
    tint,
    // Of some days any wish may come.
    word: '',
    turn,
    isAbout: true,
    isAboutYou: false,
  } as const;
  const wished = askFor(needs, asked, texts);
  if (wished !== '') return wished;
  const usual = readAll(texts, { good: 'first_talk', bad: 'ask_doctor', neither: 'first_begin' }[tint]);
  return pickUnlike(usual, turn, said) || pick(usual, turn);
}

const countHard = (checkIns: readonly ToTell[]) =>
  checkIns.filter((checkIn) => isOf(checkIn, 'bad', (mark) => mark <= -CLEAR)).length;

const countGood = (checkIns: readonly ToTell[]) =>
  checkIns.filter((checkIn) => isOf(checkIn, 'good', (mark) => mark >= CLEAR)).length;

/** By where it was put, or where it was put nowhere by its words. */
function isOf({ pleasantness, feelings }: ToTell, tint: Tint, isThere: (mark: number) => boolean): boolean {
  if (pleasantness !== null) return isThere(pleasantness);
  return feelings.some(({ word }) => speechOf(toCurrentId(word)).tint === tint);
}

/** “yesterday”, “on Tuesday”: when a single check-in was, if not today; null of several, which are said by how far back they go. */
function nameDay(checkIns: readonly ToTell[], today: Temporal.PlainDate, texts: Texts): string | null {
  const [only, ...others] = checkIns;
  if (!only || others.length > 0) return null;
  const date = Temporal.PlainDate.from(only.localDate);
  const { days } = date.until(today);
  if (days < 1) return null;
  if (days === 1) return texts.get('first_yesterday') ?? null;
  if (days < 7) {
    const day = readAll(texts, 'first_days')[date.dayOfWeek - 1] ?? '';
    return fill(texts.get('first_on') ?? '', { day });
  }
  const weeks = readAll(texts, 'first_ago');
  return weeks[Math.min(Math.round(days / 7), weeks.length) - 1] ?? null;
}

/** How far back it goes. */
function nameSpan(checkIns: readonly ToTell[], today: Temporal.PlainDate): string {
  const ago = checkIns.map(({ localDate }) => Temporal.PlainDate.from(localDate).until(today).days);
  const days = Math.max(0, ...ago);
  if (days === 0) return 'today';
  if (days <= 3) return 'few_days';
  if (days <= 7) return 'week';
  return days <= 14 ? 'two_weeks' : 'month';
}
