import { toTimestamp } from '../time/timestamp';
import { findHalf } from './day-halves';
import { Rejection, type When } from './entry';
import { findMonth } from './months';

const YEAR_MIN = 1900;
const YEAR_MAX = 2099;

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
  const match = INSTANT.exec(text.trim());
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
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(toAsciiDigits(text).trim()) ?? [];
  return makeDate(Number(year), Number(month), Number(day));
}

/** "5月3日", "5월 3일", "3 tháng 5": months that are a number and a word. */
const NUMBERED_MONTH = /(\d{1,2})\s*[月월]|th(?:áng|g)\.?\s*(\d{1,2})/iu;

/** A day of any year, as it is named. */
interface NamedDay {
  /** 1 … 12 */
  month: number;
  day: number;
}

/** A day with its month by name, in either order ("18 May", "May 18", "10. März"), and its year besides. */
export function parseNamedDate(year: string, text: string): Temporal.PlainDate {
  const named = findNamedDay(text);
  const [writtenYear] = /^\d{4}$/.exec(toAsciiDigits(year).trim()) ?? [];
  if (named === null || writtenYear === undefined) throw new Rejection('date');
  return makeDate(Number(writtenYear), named.month, named.day);
}

/** The day that a text names, or null. */
export function findNamedDay(text: string): NamedDay | null {
  const plain = toAsciiDigits(text).normalize('NFC');
  const numbered = NUMBERED_MONTH.exec(plain);
  const month = numbered ? Number(numbered[1] ?? numbered[2]) : findMonth(plain.replace(/\d{1,2}/, ' '));
  const [day] = /\d{1,2}/.exec(plain.replace(NUMBERED_MONTH, ' ')) ?? [];
  return month === null || day === undefined ? null : { month, day: Number(day) };
}

/** Whether the day or the month stands first in dates like "3/4/2025". */
export type DateOrder = 'day-first' | 'month-first';

const DOTTED = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{2}|\d{4})$/;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/;

/**
 * A date in numbers, as it was exported or as a spreadsheet has written it anew, perhaps with a time of day after it.
 *
 * @param findOrder is asked where day and month could be either; where it does not know, there is no date.
 */
export function parseNumericDate(text: string, findOrder: () => DateOrder | null): Temporal.PlainDate {
  const plain = cleanNumericDate(text);
  const dotted = DOTTED.exec(plain);
  if (dotted) return makeDate(toYear(dotted[3]), Number(dotted[2]), Number(dotted[1]));
  const yearFirst = YEAR_FIRST.exec(plain);
  if (yearFirst) return makeDate(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const [, first, second, year] = YEAR_LAST.exec(plain) ?? [];
  const order = first === second ? 'day-first' : (findOrderIn(text) ?? findOrder());
  if (order === null) throw new Rejection('date');
  return order === 'day-first'
    ? makeDate(toYear(year), Number(second), Number(first))
    : makeDate(toYear(year), Number(first), Number(second));
}

/**
 * The order that a date tells, because one of its numbers can be no month.
 *
 * @param named the same day by its name, which tells it, too.
 */
export function findOrderIn(text: string, named: NamedDay | null = null): DateOrder | null {
  const [, first = 0, second = 0] = YEAR_LAST.exec(cleanNumericDate(text))?.map(Number) ?? [];
  if (first === second) return null;
  const isNamed = (month: number, day: number) => named?.month === month && named.day === day;
  if (first > 12 || isNamed(second, first)) return 'day-first';
  return second > 12 || isNamed(first, second) ? 'month-first' : null;
}

function cleanNumericDate(text: string): string {
  return toAsciiDigits(text)
    .trim()
    .replace(/[T\s]+\d{1,2}:\d{2}.*$/, '');
}

/** Spreadsheets shorten years to two digits. Nobody has kept such a table before 2000. */
function toYear(digits = ''): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** @throws Rejection where there is no such day, or none that one has lived. */
export function makeDate(year: number, month: number, day: number): Temporal.PlainDate {
  let date: Temporal.PlainDate;
  try {
    date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    throw new Rejection('date');
  }
  if (date.year < YEAR_MIN || date.year > YEAR_MAX) throw new Rejection('range');
  return date;
}

const TIME = /^(\D*?)(\d{1,2})(?:[:.h](\d{2}))?(?:[:.](\d{2}))?(\D*)$/;

/** "20:30", "8:30 pm", "10:04 AM" and their likes as "HH:MM". */
export function parseTime(text: string): string {
  const [, before = '', hourText, minuteText, , after = ''] = TIME.exec(toAsciiDigits(text).trim()) ?? [];
  const half = findHalf(before + after);
  const minute = Number(minuteText ?? (half === 'am' || half === 'pm' ? 0 : Number.NaN));
  let hour = Number(hourText);
  if (half === 'am' && hour === 12) hour = 0;
  if (half === 'pm' && hour < 12) hour += 12;
  if (half === undefined || !(hour >= 0 && hour < 24 && minute >= 0 && minute < 60)) {
    throw new Rejection('time');
  }
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Where the digits of other scripts begin: Arabic, Persian, Devanagari, Bengali, Thai, full width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

function toAsciiDigits(text: string): string {
  return text.replaceAll(/[^\P{Nd}0-9]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((start) => code >= start && code < start + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}
