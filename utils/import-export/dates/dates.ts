import { findMonths, findWeekdays } from './calendar-names';
import { Rejection } from '../compare/entry';
import { toPlainDigits } from './plain-digits';

const YEAR_MIN = 1900;
const YEAR_MAX = 2099;

/** One day that a text can mean. */
export interface DateReading {
  date: Temporal.PlainDate;
  /**
   * In which ways the text means it: an order of its numbers, or the languages in which its month is called so. Null
   * where it means it in any.
   */
  ways: ReadonlySet<string> | null;
  /** Nearly everybody writes it so; it means another day only if no other reading fits its table. */
  isUsual: boolean;
}

/** What stands beside a date and tells it, too. */
export interface DateEvidence {
  /** The same day by its name: "4. März". */
  named?: string;
  weekday?: string;
}

/** @throws Rejection where there is no such day, or none that one has lived. */
export function makeDate(year: number, month: number, day: number): Temporal.PlainDate {
  const date = findDate(year, month, day);
  if (!date) throw new Rejection('date');
  if (!isLived(date)) throw new Rejection('range');
  return date;
}

function findDate(year: number, month: number, day: number): Temporal.PlainDate | null {
  // Most of what is none is told by this, and an error is slow.
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

function isLived({ year }: Temporal.PlainDate): boolean {
  return year >= YEAR_MIN && year <= YEAR_MAX;
}

/** Three numbers, with whatever stands around and between them that is none, and perhaps a time of day after them. */
const THREE_NUMBERS =
  /^(\D{0,20})(\d{1,4})(\D{1,20})(\d{1,2})(\D{1,20})(\d{1,4})(\D{0,20}?(?:[T ,]+\d{1,2}[:.h].*)?)$/;

/** Where each part of a date stands. */
const ORDERS = {
  'year-month-day': [0, 1, 2],
  'year-day-month': [0, 2, 1],
  'short-year-month-day': [0, 1, 2],
  'short-year-day-month': [0, 2, 1],
  'day-month-year': [2, 1, 0],
  'month-day-year': [2, 0, 1],
} as const;

type Order = keyof typeof ORDERS;

const isOrder = (way: string): way is Order => Object.hasOwn(ORDERS, way);
const ORDER_NAMES = Object.keys(ORDERS).filter(isOrder);

/**
 * The days that a text can mean: in numbers in any order that there is, or with its month by name in any language.
 * There is none where it is no date.
 *
 * @throws Rejection where it is a date that nobody has lived.
 */
export function readDate(text: string): DateReading[] {
  const plain = toPlainDigits(text);
  const numbers = THREE_NUMBERS.exec(plain);
  const readings = numbers ? readNumbers(numbers) : readNamed(plain);
  const lived = readings.filter(({ date }) => isLived(date));
  if (lived.length === 0 && readings.length > 0) throw new Rejection('range');
  return lived;
}

function readNumbers([
  ,
  before = '',
  first = '',
  between = '',
  second = '',
  then = '',
  third = '',
  after = '',
]: RegExpExecArray): DateReading[] {
  // A month by name among them says that the numbers are others.
  if ([before, between, then, after].some((text) => /\p{L}/u.test(text) && findMonths(text).length > 0))
    return [];
  const parts = [first, second, third];
  const isDotted = between.trim() === '.' && third.length === 4;
  const usualOrder = isDotted ? 'day-month-year' : 'year-month-day';
  const found = new Map<string, DateReading & { ways: Set<string> }>();
  for (const order of ORDER_NAMES) {
    const [yearAt, monthAt, dayAt] = ORDERS[order];
    const year = readYear(parts[yearAt] ?? '', order);
    const date = year === null ? null : findDate(year, Number(parts[monthAt]), Number(parts[dayAt]));
    if (!date) continue;
    const known = found.get(date.toString());
    known?.ways.add(order);
    if (known) known.isUsual ||= order === usualOrder;
    else found.set(date.toString(), { date, ways: new Set([order]), isUsual: order === usualOrder });
  }
  return [...found.values()];
}

/** The first year of which somebody may have kept such a table, where only two digits of it are left and stand first. */
const SHORT_YEAR_FIRST_MIN = 10;

/** Spreadsheets shorten years to two digits. Nobody has kept such a table before 2000. */
function readYear(digits: string, order: Order): number | null {
  if (order.startsWith('year-')) return digits.length === 4 ? Number(digits) : null;
  const isShort = digits.length === 2;
  if (order.startsWith('short-')) {
    return isShort && Number(digits) >= SHORT_YEAR_FIRST_MIN ? 2000 + Number(digits) : null;
  }
  if (digits.length === 4) return Number(digits);
  return isShort ? 2000 + Number(digits) : null;
}

/** A day of any year, as it is named. */
interface NamedDay {
  /** 1 … 12 */
  month: number;
  day: number;
  /** The languages in which it is named so; null where it is in any. */
  ways: ReadonlySet<string> | null;
  /** The weekdays that stand beside it; null where none does. */
  weekdays: ReadonlySet<number> | null;
}

/** "5月3日", "5월 3일", "3 tháng 5": months that are a number and a word. */
const NUMBERED_MONTH = /(\d{1,2})\s*[月월]|th(?:áng|g)\.?\s*(\d{1,2})/iu;

/** "1st", "2nd", "1er", "1º": what some write after a number is no word by itself. */
const ORDINAL_ENDING = /(?<=\d)(?:st|nd|rd|th|er|o)\b/gi;

/** The days that a text can name, with the month by name and in either order ("18 May", "May 18", "10. März"). */
function readNamedDays(text: string): NamedDay[] {
  const plain = toPlainDigits(text).replaceAll(ORDINAL_ENDING, '');
  const numbered = NUMBERED_MONTH.exec(plain);
  const [day, ...others] = plain.replace(NUMBERED_MONTH, ' ').match(/\d+/g) ?? [];
  if (day === undefined || day.length > 2 || others.length > 0) return [];
  if (numbered) {
    return [{ month: Number(numbered[1] ?? numbered[2]), day: Number(day), ways: null, weekdays: null }];
  }
  return findMonths(plain.replace(/\d+/, ' ')).map(({ month, languages, weekdays }) => ({
    month,
    day: Number(day),
    ways: languages,
    weekdays,
  }));
}

/** A date with its month by name and its year: "27-Nov-26", "Nov 27, 2026", "27 листопада 2026 р.", "2026年11月27日". */
function readNamed(text: string): DateReading[] {
  const plain = text.replace(/[T ,]+\d{1,2}[:.h]\d{2}.*$/, '');
  const numbers = [...plain.matchAll(/\d+/g)];
  const whole = numbers.find(([digits]) => digits.length === 4);
  // Of two short numbers the year stands last.
  const year = whole ?? (numbers.length === 2 ? numbers.at(-1) : undefined);
  if (!year) return [];
  return readNamedDate(year[0], `${plain.slice(0, year.index)} ${plain.slice(year.index + year[0].length)}`);
}

/** A day and a month in numbers: "4. 1.", "4/01". */
const TWO_NUMBERS = /^(\d{1,2})([./-]) ?(\d{1,2})\.?$/;

/** The Buddhist era, which Thai phones count years by, is so many years ahead. */
const BUDDHIST_ERA = { years: 543, from: 2443, to: 2642 } as const;

/** The days that a year and a day besides it can mean. */
export function readNamedDate(yearText: string, text: string): DateReading[] {
  const year = readYear(toPlainDigits(yearText), 'day-month-year');
  if (year === null) return [];
  const [, first, between, second] = TWO_NUMBERS.exec(toPlainDigits(text)) ?? [];
  if (first !== undefined) return readDate([first, second, year].join(between));
  const found = new Map<string, DateReading>();
  for (const { month, day, ways, weekdays } of readNamedDays(text)) {
    const isThai = ways !== null && [...ways].every((way) => way === 'th');
    const isBuddhist = isThai && year >= BUDDHIST_ERA.from && year <= BUDDHIST_ERA.to;
    const date = findDate(isBuddhist ? year - BUDDHIST_ERA.years : year, month, day);
    if (!date || (weekdays !== null && !weekdays.has(date.dayOfWeek))) continue;
    const known = found.get(date.toString());
    found.set(date.toString(), {
      date,
      ways: ways && new Set([...(known?.ways ?? []), ...ways]),
      isUsual: false,
    });
  }
  return [...found.values()];
}

/**
 * The one day that is meant: by what stands beside it, else by what its whole table tells of how dates are written in it.
 *
 * @param findWays is asked for that only where it matters.
 * @throws Rejection where it still could be two.
 */
export function settleDate(
  readings: readonly DateReading[],
  evidence: DateEvidence,
  findWays: WayFinder,
): Temporal.PlainDate {
  const [first, ...others] = readings;
  if (!first) throw new Rejection('date');
  const usual = readings.find(({ isUsual }) => isUsual);
  if (usual && others.length === 0) return usual.date;
  // A usual date that is written as nobody writes it is none, unless all others of its table are.
  if (usual || isAgainstCustom(first)) {
    const ways = findWays(USUAL_ROWS_MAX);
    const fitting = readings.filter((reading) => fits(reading, ways));
    const named = fitting.length === 1 ? fitting : readings.filter(isNamedIn(evidence));
    const only = named.length === 1 ? named[0] : usual;
    if (!only) throw new Rejection('date');
    return only.date;
  }
  const told = weigh(readings, evidence);
  if (told.length === 1 && told[0]) return told[0].date;
  const ways = findWays(Infinity);
  const [only, second] = told.filter((reading) => fits(reading, ways));
  if (!only || second) throw new Rejection('date');
  return only.date;
}

/** So many rows of a table tell that its dates are as usual; all of them would have to be read twice. */
const USUAL_ROWS_MAX = 200;

/** The languages in which what stands beside a date is written, or the date itself. */
export function tellLanguages(
  { named = '', weekday = '' }: DateEvidence,
  readings: readonly DateReading[] = [],
): Set<string> {
  return unite([
    ...readings.map(({ ways }) => ways),
    ...readNamedDays(named).map(({ ways }) => ways),
    ...findWeekdays(weekday).values(),
  ]);
}

function unite(sets: Iterable<ReadonlySet<string> | null>): Set<string> {
  const all = new Set<string>();
  for (const set of sets) for (const each of set ?? []) all.add(each);
  return all;
}

/** The year first and then the day: two languages write it so, and everybody else only by mistake. */
function isAgainstCustom({ ways }: DateReading): boolean {
  return ways?.size === 1 && ways.has('year-day-month');
}

function fits({ ways }: DateReading, all: ReadonlySet<string>): boolean {
  return ways === null || [...ways].some((way) => all.has(way));
}

/** The readings that agree with what stands beside them. */
function weigh(
  readings: readonly DateReading[],
  { named = '', weekday = '' }: DateEvidence,
): readonly DateReading[] {
  if (readings.length <= 1) return readings;
  const byName = narrow(readings, isNamedIn({ named }));
  const weekdays = weekday === '' ? new Map<number, ReadonlySet<string>>() : findWeekdays(weekday);
  const byWeekday = narrow(byName, ({ date }) => weekdays.has(date.dayOfWeek));
  // The languages in which both the month and the weekday are called so.
  return narrow(byWeekday, ({ date, ways }) => {
    const languages = weekdays.get(date.dayOfWeek);
    return languages !== undefined && ways !== null && [...ways].some((way) => languages.has(way));
  });
}

function isNamedIn({ named = '' }: DateEvidence): (reading: DateReading) => boolean {
  const days = named === '' ? [] : readNamedDays(named);
  return ({ date }) => days.some(({ month, day }) => date.month === month && date.day === day);
}

function narrow(
  readings: readonly DateReading[],
  test: (reading: DateReading) => boolean,
): readonly DateReading[] {
  const left = readings.filter(test);
  return left.length === 0 ? readings : left;
}

/** Tells the ways in which the dates of a table can be read; it looks at so many of its rows at most. */
export type WayFinder = (rowsMax: number) => ReadonlySet<string>;

type Dates = Iterable<readonly [readings: readonly DateReading[], evidence: DateEvidence]>;

/** @param readDates goes through the table from its beginning; at most once for each number of rows. */
export function createWayFinder(readDates: () => Dates): WayFinder {
  const found = new Map<number, ReadonlySet<string>>();
  return (rowsMax) => {
    const ways = found.get(rowsMax) ?? findCommonWays(take(readDates(), rowsMax));
    found.set(rowsMax, ways);
    return ways;
  };
}

function* take<Item>(items: Iterable<Item>, max: number): Generator<Item> {
  let count = 0;
  for (const item of items) {
    if (count++ >= max) return;
    yield item;
  }
}

/** The ways in which all dates of a table can be read, or of those that are named at least nine in ten. */
function findCommonWays(dates: Dates): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const totals = new Map<string, number>();
  for (const [readings, evidence] of dates) {
    const told = readings.some(({ isUsual }) => isUsual) ? readings : weigh(readings, evidence);
    const ways = unite(told.map((reading) => reading.ways));
    for (const way of ways) counts.set(way, (counts.get(way) ?? 0) + 1);
    for (const kind of new Set([...ways].map(kindOf))) totals.set(kind, (totals.get(kind) ?? 0) + 1);
  }
  const share = ([way, count]: readonly [string, number]) => count / (totals.get(kindOf(way)) ?? 1);
  const mostNamed = Math.max(0.9, ...[...counts].filter(([way]) => kindOf(way) === 'name').map(share));
  return new Set(
    [...counts]
      .filter((counted) => share(counted) >= (kindOf(counted[0]) === 'name' ? mostNamed : 1))
      .map(([way]) => way),
  );
}

/** A spreadsheet may have written some dates of a table anew and left the others, so each kind is looked at by itself. */
function kindOf(way: string): 'name' | 'year-first' | 'other' {
  if (!isOrder(way)) return 'name';
  return way.startsWith('year-') ? 'year-first' : 'other';
}
