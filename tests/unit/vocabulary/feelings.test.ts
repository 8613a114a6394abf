import { describe, expect, it } from 'vitest';
import { CONTEXTS } from '@/utils/vocabulary/contexts';
import { FEELING_IDS, FEELINGS } from '@/utils/vocabulary/feelings';
import { nameAnswers } from '@/utils/vocabulary/name-answers';
import { nameFeeling } from '@/utils/vocabulary/names';
import { sortByNearness } from '@/utils/vocabulary/nearest-feelings';
import { NO_ANSWERS } from '@/utils/checkin/check-in';
import { readMessages } from '../../messages';

const messages = await readMessages();
const readSynonyms = (id: string) => (messages[`feelings_${id}_synonyms`] ?? '').split(', ');

describe('the vocabulary', () => {
  it('has a word, a short meaning and synonyms for every feeling, and no text without a feeling', () => {
    const expected = FEELING_IDS.flatMap((id) => [
      `feelings_${id}_word`,
      `feelings_${id}_meaning`,
      `feelings_${id}_synonyms`,
    ]).toSorted();
    expect(
      Object.keys(messages)
        .filter((key) => key.startsWith('feelings_'))
        .toSorted(),
    ).toEqual(expected);
    expect(expected.filter((key) => !messages[key])).toEqual([]);
  });

  it.each(FEELING_IDS)('says what “%s” means in a line that fits', (id) => {
    const meaning = messages[`feelings_${id}_meaning`] ?? '';
    expect(meaning.length).toBeLessThanOrEqual(64);
    expect(meaning).toMatch(/^[A-Z].*\.$/);
    expect(meaning).not.toContain('!');
  });

  it('has every word once, at a place of its own', () => {
    const words = FEELING_IDS.map(nameFeeling);
    expect(new Set(words).size).toBe(words.length);
    const places = Object.values(FEELINGS).map(({ pleasantness, energy }) => `${pleasantness} ${energy}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('is large enough for fine differences', () => {
    expect(FEELING_IDS.length).toBeGreaterThanOrEqual(120);
  });

  it('leads each synonym to one word only', () => {
    const synonyms = FEELING_IDS.flatMap(readSynonyms);
    const words = new Set(FEELING_IDS.map(nameFeeling));
    expect(synonyms.filter((synonym, index) => synonyms.indexOf(synonym) !== index)).toEqual([]);
    expect(synonyms.filter((synonym) => words.has(synonym))).toEqual([]);
    expect(FEELING_IDS.filter((id) => readSynonyms(id).length < 2)).toEqual([]);
  });

  it('has no meaning twice', () => {
    const meanings = FEELING_IDS.map((id) => messages[`feelings_${id}_meaning`]);
    expect(new Set(meanings).size).toBe(meanings.length);
  });

  it('reaches into every corner of the field', () => {
    for (const [x, y] of [
      [-1, -1],
      [-1, 1],
      [1, -1],
      [1, 1],
    ] as const) {
      const inCorner = Object.values(FEELINGS).filter(
        ({ pleasantness, energy }) => pleasantness * x > 0 && energy * y > 0,
      );
      expect(inCorner.length).toBeGreaterThanOrEqual(20);
    }
  });

  it('has a name for every context', () => {
    expect(CONTEXTS.filter((id) => !messages[`contexts_${id}`])).toEqual([]);
  });
});

describe('nearness', () => {
  it('puts a feeling first at its own place', () => {
    for (const id of FEELING_IDS) expect(sortByNearness(FEELINGS[id])[0]).toBe(id);
  });

  it('finds sunlit words up right and heavy ones down left', () => {
    expect(sortByNearness({ pleasantness: 0.9, energy: 0.8 }).slice(0, 3)).toContain('joyful');
    expect(sortByNearness({ pleasantness: -0.6, energy: -0.4 }).slice(0, 3)).toContain('lonely');
  });
});

describe('what a check-in is called', () => {
  const feeling = (word: string) => ({ word, intensity: null });
  it.each([
    [
      'its words',
      { feelings: [feeling('let_down'), feeling('sad')], pleasantness: 0, energy: 0 },
      'let down, sad',
    ],
    [
      'its words, and how much of each was said',
      {
        feelings: [
          feeling('let_down'),
          { word: 'lonely', intensity: 1 as const },
          { word: 'sad', intensity: 2 as const },
          { word: 'hurt', intensity: 3 as const },
        ],
      },
      'let down, a little lonely, somewhat sad, very hurt',
    ],
    ['a word of another version, as it is', { feelings: [feeling('own:3')] }, 'own:3'],
    [
      'what was said on the way, where there is no feeling',
      { everyday: ['so_so', 'ignored'], body: ['tight_chest'], energy: 0 },
      'so-so, ignored, a tight chest',
    ],
    ['its place', { pleasantness: -0.4, energy: -0.8 }, 'somewhat unpleasant, very low energy'],
    ['half a place', { pleasantness: 0.4 }, 'somewhat pleasant'],
    ['that the person didn’t know', { unsure: true }, 'didn’t know yet'],
    ['or that there was no word', { note: 'x' }, 'no word yet'],
  ])('is %s', (_, answers, expected) => {
    expect(nameAnswers({ ...NO_ANSWERS, ...answers })).toBe(expected);
  });
});
