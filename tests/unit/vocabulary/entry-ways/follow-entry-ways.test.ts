import { describe, expect, it } from 'vitest';
import {
  BODY_BY_PART,
  BODY_IDS,
  EVERYDAY_IDS,
  followEntryWays,
  nameBodyCue,
  nameEveryday,
  STORY_IDS,
} from '@/utils/vocabulary/entry-ways/follow-entry-ways';
import { FEELING_IDS } from '@/utils/vocabulary/feelings';
import { nameFeeling } from '@/utils/vocabulary/names';
import { readMessages } from '../../../messages';
import { readTextFile } from '../../../texts';

const messages = await readMessages();
const leads = readTextFile('leads');

describe('the everyday words and the story words', () => {
  it('are enough, and none of them is a feeling or both', () => {
    expect(EVERYDAY_IDS.length).toBeGreaterThanOrEqual(25);
    expect(STORY_IDS.length).toBeGreaterThanOrEqual(20);
    const words = [...EVERYDAY_IDS, ...STORY_IDS].map(nameEveryday);
    const ids = [...EVERYDAY_IDS, ...STORY_IDS];
    expect(new Set([...words, ...FEELING_IDS.map(nameFeeling)]).size).toBe(words.length + FEELING_IDS.length);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([...EVERYDAY_IDS, ...STORY_IDS])(
    'ask something after “%s”, and lead to two to four feelings',
    (id) => {
      const { feelings, from } = followEntryWays({ everyday: [id], body: [] });
      const question = leads[id] ?? '';
      expect(from).toBe(id);
      expect(feelings.length).toBeGreaterThanOrEqual(2);
      expect(feelings.length).toBeLessThanOrEqual(4);
      expect(FEELING_IDS).toEqual(expect.arrayContaining(feelings));
      expect(question.length).toBeGreaterThan(0);
      expect(question.length).toBeLessThanOrEqual(100);
      expect(question).not.toContain('!');
    },
  );

  it('have no text without a word', () => {
    const expected = [
      ...EVERYDAY_IDS.map((id) => `everyday_${id}`),
      ...STORY_IDS.map((id) => `stories_${id}`),
    ];
    const found = Object.keys(messages).filter((key) => /^(everyday|stories)_/.test(key));
    expect(found.toSorted()).toEqual(expected.toSorted());
  });
});

describe('what the body says', () => {
  it('is enough, from every part', () => {
    expect(BODY_IDS.length).toBeGreaterThanOrEqual(25);
    expect(BODY_BY_PART.flatMap(({ cues }) => cues).toSorted()).toEqual(BODY_IDS.toSorted());
    expect(BODY_BY_PART.filter(({ part, cues }) => cues.length === 0 || !messages[`parts_${part}`])).toEqual(
      [],
    );
  });

  it.each(BODY_IDS)('guesses after “%s”, and leads to two to four feelings', (id) => {
    const { feelings, from } = followEntryWays({ everyday: [], body: [id] });
    const question = leads[id] ?? '';
    expect(from).toBe(id);
    expect(feelings.length).toBeGreaterThanOrEqual(2);
    expect(feelings.length).toBeLessThanOrEqual(4);
    expect(question.length).toBeGreaterThan(0);
    expect(question.length).toBeLessThanOrEqual(100);
    expect(nameBodyCue(id)).toBe(messages[`body_${id}`]);
  });

  it('has no text without a cue, and none twice', () => {
    const expected = BODY_IDS.map((id) => `body_${id}`);
    expect(
      Object.keys(messages)
        .filter((key) => key.startsWith('body_'))
        .toSorted(),
    ).toEqual(expected.toSorted());
    expect(new Set(BODY_IDS.map(nameBodyCue)).size).toBe(BODY_IDS.length);
  });
});

describe('the lines on the way', () => {
  it('have none without a word or a cue', () => {
    const expected = [...EVERYDAY_IDS, ...STORY_IDS, ...BODY_IDS];
    expect(Object.keys(leads).toSorted()).toEqual(expected.toSorted());
  });
});

describe('following the doors', () => {
  it('has the feelings of the newest choice first, each once, and its question', () => {
    const { feelings, from } = followEntryWays({
      everyday: ['stressed', 'ignored'],
      body: ['tight_chest'],
    });
    expect(feelings).toEqual([
      'lonely',
      'hurt',
      'angry',
      'left_out',
      'tense',
      'overwhelmed',
      'worried',
      'under_pressure',
      'anxious',
      'grieving',
    ]);
    expect(from).toBe('ignored');
  });

  it('leads nowhere from nothing, and from a word of another version', () => {
    expect(followEntryWays({ everyday: [], body: [] })).toEqual({ feelings: [], from: null });
    expect(followEntryWays({ everyday: ['own:3'], body: ['own:4'] })).toEqual({ feelings: [], from: null });
    expect(nameEveryday('own:3')).toBe('a word from elsewhere');
    expect(nameEveryday('over_the_moon')).toBe('over the moon');
  });
});
