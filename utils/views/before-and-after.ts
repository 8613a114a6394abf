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
  const first = day.subtract({ days: DAYS }).toString();
  const end = day.add({ days: DAYS - 1 }).toString();
  const last = end < today ? end : today;
  // Of what is far ahead there is nothing yet, on either side.
  return { first, last: last < first ? first : last };
}

/** What was on one side of an event. */
export interface EventSide {
  /** Which days they are of. */
  time: string;
  /** A few words each. */
  lines: string[];
}

/**
 * How it was before an event, and since: how many check-ins there are, the middle of the places, or how far they reached and
 * how many were on which side where that middle would be neutral, and the word that came most. Nothing is concluded from the two.
 *
 * @param event its day, which is the first of those since
 * @param checkIns of the days around it
 * @returns both sides, or a sentence where there is too little to lay them side by side
 */
export function tellBeforeAndAfter(
  event: string,
  checkIns: readonly CheckIn[],
  today: string,
): EventSide[] | string {
  const before = checkIns.filter(({ localDate }) => localDate < event);
  const after = checkIns.filter(({ localDate }) => localDate >= event);
  const nDays = Temporal.PlainDate.from(event).until(today).days + 1;
  const isRunning = nDays < DAYS;
  if (Math.min(before.length, after.length) < MIN_CHECK_INS) {
    const counts = { before: String(before.length), after: String(after.length) };
    return isRunning ? i18n.t('lookback.events.fewYet', counts) : i18n.t('lookback.events.few');
  }
  return [
    tellSide(i18n.t('lookback.events.before'), before),
    tellSide(isRunning ? i18n.t('lookback.events.since', nDays) : i18n.t('lookback.events.after'), after),
  ];
}

/** @param time which days they are of */
function tellSide(time: string, checkIns: readonly CheckIn[]): EventSide {
  const n = i18n.t('lookback.events.n', checkIns.length);
  return { time, lines: [n, ...sayPlaces(checkIns), ...sayWord(checkIns)] };
}

function sayPlaces(checkIns: readonly CheckIn[]): string[] {
  const pleasantness = valuesOf(checkIns, 'pleasantness');
  const energy = valuesOf(checkIns, 'energy');
  if (Math.max(pleasantness.length, energy.length) < MIN_CHECK_INS) return [];
  const middle = { pleasantness: middleOf(pleasantness), energy: middleOf(energy) };
  if (middle.pleasantness !== null && toDegree(middle.pleasantness) === 'middle') {
    const low = nameCoordinate('pleasantness', Math.min(...pleasantness));
    const high = nameCoordinate('pleasantness', Math.max(...pleasantness));
    if (low !== high) {
      return [i18n.t('lookback.events.reached', { low, high }), countSides(checkIns.length, pleasantness)];
    }
  }
  return [i18n.t('lookback.events.placed', { place: namePlace(middle) })];
}

function countSides(n: number, pleasantness: readonly number[]): string {
  const countOf = (degree: RegExp) =>
    String(pleasantness.filter((value) => degree.test(toDegree(value))).length);
  const sides = { pleasant: countOf(/high/), neutral: countOf(/middle/), unpleasant: countOf(/low/) };
  const unplaced = n - pleasantness.length;
  if (unplaced === 0) return i18n.t('lookback.events.sides', sides);
  return i18n.t('lookback.events.sidesUnplaced', { ...sides, unplaced: String(unplaced) });
}

function valuesOf(checkIns: readonly CheckIn[], axis: 'pleasantness' | 'energy'): number[] {
  return checkIns.map((checkIn) => checkIn[axis]).filter((value) => value !== null);
}

/** Null where too few say it. */
function middleOf(values: readonly number[]): number | null {
  return values.length < MIN_CHECK_INS ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The feeling that was named most, if one was. */
function sayWord(checkIns: readonly CheckIn[]): string[] {
  const [most, next] = rankWords(checkIns);
  const least = Math.max(MIN_TIMES, checkIns.length * MIN_SHARE);
  if (!most || most[1] < least || most[1] === next?.[1]) return [];
  const [word, n] = most;
  const times = i18n.t('lookback.plain.times', n);
  return [i18n.t('lookback.events.word', { word: nameFeeling(word), times })];
}
