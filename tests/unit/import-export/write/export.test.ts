import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import { CHECK_IN_LIMITS, NOTE_MAX_LENGTH } from '@/utils/checkin/limits';
import { checkInSchema, type CheckIn } from '@/utils/checkin/check-in';
import { buildCheckIns } from '@/utils/import-export/compare/build-check-ins';
import { exportSchema } from '@/utils/import-export/formats/heartward';
import { createInterpreter, type KnownWord, type Meanings } from '@/utils/import-export/compare/meaning';
import { recognise } from '@/utils/import-export/read/recognise';
import { sourceOfBytes } from '@/utils/import-export/read/source';
import { surveyRecords } from '@/utils/import-export/compare/survey';
import {
  createWriter,
  type ExportFormat,
  type ExportOptions,
} from '@/utils/import-export/write/write-export';
import { isSoak } from '../../../how-many';
import { EXPORT_SCHEMA, makeExportSchema } from '../../../run/parts/export-schema';

const NAMES = {
  feelings: new Map([
    ['left_out', 'left out'],
    ['calm', 'calm'],
  ]),
  everyday: new Map([['meh', 'meh']]),
  body: new Map<string, string>(),
  about: new Map([['work', 'work']]),
  needs: new Map<string, string>(),
  prompts: new Map([['today_short', 'What was today like?']]),
};

const KNOWN: KnownWord[] = [
  { as: 'feeling', id: 'left_out', word: 'left out', synonyms: [], pleasantness: -0.5 },
  { as: 'feeling', id: 'calm', word: 'calm', synonyms: [], pleasantness: 0.5 },
  { as: 'everyday', id: 'meh', word: 'meh', synonyms: [], pleasantness: 0 },
  { as: 'about', id: 'work', word: 'work', synonyms: [], pleasantness: null },
];

function write(checkIns: readonly CheckIn[], format: ExportFormat, options: Partial<ExportOptions> = {}) {
  const writer = createWriter({
    format,
    withNotes: true,
    exportedAt: '2026-11-22T15:00:00.000Z',
    settings: { version: 1 },
    own: { words: [], abouts: [], prompts: [] },
    told: [],
    events: [],
    names: NAMES,
    ...options,
  });
  const parts = checkIns.map((checkIn) => writer.write([checkIn]).text);
  if (writer.isNewestFirst) parts.reverse();
  return writer.head + parts.join('') + writer.foot();
}

function read(text: string): CheckIn[] {
  const file = recognise(sourceOfBytes(strToU8(text)), 'Europe/Berlin');
  const { names } = surveyRecords(file.app, file.records(), '2026-11-22');
  const { interpretAbout, interpretMood, interpretWord } = createInterpreter(KNOWN);
  const of = (kind: string) => names.filter((name) => name.kind === kind);
  const meanings: Meanings = {
    moods: new Map(of('mood').map(({ name, pleasantness }) => [name, interpretMood(name, pleasantness)])),
    words: new Map(of('word').map(({ name }) => [name, interpretWord(name)])),
    abouts: new Map(of('about').map(({ name }) => [name, interpretAbout(name)])),
  };
  return [...buildCheckIns(file.app, file.records(), meanings, '2026-11-22T15:00:00.000Z')].flat();
}

const text = fc.string({ unit: 'grapheme', maxLength: 60 });
const hardText = fc.oneof(
  text,
  fc.constantFrom(
    '=1+1',
    '@x',
    '-',
    '\t',
    "'",
    '"',
    ',;|\n\r\n',
    '<br>',
    '&amp;lt;',
    '<script>',
    '\u0000',
    '\ud800',
    '__proto__',
    '🌿',
  ),
  fc
    .array(fc.constantFrom('"', ',', '\n', '=', '<b>', '&#61;', 'é', '|'), { maxLength: 12 })
    .map((parts) => parts.join('')),
);
const someCoordinate = fc.integer({ min: -1000, max: 1000 }).map((n) => n / 1000);
const coordinate = fc.option(someCoordinate, { nil: null });
const someInstant = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const ids = fc.array(fc.oneof(fc.constantFrom('work', 'own:1', '__proto__'), fc.string({ minLength: 1 })), {
  maxLength: 4,
});

const someCheckIn: fc.Arbitrary<CheckIn> = fc
  .record({
    id: fc.uuid(),
    at: someInstant,
    zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Pacific/Apia', 'UTC', 'Asia/Kathmandu'),
    pleasantness: coordinate,
    energy: coordinate,
    feelings: fc.array(
      fc.record({
        word: fc.oneof(fc.constantFrom('left_out', 'calm'), fc.string({ minLength: 1 })),
        intensity: fc.constantFrom(null, 1 as const, 2 as const, 3 as const),
      }),
      { maxLength: 5 },
    ),
    everyday: ids,
    body: ids,
    about: ids,
    needs: ids,
    shown: fc.option(fc.record({ pleasantness: someCoordinate, energy: someCoordinate }), { nil: null }),
    precision: fc.constantFrom('minute' as const, 'day' as const),
    note: hardText.map((note) => note.slice(0, NOTE_MAX_LENGTH)),
    prompt: fc.option(
      hardText.map((prompt) => prompt.slice(0, CHECK_IN_LIMITS.id)),
      { nil: null },
    ),
    unsure: fc.boolean(),
    source: fc.string({ minLength: 1 }),
    nudge: fc.option(fc.string(), { nil: null }),
    seconds: fc.option(fc.nat(CHECK_IN_LIMITS.seconds), { nil: null }),
    saidAt: fc.option(someInstant, { nil: null }),
    createdAt: someInstant,
    updatedAt: someInstant,
  })
  .map((checkIn) =>
    Object.assign(checkIn, {
      localDate: Temporal.Instant.from(checkIn.at).toZonedDateTimeISO(checkIn.zone).toPlainDate().toString(),
    }),
  );

const plain: CheckIn = {
  ...NO_ANSWERS,
  id: '018bcfe5-6800-7000-8000-000000000001',
  at: '2026-03-01T19:30:00.000Z',
  zone: 'Europe/Berlin',
  localDate: '2026-03-01',
  precision: 'minute',
  pleasantness: -0.4,
  feelings: [{ word: 'left_out', intensity: 3 }],
  about: ['work'],
  note: 'One.\nTwo.',
  source: 'toolbar',
  nudge: null,
  seconds: null,
  saidAt: null,
  createdAt: '2026-03-01T19:30:00.000Z',
  updatedAt: '2026-03-01T19:30:00.000Z',
};

describe('our own file', () => {
  it('goes out and in again as it was, whatever the history', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(someCheckIn, { selector: ({ id }) => id, minLength: 1, maxLength: 20 }),
        (history) => {
          const file = write(history, 'json');
          expect(read(file)).toEqual(history);
          expect(v.is(exportSchema, JSON.parse(file))).toBe(true);
        },
      ),
      { numRuns: isSoak ? 20_000 : 200 },
    );
  });

  it('goes out without notes where one wishes', () => {
    expect(read(write([{ ...plain, prompt: 'p' }], 'json', { withNotes: false }))).toEqual([
      { ...plain, note: '', prompt: null },
    ]);
  });

  describe('what was said to somebody', () => {
    const told = {
      id: plain.id,
      toldAt: '2026-11-22T15:00:00.000Z',
      askedAt: null,
      feared: 'That you laugh.',
      sentence: 'I feel left out.',
      how: 'good' as const,
      answer: { heard: 'That it was too much.' },
    };
    const readBack = (file: string) => recognise(sourceOfBytes(strToU8(file)), 'UTC').besides?.told;

    it('goes out and comes back whole', () => {
      const file = write([plain], 'json', { told: [told] });
      expect(v.is(exportSchema, JSON.parse(file))).toBe(true);
      expect(readBack(file)).toEqual([told]);
    });

    it.each([
      ['of a check-in of other days', { told: [{ ...told, id: 'another' }] }],
      ['where one’s own lines stay here', { told: [told], withNotes: false }],
    ])('stays here %s', (_, options) => {
      expect(readBack(write([plain], 'json', options))).toEqual([]);
      expect(write([plain], 'json', options)).not.toContain('laugh');
    });

    it('is left out where it is none, and costs nothing else', () => {
      const file = write([plain], 'json', { told: [told] });
      const broken = JSON.parse(file) as Record<string, unknown>;
      const noMoment = { ...told, toldAt: '2026-02-31T10:00:00.000Z' };
      for (const none of [7, {}, [null, { id: 7 }, { ...told, sentence: 'x'.repeat(20_000) }, noMoment]]) {
        expect(readBack(JSON.stringify({ ...broken, told: none }))).toEqual([]);
      }
      expect(read(JSON.stringify({ ...broken, told: 7 }))).toEqual([plain]);
    });
  });

  it('brings the frozen example of version 2 in as it is', () => {
    const example: unknown = JSON.parse(readFileSync('tests/examples/transfer/heartward-v2.json', 'utf8'));
    const { checkins } = v.parse(exportSchema, example);
    expect(read(JSON.stringify(example))).toEqual(checkins);
    expect(checkins.map(({ precision }) => precision)).toEqual(['minute', 'day']);
  });

  it('brings one’s own events along, and is read without them', () => {
    const example: unknown = JSON.parse(
      readFileSync('tests/examples/transfer/heartward-v2-events.json', 'utf8'),
    );
    const { checkins, events = [] } = v.parse(exportSchema, example);
    const eventsOf = (file: string) => recognise(sourceOfBytes(strToU8(file)), 'UTC').besides?.events;
    expect(events.map(({ name }) => name)).toEqual(['Moved out', 'New job']);
    expect(eventsOf(JSON.stringify(example))).toEqual(events);
    expect(eventsOf(write(checkins, 'json', { events }))).toEqual(events);
    expect(eventsOf(write(checkins, 'json', { events, withNotes: false })), 'without one’s lines').toEqual(
      [],
    );
    expect(eventsOf(readFileSync('tests/examples/transfer/heartward-v2.json', 'utf8'))).toEqual([]);
    for (const format of ['csv', 'daylio', 'fhir'] as const) {
      expect(write(checkins, format, { events })).not.toContain('Moved out');
    }
  });

  it('brings the frozen example of version 1 in, brought up to version 2', () => {
    const example = readFileSync('tests/examples/transfer/heartward-v1.json', 'utf8');
    const [checkIn, ...others] = read(example);
    expect(others).toEqual([]);
    expect(checkIn).toMatchObject({ note: 'Said it was fine.', shown: null, precision: 'minute' });
    expect(v.is(checkInSchema, checkIn)).toBe(true);
  });

  it('says which version it is, and is refused by none but an older Heartward', () => {
    const file = write([plain], 'json');
    expect(JSON.parse(file)).toMatchObject({ format: 'heartward', version: 2 });
    expect(() => read(file.replace('"version":2', '"version":3'))).toThrow('newer');
    expect(() => read(file.replace('"version":2', '"version":"2"'))).toThrow('newer');
  });

  it('is described by the JSON Schema that is published', () => {
    expect(JSON.parse(readFileSync(EXPORT_SCHEMA, 'utf8')), 'run `npm run schema`').toEqual(
      JSON.parse(makeExportSchema()),
    );
  });
});

describe('a day without a time', () => {
  const day: CheckIn = { ...plain, at: '2026-03-01T11:00:00.000Z', precision: 'day' };

  it.each(['csv', 'daylio', 'fhir'] as const)(
    'goes out as %s without the noon that stands for it',
    (format) => {
      expect(write([plain], format)).toContain('20:30');
      expect(write([day], format)).toContain('2026-03-01');
      expect(write([day], format)).not.toMatch(/1[12]:00/);
    },
  );

  it.each(['daylio', 'fhir'] as const)('comes in again from %s as a day', (format) => {
    const { at, localDate, precision } = day;
    expect(read(write([day], format))).toEqual([expect.objectContaining({ at, localDate, precision })]);
  });
});

describe('the table as Daylio has it', () => {
  const keep = ({ localDate, at, pleasantness, feelings, about, note }: CheckIn) => ({
    localDate,
    at,
    pleasantness,
    feelings,
    about,
    note,
  });

  it('comes in again: day, time, mood, words, contexts and note', () => {
    const placed = { ...plain, feelings: [{ word: 'calm', intensity: null }] };
    expect(read(write([placed], 'daylio')).map(keep)).toEqual([keep(placed)]);
  });

  it('brings any note back as it was, all but blank lines around it', () => {
    fc.assert(
      fc.property(hardText, (note) => {
        const written = note.toWellFormed().replaceAll('\0', '').replaceAll(/\r\n?/g, '\n').trim();
        const [back] = read(write([{ ...plain, note }], 'daylio'));
        expect(back?.note).toBe(written);
      }),
      { numRuns: isSoak ? 20_000 : 300 },
    );
  });

  it('has the newest first, and a word as the mood where there is no place', () => {
    const unplaced = {
      ...plain,
      at: '2026-03-02T19:30:00.000Z',
      localDate: '2026-03-02',
      pleasantness: null,
    };
    const [, ...rows] = write([plain, unplaced], 'daylio').trim().split('\n');
    expect(rows.map((row) => row.split(',').slice(0, 5).join())).toEqual([
      '"2026-03-02","March 2","Monday","20:30","left out"',
      '"2026-03-01","March 1","Sunday","20:30","bad"',
    ]);
  });
});

describe('the bundle for a health record', () => {
  it('holds a profile’s observation for each check-in with a place, and comes in again', () => {
    const unplaced = { ...plain, id: '018bcfe5-6800-7000-8000-000000000002', pleasantness: null };
    const file = write([plain, unplaced], 'fhir');
    const bundle = JSON.parse(file);
    expect(bundle.entry).toHaveLength(2);
    expect(bundle.entry[1].resource).toMatchObject({
      resourceType: 'Observation',
      status: 'final',
      effectiveDateTime: '2026-03-01T20:30:00.000+01:00',
      note: [{ text: 'One.\nTwo.' }],
    });
    const codes = bundle.entry[1].resource.component.map(
      ({ code }: { code: { coding: { code: string }[] } }) => code.coding[0]?.code,
    );
    expect(codes.slice(0, 5)).toEqual(['kind', 'valence', 'valenceClassification', 'labels', 'associations']);
    expect(codes.slice(5)).toEqual(['words', 'contexts']);
    const [back] = read(file);
    expect(back).toMatchObject({ at: plain.at, pleasantness: -0.4, about: ['work'], note: plain.note });
    expect(back?.feelings.map(({ word }) => word)).toEqual(['left_out']);
  });
});

describe('references in the bundle', () => {
  const bundle: unknown = JSON.parse(write([plain, { ...plain, id: plain.id.replace(/1$/, '2') }], 'fhir'));

  it('each leads to an entry of the bundle by its full address, which no other has', () => {
    const addresses = collect(bundle, 'fullUrl');
    expect(new Set(addresses).size).toBe(3);
    const references = collect(bundle, 'reference');
    expect(references).toHaveLength(4);
    expect(references.filter((reference) => !addresses.includes(reference))).toEqual([]);
  });
});

/** Every value of that name, however deep. */
function collect(value: unknown, name: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === name ? [inner] : collect(inner, name)));
}

describe('words and contexts in the bundle', () => {
  const names = {
    ...NAMES,
    feelings: new Map([...NAMES.feelings, ['own:1', 'a bit lost, and small']]),
    about: new Map([
      ...NAMES.about,
      ['health', 'body and health'],
      ['sleep', 'sleep'],
      ['own:2', 'the house, the garden'],
    ]),
  };
  const said = {
    ...plain,
    feelings: [
      { word: 'own:1', intensity: null },
      { word: 'calm', intensity: null },
    ],
    about: ['health', 'sleep', 'own:2'],
  };
  const entriesOf = (file: string) => [...recognise(sourceOfBytes(strToU8(file)), 'Europe/Berlin').records()];

  it('come back as they went, commas and all', () => {
    expect(entriesOf(write([said], 'fhir', { names })).at(-1)).toMatchObject({
      entry: {
        words: ['a bit lost, and small', 'calm'],
        abouts: ['body and health', 'sleep', 'the house, the garden'],
      },
    });
  });

  it('what an earlier version joined with commas still comes in', () => {
    const bundle = JSON.parse(write([said], 'fhir', { names }));
    const { component } = bundle.entry[1].resource;
    component.splice(5, 2, { code: { coding: [{ code: 'words' }] }, valueString: 'left out, calm' });
    expect(entriesOf(JSON.stringify(bundle)).at(-1)).toMatchObject({
      entry: { words: ['left out', 'calm'], abouts: ['health'] },
    });
  });
});

describe('tables', () => {
  it('no cell can become a formula, whatever a person writes', () => {
    fc.assert(
      fc.property(someCheckIn, fc.constantFrom('csv' as const, 'daylio' as const), (checkIn, format) => {
        const [, ...rest] = write([checkIn], format).split('\n');
        for (const cell of rest.join('\n').matchAll(/(?:^|,)"((?:[^"]|"")*)"/g)) {
          expect(cell[1]).not.toMatch(/^(?!-?\d+(\.\d+)?$)[=+\-@\t\r\0]/);
        }
      }),
      { numRuns: isSoak ? 20_000 : 300 },
    );
  });
});
