import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFinder } from '@/utils/vocabulary/search/find-words';
import { listFindableWords, listSayings } from '@/utils/vocabulary/search/findable-words';

const FOUND = 7;
const all = await listFindableWords();
const sayings = await listSayings();
const findWords = createFinder(all, sayings);
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
    ['the beginning of a word with a letter left out, rather than a short word', 'lonl', 'lonely'],
    ['capitals and blanks', '  LET   Down ', 'let_down'],
    ['a curly or a straight apostrophe', "can't wait", 'excited'],
    ['accents', 'wórried', 'worried'],
    ['a whole sentence', 'I feel so lonely today', 'lonely'],
    ['what it means', 'weight come off', 'relieved'],
  ])('understands %s: “%s”', (_, query, id) => {
    expect(find(query)).toContain(id);
  });

  it('finds every longer word with a letter left out, unless that is what people say, too', () => {
    // “Heated” is no slip of “cheated”.
    const said = new Set([...all.flatMap(({ synonyms }) => synonyms), ...sayings.map(({ text }) => text)]);
    const longer = all.filter(({ word }) => word.length >= 7);
    for (const { id, word } of longer) {
      for (const index of [0, Math.floor(word.length / 2), word.length - 1]) {
        const query = word.slice(0, index) + word.slice(index + 1);
        if (!said.has(query)) expect(find(query), query).toContain(id);
      }
    }
  });

  it.each(sayings)('offers for “$text” what comes first to a friend', ({ text, ids }) => {
    expect(find(text).slice(0, 5)).toContain(ids[0]);
  });

  it('has every saying once, and each leads to words that there are', () => {
    const known = new Set(all.map(({ id }) => id));
    expect(sayings.filter(({ ids }) => ids.some((id) => !known.has(id)))).toEqual([]);
    const texts = sayings.map(({ text }) => text);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  it.each(['of the', 'i feel', 'over', 'out of', 'it is what', 'and then', 'about it', 'so very', 'not'])(
    'finds nothing by little words alone: “%s”',
    (query) => {
      expect(find(query)).toEqual([]);
    },
  );

  it.each([
    ['not happy', 'happy', 'sad'],
    ['never really felt very loved', 'loved', 'unloved'],
    ['don’t feel safe', 'safe', 'afraid'],
    ['wish i was confident', 'confident', 'insecure'],
    ['want to be understood', 'understood', 'lonely'],
    ['nothing makes me happy', 'happy', 'sad'],
    ['not sad', 'sad', 'okay'],
    ['not angry just disappointed', 'angry', 'disappointed'],
    ['unfazed', 'disturbed', 'calm'],
  ])('hears in “%s” that it is not %s', (query, not, instead) => {
    const first = find(query).slice(0, 5);
    expect(first).not.toContain(not);
    expect(first).toContain(instead);
  });

  it.each([
    ['words that say nothing', 'im just really kinda exhausted rn tbh', 'worn_out'],
    ['a letter typed too long', 'soooo tireddd', 'tired'],
    ['two words written as one', 'im so burntout', 'burnt_out'],
    ['one word written as two', 'heart borken', 'heartbroken'],
    ['a form with a slip in it', 'overwelming', 'overwhelmed'],
    ['another order', 'pounding heart', 'anxious'],
    ['two things at once', 'tired but happy', 'happy'],
    ['a saying within a sentence', 'i just can’t cope with work', 'overwhelmed'],
  ])('understands %s: “%s”', (_, query, id) => {
    expect(find(query).slice(0, 5)).toContain(id);
  });

  it('takes no word for another that is only spelled like it', () => {
    for (const id of ['torn', 'trapped']) expect(find('horny')).not.toContain(id);
    expect(find('impotent')).not.toContain('impatient');
    expect(find('i want a guilty pleasure')).not.toContain('under_pressure');
  });

  it.each([
    'suicidal',
    'want to die',
    'kms',
    'suicidle',
    'wish i was dead',
    'i don’t want to be alive anymore',
  ])('answers “%s” with in despair and hopeless', (query) => {
    expect(find(query).slice(0, 2).toSorted()).toEqual(['hopeless', 'in_despair']);
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
