import { decodeBase64, joinPieces } from './base64';
import { isBearableTable, readBearableTable } from '../formats/bearable';
import { isDayOneEntry, readDayOne } from '../formats/day-one';
import { readDaylioBackup } from '../formats/daylio-backup';
import { guessDaylioColumns, isDaylioTable, readDaylioTable } from '../formats/daylio-csv';
import type { App, FileRecord } from '../compare/entry';
import { findForeign, findForeignArchive, FOREIGN_HEAD_BYTES } from './foreign';
import { FHIR_PATHS, isObservation, readFhir } from '../formats/fhir';
import { HEALTH_LISTS, isStateOfMind, readHealth } from '../formats/health-auto-export';
import { FORMAT, readBesides, readHeartward, type Besides } from '../formats/heartward';
import { guessHowWeFeelColumns, isHowWeFeelTable, readHowWeFeelTable } from '../formats/howwefeel';
import { findJsonPath, readJson, type JsonPath } from './json';
import { guessMoodBuddyColumns, isMoodBuddyTable, readMoodBuddyTable } from '../formats/mood-buddy';
import { isPixelsDay, readPixels } from '../formats/pixels';
import { readPixy } from '../formats/pixy';
import { Refusal } from './refusal';
import { isSealed } from '../formats/sealed';
import { readPieces, sourceOfBytes, type Source } from './source';
import { findTable, guessTable, type Table } from './table';
import { decode, findTextForm } from './text';
import { isZip, listZipNames, readZipMember } from './zip';

/** The longest text that is read: some two hundred thousand check-ins with notes. In bytes. */
export const TEXT_MAX_BYTES = 128 * 1024 * 1024;
/** A Daylio of ten years, without its photographs, is a tenth of it. */
const UNPACKED_MAX_BYTES = 48 * 1024 * 1024;

/** A file of a kind that we know. Its records can be gone through again and again. */
export interface RecognisedFile {
  app: App;
  records: () => Iterable<FileRecord>;
  /** What comes besides the check-ins; only our own exports have it. */
  besides: Besides | null;
  /** Some letters may be wrong. */
  isTextUncertain: boolean;
  /** The first line of its table, with the names of the columns, is missing. */
  isHeadMissing: boolean;
}

/**
 * Finds out by the content what a file is; its name says nothing.
 *
 * @param zone where wall-clock times are meant.
 * @throws Refusal
 */
export function recognise(source: Source, zone: string): RecognisedFile {
  if (source.size === 0) throw new Refusal('empty');
  const head = source.read(0, Math.min(FOREIGN_HEAD_BYTES, source.size));
  if (isZip(head)) return openArchive(source, zone);
  const foreign = findForeign(head);
  if (foreign !== null) throw new Refusal(foreign);
  if (source.size > TEXT_MAX_BYTES) throw new Refusal('too-large');
  if (isSealed(source)) throw new Refusal('encrypted');

  const form = findTextForm(source);
  const pieces = () => decode(readPieces(source), form);
  const first = findFirstLetter(pieces());
  if (first === '') throw new Refusal('empty');
  const found = first === '{' || first === '[' ? openJson(pieces, zone) : openTable(pieces, zone);
  return { isHeadMissing: false, ...found, isTextUncertain: form.isUncertain };
}

/** So many journals, or tables, nobody has in one archive. */
const MEMBERS_MAX = 50;

/** A backup of Daylio; or files as they come by themselves, like the journals of Day One, all of one app. */
function openArchive(source: Source, zone: string): RecognisedFile {
  const packed = readZipMember(source, 'backup.daylio', UNPACKED_MAX_BYTES);
  if (packed !== null) return openBackup(source, packed, zone);
  const names = listZipNames(source);
  const wanted = names
    .filter((name) => /^(?!__MACOSX)([^/]+\/)?[^/]+\.(json|csv)$/i.test(name))
    .slice(0, MEMBERS_MAX);
  const opened = openMembers(source, wanted, zone);
  const [first] = opened;
  if (!first) throw new Refusal(findForeignArchive(names));
  const files = opened.filter(({ app }) => app === first.app);
  return {
    ...first,
    records: function* () {
      let row = 0;
      for (const file of files) for (const record of file.records()) yield { ...record, row: ++row };
    },
    isTextUncertain: files.some(({ isTextUncertain }) => isTextUncertain),
  };
}

/** Those that we know; what is wrong with a file is said where there is only one. */
function openMembers(source: Source, names: readonly string[], zone: string): RecognisedFile[] {
  const opened: RecognisedFile[] = [];
  let left = UNPACKED_MAX_BYTES;
  for (const name of names) {
    const inner = sourceOfBytes(joinPieces(readZipMember(source, name, left) ?? []));
    left -= inner.size;
    try {
      if (isZip(inner.read(0, Math.min(4, inner.size)))) continue;
      opened.push(recognise(inner, zone));
    } catch (error) {
      const isTold = error instanceof Refusal && (names.length > 1 || error.reason === 'unknown');
      if (!isTold) throw error;
    }
  }
  return opened;
}

function openBackup(source: Source, packed: Iterable<Uint8Array>, zone: string): RecognisedFile {
  const inner = sourceOfBytes(joinPieces(isJsonAlready(source) ? packed : decodeBase64(packed)));
  const form = findTextForm(inner);
  const pieces = () => decode(readPieces(inner), form);
  return {
    app: 'daylio',
    records: () => readDaylioBackup(pieces, zone),
    besides: null,
    isTextUncertain: form.isUncertain,
    isHeadMissing: false,
  };
}

/** Some tools leave the base64 out. */
function isJsonAlready(source: Source): boolean {
  for (const piece of readZipMember(source, 'backup.daylio', UNPACKED_MAX_BYTES) ?? []) {
    const letter = new TextDecoder().decode(piece.subarray(0, 64)).trimStart().charAt(0);
    if (letter !== '') return letter === '{';
  }
  return false;
}

function findFirstLetter(pieces: Iterable<string>): string {
  for (const piece of pieces) {
    const letter = piece
      .replace(/^\uFEFF/, '')
      .trimStart()
      .charAt(0);
    if (letter !== '') return letter;
  }
  return '';
}

type Found = Pick<RecognisedFile, 'app' | 'records' | 'besides'> & { isHeadMissing?: boolean };

const MARKS = [
  'format',
  'resourceType',
  'data',
  'stateOfMind',
  'dayEntries',
  'items',
  'entries',
  'element',
] as const;

const MARK_PATHS: readonly JsonPath[] = [
  ['format'],
  ['resourceType'],
  ['data', 'stateOfMind'],
  ['stateOfMind'],
  ['dayEntries'],
  ['items'],
  ['entries', '#'],
  ['#'],
];

function openJson(pieces: () => Iterable<string>, zone: string): Found {
  const unknown = new Refusal('unknown');
  let mark: (typeof MARKS)[number] | undefined;
  try {
    mark = MARKS[findJsonPath(pieces(), MARK_PATHS)];
  } catch (error) {
    throw new Refusal('unknown', { cause: error });
  }
  switch (mark) {
    case 'format': {
      if (readFirst(pieces(), ['format']) !== FORMAT) throw unknown;
      return { app: 'heartward', records: () => readHeartward(pieces()), besides: readBesides(pieces()) };
    }
    case 'resourceType': {
      const type = readFirst(pieces(), ['resourceType']);
      if (type !== 'Bundle' && type !== 'Observation') throw unknown;
      return { app: 'fhir', records: () => readFhir(pieces(), FHIR_PATHS[type], zone), besides: null };
    }
    case 'data':
    case 'stateOfMind':
      return { app: 'health', records: () => readHealth(pieces(), HEALTH_LISTS, zone), besides: null };
    case 'dayEntries':
      return { app: 'daylio', records: () => readDaylioBackup(pieces, zone), besides: null };
    case 'items':
      return { app: 'pixy', records: () => readPixy(pieces, zone), besides: null };
    case 'entries': {
      if (!isDayOneEntry(readFirst(pieces(), ['entries', '#']))) throw unknown;
      return { app: 'dayone', records: () => readDayOne(pieces(), zone), besides: null };
    }
    case 'element':
      return openList(pieces, zone);
    case undefined:
      throw unknown;
  }
}

/** A list is known by the first of its elements that is; what stands before it may be of another kind, or broken. */
function openList(pieces: () => Iterable<string>, zone: string): Found {
  for (const { value } of readJson(pieces(), [['#']])) {
    if (isPixelsDay(value)) {
      return { app: 'pixels', records: () => readPixels(pieces(), zone), besides: null };
    }
    if (isStateOfMind(value)) {
      return { app: 'health', records: () => readHealth(pieces(), [['#']], zone), besides: null };
    }
    if (isObservation(value)) {
      return { app: 'fhir', records: () => readFhir(pieces(), FHIR_PATHS.list, zone), besides: null };
    }
  }
  throw new Refusal('unknown');
}

function readFirst(pieces: Iterable<string>, path: JsonPath): unknown {
  for (const { value } of readJson(pieces, [path])) return value;
  return undefined;
}

/** The columns of the table that we write for spreadsheets. */
const OWN_TABLE = ['pleasantness', 'energy', 'feelings'];

function openTable(pieces: () => Iterable<string>, zone: string): Found {
  const table = findTable(pieces);
  if (!table) throw new Refusal('unknown');
  const found = openKnownTable(pieces, table, zone) ?? openHeadless(pieces, zone);
  if (found) return found;
  throw new Refusal(OWN_TABLE.every((column) => table.columns.includes(column)) ? 'own-table' : 'unknown');
}

function openKnownTable(pieces: () => Iterable<string>, table: Table, zone: string): Found | null {
  if (isDaylioTable(table)) {
    return { app: 'daylio', records: () => readDaylioTable(pieces, table, zone), besides: null };
  }
  if (isHowWeFeelTable(table)) {
    return { app: 'howwefeel', records: () => readHowWeFeelTable(pieces, table, zone), besides: null };
  }
  if (isBearableTable(table)) {
    return { app: 'bearable', records: () => readBearableTable(pieces, table, zone), besides: null };
  }
  if (isMoodBuddyTable(table)) {
    return { app: 'moodbuddy', records: () => readMoodBuddyTable(pieces(), table, zone), besides: null };
  }
  return null;
}

/** A table whose first line is missing is known by what its columns hold. */
function openHeadless(pieces: () => Iterable<string>, zone: string): Found | null {
  for (const guess of [guessDaylioColumns, guessHowWeFeelColumns, guessMoodBuddyColumns]) {
    const table = guessTable(pieces, guess);
    const found = table && openKnownTable(pieces, table, zone);
    if (found) return { ...found, isHeadMissing: true };
  }
  return null;
}
