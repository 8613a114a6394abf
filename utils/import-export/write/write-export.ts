import type { CheckIn } from '../../checkin/check-in';
import { toldTime } from '../../checkin/told-time';
import type { ShareRecord } from '../../sharing/share-record';
import type { LifeEvent } from '../../views/life-event';
import { seenFrom } from '../../time/seen-from';
import { writeCsvRow } from './csv';
import { DAYLIO_MOODS, pleasantnessToLevel } from '../formats/daylio';
import { DAYLIO_HEAD, writeDaylioLine } from '../formats/daylio-csv';
import { FHIR_FOOT, FHIR_HEAD, writeObservation } from '../formats/fhir';
import { writeCheckIn, writeFoot, writeHead, type CustomParts } from '../formats/heartward';
import { textToHtml } from '../read/plain-text';

export const EXPORT_FORMATS = ['json', 'csv', 'daylio', 'fhir'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

type Named = 'feelings' | 'everyday' | 'body' | 'about' | 'needs';

/** What a feeling, a context, a prompt and so on is called, by its id; one that has no name here goes by its id. */
export type WordNames = Readonly<Record<Named | 'prompts', ReadonlyMap<string, string>>>;

export interface ExportOptions {
  format: ExportFormat;
  withNotes: boolean;
  /** RFC 3339. */
  exportedAt: string;
  settings: object;
  own: CustomParts;
  /** What was said to somebody, of any check-in; only what is of those that are written goes out. */
  told: readonly ShareRecord[];
  /** Of the days that are written. */
  events: readonly LifeEvent[];
  names: WordNames;
}

/** The parts of a file that is written batch by batch. */
export interface Writer {
  head: string;
  /** @returns the text of some check-ins, and how many of them the format has no place for. */
  write: (checkIns: readonly CheckIn[]) => { text: string; leftOut: number };
  /** Asked for once all check-ins are written. */
  foot: () => string;
  /** Whether the parts between head and foot belong into the file in the opposite order. */
  isNewestFirst: boolean;
  extension: 'json' | 'csv';
  type: 'application/json' | 'application/fhir+json' | 'text/csv';
}

export function createWriter(options: ExportOptions): Writer {
  switch (options.format) {
    case 'json':
      return createJsonWriter(options);
    case 'csv':
      return createTableWriter(options);
    case 'daylio':
      return createDaylioWriter(options);
    case 'fhir':
      return createFhirWriter(options);
  }
}

function createJsonWriter({ exportedAt, settings, own, told, events, withNotes }: ExportOptions): Writer {
  let isFirst = true;
  const written = new Set<string>();
  return {
    head: writeHead(exportedAt),
    write: (checkIns) => {
      const lines = checkIns.map((checkIn) => {
        const line = writeCheckIn(withNotes ? checkIn : { ...checkIn, note: '', prompt: null }, isFirst);
        isFirst = false;
        written.add(checkIn.id);
        return line;
      });
      return { text: lines.join(''), leftOut: 0 };
    },
    foot: () =>
      writeFoot({
        settings,
        own,
        // The names of events are lines of one’s own; check-ins can be read without them.
        events: withNotes ? events : [],
        told: withNotes ? told.filter(({ id }) => written.has(id)) : [],
      }),
    isNewestFirst: false,
    extension: 'json',
    type: 'application/json',
  };
}

/** The columns of the table for spreadsheets, by which `recognise` knows it again. */
const TABLE_COLUMNS = [
  'date',
  'time',
  'zone',
  'pleasantness',
  'energy',
  'feelings',
  'everyday',
  'body',
  'about',
  'needs',
  'note',
  'unsure',
  'source',
  'prompt',
  'saidAt',
  'shown_pleasantness',
  'shown_energy',
] as const;

function createTableWriter({ names, withNotes }: ExportOptions): Writer {
  const nameAll = (checkIn: CheckIn, kind: Exclude<Named, 'feelings'>) =>
    checkIn[kind].map((id) => nameOf(names, kind, id)).join('; ');
  const write = (checkIn: CheckIn) =>
    writeCsvRow([
      checkIn.localDate,
      toldTime(checkIn)?.toString({ smallestUnit: 'minute' }) ?? '',
      checkIn.zone,
      writeNumber(checkIn.pleasantness),
      writeNumber(checkIn.energy),
      checkIn.feelings
        .map(
          ({ word, intensity }) =>
            nameOf(names, 'feelings', word) + (intensity === null ? '' : ` (${intensity}/3)`),
        )
        .join('; '),
      nameAll(checkIn, 'everyday'),
      nameAll(checkIn, 'body'),
      nameAll(checkIn, 'about'),
      nameAll(checkIn, 'needs'),
      withNotes ? checkIn.note : '',
      checkIn.unsure ? 'yes' : '',
      checkIn.source,
      withNotes && checkIn.prompt !== null ? nameOf(names, 'prompts', checkIn.prompt) : '',
      checkIn.saidAt === null ? '' : writeMoment(checkIn.saidAt, checkIn.zone),
      writeNumber(checkIn.shown?.pleasantness ?? null),
      writeNumber(checkIn.shown?.energy ?? null),
    ]);
  return {
    head: `\uFEFF${writeCsvRow(TABLE_COLUMNS)}`,
    write: (checkIns) => ({ text: checkIns.map(write).join(''), leftOut: 0 }),
    foot: () => '',
    isNewestFirst: false,
    extension: 'csv',
    type: 'text/csv',
  };
}

/** Never with an exponent, which not every spreadsheet reads as a number. */
function writeNumber(value: number | null): string {
  return value === null ? '' : Number(value.toFixed(6)).toString();
}

/** A day and a time on the wall, as a spreadsheet knows them. */
function writeMoment(moment: string, zone: string): string {
  const wall = seenFrom(Temporal.Instant.from(moment), zone).toPlainDateTime();
  return wall.toString({ smallestUnit: 'minute' }).replace('T', ' ');
}

function createDaylioWriter({ names, withNotes }: ExportOptions): Writer {
  const write = (checkIn: CheckIn) => {
    const words = nameWords(checkIn, names);
    // Daylio has a mood or nothing: without a place, the first word is the mood, as own moods are there.
    const mood =
      checkIn.pleasantness === null
        ? words.shift()
        : DAYLIO_MOODS[pleasantnessToLevel(checkIn.pleasantness) - 1];
    const activities = [...checkIn.about.map((id) => nameOf(names, 'about', id)), ...words];
    const note = withNotes ? textToHtml(checkIn.note) : '';
    if (mood === undefined && activities.length === 0 && note === '') return '';
    return writeDaylioLine({
      day: Temporal.PlainDate.from(checkIn.localDate),
      time: toldTime(checkIn),
      mood: mood ?? '',
      activities: activities.map((name) => name.replaceAll('|', '/')),
      note,
    });
  };
  return {
    head: DAYLIO_HEAD,
    write: (checkIns) => {
      const lines = checkIns.map(write);
      return { text: lines.toReversed().join(''), leftOut: lines.filter((line) => line === '').length };
    },
    foot: () => '',
    isNewestFirst: true,
    extension: 'csv',
    type: 'text/csv',
  };
}

function createFhirWriter({ names, withNotes }: ExportOptions): Writer {
  const write = (checkIn: CheckIn) =>
    writeObservation(checkIn, {
      words: nameWords(checkIn, names),
      contexts: checkIn.about.map((id) => nameOf(names, 'about', id)),
      note: withNotes ? checkIn.note : '',
    });
  return {
    head: FHIR_HEAD,
    write: (checkIns) => {
      const observations = checkIns.map(write);
      return {
        text: observations.join('\n'),
        leftOut: observations.filter((observation) => observation === null).length,
      };
    },
    foot: () => FHIR_FOOT,
    isNewestFirst: false,
    extension: 'json',
    type: 'application/fhir+json',
  };
}

/** The feelings and everyday words of a check-in. */
function nameWords(checkIn: CheckIn, names: WordNames): string[] {
  return [
    ...checkIn.feelings.map(({ word }) => nameOf(names, 'feelings', word)),
    ...checkIn.everyday.map((id) => nameOf(names, 'everyday', id)),
  ];
}

function nameOf(names: WordNames, kind: keyof WordNames, id: string): string {
  return names[kind].get(id) ?? id;
}
