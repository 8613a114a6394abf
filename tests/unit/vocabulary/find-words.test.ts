import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFinder } from '@/utils/vocabulary/find-words';
import { listFindableWords } from '@/utils/vocabulary/findable-words';

const FOUND = 7;
const all = await listFindableWords();
const findWords = createFinder(all);
const find = (query: string) => findWords(query, FOUND).map(({ id }) => id);

describe('finding a word', () => {
  it.each(all)('finds “$word” by itself, first', ({ id, word }) => {
    expect(find(word)[0]).toBe(id);
  });

  it.each(all.flatMap(({ id, synonyms }) => synonyms.map((synonym) => [synonym, id] as const)))(
    'finds by “%s” the word “%s”',
    (synonym, id) => {
      expect(find(synonym)).toContain(id);
    },
  );

  it.each([
    ['lonley', 'lonely'],
    ['overwelmed', 'overwhelmed'],
    ['disapointed', 'disappointed'],
    ['jelous', 'jealous'],
    ['embarassed', 'embarrassed'],
    ['exausted', 'worn_out'],
    ['greatful', 'grateful'],
    ['anxios', 'anxious'],
    ['dissrespected', 'disrespected'],
    ['stresed', 'stressed'],
  ])('forgives the typo in “%s”', (query, id) => {
    expect(find(query)).toContain(id);
  });

  it.each([
    ['worries', 'worried'],
    ['angrily', 'angry'],
    ['frustrating', 'frustrated'],
    ['sadder', 'sad'],
    ['lonelier', 'lonely'],
    ['happiest', 'happy'],
    ['cried', 'tearful'],
    ['hopelessness', 'hopeless'],
    ['embarrassment', 'embarrassed'],
    ['ignoring', 'ignored'],
  ])('takes “%s” for what it comes from', (query, id) => {
    expect(find(query)).toContain(id);
  });

  it.each([
    ['the beginning of a word', 'overw', 'overwhelmed'],
    ['capitals and blanks', '  LET   Down ', 'let_down'],
    ['a curly or a straight apostrophe', "can't wait", 'excited'],
    ['accents', 'wórried', 'worried'],
    ['a whole sentence', 'I feel so lonely today', 'lonely'],
    ['what it means', 'weight come off', 'relieved'],
  ])('understands %s: “%s”', (_, query, id) => {
    expect(find(query)).toContain(id);
  });

  it('finds every longer word with a letter left out', () => {
    const longer = all.filter(({ word }) => word.length >= 7);
    for (const { id, word } of longer) {
      for (const index of [0, Math.floor(word.length / 2), word.length - 1]) {
        const query = word.slice(0, index) + word.slice(index + 1);
        expect(find(query), query).toContain(id);
      }
    }
  });

  it('finds nothing for nothing, and something or nothing for anything, without an error', () => {
    expect(find('')).toEqual([]);
    expect(find(' .,! ')).toEqual([]);
    expect(find('qqqqqqqq')).toEqual([]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (query) => {
        expect(find(query).length).toBeLessThanOrEqual(FOUND);
      }),
    );
    expect(find('x'.repeat(1_000_000))).toEqual([]);
  });

  it.each([
    ['kizgin', 'kızgın'],
    ['KIZGIN', 'kızgın'],
    ['saudade', 'ｓａｕｄａｄｅ'],
    ['sorgmodig', 'sørgmodig'],
    ['dlugi', 'długi'],
    ['دلتنگی', 'دلتنگي'],
    ['نگران کننده', 'نگران‌كننده'],
    ['चिंता', 'चिंता'],
  ])('finds by “%s” the own word “%s”', (query, word) => {
    const own = { id: 'own:1', word, synonyms: [], meaning: '' };
    const findOwn = createFinder([{ id: 'other', word: 'cheerful', synonyms: [], meaning: '' }, own]);
    expect(findOwn(query, FOUND)).toEqual([own]);
  });
});
