import { afterEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import type { Answers } from '@/utils/checkin/check-in';
import {
  composeWordings,
  hasParts,
  joinParts,
  NO_PARTS,
  type Listener,
} from '@/utils/sharing/wording/compose';
import { RECEIVES, TONES, type Tone } from '@/utils/sharing/manner';
import { receivesFor, RELATIONS, tonesFor } from '@/utils/sharing/relations';
import { nameContext, nameFeeling } from '@/utils/vocabulary/names';
import { customWordsSchema } from '@/utils/vocabulary/custom/custom-word';
import { rememberCustomWords } from '@/utils/vocabulary/custom/custom-vocabulary';
import own from '../../../examples/own-v1.json' with { type: 'json' };
import { readTextFile } from '../../../texts';

afterEach(() => rememberCustomWords([]));

const texts = new Map(Object.entries(readTextFile('telling')));
const vocabulary = { texts, nameFeeling, nameContext };
const feeling = (word: string, intensity: 1 | 2 | 3 | null = null) => ({ word, intensity });
const SOMEBODY: Listener = { relation: 'nobody', name: '' };

function say(answers: Partial<Answers>, to: Partial<Listener> = {}, tone: Tone = 'plain'): string[] {
  const listener = { ...SOMEBODY, ...to };
  return composeWordings({ ...NO_ANSWERS, ...answers }, listener, tone, vocabulary).map((parts) =>
    joinParts(parts, listener.name, texts),
  );
}

describe('a word of one’s own', () => {
  it.each(TONES)('is said though it is as long as a sentence: %s', (tone) => {
    const name = 'as if I am in a box I can not get out of';
    const long = { texts, nameFeeling: () => name, nameContext };
    const answers = { ...NO_ANSWERS, feelings: [feeling('own:box')], about: ['work'], needs: ['rest'] };
    const [first] = composeWordings(answers, { relation: 'friend', name: 'Anna Maria' }, tone, long);
    expect(first?.feeling).toContain(name);
  });
});

describe('what is said to someone', () => {
  it.each([
    ['plain', 'I’ve been feeling lonely and left out lately. I miss us. Could we have an evening, just us?'],
    [
      'warm',
      'Can I tell you something? I’ve been feeling lonely and left out lately. I miss us. Could we have an evening, just us?',
    ],
    ['short', 'Been feeling lonely and left out lately. I miss us. Evening, just us?'],
    [
      'read_out',
      'I wrote this down so I’d get it right. I’ve been feeling lonely and left out lately. I miss us. Could we have an evening, just us?',
    ],
  ] as const)('is what a person would say, %s', (tone, ...expected) => {
    const answers = {
      feelings: [feeling('lonely'), feeling('left_out')],
      about: ['partner'],
      needs: ['closeness'],
    };
    expect(say(answers, { relation: 'partner' }, tone)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    [
      'the feeling of several that is strongest, and the next',
      ['sad', 1, 'lonely', 3, 'tired', 1],
      'so lonely and a bit sad',
    ],
    ['two alike in one breath', ['tired', 1, 'sad', 1], 'a bit tired and sad'],
    ['two that are at odds', ['happy', null, 'sad', null], 'I’m sad, but I’m happy, too'],
    [
      'what has words of its own alone',
      ['longing', null, 'sad', null],
      'I keep wishing things were different.',
    ],
    [
      'of two that nobody would say in a breath the first',
      ['sad', null, 'stuck', null],
      'I’ve been feeling sad lately.',
    ],
    [
      'what weighs most of two that contradict each other',
      ['cosy', 3, 'hopeless', 1],
      'feeling a bit hopeless lately.',
    ],
    ['what is hard of two as strong', ['cosy', null, 'terrified', null], 'I’m terrified.'],
    ['what is stronger, and good', ['calm', 3, 'bored', 1], 'I’m feeling really calm.'],
  ] as const)('says %s', (_, given, expected) => {
    const feelings = given.flatMap((word, index) => {
      const intensity = given[index + 1];
      return typeof word === 'string'
        ? [feeling(word, typeof intensity === 'number' ? intensity : null)]
        : [];
    });
    expect(say({ feelings })[0]).toContain(expected);
  });

  it.each([
    ['lonely', 'work', 'nobody', 'lonely at work'],
    ['worried', 'children', 'friend', 'worried about the kids'],
    ['proud', 'children', 'child', 'proud of you'],
    ['proud', 'children', 'partner', 'proud of the kids'],
    ['angry', 'partner', 'partner', 'angry about how things are between us'],
    ['angry', 'partner', 'friend', 'angry with my partner'],
    ['grateful', 'friends', 'friend', 'grateful for you'],
    ['respected', 'family', 'nobody', 'respected by my family'],
    ['in_love', 'work', 'partner', 'in love with you'],
    ['tired', 'work', 'nobody', 'tired lately. Work’s been a lot.'],
    ['rested', 'friends', 'friend', 'feeling rested. A lot of that is thanks to you.'],
    ['low', 'the move', 'friend', 'feeling low since the move'],
    ['low', 'operation', 'friend', 'feeling low since the operation'],
    ['low', 'Mum’s illness', 'friend', 'low lately. It’s about Mum’s illness.'],
    ['sad', 'Mum’s illness', 'friend', 'sad about Mum’s illness'],
  ] as const)('bends what “%s” is about, “%s”, to a %s', (word, about, relation, expected) => {
    const [first] = composeWordings(
      { ...NO_ANSWERS, feelings: [feeling(word)], about: [about] },
      { ...SOMEBODY, relation },
      'plain',
      { ...vocabulary, nameContext: (id) => id },
    );
    expect(first && joinParts(first, '', texts)).toContain(expected);
  });

  it.each([
    ['partner', 'Could I have a hug?'],
    ['nobody', 'I’d love a hug.'],
    ['child', 'Shall we have a hug?'],
    ['work', null],
    ['doctor', null],
  ] as const)('asks a %s for what is theirs to give', (relation, expected) => {
    const said = say({ feelings: [feeling('tense')], needs: ['touch'] }, { relation });
    if (expected === null) expect(said.join()).not.toContain('hug');
    else expect(said[0]).toContain(expected);
  });

  it('tells somebody at work less: neither what is kept from them nor what lies at home', () => {
    const answers = { feelings: [feeling('worthless', 3), feeling('sad')], about: ['partner'] };
    for (const sentence of say(answers, { relation: 'work' })) {
      expect(sentence).toContain('having a really hard time');
      expect(sentence).not.toMatch(/worthless|sad|partner/);
    }
  });

  it('gives a child nothing to carry', () => {
    const answers = { feelings: [feeling('in_despair', 3)], about: ['money'], needs: ['help'] };
    for (const sentence of say(answers, { relation: 'child' })) {
      expect(sentence).not.toMatch(/despair|money|help/);
      expect(sentence).toMatch(/not because of you|nothing you did|isn’t about you/);
    }
  });

  it('tells a doctor that help is wanted, where nothing else is', () => {
    expect(say({ feelings: [feeling('numb')] }, { relation: 'doctor' }, 'read_out')[0]).toBe(
      'I’d like to tell you how I’ve been. I’ve been feeling numb lately. I’d like some help with it.',
    );
  });

  it('says two words once, where one was merged into the other', () => {
    rememberCustomWords(v.parse(customWordsSchema, own).words);
    const merged = own.words.find(({ mergedInto }) => mergedInto === 'numb')?.id ?? '';
    expect(say({ feelings: [feeling(merged), feeling('numb')] })[0]).toBe('I’ve been feeling numb lately.');
  });

  it('has a sentence for somebody without a word', () => {
    expect(say({ unsure: true })[0]).toBe('I’m not sure yet what I’m feeling.');
    expect(say({ about: ['work'] }, {}, 'short')[0]).toBe('No word for it yet. Work’s been a lot.');
  });

  it('never has the private note in it, unless it was put in', () => {
    const answers = { feelings: [feeling('sad')], note: 'My secret' };
    for (const tone of TONES) expect(say(answers, {}, tone).join()).not.toContain('secret');
    expect(joinParts({ ...NO_PARTS, feeling: 'I feel sad', more: answers.note }, '', texts)).toBe(
      'I feel sad. My secret.',
    );
  });

  it.each([
    [
      'goes on small after a name',
      { feeling: 'Things at home are hard' },
      'Jo',
      'Jo, things at home are hard.',
    ],
    ['says I as one writes it', { feeling: 'I feel sad' }, 'T.', 'T., I feel sad.'],
    ['begins as it was written', { feeling: 'Berlin makes me sad' }, 'Jo', 'Jo, Berlin makes me sad.'],
    [
      'ends what was left open',
      { feeling: 'I feel  odd ', more: 'Is that all right?' },
      '',
      'I feel odd. Is that all right?',
    ],
    [
      'ends a question as one',
      { feeling: 'I feel odd', like: 'could we go for a walk' },
      '',
      'I feel odd. Could we go for a walk?',
    ],
    ['…after a name, too', { like: 'Can we talk' }, 'Jo', 'Jo, can we talk?'],
    ['…and the last of two', { like: 'I’m tired. Would you cook' }, '', 'I’m tired. Would you cook?'],
    ['leaves a question’s own end', { like: 'Could you listen…' }, '', 'Could you listen…'],
    [
      'takes a word that only looks like one for no question',
      { like: 'Canada is far' },
      '',
      'Canada is far.',
    ],
    ['keeps to one full stop', { feeling: 'I feel odd.', like: 'a hug.' }, '', 'I feel odd. A hug.'],
    ['leaves out what is empty', { feeling: '', like: ' ', more: 'So.' }, '', 'So.'],
    ['takes markup for text', { feeling: '<b>I</b> feel odd' }, '', '<b>I</b> feel odd.'],
    ['puts a placeholder in as it is', { feeling: 'I feel {x}' }, '', 'I feel {x}.'],
  ])('%s', (_, parts, name, expected) => {
    expect(joinParts({ ...NO_PARTS, ...parts }, name, texts)).toBe(expected);
  });

  it('is nothing as long as no part of one’s own is', () => {
    expect(hasParts({ ...NO_PARTS, open: 'Do you have a minute?' })).toBe(false);
    expect(hasParts({ ...NO_PARTS, like: 'A hug?' })).toBe(true);
  });

  it.each(RELATIONS)('asks nobody to fix good news: %s', (relation) => {
    expect(receivesFor(relation, 'good')).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/listen|quiet|hug|time|later/)]),
    );
    expect(receivesFor(relation, 'good')).toContain('none');
    expect(RECEIVES).toEqual(expect.arrayContaining([...receivesFor(relation, 'bad')]));
    expect(tonesFor(relation, 'good')).toContain('plain');
  });

  it('offers no text message to a child where the news is hard', () => {
    expect(tonesFor('child', 'bad')).not.toContain('short');
    expect(tonesFor('child', 'good')).toContain('short');
  });
});
