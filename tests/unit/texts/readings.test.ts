import { describe, expect, it } from 'vitest';
import { readTextFile } from '../../texts';

const readings = readTextFile('readings');
const ally = readTextFile('ally');
const scenes = readTextFile('scenes');
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

const sceneIds = Object.keys(scenes)
  .filter((key) => key.endsWith('_who'))
  .map((key) => key.replace(/_who$/, ''));
const said = (id: string) => Object.keys(scenes).filter((key) => new RegExp(`^${id}_\\d$`).test(key));
const withoutQuotes = (text: string) => text.replaceAll(/“.*?”/g, '');

describe('the scenes in which somebody opens up', () => {
  it('are twelve, as many of them with a man as with a woman', () => {
    const tellsOf = (who: RegExp) =>
      sceneIds.filter((id) => who.test(withoutQuotes(scenes[`${id}_scene`] ?? '')));
    expect(sceneIds).toHaveLength(12);
    expect(tellsOf(/\bhe\b/i)).toHaveLength(6);
    expect(tellsOf(/\bshe\b/i)).toHaveLength(6);
  });

  it.each(sceneIds)('have four things one could say, and how each may land: %s', (id) => {
    expect(said(id)).toHaveLength(4);
    for (const key of said(id)) expect(scenes[`${key}_lands`]).toMatch(/\b(may|can)\b/);
  });

  it('mark nothing as right or wrong', () => {
    const judged = Object.entries(scenes).filter(
      ([key, text]) =>
        key.endsWith('_lands') &&
        /\b(right answer|wrong|correct|better|best|mistake)\b/i.test(withoutQuotes(text)),
    );
    expect(judged).toEqual([]);
  });

  it('claim nothing without saying where it was read, in studies that can be found', () => {
    const without = (ending: string) =>
      Object.keys(scenes)
        .filter((key) => key.endsWith(ending))
        .map((key) => key.slice(0, -ending.length));
    expect(without('_known')).toEqual(without('_source'));
    for (const id of without('_source'))
      expect(scenes[`${id}_source`]).toMatch(/doi 10\.\d|PMC\d|\d{4}, “.+”, .*Psychology/);
    const claims = Object.entries(scenes).filter(
      ([key, text]) => key.endsWith('_lands') && /\b(stud(y|ies)|research|percent|most people)\b/i.test(text),
    );
    expect(claims).toEqual([]);
  });
});
