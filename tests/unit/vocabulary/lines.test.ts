import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '@/utils/checkin/check-in';
import { chooseClosing, CLOSINGS } from '@/utils/vocabulary/closings';
import { CONTEXTS } from '@/utils/vocabulary/contexts';
import { nameContext } from '@/utils/vocabulary/names';
import { nameNeed, NEEDS } from '@/utils/vocabulary/needs';
import { choosePrompt, PACKS, PROMPT_IDS, PROMPTS, readPrompt } from '@/utils/vocabulary/prompts';
import { readMessages } from '../../messages';

const messages = await readMessages();
const namesUnder = (prefix: string) =>
  Object.keys(messages)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .toSorted();

describe('the closing lines', () => {
  it('are sixty or more, each once, with a text each', () => {
    const ids = Object.values(CLOSINGS).flat();
    expect(ids.length).toBeGreaterThanOrEqual(60);
    expect(namesUnder('closing_')).toEqual(ids.toSorted());
    expect(new Set(ids.map((id) => messages[`closing_${id}`])).size).toBe(ids.length);
  });

  it.each(Object.values(CLOSINGS).flat())('fit and never grade: “%s”', (id) => {
    const line = messages[`closing_${id}`] ?? '';
    expect(line.length).toBeLessThanOrEqual(80);
    expect(line).not.toMatch(/!|well done|good job|streak|score|should|must/i);
  });

  it.each([
    ['unpleasant_high', { pleasantness: -0.5, energy: 0.5 }],
    ['unpleasant_low', { pleasantness: -0.5, energy: -0.5 }],
    ['pleasant_high', { pleasantness: 0.5, energy: 0.5 }],
    ['pleasant_low', { pleasantness: 0.5, energy: -0.5 }],
    ['any', { pleasantness: 0.1, energy: 0 }],
    ['any', {}],
    ['unsure', { unsure: true }],
    ['unpleasant_low', { feelings: [{ word: 'lonely', intensity: null }] }],
  ] as const)('come from “%s” for %o', (region, answers) => {
    const given = {
      ...NO_ANSWERS,
      ...answers,
      feelings: [...('feelings' in answers ? answers.feelings : [])],
    };
    expect(CLOSINGS[region]).toContain(chooseClosing(given, 0));
  });

  it('do not come again for a long time', () => {
    const there = { ...NO_ANSWERS, pleasantness: -0.5, energy: 0.5 };
    const lines = Array.from({ length: 26 }, (_, turn) => chooseClosing(there, turn));
    expect(new Set(lines).size).toBe(lines.length);
  });
});

describe('the prompts', () => {
  it('are twenty or more a pack, with a text each', () => {
    for (const pack of PACKS) {
      expect(PROMPT_IDS.filter((id) => PROMPTS[id].pack === pack).length).toBeGreaterThanOrEqual(20);
    }
    expect(namesUnder('prompts_')).toEqual(PROMPT_IDS.toSorted());
    expect(new Set(PROMPT_IDS.map(readPrompt)).size).toBe(PROMPT_IDS.length);
    expect(PROMPT_IDS.filter((id) => readPrompt(id).length > 90)).toEqual([]);
    expect(readPrompt('own:1')).toBe('');
  });

  it('come from the chosen packs only, and from none where none is chosen', () => {
    for (let turn = 0; turn < 60; turn++) {
      expect(choosePrompt(NO_ANSWERS, ['noticing'], turn)).toMatch(/^noticing_/);
    }
    expect(choosePrompt(NO_ANSWERS, [], 0)).toBeNull();
  });

  it('fit what was just said', () => {
    const there = { ...NO_ANSWERS, pleasantness: -0.5, energy: -0.5, about: ['sleep'] };
    const chosen = Array.from({ length: 40 }, (_, turn) => choosePrompt(there, ['noticing'], turn));
    expect(chosen).toContain('noticing_17');
    expect(chosen).toContain('noticing_21');
    expect(chosen).not.toContain('noticing_20');
    expect(chosen).not.toContain('noticing_08');
  });

  it('do not come again before all of a kind were there', () => {
    const lines = Array.from({ length: 15 }, (_, turn) => choosePrompt(NO_ANSWERS, ['noticing'], turn));
    expect(new Set(lines).size).toBe(lines.length);
  });
});

describe('the needs', () => {
  it('are fifteen or more, with a word each, and none has the name of a context', () => {
    expect(NEEDS.length).toBeGreaterThanOrEqual(15);
    expect(namesUnder('needs_')).toEqual(NEEDS.toSorted());
    const words = NEEDS.map(nameNeed);
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((word) => CONTEXTS.some((id) => word.includes(nameContext(id))))).toEqual([]);
    expect(nameNeed('own:2')).toBe('own:2');
  });
});
