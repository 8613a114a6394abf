import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import { chooseExample, EXAMPLE_IDS, EXAMPLES } from '@/utils/vocabulary/examples';
import { CLOSING_FAMILIES } from '@/utils/vocabulary/closings/closing-families';
import { FEELING_IDS } from '@/utils/vocabulary/feelings';
import { readTextFile } from '../../texts';

const examples = readTextFile('examples');
const notes = readTextFile('notes');

describe('what people said', () => {
  it('are thirty or more, each once, with a text each', () => {
    expect(EXAMPLE_IDS.length).toBeGreaterThanOrEqual(30);
    expect(Object.keys(examples).toSorted()).toEqual(EXAMPLE_IDS.toSorted());
    expect(new Set(Object.values(examples)).size).toBe(EXAMPLE_IDS.length);
  });

  it.each(EXAMPLE_IDS)('is short, and says who speaks before what was said: “%s”', (id) => {
    expect(examples[id]?.length).toBeLessThanOrEqual(140);
    expect(examples[id]).toMatch(/^(A|An) [^“”]+: “[^“”!]+”$/);
  });

  it.each(['unpleasant_high', 'unpleasant_low', 'pleasant_high', 'pleasant_low', 'unsure'] as const)(
    'has as many men as women in “%s”',
    (region) => {
      const voices = EXAMPLE_IDS.filter((id) => EXAMPLES[id].region === region).map(
        (id) => EXAMPLES[id].voice,
      );
      expect(voices.filter((voice) => voice === 'man').length).toBe(voices.length / 2);
    },
  );

  it.each(['work', 'parenthood', 'friendship', 'illness', 'love', 'shame'] as const)(
    'has men and women who speak of %s',
    (situation) => {
      const voices = EXAMPLE_IDS.filter((id) => EXAMPLES[id].situation === situation).map(
        (id) => EXAMPLES[id].voice,
      );
      expect(new Set(voices).size).toBe(2);
      expect(voices.length).toBeGreaterThanOrEqual(5);
    },
  );

  it('come from where the mark was, and none again before all from there were', () => {
    const there = { ...NO_ANSWERS, pleasantness: -0.5, energy: -0.5 };
    const all = EXAMPLE_IDS.filter((id) => EXAMPLES[id].region === 'unpleasant_low');
    const chosen = all.map((_, turn) => chooseExample(there, turn));
    expect(new Set(chosen).size).toBe(all.length);
    expect(new Set(chosen.map((id) => EXAMPLES[id].region))).toEqual(new Set(['unpleasant_low']));
  });

  it.each<[string, string[]]>([
    ['homesick', ['quiet_flat', 'tidy_room', 'new_town', 'bins_and_bills']],
    ['tired', ['worn_thin', 'bag_of_flour', 'tired_of_brave', 'asleep_in_the_chair']],
    ['calm', ['at_the_lake', 'on_my_arm', 'on_the_bridge']],
  ])('feel as somebody did who was %s, wherever the mark was', (word, ids) => {
    const said = { ...NO_ANSWERS, feelings: [{ word, intensity: null }], pleasantness: 0.2, energy: 0.9 };
    const chosen = Array.from({ length: 20 }, (_, turn) => chooseExample(said, turn));
    expect(new Set(chosen)).toEqual(new Set(ids));
  });

  it.each<[string, string[]]>([
    ['attracted', ['at_seventy', 'out_of_the_rain', 'all_meeting']],
    ['tender', ['at_the_lake', 'on_my_arm', 'held_hand', 'forty_years']],
    ['tired', ['bag_of_flour', 'tired_of_brave', 'asleep_in_the_chair']],
  ])('feel as somebody did who was %s about there, where a man and a woman did', (word, ids) => {
    const said = { ...NO_ANSWERS, feelings: [{ word, intensity: null }] };
    const chosen = Array.from({ length: 20 }, (_, turn) => chooseExample(said, turn));
    expect(new Set(chosen)).toEqual(new Set(ids));
  });

  it.each(FEELING_IDS)('are somebody’s who felt like that, a man’s or a woman’s in turn: %s', (word) => {
    const said = { ...NO_ANSWERS, feelings: [{ word, intensity: null }] };
    const chosen = EXAMPLE_IDS.map((_, turn) => EXAMPLES[chooseExample(said, turn)]);
    for (const { of } of chosen) expect(of).toContain(CLOSING_FAMILIES[word]);
    expect(new Set(chosen.map(({ voice }) => voice)).size).toBe(2);
  });

  it.each(['hopeless', 'in_despair', 'worthless'])('do not ask for a life of one kind after “%s”', (word) => {
    const said = { ...NO_ANSWERS, feelings: [{ word, intensity: null }] };
    const chosen = EXAMPLE_IDS.map((_, turn) => examples[chooseExample(said, turn)] ?? '');
    expect(chosen.filter((text) => !/widow/.test(text)).length).toBe(chosen.length);
    expect(new Set(chosen).size).toBeGreaterThanOrEqual(4);
  });

  it('answer an everyday word that nobody went on from', () => {
    const said = { ...NO_ANSWERS, everyday: ['meh'] };
    expect(EXAMPLES[chooseExample(said, 0)].of).toContain('emptiness');
  });

  it.each([
    ['nothing', {}],
    ['a word of one’s own that lies nowhere', { feelings: [{ word: 'own:new', intensity: null }] }],
    ['a mark in the middle', { pleasantness: 0.05, energy: 0 }],
  ])('have no word either, where %s says where one was', (_, said) => {
    const chosen = EXAMPLE_IDS.map((_id, turn) => chooseExample({ ...NO_ANSWERS, ...said }, turn));
    expect(new Set(chosen.map((id) => EXAMPLES[id].region))).toEqual(new Set(['unsure']));
  });
});

describe('why this word and not its neighbour', () => {
  it.each(Object.entries(notes))('is said of “%s” in a line that fits', (id, note) => {
    expect(FEELING_IDS).toContain(id);
    expect(note.length).toBeLessThanOrEqual(52);
    expect(note).toMatch(/^[A-Z].*\.$/);
  });

  it('is said once', () => {
    expect(new Set(Object.values(notes)).size).toBe(Object.keys(notes).length);
  });
});
