import type { Texts } from '../../texts/read-texts';
import { isContextId } from '../../vocabulary/contexts';
import { familyOf, type SpokenFamily } from './families';
import { findJoin, type Join } from './joins';
import { isAboutListener, type Relation } from '../relations';
import type { Tint } from './speech';
import { fill, pick, readAll } from './wording';

/** What it is about, as one says it to somebody: an id, `you` for the one who is told, or `own` with its name. */
export interface Bent {
  key: string;
  name: string;
}

/** What can follow as a sentence of its own, after feelings of which families: “I’m tired. Work’s been a lot.” */
const FOLLOWS: Readonly<Record<string, string>> = {
  work: 'pressure tiredness sadness despair rough',
  home: 'pressure tiredness sadness despair fear rough',
  family: 'pressure tiredness sadness despair fear rough',
  children: 'pressure tiredness sadness despair rough',
  partner: 'sadness despair pressure tiredness',
  friends: 'sadness loneliness despair',
  health: 'sadness tiredness fear despair pressure rough',
  sleep: 'tiredness pressure rough',
  money: 'pressure fear despair rough',
  news: 'sadness fear',
  future: 'fear pressure despair rough',
  myself: 'shame',
  you: 'hurt sadness anger fear doubt loneliness',
  own: 'sadness despair fear pressure tiredness hurt loneliness anger emptiness rough',
};

/** After what it can be said that one sleeps well, or that it is thanks to somebody. */
const GOOD_FOLLOWS: Readonly<Record<string, string>> = {
  sleep: 'rested energetic clear_headed calm relaxed',
  you: 'happy cheerful joyful hopeful confident strong calm relaxed peaceful content rested',
};

/** What one misses somebody in. */
const APART = new Set(['lonely', 'left_out', 'distant', 'cut_off', 'withdrawn']);

/** What happened a moment ago is not about how things have been going. */
const SUDDEN = new Set(['shaken', 'shocked', 'terrified', 'panicked', 'distracted', 'restless', 'keyed_up']);

const ANGRY = new Set(['angry', 'annoyed', 'grumpy']);

const PEOPLE = new Set(['you', 'partner', 'family', 'friends', 'children']);

/** What somebody at work hears of a life that is not theirs to know; null: nothing. */
const AT_WORK: Readonly<Record<string, string | null>> = {
  partner: 'home',
  family: 'home',
  children: 'home',
  home: 'home',
  health: 'health',
  sleep: 'sleep',
  friends: null,
  money: null,
  myself: null,
};

const GOOD_NOT_FOR = {
  work: ['partner', 'family', 'friends', 'home', 'money', 'health', 'sleep', 'myself'],
  child: ['partner', 'family', 'friends', 'money', 'news', 'work', 'sleep', 'health', 'future', 'myself'],
} as const;

/** What of it is told to whom, at most two; the one who is told stands for all of it. */
export function bendContexts(
  ids: readonly string[],
  relation: Relation,
  tint: Tint,
  nameContext: (id: string) => string,
): Bent[] {
  const some = ids.filter((id) => isToldTo(id, relation, tint));
  if (some.some((id) => isAboutListener(id, relation, tint))) return [{ key: 'you', name: '' }];
  return some.map((id) => (isContextId(id) ? { key: id, name: '' } : { key: 'own', name: nameContext(id) }));
}

function isToldTo(id: string, relation: Relation, tint: Tint): boolean {
  if (relation === 'child' && tint !== 'good') return isAboutListener(id, relation, tint);
  if (relation !== 'work' && relation !== 'child') return true;
  if (tint !== 'good') return AT_WORK[id] !== null;
  return !GOOD_NOT_FOR[relation].some((kept) => kept === id);
}

/** What goes with a feeling in one breath, of what is told: “ at work”, “ about money”; null where nothing does. */
export function joinContexts(
  contexts: readonly Bent[],
  word: string,
  relation: Relation,
  texts: Texts,
): string | null {
  const fitting = contexts.flatMap((context) => {
    const join = findJoin(word, context.key);
    // “Us” is whoever lives together.
    const isUs = context.key === 'you' && join?.noun === 'topic' && relation !== 'partner';
    return join && !isUs ? [{ context, join, noun: nameContextAs(context, join, texts) }] : [];
  });
  const [first] = fitting;
  if (!first) return null;
  const second = fitting.find(
    ({ context, join }) =>
      context.key !== first.context.key && join === first.join && first.join.noun === 'thing',
  );
  const isOwn = [first, second].some((one) => one?.context.key === 'own');
  const noun =
    second && !isOwn ? fill(texts.get('two') ?? '', { first: first.noun, second: second.noun }) : first.noun;
  const prep = first.join.noun === 'at' ? '' : (texts.get(`prep_${first.join.prep}`) ?? '');
  return [prep, noun]
    .filter(Boolean)
    .map((part) => ` ${part}`)
    .join('');
}

function nameContextAs({ key, name }: Bent, { noun }: Join, texts: Texts): string {
  if (key === 'own') return name;
  const thing = texts.get(`thing_${key}`) ?? '';
  switch (noun) {
    case 'thing':
      return thing;
    case 'lucky':
      return texts.get(`lucky_${key}`) ?? fill(texts.get('lucky') ?? '', { thing });
    case 'for':
      return texts.get(`for_${key}`) ?? texts.get(`of_${key}`) ?? thing;
    case 'topic':
    case 'between':
    case 'at':
    case 'of':
      return texts.get(`${noun}_${key}`) ?? thing;
  }
}

/** “since the move”, where it is something of one’s own that happened; null for all else. */
export function findEvent([context]: readonly Bent[], texts: Texts): string | null {
  const last = context?.name.split(' ').at(-1)?.toLowerCase() ?? '';
  if (!context || context.name.split(' ').length > 3 || !readAll(texts, 'events').includes(last)) return null;
  const event = /^(the|my|our|his|her|their) /iu.test(context.name) ? context.name : `the ${context.name}`;
  return ` ${fill(pick(readAll(texts, 'since'), 0), { event })}`;
}

/** What it is about, in a sentence of its own, or "". */
export function sayContexts(
  contexts: readonly Bent[],
  { word, tint, turn }: { word: string; tint: Tint; turn: number },
  { relation, isAround }: { relation: Relation; isAround: boolean },
  texts: Texts,
): string {
  const [first] = contexts;
  if (relation === 'child' && tint !== 'good') {
    // “I’m sorry. It’s nothing you did” would be no apology.
    if (tint !== 'bad' || (!first && ['sorry', 'shy', 'nervous'].includes(word))) return '';
    const loved = ANGRY.has(word) && !isAround ? 'child_angry_about_you' : 'child_about_you';
    return pick(readAll(texts, first ? loved : 'child_bad'), turn);
  }
  const context = contexts.find((one) => follows(word, one, tint));
  if (!context) return '';
  const say = (key: string) => fill(pick(readAll(texts, key), turn), { own: context.name });
  if (tint === 'good') return say(`good_${context.key}_${relation}`) || say(`good_${context.key}`);
  const kept = relation === 'work' ? AT_WORK[context.key] : null;
  if (kept) return say(`work_${kept}`);
  return (APART.has(word) && say(`apart_${context.key}`)) || say(`its_${context.key}`);
}

function follows(word: string, { key }: Bent, tint: Tint): boolean {
  if (tint === 'good') return (GOOD_FOLLOWS[key] ?? '').split(' ').includes(word);
  // Of what has no word yet it can be said what it is about.
  if (word === '' || (APART.has(word) && PEOPLE.has(key))) return true;
  const family: SpokenFamily | null = familyOf(word);
  return family !== null && !SUDDEN.has(word) && (FOLLOWS[key] ?? '').split(' ').includes(family);
}
