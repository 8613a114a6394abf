import { describe, expect, it } from 'vitest';
import { namePlace } from '@/utils/vocabulary/mood-field/name-place';

const STEPS = Array.from({ length: 21 }, (_, index) => index / 10 - 1);

/** As many letters stand beside one another below the field. */
const LETTERS_MAX = 42;

describe('a place in words', () => {
  it('takes one line below the field, wherever it is, so that the field keeps its height', () => {
    const all = STEPS.flatMap((pleasantness) => STEPS.map((energy) => namePlace({ pleasantness, energy })));
    expect([...new Set(all)].filter((name) => name.length > LETTERS_MAX)).toEqual([]);
  });
});
