import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import { composeWordings } from '@/utils/sharing/wording/compose';
import type { Relation } from '@/utils/sharing/relations';
import { listUntold } from '@/utils/sharing/wording/untold';
import { nameContext, nameFeeling } from '@/utils/vocabulary/names';
import { readTextFile } from '../../../texts';

const vocabulary = { texts: new Map(Object.entries(readTextFile('telling'))), nameFeeling, nameContext };
const split = (ids: string) => ids.split(' ').filter(Boolean);

/** What all wordings leave out: “bored / money / rest”. */
function findUntold(words: string, about: string, needs: string, relation: Relation): string[] {
  const feelings = split(words).map((word) => ({ word, intensity: null }));
  const told = { ...NO_ANSWERS, feelings, about: split(about), needs: split(needs) };
  const listener = { relation, name: '' };
  return composeWordings(told, listener, 'plain', vocabulary).map((parts) => {
    const untold = listUntold(told, parts, listener, 'plain', vocabulary);
    return [untold.feelings, untold.about, untold.needs].map((ids) => ids.join(' ')).join(' / ');
  });
}

describe('what a sentence leaves out of a check-in', () => {
  it.each([
    ['all of it is in it', 'lonely', '', 'closeness', 'friend', ' /  / '],
    ['a second word that does not go with the first', 'worried bored', '', '', 'friend', 'bored /  / '],
    ['of two that are told as one, one', 'low sad', '', '', 'child', 'low /  / '],
    ['what it is about, where nobody says it so', 'bored', 'money', '', 'friend', ' / money / '],
    ['what lies at home, to somebody at work', 'tired', 'partner', '', 'work', ' /  / '],
    [
      'two that it is about, of which neither is said',
      'empty worn_out',
      'partner work',
      '',
      'partner',
      ' / partner work / ',
    ],
    ['a need that whoever is told can do nothing about', 'afraid', '', 'fun', 'friend', ' /  / fun'],
    ['nothing of a word that is there under its older name, too', 'sad sad', '', '', 'friend', ' /  / '],
  ] as const)('%s', (_, words, about, needs, relation, expected) => {
    expect(new Set(findUntold(words, about, needs, relation))).toEqual(new Set([expected]));
  });
});
