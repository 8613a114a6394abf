import { LOCALES } from './locales';

/** In which languages a name stands for which month, 1 … 12, or weekday, 1 … 7 from Monday. */
type Meanings = ReadonlyMap<number, ReadonlySet<string>>;
type Index = Map<string, Map<number, Set<string>>>;

interface Names {
  months: Index;
  weekdays: Index;
  /** Without the marks over Latin, Greek and Cyrillic letters, for tables that have lost them. */
  bareMonths: Index;
  bareWeekdays: Index;
}

const NOTHING: Meanings = new Map();

let names: Names | null = null;

/** A month that a text can name. */
interface NamedMonth {
  /** 1 … 12 */
  month: number;
  /** In which it is called so: "listopad" is October in Croatian and November in Polish. */
  languages: ReadonlySet<string>;
  /** The weekdays, 1 … 7 from Monday, that stand beside it in one of these languages; null where none does. */
  weekdays: ReadonlySet<number> | null;
}

/** The months that a text without its numbers can name, long or short, in whichever language. */
export function findMonths(text: string): NamedMonth[] {
  names ??= collectNames();
  const found = findMonthsIn(fold(text), names.months, names.weekdays);
  return found.length > 0 ? found : findMonthsIn(foldBare(text), names.bareMonths, names.bareWeekdays);
}

/** The weekdays that a text can name, each with the languages in which it does. */
export function findWeekdays(text: string): Meanings {
  names ??= collectNames();
  const { weekdays, bareWeekdays } = names;
  const [match] = findNames(fold(text).split(' '), weekdays).toSorted(longestFirst);
  const [bare] = match ? [] : findNames(foldBare(text).split(' '), bareWeekdays).toSorted(longestFirst);
  return (match ?? bare)?.meanings ?? NOTHING;
}

/** How many of some words are by themselves a name of a month or weekday, marks and all; it counts to `max`. */
export function countCalendarNames(words: readonly string[], max: number): number {
  const { months, weekdays } = (names ??= collectNames());
  let count = 0;
  for (const word of new Set(words)) {
    const name = fold(word);
    // Two letters can be a name by chance, but for those that each are a word.
    const isLong = name.length > 2 || /^[\p{Script=Han}\p{Script=Hangul}]{2}$/u.test(name);
    if (isLong && (months.has(name) || weekdays.has(name)) && ++count === max) break;
  }
  return count;
}

interface Match {
  from: number;
  to: number;
  length: number;
  meanings: Meanings;
}

const longestFirst = (a: Match, b: Match) => b.length - a.length;

/** No date has more words. */
const WORDS_MAX = 14;

/** Every run of words that is a name. */
function findNames(words: readonly string[], index: Index): Match[] {
  const found: Match[] = [];
  for (let from = 0; from < Math.min(words.length, WORDS_MAX); from++) {
    for (let to = from + 1; to <= Math.min(words.length, WORDS_MAX); to++) {
      const name = words.slice(from, to).join(' ');
      const meanings = index.get(name);
      if (meanings) found.push({ from, to, length: name.length, meanings });
    }
  }
  return found;
}

/**
 * What explains the most of the text: a month ("de octubre" is "octubre", whatever "de" is elsewhere), or a month and a
 * weekday of the same language ("mar. 3 mars" is in March, and on a Tuesday).
 */
function findMonthsIn(text: string, months: Index, weekdays: Index): NamedMonth[] {
  const words = text.split(' ');
  const allWeekdays = findNames(words, weekdays);
  const found = findNames(words, months).flatMap(({ from, to, length, meanings }) =>
    [...meanings].map(([month, languages]) => {
      const beside = allWeekdays
        .filter((weekday) => weekday.to <= from || weekday.from >= to)
        .toSorted(longestFirst)
        .find((weekday) => [...weekday.meanings.values()].some((spoken) => meets(spoken, languages)));
      return {
        month,
        languages,
        weekdays: beside ? new Set(beside.meanings.keys()) : null,
        explained: length + (beside?.length ?? 0),
      };
    }),
  );
  const most = Math.max(0, ...found.map(({ explained }) => explained));
  return found.filter(({ explained }) => explained === most);
}

function meets(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...some].some((each) => others.has(each));
}

function collectNames(): Names {
  const found: Names = {
    months: new Map(),
    weekdays: new Map(),
    bareMonths: new Map(),
    bareWeekdays: new Map(),
  };
  for (const locale of LOCALES) {
    for (const style of ['long', 'short'] as const) {
      // By itself, and as it is bent within a date.
      for (const shape of [
        { month: style },
        { month: style, day: 'numeric' },
        { dateStyle: style === 'long' ? 'long' : 'medium' },
      ] as const) {
        collectMonths(locale, shape, found);
      }
      for (const shape of [{ weekday: style }, { weekday: style, month: style, day: 'numeric' }] as const) {
        collectWeekdays(locale, shape, found);
      }
    }
  }
  // As some apps and spreadsheets shorten them, whatever the browser does.
  for (const index of [found.months, found.bareMonths]) {
    add(index, 'sept', 9, 'en');
    add(index, 'mrz', 3, 'de');
  }
  return found;
}

function collectMonths(locale: string, shape: Intl.DateTimeFormatOptions, found: Names): void {
  const format = makeFormat(locale, shape);
  for (let month = 1; month <= 12; month++) {
    const parts = format.formatToParts(Date.UTC(2026, month - 1, 1));
    const name = parts.find(({ type }) => type === 'month')?.value;
    // Where months are numbered ("5月"), the word by itself names none.
    if (name === undefined || !/\p{L}/u.test(name) || /\p{N}/u.test(name)) continue;
    // Some write more around it, and some without a blank between ("בינואר").
    const whole = parts.map(({ type, value }) => (type === 'day' || type === 'year' ? ' ' : value)).join('');
    for (const text of new Set([name, whole])) {
      add(found.months, fold(text), month, locale);
      add(found.bareMonths, foldBare(text), month, locale);
    }
  }
}

function collectWeekdays(locale: string, shape: Intl.DateTimeFormatOptions, found: Names): void {
  const format = makeFormat(locale, shape);
  for (let weekday = 1; weekday <= 7; weekday++) {
    // 1 June 2026 is a Monday.
    const name = format
      .formatToParts(Date.UTC(2026, 5, weekday))
      .find(({ type }) => type === 'weekday')?.value;
    if (name === undefined) continue;
    add(found.weekdays, fold(name), weekday, locale);
    add(found.bareWeekdays, foldBare(name), weekday, locale);
  }
}

function makeFormat(locale: string, shape: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, {
    ...shape,
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
  });
}

function add(index: Index, name: string, value: number, locale: string): void {
  const meanings = index.get(name) ?? new Map<number, Set<string>>();
  index.set(name, meanings);
  meanings.set(value, (meanings.get(value) ?? new Set()).add(locale));
}

/** Lower case, one blank between words, nothing but letters with their marks, and numbers. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

const BARE: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', đ: 'd', ø: 'o', ß: 'ss' };

function foldBare(text: string): string {
  return fold(text)
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]+/g, '')
    .replaceAll(/[ıłđøß]/g, (letter) => BARE[letter] ?? letter);
}
