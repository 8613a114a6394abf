import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import type { CheckIn } from '@/utils/checkin/check-in';
import { readMessages } from '../../messages';
import { LIFE, plantLife } from '../../power/plant-life';
import { ONE } from '../../power/power-table';
import { readCheckInsOfFile } from '../../power/read-file';
import { sayCompared, toFindings } from '../../power/say-compared';

const messages = await readMessages();

function writeExport(checkins: readonly CheckIn[]): Uint8Array {
  const own = { words: [], abouts: [], prompts: [] };
  const head = { format: 'heartward', version: 2, exportedAt: '2026-11-22T12:00:00.000Z' };
  return strToU8(JSON.stringify({ ...head, checkins, settings: {}, own }));
}

it('an export says what goes together, each context that there is enough of along both ways', () => {
  const checkins = plantLife({ ...LIFE, effects: ONE }, 'an export').map((checkIn) =>
    Object.assign(checkIn, {
      about: checkIn.about.map((context) =>
        context.replace('context ', 'own:018bcfe5-6800-7000-8000-0000000000'),
      ),
    }),
  );
  const found = toFindings(readCheckInsOfFile(writeExport(checkins), messages));
  expect(found.contexts).toHaveLength(2 * LIFE.shares.length);
  expect(found.weekdays).toHaveLength(14);
  const planted = found.contexts.find(
    ({ context, axis }) => /0{10}0$/.test(context) && axis === 'pleasantness',
  );
  expect(planted).toMatchObject({ shown: true });
  for (const { difference, low, high } of found.contexts) {
    expect(low).toBeLessThanOrEqual(difference);
    expect(high).toBeGreaterThanOrEqual(difference);
  }
  expect(sayCompared(found).split('\n').length).toBe(
    1 + found.contexts.length + found.weekdays.length + found.times.length,
  );
});

it.each<[string, CheckIn[]]>([
  ['nothing', []],
  ['a single check-in', plantLife(LIFE, 'one').slice(0, 1)],
  ['check-ins that are all alike', plantLife({ ...LIFE, days: 30, deviation: 0 }, 'alike')],
  ['check-ins of one week', plantLife({ ...LIFE, days: 7, aDay: 40 }, 'a week')],
  ['check-ins of which no two can be told apart by when they were', plantLife(LIFE, 'at once').map(atOnce)],
])('an export of %s shows nothing, and every number is one of the field', (_, checkins) => {
  const { contexts, weekdays, times } = toFindings(readCheckInsOfFile(writeExport(checkins), messages));
  for (const { difference, low, high, shown } of [...contexts, ...weekdays, ...times]) {
    expect(shown).toBe(false);
    expect(low).toBeLessThanOrEqual(difference);
    expect(high).toBeGreaterThanOrEqual(difference);
    expect(Math.abs(difference)).toBeLessThanOrEqual(2);
  }
});

function atOnce(checkIn: CheckIn): CheckIn {
  return { ...checkIn, at: '2026-03-02T12:00:00.000Z', localDate: '2026-03-02' };
}

it.each([
  ['', 'There’s nothing in this file.'],
  ['what is this', 'This isn’t a kind of file that Heartward knows.'],
])('“%s” is refused in a sentence', (text, sentence) => {
  expect(() => readCheckInsOfFile(strToU8(text), messages)).toThrow(sentence);
});
