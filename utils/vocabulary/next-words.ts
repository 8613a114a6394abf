import type { Answers } from '../checkin/check-in';
import { averagePlace } from '../checkin/average-place';
import { FEELINGS } from './feelings';
import { placeOfWord, sortByNearness } from './nearest-feelings';
import { offerWords } from './offer-words';
import { toCurrentId } from './custom/custom-vocabulary';
import type { MoodPoint } from './mood-field/mood-point';

/** However many were chosen, a page has some others. */
const LEAST_OTHERS = 2;

/**
 * From where words come while nobody said where they are: words near the ends of both axes first, because whoever touches the field
 * touches its quarters and its middle, then the quarters.
 */
const EVERYWHERE: readonly MoodPoint[] = [
  FEELINGS.stuck,
  FEELINGS.hopeful,
  FEELINGS.keyed_up,
  FEELINGS.quiet,
  { pleasantness: -0.5, energy: -0.5 },
  { pleasantness: 0.5, energy: 0.5 },
  { pleasantness: -0.5, energy: 0.5 },
  { pleasantness: 0.5, energy: -0.5 },
];

interface Page {
  answers: Pick<Answers, keyof MoodPoint>;
  /** The words that a door leads to, the closest first. */
  leads: readonly string[];
  /** The words that were chosen when the page was turned; they stand at its top. */
  pinned: readonly string[];
  /** The words on the pages before. */
  seen: readonly string[];
  /** How many words a page has. */
  count: number;
}

/** The words of a page below those that stand at its top, and whether no others wait. */
export function nextWords({ answers, leads, pinned, seen, count }: Page): {
  shown: string[];
  isLast: boolean;
} {
  const known = new Set(pinned.map(toCurrentId));
  const isWaiting = (word: string) => !known.has(word) && !seen.includes(word);
  const waiting = sortFrom(placeToLookAt(answers, leads, pinned)).filter(
    (word) => isWaiting(word) && !leads.includes(word),
  );
  const room = Math.max(count - pinned.length, LEAST_OTHERS);
  const led = leads.filter(isWaiting).slice(0, room);
  const near = offerWords(waiting, [...pinned, ...led], room - led.length);
  return { shown: [...led, ...near], isLast: near.length === waiting.length };
}

/**
 * Where words are looked for: at the mark, else where those lie that a door leads to, else where those lie that were taken.
 * Null where nothing says it.
 */
function placeToLookAt(
  answers: Pick<Answers, keyof MoodPoint>,
  leads: readonly string[],
  taken: readonly string[],
): MoodPoint | null {
  return averagePlace([answers]) ?? averagePlaceOf(leads) ?? averagePlaceOf(taken);
}

function averagePlaceOf(words: readonly string[]): MoodPoint | null {
  return averagePlace(words.map(placeOfWord).filter((place) => place !== null));
}

function sortFrom(place: MoodPoint | null): string[] {
  if (place) return sortByNearness(place);
  // The nearest to each, then the second nearest to each, and so on.
  const lists = EVERYWHERE.map(sortByNearness);
  const inTurn = lists[0]?.flatMap((_, rank) => lists.map((list) => list[rank] ?? '')) ?? [];
  return [...new Set(inTurn)].filter((word) => word !== '');
}
