import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '@/utils/import-export/dates/locales';
import { recognise } from '@/utils/import-export/read/recognise';
import { sourceOfBytes } from '@/utils/import-export/read/source';
import { isSoak } from '../../../how-many';

// What CLDR says of each language, as the browser has it, goes into a file and must come back as the same day and time,
// or be said to be unreadable: never as another day.

/** The languages of most people, and some of the others; in the long run all of them. */
const SAMPLE = LOCALES.filter((_, index) => isSoak || index < 40 || index % 8 === 0);

/** Days of every month, and hours of every part of a day; the minutes tell them apart. */
const MOMENTS = Array.from({ length: isSoak ? 122 : 13 }, (_, index) =>
  Temporal.PlainDateTime.from('2023-01-04T00:05').add({
    days: index * (isSoak ? 3 : 31),
    hours: index * 5,
    minutes: index,
  }),
);

const toDate = (moment: Temporal.PlainDateTime) => new Date(moment.toZonedDateTime('UTC').epochMilliseconds);

function createFormat(
  locale: string,
  shape: Intl.DateTimeFormatOptions,
): (moment: Temporal.PlainDateTime) => string {
  const format = new Intl.DateTimeFormat(locale, { ...shape, calendar: 'gregory', timeZone: 'UTC' });
  return (moment) => format.format(toDate(moment));
}

const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

type Table = (locale: string, moments: readonly Temporal.PlainDateTime[]) => string;

/** Daylio’s table, with its date as a spreadsheet in that language writes it. */
const withDates =
  (shape: Intl.DateTimeFormatOptions, timeShape: Intl.DateTimeFormatOptions): Table =>
  (locale, moments) => {
    const full = createFormat(locale, shape);
    const named = createFormat(locale, { month: 'long', day: 'numeric' });
    const weekday = createFormat(locale, { weekday: 'long' });
    const time = createFormat(locale, timeShape);
    const rows = moments.map((moment) =>
      [full(moment), named(moment), weekday(moment), time(moment), 'good', '', '', ''].map(quote).join(','),
    );
    return ['full_date,date,weekday,time,mood,activities,note_title,note', ...rows].join('\n');
  };

/** The same without anything beside the date that would settle what it means. */
const withDatesAlone =
  (shape: Intl.DateTimeFormatOptions): Table =>
  (locale, moments) => {
    const full = createFormat(locale, shape);
    const time = createFormat(locale, { timeStyle: 'short' });
    const rows = moments.map((moment) => [full(moment), time(moment), 'good'].map(quote).join(','));
    return ['full_date,time,mood', ...rows].join('\n');
  };

/** Daylio’s table of 2018, which tells a day only by its name. */
const withNames =
  (month: 'long' | 'short'): Table =>
  (locale, moments) => {
    const named = createFormat(locale, { month, day: 'numeric' });
    const weekday = createFormat(locale, { weekday: 'long' });
    const time = createFormat(locale, { hour: 'numeric', minute: '2-digit', hour12: true });
    const rows = moments.map((moment) =>
      [String(moment.year), named(moment), weekday(moment), time(moment), 'good', '', '']
        .map(quote)
        .join(','),
    );
    return ['year,date,weekday,time,mood,activities,note', ...rows].join('\n');
  };

const howWeFeel: Table = (locale, moments) => {
  const weekday = createFormat(locale, { weekday: 'short' });
  const month = createFormat(locale, { month: 'short' });
  const time = createFormat(locale, { hour: 'numeric', minute: '2-digit', hour12: false });
  const rows = moments.map((moment) =>
    quote(`${moment.year} ${weekday(moment)} ${month(moment)} ${moment.day} ${time(moment)}`),
  );
  return ['Date,Mood,Tags (People)', ...rows.map((row) => `${row},Calm,`)].join('\n');
};

/** With the least share of the languages that come back whole; the others number their months, or write roman numbers. */
const TABLES: [name: string, table: Table, least: number][] = [
  ['short dates', withDates({ dateStyle: 'short' }, { timeStyle: 'short' }), 0.97],
  [
    'dates in numbers',
    withDates({ year: 'numeric', month: 'numeric', day: 'numeric' }, { timeStyle: 'medium' }),
    0.97,
  ],
  [
    'dates in padded numbers',
    withDates(
      { year: 'numeric', month: '2-digit', day: '2-digit' },
      { hour: 'numeric', minute: '2-digit', hour12: true },
    ),
    0.97,
  ],
  [
    'medium dates',
    withDates(
      { dateStyle: 'medium' },
      { hour: 'numeric', minute: '2-digit', hour12: true, dayPeriod: 'short' },
    ),
    0.97,
  ],
  [
    'long dates',
    withDates({ dateStyle: 'long' }, { hour: 'numeric', minute: '2-digit', hour12: false }),
    0.97,
  ],
  ['full dates', withDates({ dateStyle: 'full' }, { timeStyle: 'short' }), 0.95],
  ['short dates alone', withDatesAlone({ dateStyle: 'short' }), 0.95],
  ['long dates alone', withDatesAlone({ dateStyle: 'long' }), 0.95],
  ['named days', withNames('long'), 0.95],
  ['shortened names of days', withNames('short'), 0.9],
  ['How We Feel', howWeFeel, 0.9],
];

interface Outcome {
  /** Rows that came back as another moment. */
  wrong: string[];
  /** The first that could not be read. */
  missed: string | undefined;
}

function readBack(table: string, moments: readonly Temporal.PlainDateTime[]): Outcome {
  const records = [...recognise(sourceOfBytes(strToU8(table)), 'UTC').records()];
  const lines = table.split('\n').slice(1);
  const told = moments.map((moment) => moment.toString({ smallestUnit: 'minute' }));
  const read = records.map((record) =>
    record.kind === 'entry' ? `${record.entry.when.localDate}T${record.entry.when.localTime ?? ''}` : null,
  );
  const wrong = lines.filter((_, index) => read[index] !== null && read[index] !== told[index]);
  const missedAt = read.indexOf(null);
  const record = records[missedAt];
  return {
    wrong: wrong.map((line) => `${line} → ${read[lines.indexOf(line)] ?? ''}`),
    missed:
      missedAt < 0
        ? undefined
        : `${lines[missedAt] ?? ''} (${record?.kind === 'rejected' ? record.reason : ''})`,
  };
}

describe('a table in any language', () => {
  it.each(TABLES)('with %s comes back as it went, or is said to be unreadable', (_, makeTable, least) => {
    const outcomes = SAMPLE.map((locale) => ({ locale, ...readBack(makeTable(locale, MOMENTS), MOMENTS) }));
    const wrong = outcomes.flatMap((outcome) => outcome.wrong.map((line) => `${outcome.locale}: ${line}`));
    expect(wrong).toEqual([]);
    const missed = outcomes.flatMap((outcome) => (outcome.missed === undefined ? [] : [outcome.missed]));
    expect(1 - missed.length / outcomes.length, missed.join('\n')).toBeGreaterThanOrEqual(least);
  });

  it.each(TABLES)('with %s never tells another day, even if it has only one row', (_, makeTable) => {
    const moments = MOMENTS.filter((_moment, index) => index % (isSoak ? 10 : 6) === 0);
    const wrong = SAMPLE.flatMap((locale) =>
      moments.flatMap((moment) =>
        readBack(makeTable(locale, [moment]), [moment]).wrong.map((line) => `${locale}: ${line}`),
      ),
    );
    expect(wrong).toEqual([]);
  });
});
