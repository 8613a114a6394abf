import type { CheckIn } from '../../checkin/check-in';

/** Where files come from; also what the interface calls them by, and `import:<app>` of a check-in’s source. */
export type App =
  | 'heartward'
  | 'daylio'
  | 'howwefeel'
  | 'pixels'
  | 'pixy'
  | 'health'
  | 'moodbuddy'
  | 'bearable'
  | 'dayone'
  | 'fhir';

/** A moment as a file tells it, in the person’s zone. */
export interface When {
  /** UTC, RFC 3339 with milliseconds. */
  at: string;
  zone: string;
  /** The day it belongs to, as the file says it. */
  localDate: string;
  /** "HH:MM", or null where the file tells only the day. */
  localTime: string | null;
  /** The same in every zone that the file is read in, so that ids can be made of it: milliseconds. */
  stamp: number;
}

/** What a name of a file names: a level of mood, a feeling, or what it was about. */
export type NameKind = 'mood' | 'word' | 'about';

/** One check-in as another app tells it, by that app’s names. */
export interface Entry {
  when: When;
  /** Tells it from any other of its app; the same whenever and in whatever shape it is exported again. */
  key: string;
  /** Whether the key is only the id that its app gives it, and so the same whatever it says. */
  isKeyedById?: boolean;
  /** The id that its app gives it, where the key is made of what it says. */
  appId?: string;
  /** −1 … 1, where the file itself says so; else the mood decides. */
  pleasantness: number | null;
  energy: number | null;
  /** The name of a level, in apps where one chooses a mood by name. */
  mood: string | null;
  words: readonly string[];
  abouts: readonly string[];
  /** Plain text. */
  note: string;
}

/** Why one record is not brought in. */
export type RejectReason =
  /** No date, or one that is none. */
  | 'date'
  /** No time of day that can be read. */
  | 'time'
  /** Before 1900 or after 2099. */
  | 'range'
  /** More or fewer columns than the table has. */
  | 'columns'
  /** A quotation mark is opened and never closed. */
  | 'quote'
  /** A value that its format does not have. */
  | 'value'
  /** More than one check-in holds. */
  | 'too-much'
  /** It says nothing. */
  | 'nothing';

/** One record of a file. `row` counts records from 1, in the order of the file. */
export type FileRecord =
  | { kind: 'entry'; row: number; entry: Entry }
  | { kind: 'check-in'; row: number; checkIn: CheckIn }
  /** With what stands in the file, as far as it can be shown in a line. */
  | { kind: 'rejected'; row: number; reason: RejectReason; line?: string }
  /** A record of another kind, which is not ours to bring. */
  | { kind: 'ignored'; row: number };

/** A record cannot be read, for one reason. */
export class Rejection extends Error {
  override name = 'Rejection';

  constructor(readonly reason: RejectReason) {
    super(`The record is rejected: ${reason}.`);
  }
}

/**
 * What `read` makes of a record: an entry, or why there is none.
 *
 * @param show tells what stands in the file, for the person who has to find it there.
 */
export function toRecord(row: number, read: () => Entry, show: () => string): FileRecord {
  try {
    return { kind: 'entry', row, entry: read() };
  } catch (error) {
    if (error instanceof Rejection) return reject(row, error.reason, show);
    throw error;
  }
}

/** So much of a line is enough to find it. In UTF-16 code units. */
const LINE_MAX = 120;

export function reject(row: number, reason: RejectReason, show: () => string): FileRecord {
  const line = show().replaceAll(/\s+/g, ' ').trim();
  const clipped = line.length > LINE_MAX ? `${line.slice(0, LINE_MAX).toWellFormed()}…` : line;
  return { kind: 'rejected', row, reason, line: clipped };
}

/** A value out of JSON as it stands there; nothing where it is nested too deeply to be written down. */
export function showValue(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '';
  }
}
