import { correct, listKnown } from './correct';
import { indexWays, type WayIndex } from './index-ways';
import { findIn, isSameInAnyOrder, readBefore, shareIn, type Match } from './match';
import { readTyped, saysSomething, toTyped, type TypedText } from './read-typed';

/** Something that can be found by its word, by another word for it, or by what it means. */
export interface Findable {
  id: string;
  word: string;
  synonyms: readonly string[];
  meaning: string;
  /** What is offered with it: what it leads to, or what is close to it. */
  beside?: readonly string[];
  /** What is offered in its place where somebody says that it is not so. */
  opposites?: readonly string[];
  isPleasant?: boolean;
}

/** What people say, and the ids of what they may mean, the best first. */
export interface Saying {
  text: string;
  ids: readonly string[];
}

/** A longer query is cut: no word is that long. */
export const QUERY_MAX_LENGTH = 60;

/** How well a query fits, from best to worst; what is not named here fits not at all. */
const FIT = {
  /** The same, but for what says nothing. */
  whole: 100,
  wholeStem: 96,
  wholeInAnyOrder: 92,
  /** One of the things that are said, from next to nothing of it to nearly all. */
  part: 30,
  nearlyWhole: 76,
  begins: 62,
  means: 50,
  /** Some words of a longer saying. */
  shares: 28,
};
/** From here on it is what is meant, and whatever else fits is noise. */
const IS_MEANT = FIT.wholeInAnyOrder;
const BEGUN = 10;
const ADVANTAGE = { word: 3, saying: 2, sameLetters: 2 };
/** Each further meaning stands a little behind the one before, and what is beside a word behind all of them. */
const PER_PLACE = 2;
const BESIDE = 7;
const BESIDE_A_FORM = 20;
/** What is not so says little of what is. */
const NOT_SO = 14;
/** Of a longer saying at least so much must be said. */
const ENOUGH = 0.5;
/** While a word is typed, each way to go on offers so many. */
const BEGINNING_OFFERS = 2;
/** What feels the other way than what fits best is noise, where it fits so much worse. */
const OTHER_WAY = 0.8;
/** What is understood only as a slip counts less, and the less, the more slips. */
const CORRECTED = 0.86;
const PER_TYPO = 0.1;

/** A way to say something, and what is offered for it. */
interface Way {
  said: TypedText;
  ids: readonly string[];
  beside: readonly string[];
  opposites: readonly string[];
  isPleasant: boolean;
  advantage: number;
}

interface Meaning {
  id: string;
  stems: ReadonlySet<string>;
}

/** The best fit of each id. */
type Offers = Map<string, number>;
type FindWords<Kind> = (query: string, count: number) => Kind[];

/**
 * Finds what somebody may mean by what they type, the best first. Slips and forms of a word are forgiven, words that say
 * nothing are left out, and what is said not to be so is not offered.
 */
export function createFinder<Kind extends Findable>(
  among: readonly Kind[],
  sayings: readonly Saying[] = [],
): FindWords<Kind> {
  const byId = new Map(among.map((findable) => [findable.id, findable]));
  const ways = [
    ...among.flatMap(listWays),
    ...sayings.map(({ text, ids }) => toWay(text, ids, byId.get(ids[0] ?? ''), ADVANTAGE.saying)),
  ];
  const readMeanings = among.map(({ meaning }) => readTyped(meaning));
  const meanings = among.map(({ id }, index) => ({
    id,
    stems: new Set(readMeanings[index]?.words.map(({ stem }) => stem)),
  }));
  const index = indexWays(ways);
  const known = listKnown(
    ways.map(({ said }) => said),
    readMeanings,
  );

  function rateAll(query: TypedText): Offers {
    const offers = rate(query, index, meanings);
    for (const { meant, typos } of correct(query, known)) {
      const share = CORRECTED - PER_TYPO * typos;
      for (const [id, fit] of rate(meant, index, meanings)) offer(offers, id, fit * share);
    }
    return offers;
  }

  return (typed, count) => {
    const query = readTyped(typed.slice(0, QUERY_MAX_LENGTH));
    const fitting = [...rateAll(query)].toSorted(([, a], [, b]) => b - a);
    const [best] = fitting;
    const isPleasant = (id: string) => byId.get(id)?.isPleasant ?? false;
    return fitting
      .filter(([id, fit]) => !best || isPleasant(id) === isPleasant(best[0]) || fit >= best[1] * OTHER_WAY)
      .flatMap(([id]) => byId.get(id) ?? [])
      .slice(0, count);
  };
}

function listWays(findable: Findable): Way[] {
  const { id, word, synonyms } = findable;
  return [
    toWay(word, [id], findable, ADVANTAGE.word),
    ...synonyms.map((synonym) => toWay(synonym, [id], findable, 0)),
  ];
}

/** @param first what is offered first. */
function toWay(text: string, ids: readonly string[], first: Findable | undefined, advantage: number): Way {
  return {
    said: readWay(text),
    ids,
    // A saying has all that may be meant by it.
    beside: ids.length > 1 ? [] : (first?.beside ?? []),
    opposites: first?.opposites ?? [],
    isPleasant: first?.isPleasant ?? false,
    advantage,
  };
}

/** Of some sayings so little is left without what says nothing that it would be another: these are found as they are. */
function readWay(text: string): TypedText {
  const said = readTyped(text);
  const [only, ...others] = said.words;
  if (!only || others.length > 0 || only.text === said.text) return said;
  return only.role === 'link' || !said.text.endsWith(only.text) ? toTyped(said.text, []) : said;
}

function rate(query: TypedText, index: WayIndex<Way>, meanings: readonly Meaning[]): Offers {
  const offers: Offers = new Map();
  if (query.text === '') return offers;
  for (const way of index.listSame(query)) offerAll(offers, way, rateWhole(query, way));
  // What says nothing by itself may be the beginning of anything.
  if (isUnderstood(offers) || query.content.length === 0) return offers;
  const sharing = index.listSharing(query);
  rateParts(query, sharing, offers);
  for (const way of sharing) {
    const share = shareIn(query, way.said);
    if (share >= ENOUGH) offerAll(offers, { ...way, beside: [] }, FIT.shares * share);
  }
  for (const { said, ids } of index.ways) {
    const begun = rateBeginning(query, said);
    for (const id of begun > 0 ? ids.slice(0, BEGINNING_OFFERS) : []) offer(offers, id, begun);
  }
  rateMeanings(query, meanings, offers);
  return offers;
}

function isUnderstood(offers: Offers): boolean {
  return [...offers.values()].some((fit) => fit >= IS_MEANT);
}

function rateWhole(query: TypedText, { said, advantage }: Way): number {
  if (query.joined === said.joined) return FIT.whole + ADVANTAGE.sameLetters + advantage;
  if (!query.words.some(saysSomething)) return 0;
  if (query.said === said.said) return FIT.whole + advantage;
  if (query.stems === said.stems) return FIT.wholeStem + advantage;
  return isSameInAnyOrder(query, said) ? FIT.wholeInAnyOrder + advantage : 0;
}

function rateBeginning(query: TypedText, said: TypedText): number {
  if (said.text.startsWith(query.text)) return FIT.begins + (BEGUN * query.text.length) / said.text.length;
  if (query.said !== '' && said.said.startsWith(query.said)) return FIT.begins;
  return 0;
}

/** Several things may be said at once. What is found within a longer one is not meant by itself. */
function rateParts(query: TypedText, ways: ReadonlySet<Way>, offers: Offers): void {
  const parts = [...ways].flatMap((way) => {
    const match = way.said.words.some(saysSomething) ? findIn(query, way.said) : null;
    return match ? [{ way, match }] : [];
  });
  const spans = new Set(parts.map(({ match }) => match.words));
  for (const { way, match } of parts) {
    const isWithin = [...spans].some(
      (words) => words !== match.words && (words & match.words) === match.words,
    );
    if (!isWithin) offerPart(query, way, match, offers);
  }
}

/** Offers what a part of a query means; and where it says that this is not so, or only wished for, the opposite. */
function offerPart(query: TypedText, way: Way, { from, coverage }: Match, offers: Offers): void {
  const fit = FIT.part + (FIT.nearlyWhole - FIT.part) * coverage + way.advantage;
  const before = readBefore(query, from);
  const opposite = { ...way, ids: way.opposites, beside: [] };
  if (before === null) offerAll(offers, way, fit);
  else if (way.isPleasant) offerAll(offers, opposite, fit);
  else if (before === 'plain-negation' && way.said.words.length === 1)
    offerAll(offers, opposite, fit - NOT_SO);
  else offerAll(offers, way, fit);
}

/** Finds by what a word means: by most of what is said, and by a single word only where nothing else is found. */
function rateMeanings(query: TypedText, meanings: readonly Meaning[], offers: Offers): void {
  const content = query.content.map(({ stem }) => stem);
  if (content.length === 1 && offers.size > 0) return;
  for (const { id, stems } of meanings) {
    const share = content.filter((stem) => stems.has(stem)).length / content.length;
    if (share > ENOUGH) offer(offers, id, FIT.means * share);
  }
}

function offerAll(offers: Offers, { ids, beside }: Way, fit: number): void {
  if (fit === 0) return;
  const behind = fit < FIT.whole ? BESIDE_A_FORM : BESIDE;
  for (const [index, id] of ids.entries()) offer(offers, id, fit - PER_PLACE * index);
  for (const [index, id] of beside.entries()) offer(offers, id, fit - behind - PER_PLACE * index);
}

function offer(offers: Offers, id: string, fit: number): void {
  offers.set(id, Math.max(fit, offers.get(id) ?? 0));
}
