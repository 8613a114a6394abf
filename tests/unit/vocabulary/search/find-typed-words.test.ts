import { describe, expect, it } from 'vitest';
import { createFinder } from '@/utils/vocabulary/search/find-words';
import { listFindableWords, listSayings } from '@/utils/vocabulary/search/findable-words';
import { TYPED_WORDS } from '../../../typed-words';

/** As many as are offered, and as many of them as are seen at once. */
const OFFERED = 7;
const FIRST = 5;
const SHARE = 0.97;

const find = createFinder(await listFindableWords(), await listSayings());
const tried = TYPED_WORDS.map(({ typed, accepted, never }) => {
  const offered = find(typed, OFFERED).map(({ id }) => id);
  return { typed, offered, isMet: offered.slice(0, FIRST).some((id) => accepted.includes(id)), never };
});

describe('what people type', () => {
  it('leads to a word that a kind friend would offer, within the first five', () => {
    const missed = tried
      .filter(({ isMet }) => !isMet)
      .map(({ typed, offered }) => `${typed}: ${offered.join(', ')}`);
    expect(1 - missed.length / tried.length, missed.join('\n')).toBeGreaterThanOrEqual(SHARE);
  });

  it('leads to no insult, no opposite and no wrong sense', () => {
    const wrong = tried.flatMap(({ typed, offered, never }) =>
      offered.filter((id) => never.includes(id)).map((id) => `${typed}: ${id}`),
    );
    expect(wrong).toEqual([]);
  });
});
