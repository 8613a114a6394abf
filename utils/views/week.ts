import type { CheckIn } from '../checkin/check-in';
import { listPlainSentences, type PlainSentence } from '../statistics/plain/plain-sentences';
import { shortenLine } from '../statistics/plain/shorten-line';
import { isBearable } from '../statistics/plain/years-ago';
import { toCurrentId } from '../vocabulary/custom/custom-vocabulary';
import type { DrawnDay } from './totals/drawn-day';

const DAYS = 7;

/** So many words are named; the rest are found with the check-ins. */
const MOST_WORDS = 10;

/** A week of less is no page. */
const MIN_CHECK_INS = 3;
const MIN_DAYS = 2;

/** The evening ends when the next morning begins. */
const NIGHT_ENDS_AT = Temporal.PlainTime.from('05:00');

/** Seven days on one page. */
export interface Week {
  /** All seven, the oldest first. */
  days: { date: Temporal.PlainDate; drawn: DrawnDay | undefined }[];
  n: number;
  /** The feelings that were named, the most often first. */
  words: string[];
  /** One's own lines, the newest first. */
  lines: string[];
  sentence: PlainSentence | null;
}

/** The first day of the week that ends on this one. */
export function firstOfWeek(last: Temporal.PlainDate): Temporal.PlainDate {
  return last.subtract({ days: DAYS - 1 });
}

/** @param checkIns of the seven days, the oldest first. */
export function toWeek(
  last: Temporal.PlainDate,
  drawnDays: readonly DrawnDay[],
  checkIns: readonly CheckIn[],
): Week {
  const first = firstOfWeek(last);
  const dates = Array.from({ length: DAYS }, (_, index) => first.add({ days: index }));
  return {
    days: dates.map((date) => ({
      date,
      drawn: drawnDays.find(({ localDate }) => localDate === date.toString()),
    })),
    n: checkIns.length,
    words: rankWords(checkIns).slice(0, MOST_WORDS),
    lines: checkIns
      .filter((checkIn) => checkIn.note.trim() !== '' && isBearable(checkIn))
      .map(({ note }) => shortenLine(note))
      .toReversed(),
    sentence: listPlainSentences(checkIns, null, 1)[0] ?? null,
  };
}

function rankWords(checkIns: readonly CheckIn[]): string[] {
  const counts = new Map<string, number>();
  for (const { feelings } of checkIns) {
    for (const word of new Set(feelings.map((feeling) => toCurrentId(feeling.word)))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts].toSorted(([a, nA], [b, nB]) => nB - nA || (a < b ? -1 : 1)).map(([word]) => word);
}

/** Whether there is enough for a page. */
export function isWorthOffering(checkIns: readonly Pick<CheckIn, 'localDate'>[]): boolean {
  return (
    checkIns.length >= MIN_CHECK_INS && new Set(checkIns.map(({ localDate }) => localDate)).size >= MIN_DAYS
  );
}

interface Offering {
  /** 1 Monday … 7 Sunday; null: never. */
  weekday: number | null;
  /** When it is evening: "19:00". */
  evening: string;
  /** When a week was offered last, an instant, or null. */
  offeredAt: string | null;
}

/** The last day of the week that may be offered now: on the chosen evening and the night after it, once. */
export function weekToOffer(
  { weekday, evening, offeredAt }: Offering,
  now: Temporal.ZonedDateTime,
): Temporal.PlainDate | null {
  if (weekday === null) return null;
  const isNight = Temporal.PlainTime.compare(now.toPlainTime(), NIGHT_ENDS_AT) < 0;
  const day = isNight ? now.toPlainDate().subtract({ days: 1 }) : now.toPlainDate();
  if (day.dayOfWeek !== weekday) return null;
  const begins = day.toZonedDateTime({
    timeZone: now.timeZoneId,
    plainTime: Temporal.PlainTime.from(evening),
  });
  if (Temporal.ZonedDateTime.compare(now, begins) < 0) return null;
  const isOffered = offeredAt !== null && Temporal.Instant.compare(offeredAt, begins.toInstant()) >= 0;
  return isOffered ? null : day;
}
