import { NO_ANSWERS } from '../../checkin/answers';
import { CHECK_IN_LIMITS, FEELINGS_MAX } from '../../checkin/limits';
import { averagePlace } from '../../checkin/average-place';
import type { CheckIn } from '../../checkin/check-in';
import { FEELINGS, isFeelingId } from '../../vocabulary/feelings';
import type { App, Entry } from './entry';
import type { Meaning, Meanings } from './meaning';
import { clipNote } from './join-note';
import { makeCustomId, makeStableId } from './stable-id';

/** The id that an entry has with us, whenever and wherever it comes in. */
export function idOfEntry({ when, key }: Entry): string {
  return makeStableId(when.stamp, key);
}

/**
 * An entry of another app as a check-in of ours. Where nothing tells its place, it lies in the middle of its feelings.
 *
 * @param broughtAt when it comes in, RFC 3339.
 */
export function toCheckIn(entry: Entry, app: App, meanings: Meanings, broughtAt: string): CheckIn {
  const { when } = entry;
  const mood = entry.mood === null ? undefined : meanings.moods.get(entry.mood);
  const named = [
    ...(mood && entry.mood !== null ? [toNamed('word', entry.mood, mood.word)] : []),
    ...entry.words.map((name) => toNamed('word', name, meanings.words.get(name))),
    ...entry.abouts.map((name) => toNamed('about', name, meanings.abouts.get(name))),
  ].filter((name) => name !== null);
  const idsOf = (as: Named['as']) => [...new Set(named.filter((name) => name.as === as).map(({ id }) => id))];
  const words = idsOf('feeling').slice(0, FEELINGS_MAX);

  const told = entry.pleasantness ?? mood?.pleasantness ?? null;
  const isPlaced = told !== null || entry.energy !== null;
  const middle = isPlaced ? null : averagePlace(words.filter(isFeelingId).map((id) => FEELINGS[id]));

  return {
    ...NO_ANSWERS,
    id: idOfEntry(entry),
    at: when.at,
    zone: when.zone,
    localDate: when.localDate,
    precision: when.localTime === null ? 'day' : 'minute',
    pleasantness: round(told ?? middle?.pleasantness ?? null),
    energy: round(entry.energy ?? middle?.energy ?? null),
    feelings: words.map((word) => ({ word, intensity: null })),
    everyday: idsOf('everyday').slice(0, CHECK_IN_LIMITS.ids),
    about: idsOf('about').slice(0, CHECK_IN_LIMITS.ids),
    note: clipNote(entry.note),
    source: `import:${app}`,
    nudge: null,
    seconds: null,
    saidAt: null,
    createdAt: broughtAt,
    updatedAt: broughtAt,
  };
}

interface Named {
  as: 'feeling' | 'everyday' | 'about';
  id: string;
}

function toNamed(kind: 'word' | 'about', name: string, meaning: Meaning | undefined): Named | null {
  if (!meaning || meaning.as === 'nothing') return null;
  if (meaning.as !== 'own') return meaning;
  return { as: kind === 'word' ? 'feeling' : 'about', id: makeCustomId(kind, name) };
}

/** Sums of fractions leave a rest that nobody said. */
function round(coordinate: number | null): number | null {
  return coordinate === null ? null : Math.round(coordinate * 1000) / 1000;
}
