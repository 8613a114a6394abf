import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { checkInSchema } from '@/utils/checkin/check-in';
import { buildCheckIns } from '@/utils/import-export/compare/build-check-ins';
import { createInterpreter } from '@/utils/import-export/compare/meaning';
import { recognise } from '@/utils/import-export/read/recognise';
import { Refusal } from '@/utils/import-export/read/refusal';
import { sourceOfBytes } from '@/utils/import-export/read/source';
import { surveyRecords } from '@/utils/import-export/compare/survey';
import { howMany } from '../../../how-many';

const FOLDER = 'tests/examples/transfer';
const BACKUP = {
  customMoods: [{ id: 1, custom_name: 'x', mood_group_id: 1, predefined_name_id: -1 }],
  tags: [{ id: 1, name: 'walk' }],
  dayEntries: [
    { id: 1, minute: 5, hour: 6, day: 7, month: 8, year: 2025, mood: 1, note: 'a<br>b', tags: [1] },
  ],
};
const EXAMPLES = [
  ...readdirSync(FOLDER).map((name) => new Uint8Array(readFileSync(`${FOLDER}/${name}`))),
  new Uint8Array(
    zipSync({ 'backup.daylio': strToU8(Buffer.from(JSON.stringify(BACKUP)).toString('base64')) }),
  ),
  strToU8(JSON.stringify(BACKUP)),
];

/** What has hurt other readers. */
const HURTFUL = [
  '__proto__',
  'constructor',
  '{"__proto__":{"hurt":1}}',
  '=1+1',
  '@SUM(A1)',
  '<img src=x onerror=hurt()>',
  '"',
  '""',
  ',',
  ';',
  '\n',
  '\r',
  '[[[[[[',
  '}}}}',
  '{',
  '\\u',
  '\\',
  '0000-00-00',
  '0000-01-01',
  '9999-12-31',
  '2025-02-30',
  '99:99',
  '-1',
  '1e999',
  '1e-999',
  'NaN',
  'null',
  'true',
  '""""',
  '\u0000',
  '\uFEFF',
  '\u202E',
  '\ud800',
  'a'.repeat(5000),
  ' '.repeat(5000),
  '"'.repeat(999),
  '&#1114112;',
  '<'.repeat(500),
  '2025-03-30T02:30:00',
  '+25:00',
  '{"checkins":',
  '"data":{"stateOfMind":',
  'sep=;\n',
  'PK\u0003\u0004',
  'own:',
  '-271821-04-20',
  '-0',
].map((text) => new Uint8Array(Buffer.from(text)));

type Change = (bytes: Uint8Array, at: number, length: number, piece: Uint8Array) => Uint8Array;

const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const CHANGES: Change[] = [
  (bytes, at) => bytes.subarray(0, at),
  (bytes, at) => bytes.subarray(at),
  (bytes, at, length) => join(bytes.subarray(0, at), bytes.subarray(at + length)),
  (bytes, at, _, piece) => join(bytes.subarray(0, at), piece, bytes.subarray(at)),
  (bytes, at, length, piece) => join(bytes.subarray(0, at), piece, bytes.subarray(at + length)),
  (bytes, at, length) => join(bytes.subarray(0, at + length), bytes.subarray(at)),
  (bytes, at, length) =>
    bytes.map((byte, index) =>
      index >= at && index < at + (length % 8) ? byte ^ (1 << (length % 8)) : byte,
    ),
  (bytes) => new Uint8Array(Buffer.from(Buffer.from(bytes).toString('utf8'), 'utf16le')),
  (bytes) => new Uint8Array(Buffer.from(`\uFEFF${Buffer.from(bytes).toString('utf8')}`, 'utf16le').swap16()),
  (bytes) => new Uint8Array(Buffer.from(Buffer.from(bytes).toString('utf8'), 'latin1')),
  (bytes) => new Uint8Array(Buffer.from(Buffer.from(bytes).toString('utf8').replaceAll(',', ';'))),
  (bytes) => new Uint8Array(Buffer.from(Buffer.from(bytes).toString('utf8').replaceAll('"', ''))),
  // A value, not a byte: the next number or text in quotation marks is another one.
  (bytes, at, _, piece) => {
    const text = Buffer.from(bytes).toString('utf8');
    const rest = text.slice(at).replace(/"[^"]*"|\d+/, () => Buffer.from(piece).toString('utf8'));
    return new Uint8Array(Buffer.from(text.slice(0, at) + rest));
  },
];

const hostileFile = fc
  .record({
    example: fc.constantFrom(...EXAMPLES),
    changes: fc.array(
      fc.record({
        change: fc.constantFrom(...CHANGES),
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat(60),
        piece: fc.oneof(fc.constantFrom(...HURTFUL), fc.uint8Array({ maxLength: 12 })),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ example, changes }) =>
    changes.reduce<Uint8Array>(
      (bytes, { change, at, length, piece }) => change(bytes, Math.floor(at * bytes.length), length, piece),
      example,
    ),
  );

/** Brings a file as far as to the check-ins that would be written. */
function bringIn(bytes: Uint8Array): 'refused' | 'brought' {
  try {
    const file = recognise(sourceOfBytes(bytes), 'Europe/Berlin');
    const { names, told } = surveyRecords(file.app, file.records(), '2026-11-22');
    const { interpretAbout, interpretMood, interpretWord } = createInterpreter([]);
    const meanings = {
      moods: new Map(names.map(({ name, pleasantness }) => [name, interpretMood(name, pleasantness)])),
      words: new Map(names.map(({ name }) => [name, interpretWord(name)])),
      abouts: new Map(names.map(({ name }) => [name, interpretAbout(name)])),
    };
    const built = [...buildCheckIns(file.app, file.records(), meanings, '2026-11-22T15:00:00.000Z')].flat();
    for (const checkIn of built) {
      v.assert(checkInSchema, checkIn);
      Temporal.Instant.from(checkIn.at).toZonedDateTimeISO(checkIn.zone);
      expect(checkIn.localDate >= '1900' && checkIn.localDate < '2100').toBe(true);
      expect(told.has(checkIn.id)).toBe(true);
    }
    return 'brought';
  } catch (error) {
    if (error instanceof Refusal) return 'refused';
    throw error;
  }
}

it('whatever a file holds, it is refused with a reason or its check-ins are whole', () => {
  const ends = { refused: 0, brought: 0 };
  let slowestMs = 0;
  let mostMemory = 0;
  fc.assert(
    fc.property(hostileFile, (bytes) => {
      const begun = performance.now();
      ends[bringIn(bytes)]++;
      slowestMs = Math.max(slowestMs, performance.now() - begun);
      mostMemory = Math.max(mostMemory, process.memoryUsage.rss());
    }),
    { numRuns: howMany(1500, 200_000), seed: howMany(1, Date.now()) },
  );
  console.log(
    `${ends.brought} brought in, ${ends.refused} refused; the slowest took ${Math.round(slowestMs)} ms, memory at most ${Math.round(mostMemory / 2 ** 20)} MB`,
  );
  expect(ends.brought).toBeGreaterThan(0);
  expect(ends.refused).toBeGreaterThan(0);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect('hurt' in {}).toBe(false);
});
