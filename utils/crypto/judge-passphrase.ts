import { ZxcvbnFactory, type ZxcvbnResult } from '@zxcvbn-ts/core';
import { COMMON, NAMES, ROWS, SAYINGS } from './common-passwords';

/** In letters. Four words are some twenty. */
const LEAST_LENGTH = 10;

/**
 * As a power of ten, of guesses. Whoever has the files and a hundred of the fastest graphics cards makes some hundred thousand
 * a second: that many take them a day, and a password of ten letters by chance, which zxcvbn counts no higher, is still let in.
 */
const LEAST_GUESSES = 10;

/** Who takes fewer different letters repeats them. */
const LEAST_LETTERS = 6;

/** What makes a passphrase easy to guess: one word a way in which it is mended. */
type Weakness = 'short' | 'repeated' | 'row' | 'date' | 'name' | 'common' | 'guessable';

/** Judges passphrases, by zxcvbn (Wheeler, USENIX Security 2016) and lists of ours. */
export interface Judge {
  /** What makes it easy to guess, or null. */
  findWeakness: (passphrase: string) => Weakness | null;
}

/** @param words plain words, by which a passphrase of two of them is known for what it is. */
export function makeJudge(words: readonly string[]): Judge {
  const zxcvbn = new ZxcvbnFactory({
    dictionary: {
      name: ['heartward'],
      rows: ROWS,
      sayings: SAYINGS,
      common: COMMON,
      names: NAMES,
      words: [...words],
    },
  });

  function findWeakness(passphrase: string): Weakness | null {
    const typed = passphrase.normalize('NFKC');
    if (typed.length < LEAST_LENGTH) return 'short';
    const letters = typed.toLowerCase().replaceAll(/\s/gu, '');
    if (new Set(letters).size < LEAST_LETTERS) return 'repeated';
    // A space between words is no secret.
    const [worst] = [...new Set([typed, letters])]
      .map((text) => zxcvbn.check(text))
      .toSorted((a, b) => a.guessesLog10 - b.guessesLog10);
    return worst && worst.guessesLog10 < LEAST_GUESSES ? nameWeakness(worst) : null;
  }

  return { findWeakness };
}

const BY_DICTIONARY: Record<string, Weakness> = {
  name: 'name',
  rows: 'row',
  sayings: 'common',
  common: 'common',
  names: 'common',
};

const BY_PATTERN: Record<string, Weakness> = { repeat: 'repeated', sequence: 'row', date: 'date' };

/** What takes up most of it. */
function nameWeakness({ sequence }: ZxcvbnResult): Weakness {
  const named = sequence.map((match) => ({
    length: match.token.length,
    weakness:
      BY_PATTERN[match.pattern] ??
      ('dictionaryName' in match ? BY_DICTIONARY[String(match.dictionaryName)] : undefined) ??
      'guessable',
  }));
  if (named.some(({ weakness }) => weakness === 'name')) return 'name';
  return named.toSorted((a, b) => b.length - a.length)[0]?.weakness ?? 'guessable';
}
