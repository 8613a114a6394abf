import {
  createWayFinder,
  readNamedDate,
  settleDate,
  tellLanguages,
  type DateEvidence,
  type DateReading,
  type WayFinder,
} from '../dates/dates';
import type { Entry, FileRecord } from '../compare/entry';
import { reject, Rejection, toRecord } from '../compare/entry';
import { joinNote, splitNames } from '../compare/join-note';
import { toPlainDigits } from '../dates/plain-digits';
import { readTable, type Table, type TableRow } from '../read/table';
import { parseTime, whenOnWall } from '../dates/when';

const TAGS = ['tags (people)', 'tags (places)', 'tags (events)'] as const;

/** How We Feel’s table in its three shapes. */
export function isHowWeFeelTable({ columns }: Table): boolean {
  const has = (column: string) => columns.includes(column);
  return has('date') && has('mood') && TAGS.some(has);
}

const HEAD = ['date', 'mood', 'tags (people)', 'tags (places)', 'tags (events)'];
const TEXTS = ['notes', 'reflections', 'takeaways'];
const KEYS = ['date', 'mood', 'mood key', 'tags (people)', '', 'tags (places)', '', 'tags (events)', ''];
const MEASURES = Array.from({ length: 10 }, () => '');

/** The columns of the three shapes by how many there are. What is measured has no name here. */
const HEADLESS: Readonly<Record<number, readonly string[]>> = {
  10: ['date', 'locale', 'mood keys', ...HEAD.slice(1), ...TEXTS],
  18: [...HEAD, ...MEASURES, ...TEXTS],
  22: [...KEYS, ...MEASURES, ...TEXTS],
};

/** The columns of a table of How We Feel without its first line; null where its rows are none. */
export function guessHowWeFeelColumns(rows: readonly (readonly string[])[]): readonly string[] | null {
  const columns = HEADLESS[Math.max(0, ...rows.map((cells) => cells.length))];
  return columns && rows.every(([date = '']) => DATE.test(toPlainDigits(date))) ? columns : null;
}

const NEEDED = ['date', 'mood'];

export function* readHowWeFeelTable(
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

/** "2026 Sun Feb 8 4:04 PM": year, weekday and month by their names, day, and a time on the wall. */
const DATE = /^(\d{4})\s+(\S.*?)\s+(\d{1,2})[.,]?\s+(\D*\d{1,2}\s?[:.h]\s?\d{2}.*)$/;

interface Moment {
  readings: DateReading[];
  evidence: DateEvidence;
  time: string;
}

function readMoment(text: string): Moment {
  const [, year = '', names = '', day = '', time = ''] = DATE.exec(toPlainDigits(text)) ?? [];
  // The weekday may be of several words, or be missing: what follows it is the month.
  const words = names.split(' ');
  for (const from of words.keys()) {
    const readings = readNamedDate(year, `${words.slice(from).join(' ')} ${day}`);
    if (readings.length > 0) return { readings, evidence: { weekday: words.slice(0, from).join(' ') }, time };
  }
  throw new Rejection('date');
}

function* readDates(lines: Iterable<TableRow>): Generator<[DateReading[], DateEvidence]> {
  for (const { cell } of lines) {
    try {
      const { readings, evidence } = readMoment(cell('date'));
      yield [readings, evidence];
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
    }
  }
}

function readLine({ cell }: TableRow, zone: string, findWays: WayFinder): Entry {
  const { readings, evidence, time } = readMoment(cell('date'));
  const when = whenOnWall(
    settleDate(readings, evidence, findWays),
    parseTime(time, () => tellLanguages(evidence, readings)),
    zone,
  );
  const keys = cell('mood keys') || cell('mood key');
  // The keys are English whatever the mood is called; they serve where it is not told.
  const words = splitNames(cell('mood') || keys.replaceAll('_', ' '), ';');
  const abouts = [...new Set(TAGS.flatMap((column) => splitNames(cell(column), ';')))];
  const note = joinNote(
    cell('notes'),
    ...readReflections(cell('reflections')),
    ...readReflections(cell('takeaways')),
  );
  if (words.length === 0 && abouts.length === 0 && note === '') throw new Rejection('nothing');
  return {
    when,
    key: [
      'howwefeel',
      `${when.localDate}T${when.localTime ?? ''}`,
      words.join(';').toLowerCase(),
      abouts.toSorted().join(';').toLowerCase(),
      note.normalize('NFC'),
    ].join('\0'),
    pleasantness: null,
    energy: null,
    mood: null,
    words,
    abouts,
    note,
  };
}

/** Plain text, or a JSON list of texts or of what somebody said. */
function readReflections(cell: string): string[] {
  if (!cell.startsWith('[')) return [cell];
  let list: unknown;
  try {
    list = JSON.parse(cell);
  } catch {
    return [cell];
  }
  if (!Array.isArray(list)) return [cell];
  return list.map(readReflection).filter((text) => text !== '');
}

/** What is said in it, however deep; not who said it, or when. */
function readReflection(reflection: unknown): string {
  if (typeof reflection === 'string') return reflection;
  if (typeof reflection !== 'object' || reflection === null) return '';
  return Object.entries(reflection)
    .filter(([name]) => !/^(role|id|key|date|type)$/i.test(name))
    .map(([, value]) => readReflection(value))
    .filter((text) => text !== '')
    .join('\n');
}
