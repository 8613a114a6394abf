import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import type { CheckIn } from '@/utils/checkin/check-in';
import { createWriter } from '@/utils/import-export/write/write-export';
import { findLibreOffice, recalculate } from '../../../browsers/libre-office';
import { makeTempFolder } from '../../../browsers/temp-folder';
import { isSoak } from '../../../how-many';

const PLACES = [-1, -0.85, -0.5, -0.333, -0.05, 0, 0.1, 0.25, 0.6, 1, -0.4, -0.000_000_4];

const makeCheckIn = (pleasantness: number, index: number): CheckIn => ({
  ...NO_ANSWERS,
  id: `018bcfe5-6800-7000-8000-0000000000${String(index).padStart(2, '0')}`,
  at: `2026-03-${String(index + 1).padStart(2, '0')}T19:30:00.000Z`,
  zone: 'Europe/Berlin',
  localDate: `2026-03-${String(index + 1).padStart(2, '0')}`,
  precision: 'minute',
  pleasantness,
  energy: index % 3 === 0 ? null : -pleasantness / 2,
  feelings: [{ word: 'calm', intensity: null }],
  note: ['-12', '-1+1', '=A1', '+3', '@x', '-', '- a list', '\t'][index % 8] ?? '',
  shown: index % 2 === 0 ? { pleasantness: 0.31, energy: -pleasantness / 4 } : null,
  prompt: index === 1 ? 'today_short' : null,
  source: 'toolbar',
  nudge: null,
  seconds: null,
  saidAt: index === 1 ? '2026-03-02T23:10:00.000Z' : null,
  createdAt: '2026-03-01T19:30:00.000Z',
  updatedAt: '2026-03-01T19:30:00.000Z',
});

const HISTORY = PLACES.map(makeCheckIn);

function writeTable(withNotes = true): string {
  const none = new Map<string, string>();
  const writer = createWriter({
    format: 'csv',
    withNotes,
    exportedAt: '2026-11-22T15:00:00.000Z',
    settings: {},
    own: { words: [], abouts: [], prompts: [] },
    told: [],
    events: [],
    names: {
      feelings: new Map([['calm', 'calm']]),
      everyday: none,
      body: none,
      about: none,
      needs: none,
      prompts: new Map([['today_short', 'What was today like?']]),
    },
  });
  return writer.head + writer.write(HISTORY).text + writer.foot();
}

function readTable(table: string): Record<string, unknown>[] {
  const parsed = Papa.parse<Record<string, unknown>>(table.replace(/^\uFEFF/, ''), {
    header: true,
    dynamicTyping: true,
    skipEmptyLines: true,
  });
  expect(parsed.errors).toEqual([]);
  return parsed.data;
}

function mean(values: readonly (number | null)[]): number {
  const told = values.filter((value) => value !== null);
  return told.reduce((sum, value) => sum + value, 0) / told.length;
}

describe('the table for spreadsheets', () => {
  it.each(['pleasantness', 'energy'] as const)('every %s in it is a number, and so is its mean', (column) => {
    const read = readTable(writeTable()).map((row) => row[column]);
    expect(read.filter((value) => typeof value !== 'number' && value !== null)).toEqual([]);
    const numbers = read.map((value) => (typeof value === 'number' ? value : null));
    expect(mean(numbers)).toBeCloseTo(mean(HISTORY.map((checkIn) => checkIn[column])), 5);
  });

  it('has what others see as two numbers, or nothing where nobody said it', () => {
    expect(readTable(writeTable()).map((row) => [row['shown_pleasantness'], row['shown_energy']])).toEqual(
      HISTORY.map(({ shown }) =>
        shown ? [shown.pleasantness, Number(shown.energy.toFixed(6))] : [null, null],
      ),
    );
  });

  it('says which question a note answers, in words, and when it was said to someone, on the clock of then', () => {
    expect(readTable(writeTable()).map(({ prompt, saidAt }) => [prompt, saidAt])).toEqual(
      HISTORY.map((_, index) => (index === 1 ? ['What was today like?', '2026-03-03 00:10'] : [null, null])),
    );
  });

  it('has no question where notes stay out', () => {
    expect(readTable(writeTable(false)).every(({ prompt, note }) => prompt === null && note === null)).toBe(
      true,
    );
  });

  it('a note that is a number stays one, and one that could be a formula is a text', () => {
    expect(readTable(writeTable()).map(({ note }) => note)).toEqual([
      -12,
      "'-1+1",
      "'=A1",
      "'+3",
      "'@x",
      "'-",
      "'- a list",
      "'\t",
      -12,
      "'-1+1",
      "'=A1",
      "'+3",
    ]);
  });

  it.runIf(isSoak)('LibreOffice works out the same means', async () => {
    const soffice = await findLibreOffice();
    if (soffice === null) throw new Error('This needs LibreOffice Calc. Please install it.');
    const folder = await makeTempFolder('table');
    const table = join(folder, 'history.csv');
    const last = HISTORY.length + 1;
    await writeFile(table, `${writeTable()}"","","","=AVERAGE(D2:D${last})","=AVERAGE(E2:E${last})"\r\n`);

    const saved = readTable(await recalculate(soffice, table, folder));
    expect(saved.at(-1)?.['pleasantness']).toBeCloseTo(
      mean(HISTORY.map(({ pleasantness }) => pleasantness)),
      5,
    );
    expect(saved.at(-1)?.['energy']).toBeCloseTo(mean(HISTORY.map(({ energy }) => energy)), 5);
    expect(saved.slice(0, -1).map(({ note }) => note)).toEqual(
      readTable(writeTable()).map(({ note }) => note),
    );
  });
});
