import type { Texts } from '../texts/read-texts';
import { isContextId } from '../vocabulary/contexts';
import { fill, pick, readAll } from './wording';
import { isAboutListener, type Relation } from './relations';
import type { Link, Tint } from './speech';

/** What it is about, as one says it to somebody: an id, `you` for the one who is told, or `own` with its name. */
export interface Bent {
  key: string;
  name: string;
}

/** What can be said of sleep, or of oneself, in one breath with it. Of all else it is the reason, and has a sentence. */
const FOR_SLEEP = new Set(['worried', 'anxious', 'nervous', 'frustrated']);
const FOR_MYSELF = new Set(
  'guilty ashamed embarrassed worried insecure frustrated happy confident hopeful relieved proud content satisfied'.split(
    ' ',
  ),
);

/** What wears one out is the thing itself; what shocks is what goes on there. */
const BY_THE_THING = new Set(['overwhelmed', 'worn_out', 'drained', 'burnt_out']);

/** What is about somebody: “There’s a lot going on with my friends” would not be said of being jealous. */
const HAS_OBJECT = new Set(
  'jealous envious hurt humiliated grieving missing_someone spiteful longing'.split(' '),
);

/** What one misses somebody in. */
const APART = new Set(['lonely', 'left_out', 'distant', 'cut_off', 'withdrawn']);

/** What one is around people: “awkward around my friends”. “Lonely with you” would be a slap. */
const HARD_AROUND = new Set(['guarded', 'awkward', 'exposed', 'vulnerable', 'not_good_enough', 'shy']);

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
  work: ['partner', 'money', 'health', 'sleep', 'myself'],
  child: ['partner', 'money', 'news', 'work', 'sleep', 'health', 'future', 'myself'],
} as const;

/** What of it is told to whom, at most two; the one who is told stands for all of it. */
export function bendContexts(
  ids: readonly string[],
  relation: Relation,
  tint: Tint,
  nameContext: (id: string) => string,
): Bent[] {
  const some = ids.filter((id) => isToldTo(id, relation, tint));
  const told = some.length > 1 ? some.filter((id) => id !== 'myself') : some;
  if (told.some((id) => isAboutListener(id, relation, tint))) return [{ key: 'you', name: '' }];
  return told
    .map((id) => (isContextId(id) ? { key: id, name: '' } : { key: 'own', name: nameContext(id) }))
    .slice(0, tint === 'bad' && relation !== 'work' ? 2 : 1);
}

function isToldTo(id: string, relation: Relation, tint: Tint): boolean {
  if (relation === 'child' && tint !== 'good') return isAboutListener(id, relation, tint);
  if (relation !== 'work' && relation !== 'child') return true;
  if (tint !== 'good') return AT_WORK[id] !== null;
  return !GOOD_NOT_FOR[relation].some((kept) => kept === id);
}

interface Joined {
  link: Link;
  word: string;
  tint: Tint;
  turn: number;
}

/** What it is about, joined to a feeling: “ at work”, “ about money”; null where the two do not go together. */
export function joinContexts(
  contexts: readonly Bent[],
  joined: Joined,
  relation: Relation,
  texts: Texts,
): string | null {
  if (contexts.length === 0 || joined.link === 'state') return null;
  // Of two things each is said in a word or two.
  const turn = contexts.length > 1 ? 0 : joined.turn;
  const nouns = contexts.map((context) => findNoun(context, { ...joined, turn }, relation, texts));
  const [first, second] = nouns;
  if (!first || nouns.includes(null)) return null;
  const isCrowd = contexts.length > 1 && contexts.every(({ key }) => PEOPLE.has(key));
  const hasThings = isCrowd && ['about', 'with', 'by'].includes(joined.link) && joined.tint !== 'good';
  const prep = readAll(texts, `prep_${joined.word}`)[0] ?? readAll(texts, `prep_${joined.link}`)[0] ?? '';
  const all = hasThings ? contexts.map((context) => nameThing(context, texts)) : [first, second ?? ''];
  const both = fill(texts.get('two') ?? '', { first: all[0] ?? '', second: all[1] ?? '' });
  const crowd = fill(texts.get('hard_people') ?? '', { people: both });
  const noun = second ? both : first;
  return [prep, hasThings ? crowd : noun]
    .filter(Boolean)
    .map((part) => ` ${part}`)
    .join('');
}

function findNoun(
  { key, name }: Bent,
  { link, word, tint, turn }: Joined,
  relation: Relation,
  texts: Texts,
): string | null {
  const read = (kind: string) => pick(readAll(texts, `${kind}_${key}`), turn) || null;
  const isPerson = PEOPLE.has(key);
  if (key === 'sleep' && !FOR_SLEEP.has(word)) return null;
  if (key === 'myself' && !FOR_MYSELF.has(word)) return null;
  switch (link) {
    case 'about':
    case 'with':
      if (key === 'own') return name;
      // A child is no matter to be happy about: it is part of it.
      if (key === 'you' && relation === 'child') return null;
      return read(tint === 'good' ? 'well' : 'hard');
    case 'by':
      if (key === 'own') return name;
      if (tint !== 'good') return pick(readAll(texts, `hard_${key}`), BY_THE_THING.has(word) ? 0 : 1) || null;
      return key === 'money' || key === 'home' ? null : read('thing');
    case 'of':
      return word !== 'proud' && !isPerson ? null : read('of');
    case 'for':
      return ['own', 'news', 'future'].includes(key) ? null : read(key === 'home' ? 'of' : 'thing');
    case 'from':
    case 'to':
    case 'toward':
      return isPerson ? read('thing') : null;
    case 'missing':
      return isPerson || key === 'home' ? read('thing') : null;
    case 'in_love':
      return key === 'partner' || (key === 'you' && relation === 'partner') ? read('thing') : null;
    case 'lucky':
      return read('lucky');
    case 'loved_by':
    case 'at':
      if (key === 'you' && word === 'left_out') return null;
      if (link === 'at' && isPerson && tint !== 'good') return HARD_AROUND.has(word) ? read('around') : null;
      return read(link === 'at' || !isPerson ? 'at' : 'by');
    case 'state':
      return null;
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
  { word, link, tint, turn }: Joined,
  { relation, isAround }: { relation: Relation; isAround: boolean },
  texts: Texts,
): string {
  const [first, second] = contexts;
  if (relation === 'child' && tint !== 'good') {
    // “I’m sorry. It’s nothing you did” would be no apology.
    if (tint !== 'bad' || (!first && word === 'sorry')) return '';
    const loved = ANGRY.has(word) && !isAround ? 'child_angry_about_you' : 'child_about_you';
    return pick(readAll(texts, first ? loved : 'child_bad'), turn);
  }
  if (!first) return '';
  const kept = relation === 'work' && tint !== 'good' ? AT_WORK[first.key] : null;
  if (kept) return pick(readAll(texts, `work_${kept}`), turn);
  const nameBriefly = (context: Bent) =>
    PEOPLE.has(context.key) || context.key === 'sleep'
      ? nameThing(context, texts)
      : pick(readAll(texts, `hard_${context.key}`), 0);
  if (second && [first, second].every(({ key }) => key !== 'own')) {
    return fill(pick(readAll(texts, 'its_two'), turn), {
      first: nameBriefly(first),
      second: nameBriefly(second),
    });
  }
  const isPerson = PEOPLE.has(first.key);
  if (tint === 'good') {
    // What comes from people does not come from money.
    if (!isPerson && ['loved_by', 'to', 'toward', 'in_love'].includes(link)) return '';
    return fill(pick(readAll(texts, `good_${first.key}`), turn), { own: first.name });
  }
  const apart = APART.has(word) ? pick(readAll(texts, `apart_${first.key}`), turn) : '';
  if (apart) return apart;
  if (HAS_OBJECT.has(word)) {
    if (first.key === 'myself') return '';
    if (isPerson && first.key !== 'you') return fill(texts.get('over') ?? '', { thing: nameBriefly(first) });
  }
  return fill(pick(readAll(texts, `its_${first.key}`), turn), { own: first.name });
}

function nameThing({ key }: Bent, texts: Texts): string {
  return pick(readAll(texts, `thing_${key}`), 0);
}
