import { describe, expect, it } from 'vitest';
import type { CheckIn } from '@/utils/checkin/check-in';
import { sumUp } from '@/utils/lookback/sum-up';
import example from '../../examples/check-in-v2.json' with { type: 'json' };

const MONDAY = 1;
const day = (text: string) => Temporal.PlainDate.from(text);

describe('a summary', () => {
  it('tells of each week where it lay, and on how many days', () => {
    const checkIns = [
      checkInOf('2026-11-01', { pleasantness: 1, energy: 0 }),
      checkInOf('2026-11-02', { pleasantness: -0.5, energy: 0.5 }),
      checkInOf('2026-11-02', { pleasantness: 0, energy: 0 }),
      checkInOf('2026-11-08', { pleasantness: null, energy: null }),
    ];
    const { grain, n, nDays, periods } = sumUp(checkIns, day('2026-10-26'), day('2026-11-08'), MONDAY);
    expect({ grain, n, nDays }).toEqual({ grain: 'week', n: 4, nDays: 3 });
    expect(periods.map(({ first, nDays: days, place }) => [first.toString(), days, place])).toEqual([
      ['2026-10-26', 1, { pleasantness: 1, energy: 0 }],
      ['2026-11-02', 2, { pleasantness: -0.25, energy: 0.25 }],
    ]);
  });

  it.each([
    ['2026-08-17', 'week'],
    ['2026-08-15', 'month'],
    ['2016-11-23', 'year'],
  ])('from %s on fits a page: by the %s', (first, grain) => {
    expect(sumUp([], day(first), day('2026-11-22'), MONDAY).grain).toBe(grain);
  });

  it('counts words and contexts by the days on which they came, the most often first', () => {
    const lonely = { feelings: [{ word: 'lonely', intensity: null }], about: ['work'] };
    const both = { feelings: ['calm', 'lonely'].map((word) => ({ word, intensity: null })), about: [] };
    const checkIns = [
      checkInOf('2026-11-02', lonely),
      checkInOf('2026-11-02', lonely),
      checkInOf('2026-11-03', both),
    ];
    const { words, contexts } = sumUp(checkIns, day('2026-11-01'), day('2026-11-08'), MONDAY);
    expect(words).toEqual([
      ['lonely', 2],
      ['calm', 1],
    ]);
    expect(contexts).toEqual([['work', 1]]);
  });

  function checkInOf(localDate: string, said: Partial<CheckIn>): CheckIn {
    return { ...(example as CheckIn), localDate, ...said };
  }
});
