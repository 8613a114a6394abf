import { levelToPleasantness } from './daylio';
import { reject, Rejection, toRecord, type Entry, type FileRecord } from '../compare/entry';
import { cleanName, joinNote } from '../compare/join-note';
import { readTable, type Table, type TableRow } from '../read/table';
import { whenAt } from '../dates/when';

/** Its own scale of five. */
const LEVELS = new Map([
  ['happy', 5],
  ['excited', 5],
  ['content', 4],
  ['neutral', 3],
  ['tired', 3],
  ['sad', 2],
  ['angry', 1],
  ['stressed', 1],
]);

export function isMoodBuddyTable({ columns }: Table): boolean {
  const has = (column: string) => columns.includes(column);
  return has('timestamp') && has('label');
}

/** The columns of a table of Mood Buddy without its first line; null where its rows are none. */
export function guessMoodBuddyColumns(rows: readonly (readonly string[])[]): readonly string[] | null {
  const isOurs = (cells: readonly string[]) =>
    cells.length === 5 && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(cells[0] ?? '');
  return rows.length > 0 && rows.every(isOurs) ? ['timestamp', 'emoji', 'label', 'text', 'action'] : null;
}

const NEEDED = ['timestamp', 'label'];

export function* readMoodBuddyTable(
  pieces: Iterable<string>,
  table: Table,
  zone: string,
): Generator<FileRecord> {
  for (const line of readTable(pieces, table, NEEDED)) {
    if (line.fault) yield reject(line.row, line.fault, line.show);
    else yield toRecord(line.row, () => readLine(line, zone), line.show);
  }
}

function readLine({ cell }: TableRow, zone: string): Entry {
  const when = whenAt(cell('timestamp'), zone);
  const label = cleanName(cell('label'));
  const isNamed = label !== '' && !/^(other|unknown)$/i.test(label);
  const note = joinNote(cell('text'), cell('action'));
  if (label === '' && note === '' && cell('emoji') === '') throw new Rejection('nothing');
  const level = LEVELS.get(label.toLowerCase());
  return {
    when,
    key: ['moodbuddy', String(when.stamp), label, note.normalize('NFC')].join('\0'),
    pleasantness: level === undefined ? null : levelToPleasantness(level),
    energy: null,
    mood: null,
    words: isNamed ? [label] : [],
    abouts: [],
    note,
  };
}
