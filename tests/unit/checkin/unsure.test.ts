import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import type { Answers } from '@/utils/checkin/check-in';
import { FIRST_VIEW } from '@/utils/checkin/minute/draft';
import type { Step } from '@/utils/checkin/minute/steps';
import { turnUnsure, weighUnsure } from '@/utils/checkin/unsure';

const tired: Partial<Answers> = { feelings: [{ word: 'tired', intensity: null }] };
const onTheWay = { ...FIRST_VIEW, isUnsure: true };

describe('not knowing yet', () => {
  it.each<[string, Partial<Answers>, Partial<Answers>, boolean]>([
    ['still so with something in the body', {}, { body: ['tight_chest'] }, true],
    ['still so with a place', {}, { pleasantness: 0.2 }, true],
    ['still so with a line', {}, { note: 'No idea.' }, true],
    ['over with a word', {}, tired, false],
    ['over with an everyday word', {}, { everyday: ['fine'] }, false],
    ['so again without the word', tired, { feelings: [] }, true],
    ['so where it is said beside a word', tired, { unsure: true }, true],
  ])('is %s', (_, before, changed, expected) => {
    const next = { ...NO_ANSWERS, unsure: true, ...before, ...changed };
    expect(weighUnsure(next, changed, onTheWay).unsure).toBe(expected);
  });

  it('is not said for anybody who did not come that way', () => {
    expect(weighUnsure(NO_ANSWERS, { body: ['tight_chest'] }, FIRST_VIEW).unsure).toBe(false);
  });

  it.each<[string, Step, boolean, Partial<Answers>, boolean]>([
    ['begins with its first step', 'pause', false, {}, true],
    ['begins without a word only', 'pause', false, tired, false],
    ['goes on to the words', 'words', true, { unsure: true }, true],
    ['ends at the place', 'place', true, { unsure: true }, false],
    ['does not begin with the body', 'body', false, {}, false],
  ])('%s', (_, step, isUnsure, answers, expected) => {
    const turned = turnUnsure(step, { ...NO_ANSWERS, ...answers }, { ...FIRST_VIEW, isUnsure });
    expect(turned.answers.unsure).toBe(expected);
  });
});
