import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import { composeWordings, joinParts } from '@/utils/telling/compose';
import type { Tone } from '@/utils/telling/manner';
import type { Relation } from '@/utils/telling/relations';
import { nameContext, nameFeeling } from '@/utils/vocabulary/names';
import { readTextFile } from '../../texts';

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
    ['who left one out', 'left_out', 'friends', 'friend', 'left out by my friends'],
    [
      'what is hard in the family, to one of it',
      'angry',
      'family',
      'family',
      'about how things are with the family',
    ],
    ['whom one misses', 'lonely', 'partner', 'partner', 'lonely lately. I miss us.'],
    ['what one is around people', 'awkward', 'family', 'friend', 'awkward around my family'],
    [
      'love to a child one is angry with',
      'angry',
      'children',
      'child',
      'angry right now. I still love you. I need a min',
    ],
    ['what a child is glad of', 'grateful', 'family', 'child', 'I’m so glad I’ve got'],
    ['a home to a child', 'happy', 'home', 'child', 'I love being at home with you.'],
    ['pride to their face', 'proud', 'children', 'child', 'I’m so proud of you.'],
    ['thanks to their face', 'grateful', 'partner', 'partner', 'I’m really grateful for you.'],
    ['love to their face', 'in_love', 'partner', 'partner', 'I’m so in love with you.'],
    ['love to a friend', 'in_love', 'partner', 'friend', 'I’m so happy with my partner.'],
    ['a friendship', 'happy', 'friends', 'friend', 'I’m really glad we’re friends.'],
    ['thanks at work', 'grateful', 'work', 'work', 'I really appreciate working with you.'],
    ['boredom at work by its name', 'bored', 'work', 'work', 'bored at work'],
    [
      'two of which one has an object',
      'tired lonely',
      'work',
      'friend',
      'lonely at work lately, and I’m tired, too.',
    ],
    ['what the kids did to one', 'worn_out', 'children', 'friend', 'The kids have worn me out.'],
    ['to a doctor whose kids they are', 'worn_out', 'children', 'doctor', 'My kids have worn me out.'],
    ['bad nights', 'tired', 'sleep', 'friend', 'I’m not sleeping well, so I’m tired all the time.'],
    ['one good thing of two', 'at_ease joyful', '', 'friend', 'I feel at ease.'],
    ['good next to bad', 'annoyed amused', '', 'friend', 'I’m annoyed, but I’m also amused.'],
    ['what happens now as it is', 'angry', '', 'friend', 'I’m angry.'],
    ['two that no object parts', 'sad guarded', '', 'friend', 'feeling sad and on my guard'],
    ['what is only half said by its name', 'indifferent', 'work', 'friend', 'like I don’t care about work'],
    ['a mood as one', 'playful', '', 'friend', 'I’m in a playful mood.'],
    ['what comes from people without what does not', 'wanted', 'money', 'family', 'I feel wanted. |'],
    ['what else goes on, not as the cause', 'unloved', 'money', 'friend', 'Money’s on my mind a lot.'],
    ['one of a good feeling and a mixed one', 'delighted stubborn', 'home', 'friend', 'I’m delighted about'],
    [
      'gratitude for nothing that is not there yet',
      'grateful',
      'future',
      'friend',
      'I’m grateful. I’m looking',
    ],
    ['bad nights by turns, to a doctor, too', 'drained', 'sleep', 'doctor', 'so I’m drained all the time.'],
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
  ] as const)('it never says “%s” of %s, %s, to a %s', (never, words, about, relation, tone) => {
    expect(sayAll(words, about, relation, tone)).not.toContain(never);
  });
});
