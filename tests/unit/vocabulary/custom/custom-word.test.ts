import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import {
  add,
  bringBack,
  edit,
  merge,
  newCustomAbout,
  newCustomPrompt,
  newCustomFeeling,
  placeWords,
  retire,
  type CustomWordChange,
} from '@/utils/vocabulary/custom/change-custom-word';
import { createFinder } from '@/utils/vocabulary/search/find-words';
import { listFindableWords, listSayings, withCustomWords } from '@/utils/vocabulary/search/findable-words';
import { nameAnswers } from '@/utils/vocabulary/name-answers';
import { nameContext, nameEach, nameFeeling } from '@/utils/vocabulary/names';
import { placeOfWord, sortByNearness } from '@/utils/vocabulary/nearest-feelings';
import { offerWords } from '@/utils/vocabulary/offer-words';
import { customWordsSchema, type CustomWord } from '@/utils/vocabulary/custom/custom-word';
import { UNPLACED } from '@/utils/vocabulary/custom/custom-place';
import {
  knownCustomWords,
  listCustomWords,
  rememberCustomWords,
  toCurrentId,
} from '@/utils/vocabulary/custom/custom-vocabulary';
import example from '../../../examples/own-v1.json' with { type: 'json' };
import { howMany } from '../../../how-many';

const now = Temporal.Instant.from('2026-11-22T15:00:00Z');
const later = now.add({ minutes: 5 });
const there = { pleasantness: -0.4, energy: -0.3 };

afterEach(() => rememberCustomWords([]));

/** What is there after some changes, as the store would have it. */
function after(changes: readonly CustomWordChange[], all: readonly CustomWord[] = []): CustomWord[] {
  const records = new Map(all.map((own) => [own.id, own]));
  for (const change of changes) {
    for (const own of change([...records.values()])) records.set(own.id, own);
  }
  rememberCustomWords([...records.values()]);
  return [...records.values()];
}

const blank = newCustomFeeling('blank', there, now);
const foggy = newCustomFeeling('foggy', { pleasantness: -0.2, energy: -0.6 }, now);
const choir = newCustomAbout('choir', now);

describe('a word of one’s own', () => {
  it('is a record that its schema takes as it is', () => {
    const own = { words: [blank], abouts: [choir], prompts: [newCustomPrompt('What did you sing?', now)] };
    expect(v.parse(customWordsSchema, own)).toEqual(own);
  });

  it('comes from the frozen example of version 1 as it is there', () => {
    const own = v.parse(customWordsSchema, example);
    expect(own).toEqual(example);
    rememberCustomWords([...own.words, ...own.abouts, ...own.prompts]);
    expect(own.words.map(({ id }) => nameFeeling(id))).toEqual(['blank', 'numb']);
    expect(own.abouts.map(({ id }) => nameContext(id))).toEqual(['choir']);
  });

  it.each([
    ['a name of more than 40 letters', { name: 'x'.repeat(41) }],
    ['no name', { name: '' }],
    ['a place off the field', { energy: 1.5 }],
    ['an id of the vocabulary', { id: 'sad' }],
  ])('is refused with %s', (_, bad) => {
    expect(v.is(customWordsSchema, { words: [{ ...blank, ...bad }], abouts: [], prompts: [] })).toBe(false);
  });

  it('is offered from the field where it lies', () => {
    after([add(blank)]);
    expect(offerWords(sortByNearness(there), [], 7)).toContain(blank.id);
    expect(offerWords(sortByNearness({ pleasantness: 0.9, energy: 0.9 }), [], 7)).not.toContain(blank.id);
  });

  it('lies nowhere until one was placed with it, and from then on where that was first', () => {
    const lost = newCustomFeeling('lost the thread', UNPLACED, now);
    const all = after([add(blank), add(lost)]);
    expect(placeOfWord(lost.id)).toBeNull();
    const elsewhere = { pleasantness: 0.6, energy: 0.2 };
    after([placeWords([blank.id, lost.id], { pleasantness: -0.5, energy: 0 }, later)], all);
    expect(placeOfWord(lost.id)).toEqual({ pleasantness: -0.5, energy: 0 });
    after([placeWords([blank.id, lost.id], elsewhere, later)], [...knownCustomWords()]);
    expect([blank.id, lost.id].map(placeOfWord)).toEqual([there, { pleasantness: -0.5, energy: 0 }]);
  });

  it('is found by its name, another word for it and its meaning', async () => {
    after([add({ ...blank, meaning: 'Nothing answers when I knock.', synonyms: ['whited out'] })]);
    const find = createFinder(
      withCustomWords(await listFindableWords(), knownCustomWords()),
      await listSayings(),
    );
    for (const query of ['blank', 'blnak', 'whited out', 'knock nothing answers']) {
      expect(
        find(query, 7).map(({ id }) => id),
        query,
      ).toContain(blank.id);
    }
  });

  it('has its new name in old check-ins once it is renamed', () => {
    after([add(blank), edit({ ...blank, name: 'blanked out' }, later)]);
    expect(nameFeeling(blank.id)).toBe('blanked out');
  });

  it('is still named and no longer offered once it is retired, until it is brought back', () => {
    const all = after([add(blank), retire(blank.id, later)]);
    expect(nameFeeling(blank.id)).toBe('blank');
    expect(listCustomWords('word')).toEqual([]);
    expect(offerWords(sortByNearness(there), [], 7)).not.toContain(blank.id);
    after([bringBack(blank.id, later)], all);
    expect(listCustomWords('word').map(({ id }) => id)).toEqual([blank.id]);
  });

  it('is shown as what it was merged into, a word of the vocabulary or another own one', async () => {
    const all = after([add(blank), add(foggy), merge(blank.id, foggy.id, later)]);
    expect(nameFeeling(blank.id)).toBe('foggy');
    after([merge(foggy.id, 'numb', later)], all);
    expect(nameFeeling(blank.id)).toBe('numb');
    const find = createFinder(
      withCustomWords(await listFindableWords(), knownCustomWords()),
      await listSayings(),
    );
    expect(find('blank', 7).map(({ id }) => id)).toContain('numb');
    const answers = {
      ...NO_ANSWERS,
      feelings: [
        { word: blank.id, intensity: 2 as const },
        { word: 'numb', intensity: null },
      ],
    };
    expect(nameAnswers(answers)).toBe('numb (somewhat)');
  });

  it('can be taken apart from what it was merged into', () => {
    after([add(blank), merge(blank.id, 'numb', later), bringBack(blank.id, later)]);
    expect(nameFeeling(blank.id)).toBe('blank');
  });

  it('is never merged so that it leads back to itself', () => {
    after([add(blank), add(foggy), merge(blank.id, foggy.id, later), merge(foggy.id, blank.id, later)]);
    expect(nameFeeling(foggy.id)).toBe('foggy');
    expect(nameFeeling(blank.id)).toBe('foggy');
    after([add(blank), merge(blank.id, blank.id, later)]);
    expect(toCurrentId(blank.id)).toBe(blank.id);
  });

  it('comes back when one of its name is added again, so that it keeps its id', () => {
    const all = after([
      add(blank),
      retire(blank.id, later),
      add(newCustomFeeling('  Blank ', { pleasantness: 0, energy: 0 }, later)),
    ]);
    expect(all).toMatchObject([{ id: blank.id, name: 'blank', retiredAt: null, ...there }]);
  });
});

describe('contexts of one’s own', () => {
  it('are named, and two that were merged are named once', () => {
    after([add(choir), add(newCustomAbout('band', now))]);
    expect(nameContext(choir.id)).toBe('choir');
    after([add(choir), merge(choir.id, 'friends', later)]);
    expect(nameEach([choir.id, 'friends', 'work'], nameContext)).toEqual(['friends', 'work']);
  });
});

describe('an id that nobody here knows', () => {
  it.each([
    ['own:01', 'a word from elsewhere'],
    ['own:5f0c2d9e-0000-4000-8000-000000000000', 'a word from elsewhere'],
    ['quietly_glad', 'quietly glad'],
    ['<b>x</b>', 'a word from elsewhere'],
    ['constructor', 'constructor'],
    ['', 'a word from elsewhere'],
  ])('“%s” is calmly called “%s”', (id, name) => {
    expect(nameFeeling(id)).toBe(name);
    expect(nameContext(id)).toBe(name);
  });

  it('is where a merge from elsewhere may lead, in a ring or into nothing, and there is a name all the same', () => {
    rememberCustomWords([
      { ...blank, mergedInto: foggy.id },
      { ...foggy, mergedInto: blank.id },
      { ...choir, mergedInto: 'own:gone' },
    ]);
    expect(['blank', 'foggy']).toContain(nameFeeling(blank.id));
    expect(nameContext(choir.id)).toBe('choir');
  });
});

describe('whatever is done to what is one’s own', () => {
  it('every id that was ever given has a name, and no change takes a record away', () => {
    const step = fc.record({
      what: fc.constantFrom('add', 'rename', 'retire', 'bringBack', 'merge', 'mergeIntoVocabulary'),
      one: fc.nat(9),
      other: fc.nat(9),
      name: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let all: CustomWord[] = [];
        const given = new Set<string>();
        for (const { what, one, other, name } of steps) {
          const id = all[one % Math.max(all.length, 1)]?.id ?? '';
          const target = all[other % Math.max(all.length, 1)]?.id ?? '';
          const word = all.find((own) => own.id === id);
          const changes: Record<typeof what, CustomWordChange> = {
            add: add(newCustomFeeling(name, there, now)),
            rename: edit({ ...blank, ...word, name } as CustomWord, later),
            retire: retire(id, later),
            bringBack: bringBack(id, later),
            merge: merge(id, target, later),
            mergeIntoVocabulary: merge(id, 'numb', later),
          };
          all = after([changes[what]], all);
          all.forEach((own) => given.add(own.id));
          for (const known of given) {
            expect(nameFeeling(known)).toMatch(/^([a-e]|numb)$/);
          }
          expect(all.map((own) => own.id).toSorted()).toEqual([...given].toSorted());
        }
      }),
      { numRuns: howMany(200, 10_000) },
    );
  });
});
