import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import type { Answers } from '@/utils/checkin/check-in';
import { chooseOffer, type Before, type Offer } from '@/utils/vocabulary/offers';

const LONG_HERE: Before = { checkIns: 60, days: 30, isNewWord: false };
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
    ['only a place, and a long history', 'lookBack', { pleasantness: 0.4, energy: 0.4 }, LONG_HERE],
    ['a word for the first time', 'example', feeling('wistful'), { ...LONG_HERE, isNewWord: true }],
    [
      'one of the first check-ins',
      'example',
      { pleasantness: 0.4, energy: 0.4 },
      { ...LONG_HERE, checkIns: 2 },
    ],
    ['some check-ins on two days', 'example', feeling('calm'), { checkIns: 12, days: 2, isNewWord: false }],
    ['no word yet, at the first time', 'example', { unsure: true }, FIRST_TIME],
  ])('after %s: %s', (_, offer, given, before) => {
    expect(chooseOffer({ ...NO_ANSWERS, ...given }, before)).toBe(offer);
  });
});
