import { couldBeFormula, writeCsvRow } from '../write/csv';
import { DAYLIO_COLUMNS, makeDaylioEntry } from './daylio';
import {
  createWayFinder,
  readDate,
  readNamedDate,
  settleDate,
  tellLanguages,
  type DateEvidence,
  type DateReading,
  type WayFinder,
} from '../dates/dates';
import { reject, Rejection, toRecord, type FileRecord, type When } from '../compare/entry';
import { splitNames } from '../compare/join-note';
import { escapeEntities, htmlToText, toName, toTitle } from '../read/plain-text';
import { readTable, type Table, type TableRow } from '../read/table';
import { parseTime, whenOnWall } from '../dates/when';

/** Daylio’s table in its three shapes: with scales, without, and the one of 2018 with its year apart. */
export function isDaylioTable({ columns }: Table): boolean {
  const has = (column: string) => columns.includes(column);
  return has('mood') && (has('full_date') || (has('year') && has('date')));
}

/** The columns of the three shapes by how many there are; of fewer the last ones are empty in all rows. */
const HEADLESS: Readonly<Record<number, readonly string[]>> = {
  7: ['full_date', 'date', 'weekday', 'time', 'mood', 'activities', 'note'],
  8: ['full_date', 'date', 'weekday', 'time', 'mood', 'activities', 'note_title', 'note'],
  9: ['full_date', 'date', 'weekday', 'time', 'mood', 'activities', 'scales', 'note_title', 'note'],
};

/** The columns of a Daylio table without its first line; null where its rows are none of Daylio. */
export function guessDaylioColumns(rows: readonly (readonly string[])[]): readonly string[] | null {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const columns = HEADLESS[Math.max(7, width)];
  if (!columns || rows.length === 0) return null;
  const isDaylio = (cells: readonly string[]) =>
    (cells[4] ?? '') !== '' && isReadable(() => parseTime(cells[3] ?? ''));
  if (!rows.every(isDaylio)) return null;
  if (rows.every(([full = '']) => isReadable(() => readDate(full)))) return columns;
  const isYearApart = ([year = '', date = '']: readonly string[]) => readNamedDate(year, date).length > 0;
  return rows.every(isYearApart) ? ['year', ...columns.slice(1)] : null;
}

function isReadable(read: () => string | readonly unknown[]): boolean {
  try {
    return read().length > 0;
  } catch {
    return false;
  }
}

const NEEDED = ['full_date', 'year', 'date', 'time', 'mood'];

export function* readDaylioTable(
  pieces: () => Iterable<string>,
  table: Table,
  zone: string,
): Generator<FileRecord> {
  const findWays = createWayFinder(() => readDates(readTable(pieces(), table, NEEDED)));
  for (const line of readTable(pieces(), table, NEEDED)) {
    if (line.fault) yield reject(line.row, line.fault, line.show);
    else yield toRecord(line.row, () => readLine(line, zone, findWays), line.show);
  }
}

function readLine({ cell }: TableRow, zone: string, findWays: WayFinder) {
  const told = {
    when: readWhen(cell, zone, findWays),
    mood: toName(cell('mood')),
    level: null,
    activities: splitNames(cell('activities'), '|').map(toName),
    title: toTitle(cell('note_title')),
    note: htmlToText(cell('note')),
  };
  if (told.mood === '' && told.title === '' && told.note === '' && told.activities.length === 0) {
    throw new Rejection('nothing');
  }
  return makeDaylioEntry(told);
}

function readWhen(cell: TableRow['cell'], zone: string, findWays: WayFinder): When {
  const date = settleDate(readDay(cell), tellEvidence(cell), findWays);
  const time = cell('time');
  return whenOnWall(
    date,
    time === '' ? null : parseTime(time, () => tellLanguages(tellEvidence(cell))),
    zone,
  );
}

function readDay(cell: TableRow['cell']): DateReading[] {
  const full = cell('full_date');
  return full === '' ? readNamedDate(cell('year'), cell('date')) : readDate(full);
}

/** The day by its name, and its weekday, which settle what a spreadsheet made of the date. */
function tellEvidence(cell: TableRow['cell']): DateEvidence {
  return { named: cell('full_date') === '' ? '' : cell('date'), weekday: cell('weekday') };
}

function* readDates(lines: Iterable<TableRow>): Generator<[DateReading[], DateEvidence]> {
  for (const { cell } of lines) {
    try {
      yield [readDay(cell), tellEvidence(cell)];
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
    }
  }
}

export interface DaylioLine {
  day: Temporal.PlainDate;
  /** Null where nobody told it. */
  time: Temporal.PlainTime | null;
  mood: string;
  activities: readonly string[];
  /** As a little HTML. */
  note: string;
}

/** The head of the table that we write, with the mark by which spreadsheets know UTF-8. */
export const DAYLIO_HEAD = `\uFEFF${DAYLIO_COLUMNS.join(',')}\n`;

/** One check-in in the current shape. What could begin a formula is written as Daylio’s HTML has it. */
export function writeDaylioLine({ day, time, mood, activities, note }: DaylioLine): string {
  return writeCsvRow(
    [
      day.toString(),
      day.toLocaleString('en', { month: 'long', day: 'numeric' }),
      day.toLocaleString('en', { weekday: 'long' }),
      time?.toString({ smallestUnit: 'minute' }) ?? '',
      escapeEntities(mood),
      activities.map(escapeEntities).join(' | '),
      '',
      '',
      note,
    ].map(escapeStart),
  );
}

function escapeStart(cell: string): string {
  if (!couldBeFormula(cell)) return cell;
  return cell.replace(/^[=+\-@\t＝＋－＠]/u, (start) => `&#${start.codePointAt(0)};`);
}
