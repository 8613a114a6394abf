import type { CheckIn } from '../../checkin/check-in';
import { toldTime } from '../../checkin/told-time';
import { toPartOfDay, type PartOfDay } from '../../time/part-of-day';
import { toCurrentId } from '../../vocabulary/custom/custom-vocabulary';
import { findMostly, type Mostly } from './find-mostly';

/** From so many check-ins on, all in all, anything is said. */
export const MIN_CHECK_INS = 5;

/** What is plainly so: a count of what was said, and nothing that was concluded from it. */
export type PlainSentence =
  | { kind: 'word'; word: string; n: number; mostly: Mostly | null }
  /** An everyday word that was begun with, and the feeling that was most often named beside it. */
  | { kind: 'path'; from: string; n: number; to: string; nTo: number }
  | { kind: 'together'; word: string; n: number; context: string; nTogether: number }
  /** A word that never came before. */
  | { kind: 'new'; word: string; n: number }
  | { kind: 'context'; context: string; n: number }
  /** Which quarter of the field came most, of all that were placed. */
  | { kind: 'quarter'; quarter: FieldQuarter; n: number; nPlaced: number };

type FieldQuarter = `${'unpleasant' | 'pleasant'}.${'little' | 'much'}`;

/** How many check-ins named each feeling ever, by its id of today, and how many check-ins there were before these. */
export interface Before {
  everNamed: ReadonlyMap<string, number>;
  nBefore: number;
}

/** What came once is no count yet. */
const MIN_TIMES = 2;

/** A word that was begun with is told of from here on. */
const MIN_BEGUN = 3;

const MIN_TOGETHER = 3;
/** A context is told beside a word where it came in half of its check-ins, and that much more often than in the others. */
const TOGETHER_SHARE = 0.5;
const TOGETHER_RATIO = 1.5;

/** With fewer check-ins before, most words are new. */
const MIN_BEFORE = 10;

/** Nearer to the middle of an axis, a place is on neither side. */
const MIDDLE = 0.1;

/**
 * What check-ins plainly say, at most so many sentences: one of each kind, and a second word; where they only have places,
 * one on these. The same check-ins in any order give the same sentences. What is equally often goes by the id.
 *
 * @param before null where it is not asked whether a word is new.
 */
export function listPlainSentences(
  checkIns: readonly CheckIn[],
  before: Before | null,
  most: number,
): PlainSentence[] {
  const moments = checkIns.map(toMoment);
  const words = rank(count(moments.flatMap((moment) => moment.words)));
  const [first, ...others] = words.filter(([, n]) => n >= MIN_TIMES);
  const firstWord = first && tellWord(first, moments);
  const path = findPath(moments);
  const together = findTogether(moments, words);
  const fresh = before && findNew(words, before);
  const isTold = (word: string) =>
    [firstWord?.word, together?.word, fresh?.word, path?.to].some((told) => told === word);
  const second = others.find(([word]) => !isTold(word));
  // How often it came, another sentence may tell as well.
  const isToldTwice =
    firstWord?.mostly === null && [together?.word, fresh?.word].some((word) => word === firstWord.word);
  const said = [
    isToldTwice ? null : firstWord,
    path,
    together,
    fresh,
    second && tellWord(second, moments),
    findContext(moments, together?.context),
  ].filter((sentence) => sentence !== null && sentence !== undefined);
  const quarter = findQuarter(checkIns);
  return said.length === 0 && quarter ? [quarter] : said.slice(0, most);
}

/** A check-in as far as plain sentences go: everything once, by the ids of today. */
interface Moment {
  day: string;
  /** 1 Monday … 7 Sunday. */
  weekday: number;
  /** Null where nobody told a time. */
  part: PartOfDay | null;
  words: readonly string[];
  /** What the person began with; nobody begins in another app's file. */
  begun: readonly string[];
  contexts: readonly string[];
}

function toMoment(checkIn: CheckIn): Moment {
  const { localDate, feelings, everyday, about, source } = checkIn;
  const time = toldTime(checkIn);
  return {
    day: localDate,
    weekday: Temporal.PlainDate.from(localDate).dayOfWeek,
    part: time && toPartOfDay(time.hour),
    words: once(feelings.map(({ word }) => word)),
    begun: source.startsWith('import:') ? [] : once(everyday),
    contexts: once(about),
  };
}

function once(ids: readonly string[]): string[] {
  return [...new Set(ids.map(toCurrentId))];
}

function tellWord([word, n]: Ranked, moments: readonly Moment[]): PlainSentence & { kind: 'word' } {
  const mostly = findMostly(
    moments.filter(({ words }) => words.includes(word)),
    moments,
  );
  return { kind: 'word', word, n, mostly };
}

function findPath(moments: readonly Moment[]) {
  const begun = rank(count(moments.flatMap((moment) => moment.begun)));
  for (const [from, n] of begun) {
    if (n < MIN_BEGUN) return null;
    const led = moments.filter((moment) => moment.begun.includes(from)).flatMap(({ words }) => words);
    const [to, nTo] = rank(count(led)).at(0) ?? ['', 0];
    if (nTo >= MIN_TIMES) return { kind: 'path' as const, from, n, to, nTo };
  }
  return null;
}

/** The word and context that came together most. */
function findTogether(moments: readonly Moment[], words: readonly Ranked[]) {
  const everywhere = count(moments.flatMap(({ contexts }) => contexts));
  const pairs = words.flatMap(([word, n]) => {
    if (n < MIN_TOGETHER) return [];
    const those = moments.filter((moment) => moment.words.includes(word));
    const nOthers = moments.length - n;
    return rank(count(those.flatMap(({ contexts }) => contexts)))
      .filter(([context, nTogether]) => {
        const share = nTogether / n;
        const nElsewhere = (everywhere.get(context) ?? 0) - nTogether;
        return (
          nTogether >= MIN_TOGETHER &&
          share >= TOGETHER_SHARE &&
          share * nOthers >= TOGETHER_RATIO * nElsewhere
        );
      })
      .map(([context, nTogether]) => ({ kind: 'together' as const, word, n, context, nTogether }));
  });
  return pairs.toSorted((a, b) => b.nTogether - a.nTogether).at(0) ?? null;
}

/** Of the words that never came before these check-ins, the one that came most. */
function findNew(words: readonly Ranked[], { everNamed, nBefore }: Before) {
  if (nBefore < MIN_BEFORE) return null;
  const fresh = words.find(([word, n]) => n >= MIN_TIMES && everNamed.get(word) === n);
  return fresh ? { kind: 'new' as const, word: fresh[0], n: fresh[1] } : null;
}

function findContext(moments: readonly Moment[], told: string | undefined) {
  const contexts = rank(count(moments.flatMap((moment) => moment.contexts)));
  const found = contexts.find(([context, n]) => n >= MIN_TIMES && context !== told);
  return found ? { kind: 'context' as const, context: found[0], n: found[1] } : null;
}

function findQuarter(checkIns: readonly CheckIn[]) {
  const placed = checkIns.flatMap(({ pleasantness, energy }) =>
    pleasantness === null || energy === null ? [] : { pleasantness, energy },
  );
  const quarters = placed
    .filter(({ pleasantness, energy }) => Math.min(Math.abs(pleasantness), Math.abs(energy)) >= MIDDLE)
    .map(
      ({ pleasantness, energy }): FieldQuarter =>
        `${pleasantness < 0 ? 'unpleasant' : 'pleasant'}.${energy < 0 ? 'little' : 'much'}`,
    );
  const [most, next] = rank(count(quarters));
  if (!most || most[1] < MIN_TIMES || most[1] === next?.[1]) return null;
  return { kind: 'quarter' as const, quarter: most[0], n: most[1], nPlaced: placed.length };
}

type Ranked<Name extends string = string> = [name: Name, n: number];

function count<Name extends string>(names: readonly Name[]): Map<Name, number> {
  const counts = new Map<Name, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** The most often first. */
function rank<Name extends string>(counts: ReadonlyMap<Name, number>): Ranked<Name>[] {
  return [...counts].toSorted(([a, nA], [b, nB]) => nB - nA || (a < b ? -1 : 1));
}
