import { describe, expect, it } from 'vitest';
import { countWrongTry, secondsToWait, type WrongTries } from '@/utils/crypto/wrong-tries';

const AT = '2026-11-22T10:00:00.000Z';
const at = Temporal.Instant.from(AT);

function tries(count: number): WrongTries | null {
  return Array.from({ length: count }).reduce<WrongTries | null>((before) => countWrongTry(before, AT), null);
}

describe('wrong passphrases', () => {
  it.each([
    [0, 0],
    [1, 0],
    [3, 0],
    [4, 5],
    [5, 10],
    [6, 20],
    [10, 320],
    [12, 900],
    [5000, 900],
  ])('after %i the next waits for %i seconds', (count, seconds) => {
    expect(secondsToWait(tries(count), at)).toBe(seconds);
  });

  it('wait no longer than that once the time has passed', () => {
    expect(secondsToWait(tries(4), at.add({ milliseconds: 4500 }))).toBe(1);
    expect(secondsToWait(tries(4), at.add({ seconds: 5 }))).toBe(0);
  });

  it('wait no longer for a clock that was set back', () => {
    expect(secondsToWait(tries(5), at.subtract({ hours: 24 }))).toBe(10);
  });
});
