import { describe, expect, it } from 'vitest';
import {
  countBytes,
  LIMITS,
  recentWrites,
  shareRoom,
  toLetters,
  whenToWrite,
  type Item,
} from '@/utils/sync/road-limits';

const NOW = 1_700_000_000_000;
const MINUTE = 60_000;

describe('what the browser counts', () => {
  it.each<[what: string, value: unknown, chromium: number]>([
    ['letters', 'abc', 6],
    ['a quote', '"', 5],
    ['what Chromium escapes', '<', 9],
    ['a control character', '\u0001', 9],
    ['other scripts', 'ü🌳', 9],
    ['nothing', null, 5],
  ])('is never more than we do: %s', (_, value, chromium) => {
    const items: Item[] = [['k', value]];
    expect(countBytes(items)).toBeGreaterThanOrEqual(chromium);
    const firefox = JSON.stringify(Object.fromEntries([...items, ['l', value]]));
    expect(countBytes([...items, ['l', value]]) + 2).toBeGreaterThanOrEqual(
      new TextEncoder().encode(firefox).length,
    );
  });

  it('leaves as many letters to an item as it takes', () => {
    const name = 'a'.repeat(16);
    const value = 'A'.repeat(toLetters(LIMITS, name));
    expect(countBytes([[name, value]])).toBe(LIMITS.itemBytes);
  });
});

describe('the room of one computer', () => {
  it.each([
    [1, [], 51_200],
    [2, [], 34_133],
    [5, [], 17_066],
    [2, [['junk', 'x'.repeat(80_000)]] as Item[], 102_400 - 80_012],
    [2, [['junk', 'x'.repeat(200_000)]] as Item[], 0],
  ])('of %i is a fair part, with one for who joins, of what is free', (computers, notOurs, bytes) => {
    expect(shareRoom(LIMITS, computers, notOurs).bytes).toBe(bytes);
  });
});

describe('writes', () => {
  const at = (count: number, agoMs: number) => Array.from({ length: count }, () => NOW - agoMs);

  it.each([
    ['the first', [], 0],
    ['the last of a minute', at(58, 1000), 0],
    ['one more than that: when the first of that minute is over', at(59, 1000), MINUTE - 1000],
    ['one more than an hour has', at(899, 5 * MINUTE), 55 * MINUTE],
    ['any after a clock that ran ahead', at(900, -5 * MINUTE), 0],
  ])('may be made, %s', (_, writesMs, waitMs) => {
    expect(whenToWrite(writesMs, 2, NOW) - NOW).toBe(waitMs);
  });

  it('are remembered for an hour', () => {
    expect(recentWrites([...at(1, 61 * MINUTE), ...at(2, MINUTE)], NOW)).toHaveLength(2);
  });
});
