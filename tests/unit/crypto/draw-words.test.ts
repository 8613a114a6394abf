import { describe, expect, it } from 'vitest';
import { drawWords } from '@/utils/crypto/draw-words';
import { makeJudge } from '@/utils/crypto/judge-passphrase';
import { FEELING_IDS } from '@/utils/vocabulary/feelings';
import { readTextFile } from '../../texts';

const words = (readTextFile('passphrases')['words'] ?? '').split(/\s+/);

/** Whether one letter more, less, other or at the place of its neighbour makes the one the other. */
function isOneSlipAway(a: string, b: string): boolean {
  if (a.length > b.length) return isOneSlipAway(b, a);
  if (b.length - a.length > 1) return false;
  const first = [...b].findIndex((letter, index) => letter !== a[index]);
  const [restA, restB] = [a.slice(first), b.slice(first)];
  if (a.length < b.length) return restA === restB.slice(1);
  const isSwapped = restA.slice(0, 2) === `${restB[1]}${restB[0]}` && restA.slice(2) === restB.slice(2);
  return restA.slice(1) === restB.slice(1) || isSwapped;
}

describe('the list from which words are drawn', () => {
  it('has 2,048 plain words of three to seven letters, each once', () => {
    expect(words).toHaveLength(2048);
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((word) => !/^[a-z]{3,7}$/.test(word))).toEqual([]);
  });

  it('has no feeling in it', () => {
    const feelings = new Set<string>(FEELING_IDS);
    expect(words.filter((word) => feelings.has(word))).toEqual([]);
  });

  it('has no two that a slip of a finger makes one', () => {
    const alike = words.flatMap((word, index) =>
      words.slice(index + 1).flatMap((other) => (isOneSlipAway(word, other) ? [`${word} ${other}`] : [])),
    );
    expect(alike).toEqual([]);
  });
});

describe('four words by lot', () => {
  it('are of the list, and of 44 bits', () => {
    const { passphrase, bits } = drawWords(words);
    expect(bits).toBe(44);
    expect(passphrase.split(' ')).toHaveLength(4);
    expect(passphrase.split(' ').filter((word) => !words.includes(word))).toEqual([]);
  });

  it('are each as likely: what is left over of a number is drawn anew', () => {
    const list = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    // 2³² is a multiple of 7, and four more.
    const numbers = [2 ** 32 - 1, 2 ** 32 - 4, 2 ** 32 - 5, 0, 0, 0];
    expect(drawWords(list, () => numbers.shift() ?? 0).passphrase).toBe('g a b c');
    const drawn = new Map<string, number>();
    for (let n = 0; n < 3500; n++) {
      for (const word of drawWords(list).passphrase.split(' ')) drawn.set(word, (drawn.get(word) ?? 0) + 1);
    }
    for (const count of drawn.values()) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });

  it('are four different ones', () => {
    const draw = () => 5;
    expect(drawWords(words, draw).passphrase.split(' ')).toEqual(words.slice(5, 9));
  });

  it('are never refused by what judges passphrases', () => {
    const { findWeakness } = makeJudge(words);
    const refused = Array.from({ length: 200 }, () => drawWords(words).passphrase).filter(
      (passphrase) => findWeakness(passphrase) !== null,
    );
    expect(refused).toEqual([]);
  });
});
