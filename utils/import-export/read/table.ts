import { readCsv } from '../write/csv';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** A table’s columns are known by their names, whatever their order. */
export interface Table {
  delimiter: string;
  /** Lower case, trimmed. */
  columns: readonly string[];
  /** Whether its first line tells the columns; where it is missing, what they hold has told them. */
  hasHead: boolean;
}

export interface TableRow {
  /** Data records from 1. */
  row: number;
  /** More cells than columns, or too few, or a quotation mark that is never closed. */
  fault: 'columns' | 'quote' | null;
  /** The trimmed cell of a column; empty where the table has no such column. */
  cell: (column: string) => string;
  /** The row as one could show it. */
  show: () => string;
}

/** The first line of a text as the names of columns. A spreadsheet’s own line about its delimiter is passed over. */
export function findTable(pieces: () => Iterable<string>): Table | null {
  let best: Table | null = null;
  for (const delimiter of DELIMITERS) {
    const [first] = readRows(pieces(), delimiter);
    if (!first) return null;
    const columns = first.map((cell) => cell.toLowerCase());
    if (columns.length > (best?.columns.length ?? 0)) best = { delimiter, columns, hasHead: true };
  }
  return best;
}

/** So many rows tell what the columns of a table without a first line hold. */
const ROWS_TO_GUESS = 20;

/**
 * A table whose first line, with the names of its columns, is missing.
 *
 * @param guess tells the columns by the trimmed cells of the first rows; null where it does not know them.
 */
export function guessTable(
  pieces: () => Iterable<string>,
  guess: (rows: readonly (readonly string[])[]) => readonly string[] | null,
): Table | null {
  for (const delimiter of DELIMITERS) {
    const rows: string[][] = [];
    for (const cells of readRows(pieces(), delimiter)) {
      rows.push(cells);
      if (rows.length === ROWS_TO_GUESS) break;
    }
    const columns = guess(rows);
    if (columns) return { delimiter, columns, hasHead: false };
  }
  return null;
}

function* readRows(pieces: Iterable<string>, delimiter: string): Generator<string[]> {
  for (const { cells } of withoutNote(readCsv(pieces, delimiter))) {
    yield cells.map((cell) => cell.replace(/^\uFEFF/, '').trim());
  }
}

/**
 * @param needed the columns that no row can do without. Spreadsheets leave the last empty cells of a row away, so that any
 *   others may be missing.
 */
export function* readTable(
  pieces: Iterable<string>,
  { delimiter, columns, hasHead }: Table,
  needed: readonly string[],
): Generator<TableRow> {
  const places = new Map<string, number>();
  for (const [place, column] of columns.entries()) if (!places.has(column)) places.set(column, place);
  const least = Math.max(0, ...needed.map((column) => places.get(column) ?? -1)) + 1;

  let row = hasHead ? -1 : 0;
  for (const { cells, isBroken, isLast } of withoutNote(readCsv(pieces, delimiter))) {
    row++;
    if (row === 0) continue;
    // A file that breaks off does so in its last row.
    const isShort = cells.length < (isLast ? columns.length : least);
    const isOff = isShort || cells.slice(columns.length).some((cell) => cell.trim() !== '');
    const wrongLength = isOff ? 'columns' : null;
    yield {
      row,
      fault: isBroken ? 'quote' : wrongLength,
      cell: (column) => cells[places.get(column) ?? -1]?.trim() ?? '',
      show: () => cells.join(delimiter),
    };
  }
}

function* withoutNote<Row extends { cells: readonly string[] }>(rows: Iterable<Row>): Generator<Row> {
  let isFirst = true;
  for (const row of rows) {
    if (!(isFirst && /^\uFEFF?sep=/i.test(row.cells[0] ?? ''))) yield row;
    isFirst = false;
  }
}
