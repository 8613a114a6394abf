import { LOCALES } from './locales';

interface Names {
  /** The hours of the day, 0 … 23, that a name of a part of the day stands for, by language. */
  periods: Map<string, Map<string, Set<number>>>;
  /** Words that only say that it is a time: "Uhr", "h", "시". */
  clockWords: Set<string>;
}

let names: Names | null = null;

/** By language: "ip." is the afternoon in Finnish, and the morning in Inari Sami. */
export type HoursByLanguage = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * The hours, 0 … 23, that what is written beside a time leaves open, in whichever language ("p. m.", "午後", "晚上",
 * "du."); null where it says nothing of them ("20 h 30", "20:30 Uhr"); undefined where it is none of these.
 *
 * @param words what stands before, within and after the numbers, each by itself.
 */
export function findHours(words: readonly string[]): HoursByLanguage | null | undefined {
  const simple = words.map(foldPeriod).join('');
  if (simple === '') return null;
  const quick = QUICK.get(simple);
  if (quick) return quick;

  names ??= collectNames();
  const { periods, clockWords } = names;
  const told = words
    .flatMap((word) => {
      const whole = foldPeriod(word);
      return periods.has(whole) ? [whole] : word.split(' ').map(foldPeriod);
    })
    .filter((word) => word !== '' && !clockWords.has(word));
  if (told.length === 0) return null;
  const period = told.join('');
  return QUICK.get(period) ?? periods.get(period);
}

const AM = Array.from({ length: 12 }, (_, hour) => hour);
const PM = AM.map((hour) => hour + 12);

/** As some phones and spreadsheets write it, whatever the browser does; most need no more. */
const QUICK: ReadonlyMap<string, HoursByLanguage> = new Map([
  ['am', new Map([['en', new Set(AM)]])],
  ['pm', new Map([['en', new Set(PM)]])],
  ['पूर्वाह्न', new Map([['hi', new Set(AM)]])],
  ['अपराह्न', new Map([['hi', new Set(PM)]])],
]);

/** The ways in which a time of day is written. */
const SHAPES: readonly Intl.DateTimeFormatOptions[] = [
  { hour: 'numeric', minute: '2-digit', hour12: true },
  { hour: 'numeric', minute: '2-digit', hour12: false },
  { hour: 'numeric', minute: '2-digit', hour12: true, dayPeriod: 'short' },
  { hour: 'numeric', minute: '2-digit', hour12: true, dayPeriod: 'long' },
  { timeStyle: 'short' },
  { timeStyle: 'medium' },
  { hour: 'numeric' },
];

function collectNames(): Names {
  const found: Names = {
    periods: new Map(),
    clockWords: new Set([
      'h',
      'uhr',
      'ч',
      'klo',
      'kl',
      'min',
      '分',
      '분',
      '秒',
      '초',
      '點',
      '点',
      '時',
      '时',
      '시',
    ]),
  };
  for (const locale of LOCALES) for (const shape of SHAPES) collectFrom(locale, shape, found);
  for (const hours of found.periods.values()) for (const each of hours.values()) widen(each);
  return found;
}

/** "In the afternoon" ends at six for some, and for others it is all that comes after noon. */
function widen(hours: Set<number>): void {
  // Noon and midnight are no parts of a day.
  if (hours.size === 1 && (hours.has(0) || hours.has(12))) return;
  for (const half of [AM, PM]) {
    if ([...hours].every((hour) => half.includes(hour))) for (const hour of half) hours.add(hour);
  }
}

function collectFrom(
  locale: string,
  shape: Intl.DateTimeFormatOptions,
  { periods, clockWords }: Names,
): void {
  const format = new Intl.DateTimeFormat(locale, { ...shape, numberingSystem: 'latn', timeZone: 'UTC' });
  const hasPeriod = format.formatToParts(0).some(({ type }) => type === 'dayPeriod');
  for (let hour = 0; hour < (hasPeriod ? 24 : 1); hour++) {
    // Some have a name for noon itself, which is over a minute later.
    const minutes = hour % 12 === 0 ? [0, 5] : [5];
    for (const minute of minutes) {
      for (const { type, value } of format.formatToParts(Date.UTC(2026, 0, 1, hour, minute, 0))) {
        if (type === 'dayPeriod') addHour(periods, foldPeriod(value), locale, hour);
        if (type === 'literal' && /\p{L}/u.test(value)) {
          for (const word of value.split(/\s+/)) clockWords.add(foldPeriod(word));
        }
      }
    }
  }
}

function addHour(periods: Names['periods'], name: string, locale: string, hour: number): void {
  const hours = periods.get(name) ?? new Map<string, Set<number>>();
  periods.set(name, hours.set(locale, (hours.get(locale) ?? new Set()).add(hour)));
}

/** Lower case, without dots, blanks, apostrophes and marks of direction. */
function foldPeriod(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s.,'’:·-]+|\p{Cf}/gu, '');
}
