import Papa from 'papaparse';
import { Refusal } from '../read/refusal';

/** A longer record is none: a quotation mark was opened and never closed. In UTF-16 code units. */
const RECORD_MAX_LENGTH = 1_000_000;

/** So many blank lines are in no table of a person. */
const BLANK_MAX = 300_000;

interface CsvRow {
  cells: string[];
  /** A quotation mark is opened in it and never closed. */
  isBroken: boolean;
  /** The text ends within it, or just after it, without the end of a line. */
  isLast: boolean;
}

/** The rows of a text that comes in pieces; blank lines are none. Every kind of line end counts as one. */
export function* readCsv(pieces: Iterable<string>, delimiter: string): Generator<CsvRow> {
  // Only this form of the parser can be fed piece by piece without waiting in between.
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  let rest = '';
  /** A long record is looked at again only once there is twice as much of it. */
  let wantedLength = 0;
  let blank = 0;
  for (const piece of unifyLineEnds(pieces)) {
    rest += piece;
    if (rest.length < wantedLength) continue;
    const { data, meta }: Papa.ParseResult<string[]> = parser.parse(rest, 0, true);
    for (const cells of data) {
      if (!isBlank(cells)) yield { cells, isBroken: false, isLast: false };
      else if (++blank > BLANK_MAX) throw new Refusal('damaged');
    }
    rest = rest.slice(meta.cursor);
    wantedLength = meta.cursor === 0 ? rest.length * 2 : 0;
    if (rest.length > RECORD_MAX_LENGTH) throw new Refusal('damaged');
  }
  const { data, errors }: Papa.ParseResult<string[]> = parser.parse(rest, 0, false);
  const broken = errors.find(({ code }) => code === 'MissingQuotes')?.row;
  for (const [index, cells] of data.entries()) {
    const isLast = index === data.length - 1 && !rest.endsWith('\n');
    if (!isBlank(cells)) yield { cells, isBroken: index === broken, isLast };
  }
}

/** One line of a table, with its end. Every cell is quoted; none can become a formula in a spreadsheet, numbers stay numbers. */
export function writeCsvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${disarm(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
}

/** What a spreadsheet would take for the beginning of a formula (OWASP, CSV injection). */
const FORMULA_START = /^[=+\-@\t\r\n\0＝＋－＠]/u;

/** A number needs no disarming, and disarmed it would be a text, which no sum and no mean takes in. */
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/** Whether a spreadsheet could take a cell for a formula. */
export function couldBeFormula(cell: string): boolean {
  return FORMULA_START.test(cell) && !PLAIN_NUMBER.test(cell);
}

function disarm(cell: string): string {
  return couldBeFormula(cell) ? `'${cell}` : cell;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function* unifyLineEnds(pieces: Iterable<string>): Generator<string> {
  let hasPendingReturn = false;
  for (const piece of pieces) {
    const text: string = hasPendingReturn ? `\r${piece}` : piece;
    hasPendingReturn = text.endsWith('\r');
    yield (hasPendingReturn ? text.slice(0, -1) : text).replaceAll(/\r\n?/g, '\n');
  }
  if (hasPendingReturn) yield '\n';
}
