import type { FeelingChoice } from '../../checkin/check-in';
import type { Texts } from '../../texts/read-texts';
import { isGrave } from '../../vocabulary/grave';
import { toCurrentId } from '../../vocabulary/custom/custom-vocabulary';
import { findEvent, joinContexts, sayContexts, type Bent } from './bend-context';
import type { Tone } from '../manner';
import { goTogether } from './pairs';
import type { Relation } from '../relations';
import { soften } from './soften';
import { speechOf, type Form, type Speech, type Tint } from './speech';
import { countWords, fill, joinSentences, pick, readAll, readFirst } from './wording';

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
  name: string;
}

/** Who tells their partner “I’m in love” means them, whatever else it is about. */
const MEANS_YOU: ReadonlyMap<string, readonly Relation[]> = new Map(
  Object.entries({
    in_love: ['partner'],
    attracted: ['partner'],
    close: ['partner', 'family', 'friend'],
    fond: ['partner', 'family', 'friend'],
    tender: ['partner'],
    trusting: ['partner', 'family', 'friend'],
  } as const),
);

export const meansYou = (word: string, relation: Relation) =>
  MEANS_YOU.get(word)?.includes(relation) ?? false;

/**
 * The one that matters most, and another where a person would say the two in one breath: what is said in despair, the
 * strongest, of those one that is hard, and of those the first. What is left out can be written in.
 */
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
  const weigh = ([word, intensity]: readonly [string, FeelingChoice['intensity']]) =>
    (intensity ?? 2) + (isGrave(word) ? 3 : 0) + weighTint(speechOf(word).tint, relation);
  const [main, ...others] = [...all]
    .toSorted((a, b) => weigh(b) - weigh(a))
    .map(([word, intensity]): Said => {
      const name = texts.get(`feeling_${word}`) ?? nameFeeling(word);
      return { word, intensity, speech: speechOf(word), name };
    });
  if (!main) return [];
  // What has words of its own is said alone.
  const isAlone = ({ word }: Said) => texts.has(`said_${word}`);
  const second = others.find((one) => !isAlone(one) && goTogether(main.word, one.word));
  const isTwo = second && !isAlone(main) && relation !== 'child' && relation !== 'work';
  return isTwo ? [main, second] : [main];
}

/** Of two as strong the harder one is told, and a doctor hears of what is hard first. */
function weighTint(tint: Tint, relation: Relation): number {
  if (tint !== 'bad') return 0;
  return relation === 'doctor' ? 3 : 0.5;
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
  const isShort = tone === 'short' && around.relation !== 'doctor';
  const prefix = isShort ? 'short_' : '';
  const [main, ...others] = said;
  if (!main) {
    const none = pick(readAll(texts, `${prefix}${unsure ? 'unsure' : 'no_word'}`), turn);
    return joinSentences([none, sayContexts(contexts, { word: '', tint, turn }, seen(around), texts)]);
  }
  const saying: Saying = { said: [main, ...others], tint, contexts, around, prefix, turn, texts };
  const whole = sayWhole(saying);
  if (whole !== null) return whole;
  return others.some(({ speech }) => speech.tint !== main.speech.tint)
    ? sayAgainst(saying)
    : sayTogether(saying);
}

/** “I’m so proud of you”: what everybody says in the same words; null where there are none. */
function sayWhole({
  said: [{ word }],
  tint,
  contexts,
  around: { relation },
  turn,
  texts,
}: Saying): string | null {
  const key = contexts[0]?.key;
  const to = `to_${relation}`;
  const about = [`${word}_${key}_${to}`, `${word}_${to}`, `${word}_${key}`];
  const keys = about.map((one) => `whole_${one}`);
  return (tint === 'good' && pick(readFirst(texts, keys), turn)) || null;
}

/** Whether something is said before or after it. */
const seen = ({ open, like, relation }: Around) => ({ relation, isAround: open !== '' || like !== '' });

/** What it is about, as it follows this feeling: “ at work”; null where the two do not go together. */
function joinTo({ word, speech }: Said, { contexts, around: { relation }, texts }: Saying): string | null {
  // What is kept from somebody at work is in no breath with the feeling, and a child hears of nothing but itself.
  const isKept = relation === 'child' || (relation === 'work' && speech.tint !== 'good');
  const told = isKept
    ? contexts.filter(({ key }) => key === (relation === 'work' ? 'work' : 'you'))
    : contexts;
  return joinContexts(told, word, relation, texts);
}

/** What it is about, in a sentence of its own. */
function sayAbout({ said: [{ word }], tint, contexts, around, turn, texts }: Saying): string {
  return sayContexts(contexts, { word, tint, turn }, seen(around), texts);
}

/** “since the move”, which nobody tells a child of. */
function sayEvent({ said: [{ word }], tint, contexts, around: { relation }, texts }: Saying): string | null {
  const isOfDays = speechOf(word).span === 'lately';
  return tint === 'bad' && isOfDays && relation !== 'child' ? findEvent(contexts, texts) : null;
}

/** “I’m sad, but I’m relieved, too.” */
function sayAgainst(saying: Saying): string {
  const { said, turn, texts } = saying;
  const [main, second = main] = said;
  const link = (one: Said) => joinTo(one, saying) ?? '';
  const [first, last] = link(main) !== '' && link(second) === '' ? [second, main] : [main, second];
  const verb = sharedVerb(said);
  if (turn === 1 && verb !== null) {
    const x = fill(texts.get('at_once') ?? '', { first: first.name, second: last.name });
    return fill(texts.get(`i_${verb}`) ?? '', { x });
  }
  const begun = fill(texts.get(`i_${first.speech.form}`) ?? '', { x: grade(first, texts) });
  const x = `${grade(last, texts)}${link(last)}`;
  const how = turn === 1 ? 'at_once' : 'but';
  return fill(texts.get(`${how}_${last.speech.form}`) ?? '', { first: begun, x });
}

/** “I’ve been feeling lonely and left out lately. I miss us.” */
function sayTogether(saying: Saying): string {
  const { said, around, turn, texts } = saying;
  const event = sayEvent(saying);
  const carrier = event === null ? said.find((one) => joinTo(one, saying) !== null) : undefined;
  const link = event ?? (carrier ? (joinTo(carrier, saying) ?? '') : '');
  const [main] = said;
  const lines = event === null && said.length === 1 ? listWhole(main, link, saying) : [];
  const isOwn = lines.length > 0;
  const x = isOwn ? '' : fold(said, carrier, texts);
  const frames = isOwn ? lines : listFrames(event === null ? null : 'since', saying);
  const frame = pick(fitFrames(frames, around, x, link), turn);
  const isSaid = link !== '' && frame.includes('{link}');
  const filled = fill(frame, { x, link, so: sayHowMuch(main, texts) });
  return joinSentences([filled, isSaid ? '' : sayAbout(saying)]);
}

/** What is said of a feeling in other words than “I feel” and its own. */
function listWhole(
  { word }: Said,
  link: string,
  { contexts, around: { relation }, texts }: Saying,
): string[] {
  const key = contexts[0]?.key;
  const toThem = readFirst(texts, [`said_${word}_${key}_to_${relation}`, `said_${word}_${key}`]);
  if (toThem.length > 0) return toThem;
  const plain = readFirst(texts, [`said_${word}_to_${relation}`, `said_${word}`]);
  if (link === '') return plain;
  const linked = readAll(texts, `said_${word}_about`);
  return linked.length > 0 ? linked : plain.filter((line) => line.includes('{link}'));
}

/** What comes from others: “It’s good to feel loved”. */
const GIVEN = new Set(
  'loved wanted needed useful respected included appreciated understood listened_to accepted held safe'.split(
    ' ',
  ),
);

/** The sentences that a feeling is put in: a child hears it in a few words, a doctor for how long. */
function listFrames(event: 'since' | null, saying: Saying): string[] {
  const { said, tint, around, prefix, texts } = saying;
  const verb = sharedVerb(said) ?? 'feel';
  const span = said.every(({ speech }) => speech.span === 'lately') ? 'lately' : 'now';
  const time = event ?? (tint === 'good' ? 'good' : span);
  if (around.relation === 'doctor' && event === null) {
    return readFirst(texts, [`${verb}_doctor`, 'feel_doctor']);
  }
  if (around.relation === 'child') return readAll(texts, `${verb}_child${time === 'good' ? '_good' : ''}`);
  if (said.every(({ word }) => GIVEN.has(word))) return readAll(texts, 'feel_given');
  return readFirst(texts, [`${prefix}${verb}_${time}`, `${prefix}feel_${time}`]);
}

/** “I feel” or “I’m”, whichever all the feelings can be said with; null where they have none in common. */
function sharedVerb(said: readonly Said[]): Form | null {
  const forms = new Set(said.map(({ speech: { form } }) => form));
  const [one = 'feel'] = forms;
  if (forms.size === 1) return one;
  forms.delete('both');
  const [other = one] = forms;
  return forms.size === 1 && other !== 'clause' ? other : null;
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
function fitFrames(frames: readonly string[], { open, like, relation }: Around, x = '', link = ''): string[] {
  const times = ['now', 'today', 'tonight'].filter((time) => like.toLowerCase().includes(time));
  const isHonest = /honest/i.test(like);
  const isLong = countWords(`${x}${link}`) >= LONG;
  const fitting = frames.filter(
    (frame) =>
      // Whoever has said “Can I tell you something?” does not say “To be honest” as well, and a child is told nothing else.
      !((open !== '' || relation === 'child' || relation === 'work') && /honest/i.test(frame)) &&
      !(isHonest && /honest/i.test(frame)) &&
      !(isLong && /[{]link[}] \w/.test(frame)) &&
      // “I feel loved by you today” would be a surprise.
      !(link !== '' && /today|right now/.test(frame)) &&
      !(/^(?:really|absolutely|so) /.test(x) && frame.includes('keep')) &&
      // What one is relieved about is over; it is not of a day.
      !(/relieved/.test(x) && frame.includes('today')) &&
      // What means a lot is what others do.
      !(/useful|safe|needed/.test(x) && frame.includes('means')) &&
      !(x.startsWith('like ') && /[{]link[}] \w/.test(frame)) &&
      !times.some((time) => frame.toLowerCase().includes(time)),
  );
  return fitting.length > 0 ? fitting : frames.slice(0, 1);
}

/** Several as one thought: “pretty lonely and left out”. What it is about follows `carrier`. */
function fold([main, second]: readonly Said[], carrier: Said | undefined, texts: Texts): string {
  if (!main) return '';
  if (!second) return grade(main, texts);
  const [first, last] = carrier === main ? [second, main] : [main, second];
  const isOneDegree = first.intensity === last.intensity;
  const values = {
    first: grade(first, texts),
    second: isOneDegree && first.intensity !== null ? last.name : grade(last, texts),
  };
  return fill(texts.get('two') ?? '', values);
}

function grade(said: Said, texts: Texts): string {
  const {
    word,
    name,
    intensity,
    speech: { degree, tint },
  } = said;
  const how = (key: string) => fill(texts.get(key) ?? '', { x: name });
  if (intensity === 1) {
    const bit = texts.get(`bit_${word}`);
    if (bit !== undefined || degree !== 'soft') return bit ?? name;
    return how(tint === 'good' ? 'pretty' : 'a_bit');
  }
  if (intensity !== 3) return name;
  const very = texts.get(`very_${word}`);
  if (very !== undefined || degree === 'none') return very ?? name;
  return how(degree === 'extreme' ? 'absolutely' : 'really');
}

/** “really ”, as it stands before a word; "" of what is neither much nor little. */
function sayHowMuch({ intensity, speech: { tint } }: Said, texts: Texts): string {
  const little = tint === 'good' ? 'pretty' : 'a_bit';
  const key = intensity === 3 ? 'really' : little;
  return intensity === 1 || intensity === 3 ? fill(texts.get(key) ?? '', { x: '' }) : '';
}
