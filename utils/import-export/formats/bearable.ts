import { levelToPleasantness } from './daylio';
import {
  createWayFinder,
  readDate,
  settleDate,
  type DateEvidence,
  type DateReading,
  type WayFinder,
} from '../dates/dates';
import { reject, Rejection, toRecord, type Entry, type FileRecord, type When } from '../compare/entry';
import { joinNote, splitNames } from '../compare/join-note';
import { readTable, type Table, type TableRow } from '../read/table';
import { parseTime, whenOnWall } from '../dates/when';

const NEEDED = ['date', 'category', 'rating/amount'];

/** Bearable’s table: a row for each thing that was noted, moods and energy among much else. */
export function isBearableTable({ columns }: Table): boolean {
  return NEEDED.every((column) => columns.includes(column));
}

/** A mood or an energy, as a row tells it. */
interface Noted {
  row: number;
  when: When;
  /** "am", "mid", "pm", "all day", or a time. */
  part: string;
  kind: 'mood' | 'energy';
  /** −1 … 1, or null. */
  value: number | null;
  words: string[];
  note: string;
  show: () => string;
}

/**
 * A mood and the energy of the same part of the same day are one check-in. The parts are no times, so that none is told.
 */
export function* readBearableTable(
  pieces: () => Iterable<string>,
  table: Table,
  zone: string,
): Generator<FileRecord> {
  const findWays = createWayFinder(() => readDates(readTable(pieces(), table, NEEDED)));
  const waiting = new Map<string, Noted[]>();
  for (const line of readTable(pieces(), table, NEEDED)) {
    const kind = line.cell('category').toLowerCase();
    if (line.fault) yield reject(line.row, line.fault, line.show);
    else if (kind !== 'mood' && kind !== 'energy') yield { kind: 'ignored', row: line.row };
    else {
      const read = tryRead(() => readLine(line, kind, zone, findWays));
      if ('reason' in read) {
        yield reject(line.row, read.reason, line.show);
        continue;
      }
      const key = `${read.when.localDate} ${read.part}`;
      const noted = waiting.get(key) ?? [];
      waiting.set(key, [...noted, read]);
    }
  }
  for (const noted of waiting.values()) yield* pair(noted);
}

function tryRead(read: () => Noted): Noted | Rejection {
  try {
    return read();
  } catch (error) {
    if (error instanceof Rejection) return error;
    throw error;
  }
}

function* pair(noted: readonly Noted[]): Generator<FileRecord> {
  const moods = noted.filter(({ kind }) => kind === 'mood');
  const energies = noted.filter(({ kind }) => kind === 'energy');
  for (let index = 0; index < Math.max(moods.length, energies.length); index++) {
    const [mood, energy] = [moods[index], energies[index]];
    const first = mood ?? energy;
    if (first) yield toRecord(first.row, () => makeEntry(first, mood, energy), first.show);
  }
}

function makeEntry({ when, part }: Noted, mood: Noted | undefined, energy: Noted | undefined): Entry {
  const words = mood?.words ?? [];
  const note = joinNote(mood?.note ?? '', energy?.note ?? '');
  const pleasantness = mood?.value ?? null;
  const strength = energy?.value ?? null;
  if (pleasantness === null && strength === null && words.length === 0 && note === '') {
    throw new Rejection('nothing');
  }
  return {
    when,
    key: ['bearable', when.localDate, part, pleasantness ?? '', strength ?? '', words.join('|'), note].join(
      '\0',
    ),
    pleasantness,
    energy: strength,
    mood: null,
    words,
    abouts: [],
    note,
  };
}

function readLine(
  { row, cell, show }: TableRow,
  kind: Noted['kind'],
  zone: string,
  findWays: WayFinder,
): Noted {
  const date = settleDate(readDay(cell), tellEvidence(cell), findWays);
  const part = cell('time of day').toLowerCase();
  const rating = cell('rating/amount');
  const amount = rating === '' ? null : Number(rating);
  return {
    row,
    when: whenOnWall(date, /\d/.test(part) ? parseTime(part) : null, zone),
    part,
    kind,
    value: amount === null ? null : SCALES[kind](amount),
    // Beside an energy stands only what its number is called.
    words: kind === 'mood' ? splitNames(cell('detail'), '|') : [],
    note: cell('notes'),
    show,
  };
}

/** Moods are rated from 1 to 10, energy from 1 to 5: the middle of the nth of so many equal parts of our scale. */
const SCALES: Readonly<Record<Noted['kind'], (amount: number) => number>> = {
  mood: (amount) => (within(amount, 10) - 5.5) / 5,
  energy: (amount) => levelToPleasantness(within(amount, 5)),
};

function within(amount: number, max: number): number {
  if (!(amount >= 1 && amount <= max)) throw new Rejection('value');
  return amount;
}

function readDay(cell: TableRow['cell']): DateReading[] {
  return readDate(cell('date formatted') || cell('date'));
}

function tellEvidence(cell: TableRow['cell']): DateEvidence {
  return { weekday: cell('weekday') };
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
