import * as v from 'valibot';
import { checkInSchema, type CheckIn } from '../../checkin/check-in';
import { parseCheckInOfFile } from '../../checkin/parse-check-in';
import { cleanEventName, lifeEventSchema, type LifeEvent } from '../../views/life-event';
import { toTimestamp } from '../../time/timestamp';
import { readBroughtSettings, type BroughtSettings } from '../../settings/settings-of-file';
import { shareRecordSchema, type ShareRecord } from '../../sharing/share-record';
import { cleanCustomWord } from '../../vocabulary/custom/clean-custom-word';
import { customWordsSchema, type CustomWord } from '../../vocabulary/custom/custom-word';
import { Rejection, type FileRecord } from '../compare/entry';
import { readJson } from '../read/json';
import { Refusal } from '../read/refusal';
import { parseIsoDate } from '../dates/when';

export const FORMAT = 'heartward';
/** Of the exports that are written; those of every version before it come in, too. */
const VERSION = 2;

/** An export, as it is published in `assets/public/heartward-export.schema.json`. */
export const exportSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  exportedAt: v.pipe(v.string(), v.isoTimestamp()),
  checkins: v.array(checkInSchema),
  /** As they were; each that a version does not know, it leaves alone. */
  settings: v.looseObject({}),
  own: customWordsSchema,
  /** What was said to somebody, and what came back; in exports without the lines of one’s own there is none. */
  told: v.optional(v.array(shareRecordSchema)),
  /** The person’s own events; an export of before there were any has none, and whoever does not know them leaves them alone. */
  events: v.optional(v.array(lifeEventSchema)),
});

/** What a person added to the vocabulary, as an export holds it. */
export type CustomParts = v.InferOutput<typeof customWordsSchema>;

const { words, abouts, prompts } = customWordsSchema.entries;
const ownRecordSchema = v.variant('kind', [words.item, abouts.item, prompts.item]);

/** What an export holds besides check-ins. */
export interface Besides {
  /** Those that a file may bring. */
  settings: BroughtSettings | null;
  own: readonly CustomWord[];
  events: readonly LifeEvent[];
  /** How many records of one’s own, and events, stay out, because they are none or there are too many. */
  ownLeftOut: number;
  /** What was said to somebody, and what came back. */
  told: readonly ShareRecord[];
}

/** So many of one’s own can nobody have; a file with more is none of a person. */
const OWN_MAX = 20_000;

/** @throws Refusal of an export that a later version has written. */
export function readBesides(pieces: Iterable<string>): Besides {
  const besides: Besides = { settings: null, own: [], events: [], ownLeftOut: 0, told: [] };
  const names = ['settings', 'own', 'version', 'events', 'told'] as const;
  for (const { path, value } of readJson(
    pieces,
    names.map((name) => [name]),
  )) {
    const name = names[path];
    if (name === 'settings') besides.settings = readBroughtSettings(value);
    if (name === 'own') {
      const { read, leftOut } = readOwn(value);
      besides.own = read;
      besides.ownLeftOut += leftOut;
    }
    if (name === 'version' && !isKnownVersion(value)) throw new Refusal('newer');
    if (name === 'events') {
      const { read, leftOut } = readEvents(value);
      besides.events = read;
      besides.ownLeftOut += leftOut;
    }
    if (name === 'told') besides.told = readTold(value);
  }
  return besides;
}

function isKnownVersion(version: unknown): boolean {
  return typeof version === 'number' && Number.isInteger(version) && version >= 1 && version <= VERSION;
}

interface Records<Kind> {
  read: Kind[];
  leftOut: number;
}

function readOwn(value: unknown): Records<CustomWord> {
  const lists = v.safeParse(v.record(v.string(), v.unknown()), value);
  const records = lists.success ? Object.values(lists.output).filter(Array.isArray).flat() : [];
  return readRecords(records, (record) => {
    const parsed = v.safeParse(ownRecordSchema, record);
    return parsed.success ? cleanCustomWord(parsed.output) : null;
  });
}

function readEvents(value: unknown): Records<LifeEvent> {
  return readRecords(Array.isArray(value) ? value : [], (record) => {
    const parsed = v.safeParse(lifeEventSchema, record);
    return parsed.success ? cleanEvent(parsed.output) : null;
  });
}

/** An event with its name cleaned like what is typed; null where no name is left, or its day or a moment of it is none. */
function cleanEvent(event: LifeEvent): LifeEvent | null {
  const name = cleanEventName(event.name);
  if (name === '') return null;
  try {
    const [createdAt, updatedAt] = [normalise(event.createdAt), normalise(event.updatedAt)];
    return { ...event, name, localDate: parseIsoDate(event.localDate).toString(), createdAt, updatedAt };
  } catch {
    return null;
  }
}

/** Every record that is one; one that is not never costs the others. */
function readRecords<Kind>(
  records: readonly unknown[],
  read: (record: unknown) => Kind | null,
): Records<Kind> {
  const found = records
    .slice(0, OWN_MAX)
    .map(read)
    .filter((record) => record !== null);
  return { read: found, leftOut: records.length - found.length };
}

function readTold(value: unknown): ShareRecord[] {
  const { read } = readRecords(Array.isArray(value) ? value : [], (record) => {
    const parsed = v.safeParse(shareRecordSchema, record);
    return parsed.success ? cleanTold(parsed.output) : null;
  });
  return read;
}

/** With its moments in the form in which they sort; null where one of them is none: a question would be asked by it. */
function cleanTold({ toldAt, askedAt, ...told }: ShareRecord): ShareRecord | null {
  try {
    return { ...told, toldAt: toldAt && normalise(toldAt), askedAt: askedAt && normalise(askedAt) };
  } catch {
    return null;
  }
}

export function* readHeartward(pieces: Iterable<string>): Generator<FileRecord> {
  let row = 0;
  for (const { value } of readJson(pieces, [['checkins', '#']])) {
    row++;
    const checkIn = parseCheckInOfFile(value);
    if (checkIn === 'none') yield { kind: 'rejected', row, reason: 'value' };
    else if (checkIn === 'too-much') yield { kind: 'rejected', row, reason: 'too-much' };
    else yield toRecordOf(checkIn, row);
  }
}

/** What has the form of a moment need not be one: 31 February, a zone that nobody has heard of. */
function toRecordOf(checkIn: CheckIn, row: number): FileRecord {
  try {
    const { at, createdAt, updatedAt, saidAt } = checkIn;
    parseIsoDate(checkIn.localDate);
    Temporal.Instant.from(at).toZonedDateTimeISO(checkIn.zone);
    const moments = {
      at: normalise(at),
      createdAt: normalise(createdAt),
      updatedAt: normalise(updatedAt),
      saidAt: saidAt === null ? null : normalise(saidAt),
    };
    return { kind: 'check-in', row, checkIn: { ...checkIn, ...moments } };
  } catch (error) {
    return { kind: 'rejected', row, reason: error instanceof Rejection ? error.reason : 'date' };
  }
}

/** In the form in which moments sort by time. */
function normalise(moment: string): string {
  return toTimestamp(Temporal.Instant.from(moment));
}

/** How an export begins. The check-ins follow, each after `writeSeparator`, and `writeFoot`. */
export function writeHead(exportedAt: string): string {
  return `{"format":"${FORMAT}","version":${VERSION},"exportedAt":"${exportedAt}","checkins":[`;
}

/** A check-in to a line, so that a person can read the file and a program can find its way in it. */
export function writeCheckIn(checkIn: CheckIn, isFirst: boolean): string {
  return `${isFirst ? '' : ','}\n${JSON.stringify(checkIn)}`;
}

/** What an export holds after its check-ins. */
interface Foot {
  settings: object;
  own: CustomParts;
  events: readonly LifeEvent[];
  told: readonly ShareRecord[];
}

export function writeFoot({ told, ...foot }: Foot): string {
  const parts = { ...foot, ...(told.length > 0 && { told }) };
  const lines = Object.entries(parts).map(([name, value]) => `"${name}":${JSON.stringify(value)}`);
  return `\n],\n${lines.join(',\n')}}\n`;
}

/** The own records as an export holds them. */
export function toCustomParts(own: readonly CustomWord[]): CustomParts {
  return {
    words: own.filter((each) => each.kind === 'word'),
    abouts: own.filter((each) => each.kind === 'about'),
    prompts: own.filter((each) => each.kind === 'prompt'),
  };
}
