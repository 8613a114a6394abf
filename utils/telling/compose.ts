import type { Answers, FeelingChoice } from '../checkin/check-in';
import type { Texts } from '../texts/read-texts';
import { toCurrentId } from '../vocabulary/own-vocabulary';
import { askFor } from './ask-for';
import { bendContexts, findEvent, joinContexts, sayContexts, type Bent } from './bend-context';
import type { Tone } from './manner';
import { countWords, fill, pick, pickUnlike, readAll, readFirst } from './pick';
import type { Relation } from './relations';
import { soften } from './soften';
import { speechOf, type Speech, type Tint } from './speech';

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

/** The words that it is said in. */
export interface Vocabulary {
  texts: Texts;
  nameFeeling: (id: string) => string;
  nameContext: (id: string) => string;
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
  const said = amount.hasSecond && relation !== 'work' && relation !== 'child' ? chosen : chosen.slice(0, 1);
  const tint = mixTints(said.map(({ speech }) => speech.tint));
  const about = [...new Set(told.about.map(toCurrentId))];
  const contexts = amount.hasAbout ? bendContexts(about, relation, tint, vocabulary.nameContext) : [];
  const asked = { relation, tone, tint, turn, isAboutYou: contexts.some(({ key }) => key === 'you') };
  const avoid = said.some(({ intensity }) => intensity === 1) ? texts.get('a_bit') : undefined;
  const wished = amount.hasLike ? askFor(told.needs, { ...asked, avoid }, texts) : '';
  const isForHelp = relation === 'doctor' && tint === 'bad' && tone !== 'short' && amount.hasLike;
  const like = wished || (isForHelp ? pick(readAll(texts, 'ask_doctor'), turn) : '');
  const open = amount.hasOpen ? pickUnlike(listOpenings(relation, tone, tint, texts), turn, like) : '';
  const feeling = sayFeeling(said, tint, contexts, { open, like, relation }, drafted);
  const isClosed = tone === 'warm' && like === '' && amount.hasClose;
  const endings = isClosed ? readFirst(texts, [`close_${tint}_${relation}`, `close_${tint}`]) : [];
  return { ...NO_PARTS, open, feeling, like, close: pickUnlike(endings, turn, `${open} ${feeling}`) };
}

function listOpenings(relation: Relation, tone: Tone, tint: Tint, texts: Texts): string[] {
  if (tone === 'warm') return readFirst(texts, [`open_${tint}_${relation}`, `open_${tint}`]);
  if (tone !== 'read_out') return [];
  const kind = tint === 'good' ? 'good' : 'bad';
  return readFirst(texts, relation === 'doctor' ? [`read_doctor_${kind}`, 'read_doctor'] : [`read_${kind}`]);
}

/** A feeling as it is said to somebody. */
interface Said {
  word: string;
  intensity: FeelingChoice['intensity'];
  speech: Speech;
  /** Its words where nothing is joined to them. */
  alone: string;
  /** …and where what it is about follows. */
  bare: string;
}

/** Who tells their partner “I’m in love” means them, whatever else it is about. */
const MEANS_YOU: ReadonlyMap<string, readonly Relation[]> = new Map(
  Object.entries({
    in_love: ['partner'],
    attracted: ['partner'],
    close: ['partner', 'family', 'friend'],
    fond: ['partner', 'family', 'friend'],
    tender: ['partner'],
  } as const),
);
const YOU: Bent = { key: 'you', name: '' };

const meansYou = (word: string, relation: Relation) => MEANS_YOU.get(word)?.includes(relation) ?? false;

/** The two that matter most: the strongest, and of those the first. */
function chooseFeelings(
  feelings: readonly FeelingChoice[],
  relation: Relation,
  { texts, nameFeeling }: Vocabulary,
): Said[] {
  const all = new Map<string, FeelingChoice['intensity']>();
  for (const { word, intensity } of feelings) {
    const told = soften(toCurrentId(word), relation);
    if ((all.get(told) ?? 0) < (intensity ?? 2)) all.set(told, intensity);
  }
  // Who is neither up nor down, and something else as well, says that.
  if (all.size > 1) all.delete('neutral');
  const strongest = [...all].toSorted(([, a], [, b]) => (b ?? 2) - (a ?? 2)).slice(0, 2);
  return strongest
    .map(([word, intensity]): Said => {
      const bare = texts.get(`feeling_${word}`) ?? nameFeeling(word);
      const speech = speechOf(word);
      const toYou = meansYou(word, relation)
        ? joinContexts([YOU], { link: speech.link, word, tint: speech.tint, turn: 0 }, relation, texts)
        : null;
      const alone = toYou === null ? (texts.get(`alone_${word}`) ?? bare) : `${bare}${toYou}`;
      return { word, intensity, speech, bare, alone };
    })
    .toSorted((a, b) => Number(a.speech.form === 'clause') - Number(b.speech.form === 'clause'));
}

/** How one feels, and what it is about: joined to it where the two go together, or else in a sentence after it. */
function sayFeeling(
  said: readonly Said[],
  tint: Tint,
  contexts: readonly Bent[],
  around: Around,
  { told, listener: { relation }, tone, vocabulary: { texts }, turn }: Drafted,
): string {
  const isShort = tone === 'short';
  const prefix = isShort ? 'short_' : '';
  const [main, second] = said;
  if (!main) {
    const none = pick(readAll(texts, `${prefix}${told.unsure ? 'unsure' : 'no_word'}`), turn);
    const about = sayContexts(contexts, { link: 'state', word: '', tint, turn }, relation, texts);
    return joinSentences([none, about]);
  }
  // What is kept from somebody at work, or from a child, is in no breath with the feeling.
  const isJoined =
    tint === 'good' || (relation !== 'child' && (relation !== 'work' || contexts[0]?.key === 'work'));
  const joinTo = ({ word, speech }: Said) =>
    isJoined
      ? joinContexts(contexts, { link: speech.link, word, tint: speech.tint, turn }, relation, texts)
      : null;
  const carrier = said.find((one) => joinTo(one) !== null);
  const event = tint === 'bad' && relation !== 'child' ? findEvent(contexts, texts) : null;
  const cause = contexts.length === 1 ? texts.get(`cause_${contexts[0]?.key}`) : undefined;
  const verbs = sharedVerbs(said);
  const isLeft =
    turn === 1 &&
    tint === 'bad' &&
    isJoined &&
    !isShort &&
    verbs.includes('feel') &&
    ['state', 'by', 'at', 'loved_by'].includes(main.speech.link);
  const about = sayContexts(
    contexts,
    { link: main.speech.link, word: main.word, tint, turn },
    relation,
    texts,
  );

  if (isAgainst(said)) {
    const [first, last] = carrier === main && second ? [second, main] : [main, second ?? main];
    const link = carrier ? (joinTo(carrier) ?? '') : '';
    const values = {
      first: sayPart(first, null, texts),
      second: sayPart(last, carrier ?? null, texts),
      link,
    };
    const against = fill(pick(fitFrames(readAll(texts, `${prefix}against`), around), turn), values);
    return joinSentences([against, carrier ? '' : about]);
  }
  if (second && verbs.length === 0) {
    const first = sayAlone(main, around, prefix, turn, texts, joinTo(main) ?? '');
    const frame = second.speech.form === 'clause' ? 'and_clause' : `and_${verbOf(second)}`;
    const both = fill(texts.get(frame) ?? '', { first, x: grade(second, second.alone, texts) });
    return joinSentences([both, joinTo(main) === null && main.speech.link !== 'in_love' ? about : '']);
  }
  if (isLeft && cause !== undefined && event === null) {
    return endSentence(fill(texts.get('left') ?? '', { cause, x: fold(said, null, texts) }));
  }
  const link = event ?? (carrier ? (joinTo(carrier) ?? '') : '');
  const x = fold(said, event === null ? (carrier ?? null) : null, texts);
  const isGood = tint === 'good' && verbs[0] !== 'clause';
  const isLately = said.every(({ speech }) => speech.span === 'lately');
  const span = isLately ? 'lately' : 'now';
  const time = isGood ? 'good' : span;
  const frames = fitFrames(
    readAll(texts, `${prefix}${verbs[0]}_${event === null ? time : 'since'}`),
    around,
    `${x}${link}`,
  );
  const isSaid = link !== '' || main.speech.link === 'in_love';
  return joinSentences([fill(pick(frames, turn), { x, link }), isSaid ? '' : about]);
}

function sayAlone(
  one: Said,
  around: Around,
  prefix: string,
  turn: number,
  texts: Texts,
  link: string,
): string {
  const { speech } = one;
  const verb = verbOf(one);
  const time = speech.tint === 'good' ? 'good' : speech.span;
  const x = grade(one, link === '' ? one.alone : one.bare, texts);
  const frames = fitFrames(
    readAll(texts, `${prefix}${verb}_${time}`),
    around,
    'a thought that goes on after it',
  );
  return fill(pick(frames, turn), { x, link });
}

const isAgainst = (said: readonly Said[]) =>
  said.some(({ speech }) => speech.tint === 'good') &&
  said.some(({ speech }) => speech.tint === 'bad') &&
  said.every(({ speech }) => speech.form !== 'clause');

/** Half of two that do not go together: “feels free”, “is in love”. */
function sayPart(one: Said, carrier: Said | null, texts: Texts): string {
  const x = grade(one, one === carrier ? one.bare : one.alone, texts);
  return fill(texts.get(`part_${verbOf(one)}`) ?? '', { x });
}

function verbOf({ speech: { form } }: Said): 'feel' | 'am' | 'clause' {
  return form === 'both' ? 'feel' : form;
}

/** “I feel” and “I’m”, whichever of them all the feelings can be said with. */
function sharedVerbs(said: readonly Said[]): ('feel' | 'am' | 'clause')[] {
  return (['feel', 'am', 'clause'] as const).filter((verb) =>
    said.every(({ speech: { form } }) => form === verb || (form === 'both' && verb !== 'clause')),
  );
}

/** From so many words on a “lately” is too far from what it goes with. */
const LONG = 7;

/** What is said before and after it. */
interface Around {
  open: string;
  like: string;
  relation: Relation;
}

/** The frames that go with what is said around and within. */
function fitFrames(frames: readonly string[], { open, like, relation }: Around, within = ''): string[] {
  const times = ['now', 'today', 'tonight'].filter((time) => like.toLowerCase().includes(time));
  const fitting = frames.filter(
    (frame) =>
      // Whoever has said “Can I tell you something?” does not say “To be honest” as well.
      !(['doctor', 'work'].includes(relation) && /know what/i.test(frame)) &&
      !(open !== '' && /tell you|know what|honest|have to say/i.test(frame)) &&
      !(countWords(within) >= LONG && /[{]link[}] \w/.test(frame)) &&
      !times.some((time) => frame.toLowerCase().includes(time)),
  );
  return fitting.length > 0 ? fitting : frames.slice(0, 1);
}

/** Several as one thought: “pretty lonely, and a bit left out”. What it is about follows `carrier`. */
function fold([main, second]: readonly Said[], carrier: Said | null, texts: Texts): string {
  const word = (one: Said) => (one === carrier ? one.bare : one.alone);
  const graded = (one: Said) => grade(one, word(one), texts);
  if (!main) return '';
  if (!second) return graded(main);
  // “Like I’m not good enough” stands at the end, and so does what is joined to what it is about.
  const isLong = (one: Said) => word(one).split(' ').length > 2;
  const isShared = carrier === null || main.speech.link === second.speech.link;
  const isTurned = isLong(main) || (carrier === main && !isShared);
  const [first, last] = isTurned ? [second, main] : [main, second];
  const isOneDegree = first.intensity === last.intensity && isShared && !isLong(last);
  const values = {
    first: graded(first),
    second: isOneDegree && first.intensity !== null ? word(last) : graded(last),
  };
  return fill(texts.get(isOneDegree ? 'two' : 'two_apart') ?? '', values);
}

function grade({ word, intensity, speech: { degree, tint } }: Said, said: string, texts: Texts): string {
  const how = (key: string) => fill(texts.get(key) ?? '', { x: said });
  if (intensity === 1) {
    if (degree !== 'soft') return said;
    return texts.get(`bit_${word}`) ?? how(tint === 'good' ? 'pretty' : 'a_bit');
  }
  if (intensity !== 3) return said;
  const very = texts.get(`very_${word}`);
  if (very !== undefined || degree === 'none') return very ?? said;
  return how(degree === 'extreme' ? 'absolutely' : 'really');
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
  return [greeted, ...others].filter(Boolean).map(endSentence).join(' ');
}

/** Whether there is anything to say yet. */
export function hasParts(parts: Parts): boolean {
  return [parts.feeling, parts.like, parts.more].some((part) => part.trim() !== '');
}

function joinSentences(sentences: readonly string[]): string {
  return sentences.filter(Boolean).map(endSentence).join(' ');
}

const tidy = (part: string) => part.replaceAll(/\s+/gu, ' ').trim();

/**
 * A capital at the beginning, and a full stop where nothing else ends it. By the rules of no browser's language: in a
 * Turkish one "it" would begin with a dotted capital.
 */
function endSentence(sentence: string): string {
  const begun = sentence.charAt(0).toUpperCase() + sentence.slice(1);
  return /[\p{Sentence_Terminal}…:”"]$/u.test(begun) ? begun : `${begun}.`;
}

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
