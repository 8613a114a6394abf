import { couldBeFormula, writeCsvRow } from './csv';
import { DAYLIO_COLUMNS, makeDaylioEntry } from './daylio';
import { Rejection, toRecord, type FileRecord, type When } from './entry';
import { cleanName, splitNames } from './note';
import { htmlToText } from './plain-text';
import { readTable, type Table, type TableRow } from './table';
import {
  findNamedDay,
  findOrderIn,
  parseNamedDate,
  parseNumericDate,
  parseTime,
  whenOnWall,
  type DateOrder,
} from './when';

/** Daylio’s table in its three shapes: with scales, without, and the one of 2018 with its year apart. */
export function isDaylioTable({ columns }: Table): boolean {
  const has = (column: string) => columns.includes(column);
  return has('mood') && (has('full_date') || (has('year') && has('date')));
}

export function* readDaylioTable(
  pieces: () => Iterable<string>,
  table: Table,
  zone: string,
): Generator<FileRecord> {
  let order: DateOrder | null | undefined;
  const orderOfAll = () => (order ??= findOrder(readTable(pieces(), table)));
  for (const line of readTable(pieces(), table)) {
    if (line.fault) yield { kind: 'rejected', row: line.row, reason: line.fault };
    else yield toRecord(line.row, () => readLine(line, zone, orderOfAll));
  }
}

function readLine({ cell }: TableRow, zone: string, orderOfAll: () => DateOrder | null) {
  const when = readWhen(cell, zone, orderOfAll);
  const told = {
    when,
    mood: cleanName(htmlToText(cell('mood'))),
    level: null,
    activities: splitNames(cell('activities'), '|').map((name) => cleanName(htmlToText(name))),
    title: htmlToText(cell('note_title')),
    note: htmlToText(cell('note')),
  };
  if (told.mood === '' && told.title === '' && told.note === '' && told.activities.length === 0) {
    throw new Rejection('nothing');
  }
  return makeDaylioEntry(told);
}

function readWhen(cell: TableRow['cell'], zone: string, orderOfAll: () => DateOrder | null): When {
  const full = cell('full_date');
  const date =
    full === ''
      ? parseNamedDate(cell('year'), cell('date'))
      : parseNumericDate(full, () => orderOfLine(cell) ?? orderOfAll());
  const time = cell('time');
  return whenOnWall(date, time === '' ? null : parseTime(time), zone);
}

/** The day by its name, which stands beside the full date, settles what a spreadsheet made of that. */
function orderOfLine(cell: TableRow['cell']): DateOrder | null {
  return findOrderIn(cell('full_date'), findNamedDay(cell('date')));
}

/** The order of the dates of a table, where all that tell it agree. */
function findOrder(lines: Iterable<TableRow>): DateOrder | null {
  const orders = new Set<DateOrder>();
  for (const { cell } of lines) {
    const order = orderOfLine(cell);
    if (order !== null) orders.add(order);
  }
  const [order = null] = orders;
  return orders.size === 1 ? order : null;
}

export interface DaylioLine {
  day: Temporal.PlainDate;
  time: Temporal.PlainTime;
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
      time.toString({ smallestUnit: 'minute' }),
      mood,
      activities.join(' | '),
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
