import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import type { Answers } from '@/utils/checkin/check-in';
import { chooseOffer, isGood, type Before, type Offer } from '@/utils/vocabulary/closings/offers';

const LONG_HERE: Before = { checkIns: 60, days: 30, isNewWord: false };
/** In each five check-ins good news may be told once. */
const after = (checkIns: number): Before => ({ ...LONG_HERE, checkIns });
const NOW_AND_THEN = [60, 61, 62, 63].map(after);
const isNow = (before: Before) => chooseOffer({ ...NO_ANSWERS, pleasantness: 1 }, before) === 'say';
const NOW = NOW_AND_THEN.find(isNow) ?? LONG_HERE;
const NOT_NOW = NOW_AND_THEN.find((before) => !isNow(before)) ?? LONG_HERE;
const FIRST_TIME: Before = { checkIns: 0, days: 0, isNewWord: true };

const feeling = (...words: string[]) => ({ feelings: words.map((word) => ({ word, intensity: null })) });

describe('the next thing that is offered', () => {
  it.each<[string, Offer, Partial<Answers>, Before]>([
    ['the hardest words', 'support', feeling('hopeless'), LONG_HERE],
    [
      'one of them among others, about somebody',
      'support',
      { ...feeling('lonely', 'worthless'), about: ['family'] },
      LONG_HERE,
    ],
    ['the very first words, and the hardest', 'support', feeling('in_despair'), FIRST_TIME],
    ['being lonely, and nobody named', 'say', feeling('lonely'), LONG_HERE],
    ['what somebody did, as it is said', 'say', { everyday: ['ignored'], about: ['partner'] }, LONG_HERE],
    ['a hurt from somebody', 'say', { ...feeling('let_down'), about: ['partner'] }, LONG_HERE],
    [
      'love for somebody, at the first time',
      'say',
      { ...feeling('fond'), about: ['work', 'children'] },
      FIRST_TIME,
    ],
    [
      'anger at friends, among other feelings',
      'say',
      { ...feeling('tired', 'angry'), about: ['friends'] },
      LONG_HERE,
    ],
    ['a wish to be heard', 'say', { ...feeling('tired'), needs: ['to_be_heard'] }, LONG_HERE],
    ['a wish for something else', 'lookBack', { ...feeling('tired'), needs: ['rest', 'food'] }, LONG_HERE],
    ['a hurt that has to do with nobody', 'lookBack', { ...feeling('let_down'), about: ['work'] }, LONG_HERE],
    [
      'somebody, and a feeling that asks for nobody',
      'lookBack',
      { ...feeling('bored'), about: ['family'] },
      LONG_HERE,
    ],
    ['a good place, and a long history', 'lookBack', { pleasantness: 0.4, energy: 0.4 }, NOT_NOW],
    ['a good place, now and then', 'say', { pleasantness: 0.4, energy: 0.4 }, NOW],
    ['good words, now and then', 'say', feeling('proud', 'calm'), NOW],
    ['good and bad words, whenever', 'lookBack', feeling('proud', 'sad'), NOW],
    ['a word for the first time', 'example', feeling('wistful'), { ...LONG_HERE, isNewWord: true }],
    [
      'one of the first check-ins',
      'example',
      { pleasantness: 0.4, energy: 0.4 },
      { ...LONG_HERE, checkIns: 2 },
    ],
    ['some check-ins on two days', 'example', feeling('tired'), { checkIns: 12, days: 2, isNewWord: false }],
    ['no word yet, at the first time', 'example', { unsure: true }, FIRST_TIME],
  ])('after %s: %s', (_, offer, given, before) => {
    expect(chooseOffer({ ...NO_ANSWERS, ...given }, before)).toBe(offer);
  });
});

describe('good news', () => {
  it.each<[string, boolean, Partial<Answers>]>([
    ['a good word', true, feeling('proud')],
    ['a good word where it was not good', false, { ...feeling('proud'), pleasantness: -0.2 }],
    ['a good place', true, { pleasantness: 0.5, energy: -0.5 }],
    ['a place in the middle', false, { pleasantness: 0.1, energy: 0 }],
    ['nothing said', false, {}],
    ['one of each', false, feeling('proud', 'lonely')],
    ['mixed feelings', false, feeling('torn')],
  ])('%s: %s', (_, expected, given) => {
    expect(isGood({ ...NO_ANSWERS, ...given })).toBe(expected);
  });

  it('is offered to tell once in each five check-ins, and never twice in a row', () => {
    const turns = Array.from({ length: 100 }, (_, n) => n + 5);
    const told = turns.filter((checkIns) => isNow({ ...LONG_HERE, checkIns }));
    expect(told).toHaveLength(20);
    expect(told.filter((turn) => told.includes(turn + 1))).toEqual([]);
  });
});
