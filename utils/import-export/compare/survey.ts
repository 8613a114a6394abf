import { CHECK_IN_LIMITS, FEELINGS_MAX, NOTE_MAX_LENGTH } from '../../checkin/limits';
import type { CheckIn } from '../../checkin/check-in';
import { CUSTOM_LIMITS } from '../../vocabulary/custom/custom-limits';
import { findDaylioLevel, levelToPleasantness } from '../formats/daylio';
import type { App, Entry, FileRecord, NameKind } from './entry';
import type { FoundName } from './meaning';
import { Refusal, type RefusedRecord } from '../read/refusal';
import { idOfEntry } from './to-check-in';
import { printOfCheckIn, printOfEntry, type FilePrint } from './file-print';

/** More than anybody has lived through, and less than fills the memory. */
const RECORDS_MAX = 300_000;
/** So many names can nobody go through; a file with more is none of a person. */
const NAMES_MAX = 20_000;
/** So many left-out records are told one by one; of the others only how many. */
const TOLD_MAX = 200;

/** What there is in a file, before anything of it is brought in. */
export interface Survey {
  app: App;
  /** Records in the file. */
  rows: number;
  /** The check-ins that it would bring, by their ids, each once: what is remembered of what it says of each. */
  told: ReadonlyMap<string, FilePrint>;
  /** Days. */
  first: string;
  last: string;
  /** Check-ins that stand in it more than once. */
  repeats: number;
  /** Records of another kind than check-ins. */
  ignored: number;
  rejected: number;
  /** The first of those that cannot be read. */
  leftOut: readonly RefusedRecord[];
  /** Check-ins of days to come. */
  future: number;
  /** Notes that are longer than we keep. */
  longNotes: number;
  /** Check-ins with more words than we keep. */
  manyWords: number;
  /** Check-ins that are about more than we keep. */
  manyAbouts: number;
  /** Names that are longer than a name of one’s own. */
  longNames: number;
  /** Ids of own words, contexts and questions that its check-ins name; only our own exports have any. */
  ownNamed: ReadonlySet<string>;
  /** The most frequent first. */
  names: readonly FoundName[];
}

/**
 * Goes through the records of a file once.
 *
 * @param today the calendar day it is.
 * @throws Refusal where there is no check-in in it, or too many.
 */
export function surveyRecords(app: App, records: Iterable<FileRecord>, today: string): Survey {
  const told = new Map<string, FilePrint>();
  const names = new Map<string, FoundName>();
  const leftOut: RefusedRecord[] = [];
  const counts = {
    rows: 0,
    repeats: 0,
    ignored: 0,
    rejected: 0,
    future: 0,
    longNotes: 0,
    manyWords: 0,
    manyAbouts: 0,
  };
  const ownNamed = new Set<string>();
  let first = '9999';
  let last = '';

  for (const record of records) {
    counts.rows++;
    if (counts.rows > RECORDS_MAX) throw new Refusal('too-many');
    if (record.kind === 'ignored') counts.ignored++;
    if (record.kind === 'rejected') {
      counts.rejected++;
      if (leftOut.length < TOLD_MAX)
        leftOut.push({ row: record.row, reason: record.reason, line: record.line ?? '' });
    }
    if (record.kind === 'ignored' || record.kind === 'rejected') continue;

    const id = record.kind === 'entry' ? idOfEntry(record.entry) : record.checkIn.id;
    if (told.has(id)) {
      counts.repeats++;
      continue;
    }
    told.set(id, record.kind === 'entry' ? printOfEntry(record.entry, id) : printOfCheckIn(record.checkIn));
    const { localDate } = record.kind === 'entry' ? record.entry.when : record.checkIn;
    if (localDate < first) first = localDate;
    if (localDate > last) last = localDate;
    if (localDate > today) counts.future++;
    if (record.kind === 'check-in') {
      for (const named of listOwnIds(record.checkIn)) ownNamed.add(named);
      continue;
    }
    if (record.entry.note.length > NOTE_MAX_LENGTH) counts.longNotes++;
    if (record.entry.words.length > FEELINGS_MAX) counts.manyWords++;
    if (record.entry.abouts.length > CHECK_IN_LIMITS.ids) counts.manyAbouts++;
    collectNames(names, record.entry);
  }

  if (told.size === 0) {
    const [example = null] = leftOut;
    throw new Refusal(example ? 'none-readable' : 'no-records', {}, example);
  }
  return {
    app,
    ...counts,
    told,
    first,
    last,
    leftOut,
    longNames: [...names.values()].filter(({ name }) => name.length > CUSTOM_LIMITS.name).length,
    ownNamed,
    names: [...names.values()].toSorted((a, b) => b.count - a.count),
  };
}

function listOwnIds({ feelings, about, prompt }: CheckIn): string[] {
  return [...feelings.map(({ word }) => word), ...about, prompt ?? ''].filter((id) => id.startsWith('own:'));
}

function collectNames(names: Map<string, FoundName>, entry: Entry): void {
  const add = (kind: NameKind, name: string, pleasantness: number | null) => {
    const key = `${kind}\0${name}`;
    const known = names.get(key);
    if (known) {
      // The middle so far, and one more.
      if (kind === 'word' && known.pleasantness !== null && pleasantness !== null) {
        known.pleasantness += (pleasantness - known.pleasantness) / (known.count + 1);
      }
      known.count++;
    } else names.set(key, { kind, name, count: 1, pleasantness });
    if (names.size > NAMES_MAX) throw new Refusal('too-many');
  };
  if (entry.mood !== null) add('mood', entry.mood, entry.pleasantness ?? findLevel(entry.mood));
  for (const name of entry.words) add('word', name, entry.pleasantness);
  for (const name of entry.abouts) add('about', name, null);
}

function findLevel(mood: string): number | null {
  const level = findDaylioLevel(mood);
  return level === null ? null : levelToPleasantness(level);
}
