import type { FeelingChoice } from '../checkin/check-in';
import type { Texts } from '../texts/read-texts';
import { toCurrentId } from '../vocabulary/own-vocabulary';
import { findEvent, joinContexts, sayContexts, type Bent } from './bend-context';
import type { Tone } from './manner';
import type { Relation } from './relations';
import { soften } from './soften';
import { speechOf, type Speech, type Tint } from './speech';
import { countWords, endSentence, fill, joinSentences, pick, readAll, readFirst } from './wording';

/** The words that it is said in. */
export interface Vocabulary {
  texts: Texts;
  nameFeeling: (id: string) => string;
  nameContext: (id: string) => string;
}

/** A feeling as it is said to somebody. */
export interface Said {
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
export function chooseFeelings(
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

/** What is said, and all that decides how. */
interface Saying {
  said: readonly [Said, ...Said[]];
  tint: Tint;
  contexts: readonly Bent[];
  around: Around;
  /** Of the texts for a message on a phone: “short_”. */
  prefix: string;
  turn: number;
  texts: Texts;
}

/** How one feels, and what it is about: joined to it where the two go together, or else in a sentence after it. */
export function sayFeeling(
  said: readonly Said[],
  tint: Tint,
  contexts: readonly Bent[],
  around: Around,
  { tone, turn, texts, unsure }: { tone: Tone; turn: number; texts: Texts; unsure: boolean },
): string {
  const prefix = tone === 'short' ? 'short_' : '';
  const [main, ...others] = said;
  if (!main) {
    const none = pick(readAll(texts, `${prefix}${unsure ? 'unsure' : 'no_word'}`), turn);
    const joined = { link: 'state', word: '', tint, turn } as const;
    return joinSentences([none, sayContexts(contexts, joined, toListener(around, prefix), texts)]);
  }
  const saying: Saying = { said: [main, ...others], tint, contexts, around, prefix, turn, texts };
  const whole = sayWhole(saying);
  if (whole !== '') return whole;
  if (isAgainst(said)) return sayAgainst(saying);
  if (sharedVerbs(said).length === 0) return sayApart(saying);
  return sayLeft(saying) ?? sayTogether(saying);
}

/** How they are told; a child that is asked for something, or is written to, hears less. */
const toListener = ({ relation, like }: Around, prefix: string) => ({
  relation,
  isAsked: like !== '' || prefix !== '',
});

/** “I’m so proud of you”: what people say in one way and no other, or "". */
function sayWhole({ said, contexts, around: { relation }, turn, texts }: Saying): string {
  const [{ word, intensity }, second] = said;
  if (second || contexts.length !== 1 || intensity === 1) return '';
  const key = `whole_${word}_${contexts[0]?.key}`;
  return pick(readFirst(texts, [`${key}_${relation}`, key]), turn);
}

/** What is kept from somebody at work, or from a child, is in no breath with the feeling. */
function isJoined({ tint, contexts, around: { relation } }: Saying): boolean {
  return tint === 'good' || (relation !== 'child' && (relation !== 'work' || contexts[0]?.key === 'work'));
}

/** What it is about, as it follows this feeling: “ at work”; null where the two do not go together. */
function joinTo({ word, speech }: Said, saying: Saying): string | null {
  const { contexts, around, turn, texts } = saying;
  if (!isJoined(saying)) return null;
  return joinContexts(contexts, { link: speech.link, word, tint: speech.tint, turn }, around.relation, texts);
}

/** The feeling that what it is about follows; undefined where it goes with none. */
function findCarrier(saying: Saying): Said | undefined {
  return saying.said.find((one) => joinTo(one, saying) !== null);
}

/** What it is about, in a sentence of its own. */
function sayAbout({ said: [main], tint, contexts, around, prefix, turn, texts }: Saying): string {
  const joined = { link: main.speech.link, word: main.word, tint, turn };
  return sayContexts(contexts, joined, toListener(around, prefix), texts);
}

/** “since the move”, which nobody tells a child of. */
function sayEvent({ tint, contexts, around: { relation }, texts }: Saying): string | null {
  return tint === 'bad' && relation !== 'child' ? findEvent(contexts, texts) : null;
}

/** “Part of me feels X, and part of me feels Y.” */
function sayAgainst(saying: Saying): string {
  const { said, around, prefix, turn, texts } = saying;
  const [main, second = main] = said;
  const carrier = findCarrier(saying);
  const [first, last] = carrier === main ? [second, main] : [main, second];
  const values = {
    first: sayPart(first, null, texts),
    second: sayPart(last, carrier ?? null, texts),
    link: carrier ? (joinTo(carrier, saying) ?? '') : '',
    i_first: sayPart(first, null, texts, 'first'),
    also: sayPart(last, carrier ?? null, texts, 'also'),
  };
  const against = fill(pick(fitFrames(readAll(texts, `${prefix}against`), around), turn), values);
  return joinSentences([against, carrier ? '' : sayAbout(saying)]);
}

/** “I’m torn, and I feel left out”: two that no verb has in common. */
function sayApart(saying: Saying): string {
  const { said, texts } = saying;
  const [main, second = main] = said;
  const link = joinTo(main, saying);
  const frame = second.speech.form === 'clause' ? 'and_clause' : `and_${verbOf(second)}`;
  const x = grade(second, second.alone, texts);
  const both = fill(texts.get(frame) ?? '', { first: sayAlone(main, saying, link ?? ''), x });
  return joinSentences([both, link === null && main.speech.link !== 'in_love' ? sayAbout(saying) : '']);
}

/** “Things at work have left me feeling worn out”, by turns; null where it can’t be said so. */
function sayLeft(saying: Saying): string | null {
  const { said, tint, contexts, prefix, turn, texts } = saying;
  const isSayable =
    turn === 1 &&
    tint === 'bad' &&
    prefix === '' &&
    isJoined(saying) &&
    sharedVerbs(said).includes('feel') &&
    ['state', 'by'].includes(said[0].speech.link);
  const cause = contexts.length === 1 ? texts.get(`cause_${contexts[0]?.key}`) : undefined;
  if (!isSayable || cause === undefined || sayEvent(saying) !== null) return null;
  return endSentence(fill(texts.get('left') ?? '', { cause, x: fold(said, null, texts) }));
}

/** “I’ve been feeling lonely and left out with you lately.” */
function sayTogether(saying: Saying): string {
  const { said, tint, around, prefix, turn, texts } = saying;
  const event = sayEvent(saying);
  // Of two of which one goes with it, it has a sentence of its own, so that it is about both.
  const isOne = said.every(({ speech }) => speech.link === said[0].speech.link);
  const carrier = event === null && isOne ? findCarrier(saying) : undefined;
  const link = event ?? (carrier ? (joinTo(carrier, saying) ?? '') : '');
  const x = fold(said, carrier ?? null, texts);
  const span = said.every(({ speech }) => speech.span === 'lately') ? 'lately' : 'now';
  const verbs = sharedVerbs(said);
  const verb = span === 'now' && verbs.includes('am') ? 'am' : verbs[0];
  const time = tint === 'good' && verb !== 'clause' ? 'good' : span;
  const kind = event === null ? time : 'since';
  const frames = fitFrames(readAll(texts, `${prefix}${verb}_${kind}`), around, `${x}${link}`);
  const isSaid = link !== '' || said[0].speech.link === 'in_love';
  return joinSentences([fill(pick(frames, turn), { x, link }), isSaid ? '' : sayAbout(saying)]);
}

function sayAlone(one: Said, { around, prefix, turn, texts }: Saying, link: string): string {
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

/** Half of two that do not go together: “feels free”, “is in love”; `first` “I feel free”, `also` “I’m also in love”. */
function sayPart(one: Said, carrier: Said | null, texts: Texts, kind = 'part'): string {
  const x = grade(one, one === carrier ? one.bare : one.alone, texts);
  return fill(texts.get(`${kind}_${verbOf(one)}`) ?? '', { x });
}

function verbOf({ speech: { form, span } }: Said): 'feel' | 'am' | 'clause' {
  if (form !== 'both') return form;
  return span === 'now' ? 'am' : 'feel';
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
export interface Around {
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
  const [first, last] = isLong(main) || (carrier === main && !isShared) ? [second, main] : [main, second];
  const isOneDegree = first.intensity === last.intensity && isShared && !isLong(last);
  const values = {
    first: graded(first),
    second: isOneDegree && first.intensity !== null ? word(last) : graded(last),
  };
  return fill(texts.get(isLong(last) ? 'two_long' : 'two') ?? '', values);
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
