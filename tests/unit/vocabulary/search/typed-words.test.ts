import { describe, expect, it } from 'vitest';
import { NEVER, TYPED_WORDS } from '../../../typed-words';
import { EVERYDAY } from '@/utils/vocabulary/entry-ways/everyday';
import { FEELINGS, isFeelingId } from '@/utils/vocabulary/feelings';

/** As a search would see it: without regard to capitals, to the kind of apostrophe and to spaces around. */
const fold = (text: string) => text.trim().toLowerCase().replaceAll('’', "'");

const repeated = (list: readonly string[]) => list.filter((item, index) => list.indexOf(item) !== index);

const isPleasant = (id: string | undefined): boolean => {
  if (id === undefined) return false;
  if (isFeelingId(id)) return FEELINGS[id].pleasantness > 0.25;
  return ['fine', 'good', 'great', 'on_a_roll', 'cant_complain'].includes(id);
};

describe('the list of what people type', () => {
  it('has three hundred entries, none of them twice', () => {
    expect(TYPED_WORDS).toHaveLength(300);
    expect(repeated(TYPED_WORDS.map(({ typed }) => fold(typed)))).toEqual([]);
  });

  it('takes two to eight answers for each, each of them once', () => {
    const found = TYPED_WORDS.filter(
      ({ accepted }) => accepted.length < 2 || accepted.length > 8 || repeated(accepted).length > 0,
    );
    expect(found).toEqual([]);
  });

  it('forbids only for what is in the list, and never what it takes as an answer', () => {
    const typed = new Set(TYPED_WORDS.map((entry) => entry.typed));
    expect([...NEVER.keys()].filter((key) => !typed.has(key))).toEqual([]);
    const found = TYPED_WORDS.filter(
      ({ accepted, never }) => never.some((id) => accepted.includes(id)) || repeated(never).length > 0,
    );
    expect(found).toEqual([]);
  });

  it('has about a fifth of what feels good', () => {
    const share = TYPED_WORDS.filter(({ accepted }) => isPleasant(accepted[0])).length / TYPED_WORDS.length;
    expect(share).toBeGreaterThan(0.18);
    expect(share).toBeLessThan(0.25);
  });

  it('names each answer by an id that means one thing', () => {
    expect(Object.keys(EVERYDAY).filter(isFeelingId)).toEqual([]);
  });
});
