import { describe, expect, it } from 'vitest';
import { compareClocks, hearClock, MAX_DRIFT_MS, tick, tickAfter, type Clock } from '@/utils/sync/clock';

const NOW = 1_700_000_000_000;
const FAR = NOW + MAX_DRIFT_MS + 1;

describe('the clock', () => {
  it.each<[what: string, latest: Clock, next: Clock]>([
    ['goes on with the time', [NOW - 5, 3, 'a'], [NOW, 0, 'b']],
    ['counts within one millisecond', [NOW, 3, 'a'], [NOW, 4, 'b']],
    ['does not go back where the time was set back a little', [NOW + 5, 0, 'b'], [NOW + 5, 1, 'b']],
    ['goes back where it was days ahead', [FAR, 7, 'b'], [NOW, 0, 'b']],
  ])('%s', (_, latest, next) => {
    expect(tick(latest, 'b', NOW)).toEqual(next);
  });

  it.each<[what: string, heard: Clock, latest: Clock]>([
    ['one that is later', [NOW + 5, 0, 'a'], [NOW + 5, 0, 'a']],
    ['none that is earlier', [NOW - 5, 0, 'a'], [NOW, 0, 'b']],
    ['one that is a day ahead', [NOW + MAX_DRIFT_MS, 0, 'a'], [NOW + MAX_DRIFT_MS, 0, 'a']],
    ['none that is further ahead', [FAR, 0, 'a'], [NOW, 0, 'b']],
  ])('hears of others %s', (_, heard, latest) => {
    expect(hearClock([NOW, 0, 'b'], heard, NOW)).toEqual(latest);
  });

  it.each<[what: string, held: Clock | undefined, stamp: Clock]>([
    ['nothing: is now', undefined, [NOW, 0, 'b']],
    ['something older: is now', [NOW - 5, 9, 'a'], [NOW, 0, 'b']],
    ['something of the future: is right after that', [FAR, 9, 'a'], [FAR, 10, 'b']],
  ])('of an edit of %s', (_, held, stamp) => {
    expect(tickAfter([NOW, 0, 'b'], held)).toEqual(stamp);
  });

  it.each<[earlier: Clock, later: Clock]>([
    [
      [NOW, 9, 'z'],
      [NOW + 1, 0, 'a'],
    ],
    [
      [NOW, 0, 'z'],
      [NOW, 1, 'a'],
    ],
    [
      [NOW, 0, 'a'],
      [NOW, 0, 'b'],
    ],
  ])('%j was before %j', (earlier, later) => {
    expect(compareClocks(earlier, later)).toBeLessThan(0);
    expect(compareClocks(later, earlier)).toBeGreaterThan(0);
    expect(compareClocks(later, later)).toBe(0);
  });
});
