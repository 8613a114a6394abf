import { describe, expect, it } from 'vitest';
import { readTextFile } from '../../texts';

const readings = readTextFile('readings');
const ally = readTextFile('ally');
const ids = Object.keys(readings)
  .filter((key) => key.endsWith('_title'))
  .map((key) => key.replace(/_title$/, ''));
/** Somebody who reads slowly reads so many words a minute. */
const WORDS_A_MINUTE = 150;

describe('the readings', () => {
  it('are six', () => {
    expect(ids).toHaveLength(6);
  });

  it.each(ids)('take less than two minutes and say where they were read: %s', (id) => {
    expect(readings[`${id}_text`]?.split(/\s+/).length).toBeLessThan(2 * WORDS_A_MINUTE);
    expect(readings[`${id}_source`]).toMatch(/doi 10\.|PMC\d|\d{4}/);
  });
});

describe('being an ally', () => {
  it('has twenty small things or more to try, each once', () => {
    const things = Object.entries(ally).filter(([key]) => key.startsWith('thing_'));
    expect(things.length).toBeGreaterThanOrEqual(20);
    expect(new Set(things.map(([, text]) => text)).size).toBe(things.length);
  });
});
