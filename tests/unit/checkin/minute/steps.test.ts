import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import type { Answers } from '@/utils/checkin/check-in';
import { stepAfter, stepBefore, type Step } from '@/utils/checkin/minute/steps';

const all = { words: true, about: true, note: true, needs: true, shown: 'sometimes' } as const;
const none = { words: false, about: false, note: false, needs: false, shown: 'sometimes' } as const;

describe('the steps of the minute', () => {
  it.each([
    ['all', all, 'place', 'words'],
    ['all', all, 'words', 'about'],
    ['all', all, 'about', null],
    ['no words', { ...all, words: false }, 'place', 'about'],
    ['only a line', { ...none, note: true }, 'place', 'about'],
    ['only what is needed', { ...none, needs: true }, 'place', 'about'],
    ['none but the place', none, 'place', null],
    ['only what others see, always', { ...none, shown: 'always' }, 'place', 'about'],
    ['all, what others see', all, 'shown', null],
    ['all, through the body', all, 'body', 'words'],
    ['no words, through an everyday word', { ...all, words: false }, 'everyday', 'about'],
    ['all, not knowing yet', all, 'pause', 'areas'],
    ['all, not knowing yet', all, 'areas', 'guesses'],
    ['all, not knowing yet', all, 'guesses', 'words'],
    ['none but the place, not knowing yet', none, 'areas', 'guesses'],
    ['none but the place, not knowing yet', none, 'guesses', null],
    ['a step that was switched off meanwhile', { ...all, words: false }, 'words', 'about'],
  ] as const)('asking %s (%o): after %s comes %s', (_, asked, step, next) => {
    expect(stepAfter(step, asked)).toBe(next);
  });

  it.each([
    ['all', all, 'about', 'words'],
    ['all', all, 'shown', 'about'],
    ['no more than words', { ...none, words: true }, 'shown', 'words'],
    ['all', all, 'place', null],
    ['all', all, 'body', 'place'],
    ['all', all, 'everyday', 'place'],
    ['all', all, 'guesses', 'areas'],
    ['all', all, 'areas', 'pause'],
    ['all', all, 'pause', 'place'],
    ['no words', { ...all, words: false }, 'about', 'place'],
  ] as const)('asking %s (%o): before %s comes %s', (_, asked, step, before) => {
    expect(stepBefore(step, asked, NO_ANSWERS, false)).toBe(before);
  });

  it.each([
    ['words', all, 'guesses'],
    ['about', all, 'words'],
    ['about', { ...all, words: false }, 'guesses'],
  ] as const)('whoever came to %s (%o) by not knowing yet goes back to %s', (step, asked, before) => {
    const answers = { ...NO_ANSWERS, pleasantness: 0.4, body: ['tight_chest'] };
    expect(stepBefore(step, asked, answers, true)).toBe(before);
  });

  it.each<[string, Partial<Answers>, Step, Step]>([
    ['the body', { body: ['tight_chest'] }, 'words', 'body'],
    ['an everyday word', { everyday: ['stressed'] }, 'words', 'everyday'],
    ['a place, which has no door', { body: ['tight_chest'], energy: 0.2 }, 'words', 'place'],
    ['the body, one step later', { body: ['tight_chest'] }, 'about', 'words'],
  ])('from %s (%o): before %s comes %s', (_, answers, step, before) => {
    expect(stepBefore(step, all, { ...NO_ANSWERS, ...answers }, false)).toBe(before);
  });
});
