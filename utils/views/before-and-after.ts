import { i18n } from '@/utils/texts/i18n';
import type { CheckIn } from '../checkin/check-in';
import { nameCoordinate, namePlace } from '../vocabulary/mood-field/name-place';
import { nameFeeling } from '../vocabulary/names';
import { toDegree } from '../vocabulary/mood-field/mood-point';
import { rankWords } from './rank-counts';

/** So many days are looked at on each side. */
const DAYS = 28;

/** With fewer check-ins on either side, the two are not laid side by side; with fewer places, none is told. */
const MIN_CHECK_INS = 5;

/** A word is told where it came so often, in at least that share of the check-ins, and more often than every other. */
const MIN_TIMES = 3;
const MIN_SHARE = 0.1;

/** The days to read for an event, both included: the four weeks before, and as much of the four weeks from it on as has been. */
export function daysAround(event: string, today: string): { first: string; last: string } {
  const day = Temporal.PlainDate.from(event);
  const last = day.add({ days: DAYS - 1 }).toString();
  return { first: day.subtract({ days: DAYS }).toString(), last: last < today ? last : today };
}

/**
 * How it was before an event, and since, a sentence for each: counts, the middle of the places, or how far they reached and how
 * many were on which side where that middle would be neutral, and the word that came most. Nothing is concluded from the two.
 *
 * @param event its day, which is the first of those since
 * @param checkIns of the days around it
 */
export function sayBeforeAndAfter(event: string, checkIns: readonly CheckIn[], today: string): string[] {
  const before = checkIns.filter(({ localDate }) => localDate < event);
  const after = checkIns.filter(({ localDate }) => localDate >= event);
  const nDays = Temporal.PlainDate.from(event).until(today).days + 1;
  const isRunning = nDays < DAYS;
  if (Math.min(before.length, after.length) < MIN_CHECK_INS) {
    const counts = { before: String(before.length), after: String(after.length) };
    return [isRunning ? i18n.t('lookback.events.fewYet', counts) : i18n.t('lookback.events.few')];
  }
  return [
    saySide(i18n.t('lookback.events.before'), before),
    saySide(isRunning ? i18n.t('lookback.events.since', nDays) : i18n.t('lookback.events.after'), after),
  ];
}

/** @param time which days they are of */
function saySide(time: string, checkIns: readonly CheckIn[]): string {
  const n = String(checkIns.length);
  return [sayPlaces({ time, n }, checkIns), sayWord(checkIns)].filter(Boolean).join(' ');
}

function sayPlaces(said: { time: string; n: string }, checkIns: readonly CheckIn[]): string {
  const pleasantness = valuesOf(checkIns, 'pleasantness');
  const energy = valuesOf(checkIns, 'energy');
  if (Math.max(pleasantness.length, energy.length) < MIN_CHECK_INS)
    return i18n.t('lookback.events.counted', said);
  const middle = { pleasantness: middleOf(pleasantness), energy: middleOf(energy) };
  if (middle.pleasantness !== null && toDegree(middle.pleasantness) === 'middle') {
    const countOf = (degree: RegExp) =>
      String(pleasantness.filter((value) => degree.test(toDegree(value))).length);
    const sides = { pleasant: countOf(/high/), neutral: countOf(/middle/), unpleasant: countOf(/low/) };
    const low = nameCoordinate('pleasantness', Math.min(...pleasantness));
    const high = nameCoordinate('pleasantness', Math.max(...pleasantness));
    if (low !== high) {
      const reached = i18n.t('lookback.events.reached', { ...said, ...sides, low, high });
      const nUnplaced = checkIns.length - pleasantness.length;
      return nUnplaced > 0 ? `${reached} ${i18n.t('lookback.events.unplaced', nUnplaced)}` : reached;
    }
  }
  return i18n.t('lookback.events.placed', { ...said, place: namePlace(middle) });
}

function valuesOf(checkIns: readonly CheckIn[], axis: 'pleasantness' | 'energy'): number[] {
  return checkIns.map((checkIn) => checkIn[axis]).filter((value) => value !== null);
}

/** Null where too few say it. */
function middleOf(values: readonly number[]): number | null {
  return values.length < MIN_CHECK_INS ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The feeling that was named most, if one was. */
function sayWord(checkIns: readonly CheckIn[]): string | null {
  const [most, next] = rankWords(checkIns);
  const least = Math.max(MIN_TIMES, checkIns.length * MIN_SHARE);
  if (!most || most[1] < least || most[1] === next?.[1]) return null;
  const [word, n] = most;
  return i18n.t('lookback.events.word', {
    word: nameFeeling(word),
    times: i18n.t('lookback.plain.times', n),
  });
}
