import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import { composeWordings, joinParts } from '@/utils/sharing/wording/compose';
import type { Tone } from '@/utils/sharing/manner';
import type { Relation } from '@/utils/sharing/relations';
import { nameContext, nameFeeling } from '@/utils/vocabulary/names';
import { readTextFile } from '../../../texts';

const texts = new Map(Object.entries(readTextFile('telling')));

function sayAll(words: string, about: string, relation: Relation, tone: Tone = 'plain', need = ''): string {
  const told = {
    ...NO_ANSWERS,
    feelings: words.split(' ').map((word) => ({ word, intensity: null })),
    about: about === '' ? [] : [about],
    needs: need === '' ? [] : [need],
  };
  return composeWordings(told, { relation, name: '' }, tone, { texts, nameFeeling, nameContext })
    .map((parts) => joinParts(parts, '', texts))
    .join(' | ');
}

describe('a sentence is one that a person would say', () => {
  it.each([
    [
      'what is hard with friends, to a friend',
      'lonely',
      'friends',
      'friend',
      'lately. I miss having friends',
    ],
    ['who left one out', 'left_out', 'friends', 'friend', 'left out by some of my friends'],
    ['what is hard with friends as not all of them', 'sad', 'friends', 'friend', 'with some of my friends'],
    ['a sulk to a doctor as what lies under it', 'sulky', 'partner', 'doctor', 'irritated'],
    ['that what others did can be talked about', 'let_down', 'partner', 'doctor', 'talk about it.'],
    ['what is hard in the family, to one of it', 'angry', 'family', 'family', 'angry with the family'],
    ['whom one misses', 'lonely', 'partner', 'partner', 'lonely lately. I miss us.'],
    ['what one is around people', 'awkward', 'family', 'friend', 'awkward around my family'],
    [
      'love to a child one is angry with',
      'angry',
      'children',
      'child',
      'angry today. I still love you. I need a min',
    ],
    ['what a child is glad of', 'grateful', 'family', 'child', 'I’m so glad I’ve got'],
    ['a home to a child', 'happy', 'home', 'child', 'I love being at home with you.'],
    ['pride to their face', 'proud', 'children', 'child', 'I’m so proud of you.'],
    ['thanks to their face', 'grateful', 'partner', 'partner', 'I’m really grateful for you.'],
    ['love to their face', 'in_love', 'partner', 'partner', 'I’m so in love with you.'],
    ['love to a friend', 'in_love', 'partner', 'friend', 'I’m so happy with my partner.'],
    ['a friendship', 'happy', 'friends', 'friend', 'I’m really glad we’re friends.'],
    ['thanks at work', 'grateful', 'work', 'work', 'I really appreciate working with you.'],
    ['whose kids they are, to a doctor', 'worn_out', 'children', 'doctor', 'worn out by my kids lately'],
    ['bad nights after being tired', 'tired', 'sleep', 'friend', 'tired lately. I’m not sleeping well.'],
    ['one good thing of two', 'at_ease joyful', '', 'friend', 'I feel at ease with things.'],
    [
      'a contradiction that people do have',
      'nervous excited',
      '',
      'friend',
      'I’m nervous, but I’m excited, too.',
    ],
    ['…by turns in one breath', 'sad relieved', '', 'friend', 'I’m sad and relieved at the same time.'],
    [
      '…which are not both “I’m”, too',
      'lonely grateful',
      '',
      'friend',
      'I feel lonely, and I’m grateful at the same time.',
    ],
    ['what happens now as it is', 'angry', '', 'friend', 'I’m angry.'],
    ['two of kinds that go together', 'sad tired', '', 'friend', 'feeling sad and tired lately'],
    [
      'what is only half said by its name',
      'indifferent',
      'work',
      'friend',
      'bring myself to care about work.',
    ],
    ['…and of nothing else, all of it', 'indifferent', '', 'friend', 'to care about anything'],
    ['a mood in words that people have for it', 'playful', '', 'friend', 'I’m in the mood for a bit of fun.'],
    ['a bare word in words that people have for it', 'humble', '', 'friend', 'I feel humbled by it all.'],
    ['what comes from people without what does not', 'wanted', 'money', 'family', 'I feel wanted. |'],
    ['…and that it means something', 'respected', 'work', 'friend', 'It’s good to feel respected at work.'],
    ['where somebody is bored', 'bored', 'work', 'friend', 'bored at work'],
    ['one’s own fault as one’s own', 'stubborn', 'money', 'friend', 'I know I’m being stubborn.'],
    ['doubt as not knowing what to do', 'unsure', '', 'friend', 'I’m not sure what to do.'],
    ['trust to the face of whom one trusts', 'trusting', '', 'friend', 'I really trust you.'],
    [
      'anger to a child as something that is not theirs',
      'furious',
      '',
      'child',
      'I’m angry about something. It’s not',
    ],
    [
      'a good mood to somebody at work as one',
      'at_home',
      'partner',
      'work',
      'I’m in a really good mood today.',
    ],
    ['a good time to a doctor for how long', 'calm', '', 'doctor', 'I’ve been feeling calm lately.'],
    [
      '…and as one where its word is not for them',
      'playful',
      '',
      'doctor',
      'I’ve been in good spirits lately.',
    ],
    ['to a doctor what is hard first', 'happy low', '', 'doctor', 'I’ve been feeling low lately.'],
    [
      'a good feeling that is not for a doctor, as one',
      'listened_to',
      '',
      'doctor',
      'in good spirits lately',
    ],
    ['it to a doctor as what lasts', 'stubborn', '', 'doctor', 'stubborn lately'],
    ['unrest as what it does', 'restless', '', 'work', 'I can’t sit still today.'],
    ['luck to the face of a child', 'lucky', 'children', 'child', 'lucky to have you'],
    ['what one feels here, to somebody at work', 'included', '', 'work', 'included here'],
  ] as const)('it says %s', (_, words, about, relation, expected) => {
    expect(sayAll(words, about, relation)).toContain(expected);
  });

  it('asks a partner to be taken seriously as somebody who means it', () => {
    expect(sayAll('angry', 'partner', 'partner', 'plain', 'respect')).toContain(
      'It matters to me that you take this seriously.',
    );
  });

  it.each([
    ['left me feeling left out', 'left_out', 'partner', 'partner', 'plain'],
    ['with you', 'left_out', 'partner', 'partner', 'short'],
    ['with you', 'lonely', 'partner', 'partner', 'short'],
    ['you', 'lonely', 'friends', 'friend', 'plain'],
    ['between us', 'sad', 'family', 'family', 'plain'],
    ['nothing you did', 'angry', 'children', 'child', 'plain'],
    ['not because of you', 'sad', 'children', 'child', 'short'],
    ['looking after it', 'sad', '', 'child', 'warm'],
    ['may have noticed', 'sad', '', 'child', 'warm'],
    ['today', 'grateful', '', 'partner', 'plain'],
    ['too', 'hopeful', '', 'doctor', 'read_out'],
    ['today', 'loved', 'family', 'family', 'short'],
    ['honest', 'sad', '', 'child', 'plain'],
    ['nothing you did', 'sorry', '', 'child', 'plain'],
    ['hard time', 'bored', '', 'work', 'plain'],
    ['to do with', 'tired', 'children', 'nobody', 'plain'],
    ['nobody else', 'worthless', 'myself', 'nobody', 'plain'],
    ['The way I’m sleeping', 'tired', 'sleep', 'nobody', 'plain'],
    ['At the moment I feel', 'overwhelmed', '', 'doctor', 'plain'],
    // Two that do not belong together.
    ['but', 'rested guarded', '', 'friend', 'plain'],
    ['and', 'worried bored', '', 'friend', 'plain'],
    // What does not follow.
    ['oney', 'cosy', 'money', 'friend', 'plain'],
    ['at home', 'sulky', 'home', 'friend', 'plain'],
    ['news', 'rushed', 'news', 'friend', 'plain'],
    ['sleep', 'angry', 'sleep', 'friend', 'plain'],
    // What nobody waited for.
    ['you', 'cheerful', '', 'friend', 'warm'],
    ['minute', 'bored', '', 'friend', 'warm'],
    ['wrote', 'angry', '', 'friend', 'read_out'],
    ['these days', 'withdrawn', '', 'friend', 'plain'],
    ['nothing to do with you', 'angry', 'partner', 'partner', 'warm'],
    ['nice', 'listened_to', '', 'friend', 'warm'],
    ['means a lot', 'useful', '', 'friend', 'plain'],
    ['onestly', 'proud', 'partner', 'friend', 'short'],
    ['tidy', 'sad', '', 'child', 'plain'],
    ['today', 'relieved', '', 'friend', 'short'],
    ['hard on myself', 'in_despair', 'myself', 'friend', 'plain'],
    ['future', 'insecure', 'future', 'friend', 'plain'],
    ['some help', 'let_down', 'partner', 'doctor', 'plain'],
    ['sulk', 'sulky', '', 'doctor', 'read_out'],
    ['see that coming', 'surprised', '', 'work', 'plain'],
    ['been envious', 'envious', '', 'partner', 'read_out'],
    // What is not for them.
    ['friends', 'inspired', 'friends', 'work', 'short'],
    ['today', 'sad', '', 'doctor', 'plain'],
    ['sad', 'angry', '', 'child', 'plain'],
    ['onestly', 'sad', '', 'doctor', 'short'],
  ] as const)('it never says “%s” of %s, %s, to a %s', (never, words, about, relation, tone) => {
    expect(sayAll(words, about, relation, tone)).not.toContain(never);
  });

  it.each([
    ['worried', 'partner', 'closeness', 'evening, just us'],
    ['overwhelmed', 'partner', 'order', 'sort things out'],
    ['resentful', 'partner', 'peace_made', 'make up'],
    ['tired', 'friend', 'sleep', 'early night'],
    ['excited', 'friend', 'to_be_heard', 'tell you all about it'],
    ['bored', 'work', 'fresh_air', 'step outside'],
  ] as const)('after “%s” it asks a %s for “%s”', (word, relation, need, expected) => {
    const about = need === 'peace_made' ? 'partner' : '';
    expect(sayAll(word, about, relation, 'plain', need)).toContain(expected);
  });

  it.each([
    ['afraid', 'fun'],
    ['trapped', 'to_let_go'],
    ['cautious', 'peace_made'],
    ['grateful', 'honesty'],
    ['confident', 'quiet_time'],
    ['delighted', 'sleep'],
    ['tired', 'to_be_heard'],
    ['jealous', 'time'],
    ['defensive', 'to_cry'],
    ['envious', 'kind_word'],
  ] as const)('after “%s” it asks for no “%s”, which would not follow', (word, need) => {
    expect(sayAll(word, '', 'friend', 'plain', need)).toBe(sayAll(word, '', 'friend'));
  });

  it.each(['movement', 'food', 'order'])('asks no doctor for “%s” in a breath with how one feels', (need) => {
    expect(sayAll('overwhelmed', '', 'doctor', 'read_out', need)).toBe(
      sayAll('overwhelmed', '', 'doctor', 'read_out'),
    );
  });

  it('says “it’s not about you” of a mood that somebody may take to be, and of no other', () => {
    expect(sayAll('grumpy', '', 'partner', 'warm')).toContain('It’s nothing to do with you.');
    expect(sayAll('playful', '', 'partner', 'warm')).not.toContain('with you');
  });
});
