import type { CheckIn, FeelingChoice } from '../checkin/check-in';
import { placeOfWord } from '../vocabulary/nearest-feelings';
import { toCurrentId } from '../vocabulary/custom/custom-vocabulary';
import { measureCoherence, measureMomentary, type Coherence, type Ratings } from './differentiation';

/** The side of the field whose words are looked at. */
export type Valence = 'unpleasant' | 'pleasant';

/** Nothing is said with fewer check-ins that name a feeling. */
export const MIN_RATED = 20;

/** A word that was taken only a few times can neither go along with others nor go its own way. */
const MIN_TIMES = 3;

/** Nor is anything said of fewer words than these. */
const MIN_WORDS = 3;

/** Where somebody says a feeling and not how strong it was, it counts as the middle of the three. */
const UNSAID_INTENSITY = 2;

/**
 * - `missing`: too few check-ins that name a feeling, or too few words that came several times
 * - `unclear`: the figure came out below nothing, which has no meaning; such are left out
 * - `known`: the figure, and the day on which they came most together, by the momentary form
 */
export type Togetherness = { valence: Valence; n: number; words: string[] } & (
  | { kind: 'missing'; moreCheckIns: number; moreWords: number }
  | { kind: 'unclear' }
  | { kind: 'known'; coherence: Coherence; mostTogether: string }
);

/** How far the words of one side of the field came together. */
export function measureTogetherness(
  checkIns: readonly Pick<CheckIn, 'feelings' | 'localDate'>[],
  valence: Valence,
): Togetherness {
  const rated = checkIns
    .filter(({ feelings }) => feelings.length > 0)
    .map(({ feelings, localDate }) => ({ localDate, feelings: toCurrentWords(feelings) }));
  const times = new Map<string, number>();
  for (const { feelings } of rated) {
    for (const { word } of feelings) {
      if (valenceOf(word) === valence) times.set(word, (times.get(word) ?? 0) + 1);
    }
  }
  const words = [...times]
    .filter(([, n]) => n >= MIN_TIMES)
    .map(([word]) => word)
    .toSorted();
  const of = { valence, n: rated.length, words };
  if (rated.length < MIN_RATED || words.length < MIN_WORDS) {
    return {
      kind: 'missing',
      ...of,
      moreCheckIns: Math.max(MIN_RATED - rated.length, 0),
      moreWords: Math.max(MIN_WORDS - words.length, 0),
    };
  }
  const ratings: Ratings = rated.map(({ feelings }) => words.map((word) => strengthOf(word, feelings)));
  const coherence = measureCoherence(ratings);
  const momentary = measureMomentary(ratings);
  if (!coherence || !momentary) return { kind: 'unclear', ...of };
  const mostTogether = rated[momentary.indexOf(leastOf(momentary))];
  if (!mostTogether) return { kind: 'unclear', ...of };
  return { kind: 'known', ...of, coherence, mostTogether: mostTogether.localDate };
}

/** What was merged into another word is that word, and once. */
function toCurrentWords(feelings: readonly FeelingChoice[]): FeelingChoice[] {
  const current = new Map<string, FeelingChoice>();
  for (const { word, intensity } of feelings) {
    const id = toCurrentId(word);
    if (!current.has(id)) current.set(id, { word: id, intensity });
  }
  return [...current.values()];
}

/** There may be more values than a call takes arguments. */
function leastOf(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value));
}

function strengthOf(word: string, feelings: readonly FeelingChoice[]): number {
  const choice = feelings.find((feeling) => feeling.word === word);
  return choice ? (choice.intensity ?? UNSAID_INTENSITY) : 0;
}

function valenceOf(word: string): Valence | null {
  const place = placeOfWord(word);
  if (!place || place.pleasantness === 0) return null;
  return place.pleasantness < 0 ? 'unpleasant' : 'pleasant';
}
