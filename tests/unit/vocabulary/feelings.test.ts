import { describe, expect, it } from 'vitest';
import { CONTEXTS } from '@/utils/vocabulary/contexts';
import { FEELING_IDS, FEELINGS } from '@/utils/vocabulary/feelings';
import { nameAnswers } from '@/utils/vocabulary/name-answers';
import { nameFeeling } from '@/utils/vocabulary/names';
import { sortByNearness } from '@/utils/vocabulary/nearest-feelings';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import { readMessages } from '../../messages';
import { readTextFile } from '../../texts';

const messages = await readMessages();
const meanings = readTextFile('meanings');
const synonyms = readTextFile('synonyms');
const readSynonyms = (id: string) => (synonyms[id] ?? '').split(', ');

describe('the vocabulary', () => {
  it('has a word, a short meaning and synonyms for every feeling, and no text without a feeling', () => {
    const words = Object.keys(messages).filter((key) => key.startsWith('feelings_'));
    expect(words.toSorted()).toEqual(FEELING_IDS.map((id) => `feelings_${id}`).toSorted());
    expect(Object.keys(meanings).toSorted()).toEqual(FEELING_IDS.toSorted());
    expect(Object.keys(synonyms).toSorted()).toEqual(FEELING_IDS.toSorted());
    expect(FEELING_IDS.filter((id) => !meanings[id] || !synonyms[id])).toEqual([]);
  });

  it.each(FEELING_IDS)('says what “%s” means in a line that fits', (id) => {
    const meaning = meanings[id] ?? '';
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
    const all = FEELING_IDS.flatMap(readSynonyms);
    const words = new Set(FEELING_IDS.map(nameFeeling));
    expect(all.filter((synonym, index) => all.indexOf(synonym) !== index)).toEqual([]);
    expect(all.filter((synonym) => words.has(synonym))).toEqual([]);
    expect(FEELING_IDS.filter((id) => readSynonyms(id).length < 2)).toEqual([]);
  });

  it('has no meaning twice', () => {
    expect(new Set(Object.values(meanings)).size).toBe(FEELING_IDS.length);
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

  it('finds nothing bleak first in the middle, and nothing small where it is worst', () => {
    expect(sortByNearness({ pleasantness: 0, energy: 0 }).slice(0, 2)).toEqual(['mixed', 'neutral']);
    expect(sortByNearness({ pleasantness: -1, energy: -1 }).slice(0, 7)).toEqual(
      expect.arrayContaining(['worn_out', 'sad', 'empty']),
    );
    expect(sortByNearness({ pleasantness: -1, energy: -1 }).slice(0, 7)).not.toContain('bored');
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
      'let down, lonely (a little), sad (somewhat), hurt (a lot)',
    ],
    ['a word of another version, as it is', { feelings: [feeling('own:3')] }, 'a word from elsewhere'],
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

  it.each([1, 2, 3] as const)(
    'says degree %i after every one of the words, which stays as it is',
    (intensity) => {
      for (const word of FEELING_IDS) {
        const name = nameAnswers({ ...NO_ANSWERS, feelings: [{ word, intensity }] });
        // "Very missing someone", "somewhat furious", "a little grieving": no word before it fits them all.
        expect(name).toMatch(new RegExp(`^${nameFeeling(word)} \\((a little|somewhat|a lot)\\)$`));
      }
    },
  );
});
