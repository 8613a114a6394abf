import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { readMessages } from '../../messages';
import { LIFE, plantLife } from '../../power/plant-life';
import { ONE } from '../../power/power-table';
import { readCheckInsOfFile } from '../../power/read-file';
import { sayCompared, toFindings } from '../../power/say-compared';

const messages = await readMessages();

it('an export says what goes together, each context that there is enough of along both ways', () => {
  const checkins = plantLife({ ...LIFE, effects: ONE }, 'an export').map((checkIn) =>
    Object.assign(checkIn, {
      about: checkIn.about.map((context) =>
        context.replace('context ', 'own:018bcfe5-6800-7000-8000-0000000000'),
      ),
    }),
  );
  const own = { words: [], abouts: [], prompts: [] };
  const file = JSON.stringify({
    format: 'heartward',
    version: 2,
    exportedAt: '2026-11-22T12:00:00.000Z',
    checkins,
    settings: {},
    own,
  });
  const found = toFindings(readCheckInsOfFile(strToU8(file), messages));
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

it.each([
  ['', 'There’s nothing in this file.'],
  ['what is this', 'This isn’t a kind of file that Heartward knows.'],
])('“%s” is refused in a sentence', (text, sentence) => {
  expect(() => readCheckInsOfFile(strToU8(text), messages)).toThrow(sentence);
});
