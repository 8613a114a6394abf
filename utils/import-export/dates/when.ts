import { toTimestamp } from '../../time/timestamp';
import { makeDate } from './dates';
import { findHours, type HoursByLanguage } from './day-periods';
import { Rejection, type When } from '../compare/entry';
import { toPlainDigits } from './plain-digits';

/** For what is told only by its day: the middle of it. */
const NOON = '12:00';

/** A wall-clock time that a file tells without a zone: it is meant where the person is. */
export function whenOnWall(date: Temporal.PlainDate, time: string | null, zone: string): When {
  const wall = date.toPlainDateTime(Temporal.PlainTime.from(time ?? NOON));
  return {
    // In the gap of a spring night the next time that there is.
    at: toTimestamp(wall.toZonedDateTime(zone).toInstant()),
    zone,
    localDate: date.toString(),
    localTime: time,
    stamp: wall.toZonedDateTime('UTC').epochMilliseconds,
  };
}

/**
 * An instant that a file tells, seen from where the person is; where the file tells another offset than theirs was,
 * from there, because that was the person’s day.
 */
export function whenAt(text: string, zone: string): When {
  const match = INSTANT.exec(toPlainDigits(text));
  if (!match) throw new Rejection('date');
  const [, day = '', clock = '', fraction = '', half = '', offset = ''] = match;
  const date = parseIsoDate(day);
  const isKnown = offset !== '' && offset.toUpperCase() !== 'Z';
  const shift = isKnown ? `${offset.slice(0, 3)}:${offset.replace(':', '').slice(3) || '00'}` : 'Z';
  // Phones that show twelve hours write them, too.
  const time = half === '' ? clock.padStart(clock.length > 5 ? 8 : 5, '0') : parseTime(`${clock} ${half}`);
  let instant: Temporal.Instant;
  try {
    instant = Temporal.Instant.from(`${date.toString()}T${time}${fraction.slice(0, 4)}${shift}`);
  } catch {
    throw new Rejection('time');
  }
  const here = instant.toZonedDateTimeISO(zone);
  const there = isKnown && here.offset !== shift ? instant.toZonedDateTimeISO(shift) : here;
  return {
    at: toTimestamp(instant),
    zone: there.timeZoneId,
    localDate: there.toPlainDate().toString(),
    localTime: there.toPlainTime().toString({ smallestUnit: 'minute' }),
    stamp: instant.epochMilliseconds,
  };
}

/** Date, time, fraction of a second and offset: RFC 3339, and as some apps write it, with blanks between. */
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})(?:T|\s+)(\d{1,2}:\d{2}(?::\d{2})?)([.,]\d{1,9})?\s*([ap]\.?m\.?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i;

/** "2026-04-07", also unpadded. */
export function parseIsoDate(text: string): Temporal.PlainDate {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(toPlainDigits(text)) ?? [];
  return makeDate(Number(year), Number(month), Number(day));
}

/** Before, hour, what parts them, minute, seconds, after. */
const TIME = /^(\D*?)(\d{1,2})(?:(\D{1,20}?)(\d{2}))?(?:\D{1,20}?\d{2})?(\D*)$/;

/**
 * "20:30", "8:30 pm", "20 h 30", "午後8:30", "24:05" and their likes, in whichever language, as "HH:MM".
 *
 * @param tellLanguages is asked for the languages of what stands beside it, where it is another time in different ones.
 */
export function parseTime(text: string, tellLanguages: () => ReadonlySet<string> = () => new Set()): string {
  const match = TIME.exec(toPlainDigits(text));
  if (!match) throw new Rejection('time');
  const [, before = '', hourText = '', between = '', minuteText, after = ''] = match;
  const hours = findHours([before, between, after]);
  // A number by itself is no time, but "20 h" and "8 pm" are.
  const isWhole = minuteText === undefined && before + after !== '';
  const minute = Number(isWhole ? 0 : minuteText);
  const hour = hours === undefined ? null : settleHour(Number(hourText), hours, tellLanguages);
  if (hour === null || !(minute >= 0 && minute < 60)) throw new Rejection('time');
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** The hour of the day, 0 … 23, that is written as an hour from 0 to 24; null where it could be none, or two. */
function settleHour(
  written: number,
  hours: HoursByLanguage | null,
  tellLanguages: () => ReadonlySet<string>,
): number | null {
  if (hours === null) {
    // Some count the hours from 1 to 24, so that the last one is the first of the same day.
    const hour = written === 24 ? 0 : written;
    return hour < 24 ? hour : null;
  }
  const possible = written <= 12 ? [written % 12, (written % 12) + 12] : [written];
  const findIn = (languages: ReadonlySet<string>) =>
    possible.filter((hour) => [...languages].some((language) => hours.get(language)?.has(hour)));
  const anywhere = findIn(new Set(hours.keys()));
  const [hour, second] = anywhere.length > 1 ? findIn(tellLanguages()) : anywhere;
  return hour === undefined || second !== undefined ? null : hour;
}
