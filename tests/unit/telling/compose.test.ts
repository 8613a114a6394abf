import { afterEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import { compose, draftParts, hasParts, NO_PARTS, type Parts } from '@/utils/telling/compose';
import { TONES, type Tone } from '@/utils/telling/manner';
import { CONTEXTS } from '@/utils/vocabulary/contexts';
import { FEELING_IDS } from '@/utils/vocabulary/feelings';
import { NEEDS } from '@/utils/vocabulary/needs';
import { ownSchema } from '@/utils/vocabulary/own';
import { rememberOwn } from '@/utils/vocabulary/own-vocabulary';
import own from '../../examples/own-v1.json' with { type: 'json' };
import { readTextFile } from '../../texts';

afterEach(() => rememberOwn([]));

const texts = new Map(Object.entries(readTextFile('telling')));
const draft = (answers: Partial<typeof NO_ANSWERS>) =>
  draftParts({ ...NO_ANSWERS, ...answers }, texts, 'en-GB');
const say = (answers: Partial<typeof NO_ANSWERS>, tone: Tone, changed: Partial<Parts> = {}) =>
  compose({ ...draft(answers), ...changed }, tone, texts);
const feeling = (word: string, intensity: 1 | 2 | 3 | null = null) => ({ word, intensity });

/** How a sentence of ours may begin, and nothing else. */
const CLAUSE =
  /^(I feel (neither good nor bad|(a|such a|a touch of) longing|(some|such) dread|((a little|really) )?[a-z-]+( [a-z]+)*)|I’m ((a little|really|almost|completely) )?[a-z]+( [a-z]+)*( a little)?|I miss someone( a little| so much)?|I have (very )?mixed feelings|I don’t feel good enough( at all)?|my mind has gone blank|it feels ((a little|really) )?bittersweet)$/;
const FAULTS =
  /\s{2}|\s[.,]|[.,]{2}|\{|\bundefined\b|\b(\w+) \1\b|\bI feel (in|to) |I’m I|a (?=[aeiou])(?!little)|like to some|, and$/;

describe('what is said to someone', () => {
  it.each([
    [
      'plain',
      'I feel hurt and a little lonely. It’s about work and my partner. I’d like a hug, and to be heard.',
    ],
    [
      'warm',
      'There’s something I’d like to tell you. I feel hurt and a little lonely. It has to do with work and my partner. What I’d like is a hug, and to be heard. Thank you for listening.',
    ],
    ['short', 'About work and my partner: I feel hurt and a little lonely. I’d like a hug, and to be heard.'],
  ] as const)('is drafted from what was kept, %s', (tone, expected) => {
    const answers = {
      feelings: [feeling('hurt'), feeling('lonely', 1)],
      about: ['work', 'partner'],
      needs: ['to_be_heard', 'touch'],
      note: 'Nobody may read this.',
    };
    expect(say(answers, tone)).toBe(expected);
  });

  it.each([
    [[feeling('in_love', 3)], 'I’m really in love'],
    [[feeling('missing_someone', 3)], 'I miss someone so much'],
    [[feeling('longing', 1), feeling('sad', 2)], 'I feel sad, and I feel a touch of longing'],
    [[feeling('not_good_enough', 1)], 'I don’t feel good enough'],
    [
      [feeling('lost', 3), feeling('tired'), feeling('grumpy', 1)],
      'I feel tired, a little grumpy and really lost',
    ],
    [[feeling('wobbly_kneed')], 'I feel wobbly kneed'],
  ])('says %j as one says it', (feelings, clause) => {
    expect(draft({ feelings }).feeling).toBe(clause);
  });

  it.each([
    [['touch', 'rest'], 'a hug and some rest'],
    [['to_be_heard', 'touch', 'rest'], 'a hug and some rest, and to be heard'],
    [['to_cry', 'touch', 'to_be_heard'], 'a hug, to cry and to be heard'],
    [['to_cry', 'to_be_heard'], 'to cry and to be heard'],
  ])('says the needs %j in the order in which one says them', (needs, like) => {
    expect(draft({ needs }).like).toBe(like);
  });

  it('names oneself and what’s ahead after the rest', () => {
    expect(draft({ about: ['future', 'myself', 'work', 'sleep'] }).about).toBe(
      'work, my sleep, me and what’s ahead',
    );
  });

  it('says two words once, where one was merged into the other', () => {
    rememberOwn(v.parse(ownSchema, own).words);
    const merged = own.words.find(({ mergedInto }) => mergedInto === 'numb')?.id ?? '';
    expect(draft({ feelings: [feeling(merged), feeling('numb')] }).feeling).toBe('I feel numb');
  });

  it('has a sentence for somebody without a word', () => {
    expect(say({ unsure: true }, 'plain')).toBe('I don’t know yet what I feel.');
    expect(say({ pleasantness: -0.5, about: ['sleep'] }, 'short')).toBe(
      'About my sleep: I don’t have a word for it yet.',
    );
  });

  it('never has the private note in it, unless it was put in', () => {
    const answers = { feelings: [feeling('sad')], note: 'My secret' };
    for (const tone of TONES) expect(say(answers, tone)).not.toContain('secret');
    expect(say(answers, 'plain', { more: answers.note })).toBe('I feel sad. My secret.');
  });

  it('greets by name, and goes on small', () => {
    expect(say({ feelings: [feeling('sad')] }, 'plain', { to: 'T.' })).toBe('T., I feel sad.');
    expect(say({ feelings: [feeling('sad')] }, 'warm', { to: 'Mum' })).toMatch(
      /^Mum, there’s something I’d like/,
    );
    expect(say({ about: ['work'] }, 'plain', { to: 'Jo', feeling: '' })).toBe('Jo, it’s about work.');
    expect(say({}, 'plain', { to: 'Jo', feeling: 'Berlin makes me sad' })).toBe('Jo, Berlin makes me sad.');
  });

  it.each([
    [
      'ends what was left open',
      { feeling: 'I feel  odd ', more: 'Is that all right?' },
      'I feel odd. Is that all right?',
    ],
    ['keeps to one full stop', { feeling: 'I feel odd.', like: 'a hug.' }, 'I feel odd. I’d like a hug.'],
    ['leaves out what is empty', { feeling: '', about: 'us', like: ' ' }, 'It’s about us.'],
    [
      'asks what is asked',
      { feeling: 'Do you see?', about: 'what you said?' },
      'Do you see? It’s about what you said?',
    ],
    ['takes markup for text', { feeling: '<b>I</b> feel odd' }, '<b>I</b> feel odd.'],
    ['puts a placeholder in as it is', { feeling: 'I feel {about}' }, 'I feel {about}.'],
  ])('%s', (_, parts, expected) => {
    expect(compose({ ...NO_PARTS, ...parts }, 'plain', texts)).toBe(expected);
  });

  it('is nothing as long as no part is', () => {
    expect(hasParts({ ...NO_PARTS, to: 'T.' })).toBe(false);
    expect(hasParts({ ...NO_PARTS, like: 'a hug' })).toBe(true);
  });
});

describe('the grammar of it', () => {
  it.each(FEELING_IDS)('has a clause for “%s”, however much of it there is', (word) => {
    for (const intensity of [null, 1, 2, 3] as const) {
      expect(draft({ feelings: [feeling(word, intensity)] }).feeling).toMatch(CLAUSE);
    }
  });

  it('has words of its own for every context and every need, and none without one', () => {
    const idsOf = (...frames: string[]) =>
      [...texts.keys()]
        .filter((key) => frames.some((frame) => key.startsWith(`${frame}_`)))
        .map((key) => key.slice(key.indexOf('_') + 1));
    expect(idsOf('about').toSorted()).toEqual(CONTEXTS.toSorted());
    expect(idsOf('like', 'do').toSorted()).toEqual(NEEDS.toSorted());
    expect([...texts].filter(([key, text]) => key.startsWith('do_') !== text.startsWith('to '))).toEqual([]);
  });

  it('holds for every feeling × context × need × tone', () => {
    const feelings = FEELING_IDS.map((word) => draft({ feelings: [feeling(word)] }).feeling);
    const abouts = ['', ...CONTEXTS.map((id) => draft({ about: [id] }).about)];
    const likes = ['', ...NEEDS.map((id) => draft({ needs: [id] }).like)];
    const wrong: string[] = [];
    for (const clause of feelings) {
      for (const about of abouts) {
        for (const like of likes) {
          for (const tone of TONES) {
            const said = compose({ ...NO_PARTS, feeling: clause, about, like }, tone, texts);
            if (FAULTS.test(said) || !/^[A-Z].*\.$/.test(said)) wrong.push(said);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('joins any two feelings, whatever their frames', () => {
    for (const first of FEELING_IDS) {
      for (const second of FEELING_IDS) {
        const { feeling: both } = draft({ feelings: [feeling(first, 1), feeling(second, 3)] });
        expect(both).not.toMatch(FAULTS);
        expect(both.split(/, and (?=I |I’m |my |it )/).length).toBeLessThanOrEqual(2);
      }
    }
  });
});
