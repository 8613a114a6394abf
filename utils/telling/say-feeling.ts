import type { FeelingChoice } from '../checkin/check-in';
import type { Texts } from '../texts/read-texts';
import { toCurrentId } from '../vocabulary/own-vocabulary';
import { findEvent, joinContexts, sayContexts, type Bent } from './bend-context';
import type { Tone } from './manner';
import type { Relation } from './relations';
import { soften } from './soften';
import { speechOf, type Form, type Speech, type Tint } from './speech';
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
    return joinSentences([none, sayContexts(contexts, joined, seen(around), texts)]);
  }
  const saying: Saying = { said: [main, ...others], tint, contexts, around, prefix, turn, texts };
  return sayWith(saying);
}

function sayWith(saying: Saying): string {
  const { said } = saying;
  if (isAgainst(said)) return sayAgainst(saying);
  const whole = sayWhole(saying);
  if (whole !== null || sharedVerb(said) === null) return sayApart(saying, whole);
  return sayBeside(saying) ?? sayLeft(saying) ?? sayTogether(saying);
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
  return (
    (tint === 'good' &&
      pick(
        readFirst(
          texts,
          about.map((one) => `whole_${one}`),
        ),
        turn,
      )) ||
    null
  );
}

/** Whether something is said before or after it. */
const seen = ({ open, like, relation }: Around) => ({ relation, isAround: open !== '' || like !== '' });

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
function sayAbout({ said: [main], tint, contexts, around, turn, texts }: Saying): string {
  const joined = { link: main.speech.link, word: main.word, tint, turn };
  return sayContexts(contexts, joined, seen(around), texts);
}

/** “since the move”, which nobody tells a child of. */
function sayEvent({ tint, contexts, around: { relation }, texts }: Saying): string | null {
  return tint === 'bad' && relation !== 'child' ? findEvent(contexts, texts) : null;
}

/** “I feel X, but I also feel Y.” */
function sayAgainst(saying: Saying): string {
  const { said, around, prefix, turn, texts } = saying;
  const [main, second = main] = said;
  const carrier = findCarrier(saying);
  const [first, last] = carrier === main ? [second, main] : [main, second];
  const put = (kind: string, one: Said) =>
    fill(texts.get(`${kind}_${one.speech.form}`) ?? '', {
      x: grade(one, one === carrier ? one.bare : one.alone, texts),
    });
  const values = {
    first: put('i', first),
    second: put('i_also', last),
    link: carrier ? (joinTo(carrier, saying) ?? '') : '',
  };
  const against = fill(pick(fitFrames(readAll(texts, `${prefix}against`), around), turn), values);
  return joinSentences([against, carrier ? '' : sayAbout(saying)]);
}

/** “I’m torn, and I feel left out”: two that no verb has in common, or what everybody says in the same words, and another. */
function sayApart(saying: Saying, whole: string | null): string {
  const { said, texts } = saying;
  const [main, second] = said;
  const link = whole === null ? joinTo(main, saying) : '';
  const first = whole ?? sayAlone(main, saying, link ?? '');
  const about = link === null && main.speech.link !== 'in_love' ? sayAbout(saying) : '';
  return joinSentences([second ? addTo(first, second, texts) : first, about]);
}

/** “I’m angry about work, and I’m tired, too”: what it is about goes with only one of them; null for all else. */
function sayBeside(saying: Saying): string | null {
  const { said, prefix, texts } = saying;
  const carrier = sayEvent(saying) === null ? findCarrier(saying) : undefined;
  const other = said.find((one) => one !== carrier);
  if (!carrier || !other || prefix !== '' || joinTo(other, saying) !== null) return null;
  // “I feel” is not said twice.
  if (other.speech.form === 'feel' && carrier.speech.form === 'feel') return null;
  const first = sayAlone(carrier, saying, joinTo(carrier, saying) ?? '');
  return endSentence(fill(texts.get('too') ?? '', { first: addTo(first, other, texts) }));
}

/** “…, and I feel X”. */
function addTo(first: string, one: Said, texts: Texts): string {
  return fill(texts.get(`and_${one.speech.form}`) ?? '', { first, x: grade(one, one.alone, texts) });
}

/** “Things at work have left me feeling low”, by turns; null where it can’t be said so. */
function sayLeft(saying: Saying): string | null {
  const { said, tint, contexts, prefix, turn, texts } = saying;
  const [{ word, speech, intensity }] = said;
  const [context] = contexts;
  if (turn !== 1 || tint !== 'bad' || prefix !== '' || contexts.length !== 1 || !isJoined(saying))
    return null;
  const x = fold(said, null, texts);
  if (context?.key === 'sleep') {
    return TIRED.has(word) ? endSentence(fill(texts.get('sleepless') ?? '', { x })) : null;
  }
  const worn = texts.get(`worn_${context?.key}`);
  if (worn && word === 'worn_out' && said.length === 1 && intensity !== 1) return endSentence(worn);
  const cause = texts.get(`cause_${context?.key}`);
  if (cause === undefined) return null;
  const verb = sharedVerb(said);
  const isSayable = (verb === 'feel' || verb === 'both') && ['state', 'by', 'at'].includes(speech.link);
  return isSayable ? endSentence(fill(texts.get('left') ?? '', { cause, x })) : null;
}

const TIRED = new Set(['tired', 'worn_out', 'drained', 'burnt_out', 'sluggish', 'weak', 'sleepy']);

/** “I’ve been feeling lonely and left out lately. I miss us.” */
function sayTogether(saying: Saying): string {
  const { said, tint, around, turn, texts } = saying;
  const event = sayEvent(saying);
  const carrier = event === null ? findCarrier(saying) : undefined;
  const link = event ?? (carrier ? (joinTo(carrier, saying) ?? '') : '');
  const x = fold(said, carrier ?? null, texts);
  const verb = sharedVerb(said) ?? 'feel';
  const span = said.every(({ speech }) => speech.span === 'lately') ? 'lately' : 'now';
  const time = tint === 'good' && verb !== 'clause' ? 'good' : span;
  const frames = fitFrames(listFrames(verb, event === null ? time : 'since', saying), around, x, link);
  const isSaid = link !== '' || said[0].speech.link === 'in_love';
  return joinSentences([fill(pick(frames, turn), { x, link }), isSaid ? '' : sayAbout(saying)]);
}

/** The sentences that a feeling is put in: a child hears it in a few words. */
function listFrames(verb: Form, time: string, { around: { relation }, prefix, texts }: Saying): string[] {
  const child = time === 'good' ? 'child_good' : 'child';
  return readFirst(texts, [
    ...(relation === 'child' ? [`${verb}_${child}`] : []),
    `${prefix}${verb}_${time}`,
    `${prefix}feel_${time}`,
  ]);
}

function sayAlone(one: Said, saying: Saying, link: string): string {
  const { around, turn, texts } = saying;
  const { speech } = one;
  const time = speech.tint === 'good' && speech.form !== 'clause' ? 'good' : speech.span;
  const x = grade(one, link === '' ? one.alone : one.bare, texts);
  return fill(pick(fitFrames(listFrames(speech.form, time, saying), around, x, link), turn), { x, link });
}

const isAgainst = (said: readonly Said[]) =>
  said.some(({ speech }) => speech.tint === 'good') &&
  said.some(({ speech }) => speech.tint === 'bad') &&
  said.every(({ speech }) => speech.form !== 'clause');

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
      !(['doctor', 'work'].includes(relation) && /know what/i.test(frame)) &&
      // Whoever has said “Can I tell you something?” does not say “To be honest” as well.
      !(open !== '' && /tell you|know what|honest|have to say/i.test(frame)) &&
      !(isHonest && /honest/i.test(frame)) &&
      !(isLong && /[{]link[}] \w/.test(frame)) &&
      // “I feel loved by you today” would be a surprise.
      !(link !== '' && frame.includes('today')) &&
      !(/^(?:a bit|pretty|really|absolutely|so) /.test(x) && frame.includes('really')) &&
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
  return fill(texts.get(word(last).startsWith('like ') ? 'two_apart' : 'two') ?? '', values);
}

function grade({ word, intensity, speech: { degree, tint } }: Said, said: string, texts: Texts): string {
  const how = (key: string) => fill(texts.get(key) ?? '', { x: said });
  if (intensity === 1) {
    const bit = texts.get(`bit_${word}`);
    if (bit !== undefined || degree !== 'soft') return bit ?? said;
    return how(tint === 'good' ? 'pretty' : 'a_bit');
  }
  if (intensity !== 3) return said;
  const very = texts.get(`very_${word}`);
  if (very !== undefined || degree === 'none') return very ?? said;
  return how(degree === 'extreme' ? 'absolutely' : 'really');
}
