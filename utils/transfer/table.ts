import { readCsv } from './csv';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** A table’s columns are known by their names, whatever their order. */
export interface Table {
  delimiter: string;
  /** Lower case, trimmed. */
  columns: readonly string[];
}

export interface TableRow {
  /** Data records from 1. */
  row: number;
  /** More or fewer cells than columns, or a quotation mark that is never closed. */
  fault: 'columns' | 'quote' | null;
  /** The trimmed cell of a column; empty where the table has no such column. */
  cell: (column: string) => string;
}

/** The first line of a text as the names of columns. A spreadsheet’s own line about its delimiter is passed over. */
export function findTable(pieces: () => Iterable<string>): Table | null {
  let best: Table | null = null;
  for (const delimiter of DELIMITERS) {
    const [first] = withoutNote(readCsv(pieces(), delimiter));
    if (!first) return null;
    const columns = first.cells.map((cell) =>
      cell
        .replace(/^\uFEFF/, '')
        .trim()
        .toLowerCase(),
    );
    if (columns.length > (best?.columns.length ?? 0)) best = { delimiter, columns };
  }
  return best;
}

export function* readTable(pieces: Iterable<string>, { delimiter, columns }: Table): Generator<TableRow> {
  const places = new Map<string, number>();
  for (const [place, column] of columns.entries()) if (!places.has(column)) places.set(column, place);

  let row = -1;
  for (const { cells, isBroken } of withoutNote(readCsv(pieces, delimiter))) {
    row++;
    if (row === 0) continue;
    const isOff =
      cells.length < columns.length || cells.slice(columns.length).some((cell) => cell.trim() !== '');
    const wrongLength = isOff ? 'columns' : null;
    yield {
      row,
      fault: isBroken ? 'quote' : wrongLength,
      cell: (column) => cells[places.get(column) ?? -1]?.trim() ?? '',
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
