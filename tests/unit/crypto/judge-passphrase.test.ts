import { describe, expect, it } from 'vitest';
import { makeJudge } from '@/utils/crypto/judge-passphrase';
import { readTextFile } from '../../texts';

const words = (readTextFile('passphrases')['words'] ?? '').split(/\s+/);
const { findWeakness } = makeJudge(words);

describe('a passphrase', () => {
  it.each([
    ['', 'short'],
    ['ninechars', 'short'],
    ['aaaaaaaaaa', 'repeated'],
    ['aaaa bbbb cccc', 'repeated'],
    ['banana banana', 'repeated'],
    ['abcabcabcabc', 'repeated'],
    ['kettlekettlekettle', 'repeated'],
    ['trustno1trustno1', 'repeated'],
    ['1234567890', 'row'],
    ['0987654321', 'row'],
    ['abcdefghij', 'row'],
    ['qwertyuiop', 'row'],
    ['qwertzuiop12', 'row'],
    ['1qaz2wsx3edc', 'row'],
    ['asdfghjkl123', 'row'],
    ['12.05.1987', 'date'],
    ['1987-12-05 ', 'date'],
    ['password12', 'common'],
    ['P@ssw0rd2026', 'common'],
    ['passwordpassword', 'repeated'],
    ['my password 1', 'common'],
    ['iloveyou2026', 'common'],
    ['i love you so much', 'common'],
    ['letmein2026!', 'common'],
    ['michael1987', 'common'],
    ['Sunshine2026', 'common'],
    ['correct horse battery staple', 'common'],
    ['to be or not to be', 'common'],
    ['heartward1', 'name'],
    ['Heartward2026!', 'name'],
    ['heartwardheartward', 'repeated'],
    ['kettle lamp', 'guessable'],
    ['orchard 1987', 'guessable'],
  ])('“%s” is refused: %s', (passphrase, weakness) => {
    expect(findWeakness(passphrase)).toBe(weakness);
  });

  it.each([
    'four words nobody guesses',
    'quite another set of words',
    'abacus lantern otter zebra',
    'my sister lost a boot in Leeds',
    'a quiet place, für mich',
    'xK7vQp2mZr',
    'тихое место у старой реки',
    'eine alte Leiter im Flur',
  ])('“%s” is taken', (passphrase) => {
    expect(findWeakness(passphrase)).toBeNull();
  });
});
