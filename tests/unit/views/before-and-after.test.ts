import { describe, expect, it } from 'vitest';
import type { CheckIn } from '@/utils/checkin/check-in';
import { daysAround, tellBeforeAndAfter } from '@/utils/views/before-and-after';
import example from '../../examples/check-in-v2.json' with { type: 'json' };

const EVENT = '2026-10-01';
const LONG_AFTER = '2026-11-28';

type Said = readonly [pleasantness: number | null, energy: number | null, ...words: string[]];

/** Check-ins, one a day, the last of those before on the day before, the first of those since on the day itself. */
function toCheckIns(side: 'before' | 'since', said: readonly Said[]): CheckIn[] {
  const day = Temporal.PlainDate.from(EVENT);
  return said.map(([pleasantness, energy, ...words], n) => ({
    ...(example as CheckIn),
    localDate: (side === 'before' ? day.subtract({ days: n + 1 }) : day.add({ days: n })).toString(),
    pleasantness,
    energy,
    feelings: words.map((word) => ({ word, intensity: null })),
  }));
}

const times = (n: number, ...said: Said): Said[] => Array.from({ length: n }, () => said);
const calm = times(5, 0.6, -0.5);

describe('before an event and after it', () => {
  it.each<[string, Said[], Said[], string, string[]]>([
    [
      'are told with their middles and how many they are',
      times(23, -0.6, 0.1),
      [...times(10, 0.6, -0.5), ...times(9, 0.7, -0.6)],
      LONG_AFTER,
      [
        'The 4 weeks before · 23 check-ins · On average unpleasant, medium energy',
        'The 4 weeks after · 19 check-ins · On average pleasant, low energy',
      ],
    ],
    [
      'are told by how far they reached where their middle would be neutral',
      [...times(3, -0.9, 0), ...times(1, 0.1, 0), ...times(2, 0.9, 0), ...times(2, 0.4, 0)],
      calm,
      LONG_AFTER,
      [
        'The 4 weeks before · 8 check-ins · From very unpleasant to very pleasant · 4 pleasant, 1 neutral, 3 unpleasant',
        'The 4 weeks after · 5 check-ins · On average pleasant, low energy',
      ],
    ],
    [
      'say how many have no mark beside how far the others reached',
      [...times(3, -0.9, 0), ...times(3, 0.9, 0), ...times(2, null, null)],
      calm,
      LONG_AFTER,
      [
        'The 4 weeks before · 8 check-ins · From very unpleasant to very pleasant · 3 pleasant, 0 neutral, 3 unpleasant, 2 with no mark',
        'The 4 weeks after · 5 check-ins · On average pleasant, low energy',
      ],
    ],
    [
      'are neutral where all of them were',
      times(5, 0.1, 0),
      calm,
      LONG_AFTER,
      [
        'The 4 weeks before · 5 check-ins · On average neutral, medium energy',
        'The 4 weeks after · 5 check-ins · On average pleasant, low energy',
      ],
    ],
    [
      'are told by the word that came most, and by none where two came as often',
      times(5, -0.6, 0, 'lonely', 'tired'),
      [...times(4, 0.6, -0.5, 'relieved'), ...times(2, 0.6, -0.5, 'tired')],
      LONG_AFTER,
      [
        'The 4 weeks before · 5 check-ins · On average unpleasant, medium energy',
        'The 4 weeks after · 6 check-ins · On average pleasant, low energy · Most often: relieved, 4 times',
      ],
    ],
    [
      'are told by no word that came in less than a tenth of them',
      [...times(3, -0.6, 0, 'lonely'), ...times(25, -0.6, 0)],
      [...times(3, 0.6, -0.5, 'lonely'), ...times(28, 0.6, -0.5)],
      LONG_AFTER,
      [
        'The 4 weeks before · 28 check-ins · On average unpleasant, medium energy · Most often: lonely, 3 times',
        'The 4 weeks after · 31 check-ins · On average pleasant, low energy',
      ],
    ],
    [
      'are only counted where fewer than five have a place',
      [...times(4, -1, -1), ...times(6, null, null, 'tired')],
      calm,
      LONG_AFTER,
      [
        'The 4 weeks before · 10 check-ins · Most often: tired, 6 times',
        'The 4 weeks after · 5 check-ins · On average pleasant, low energy',
      ],
    ],
    [
      'are so many days where the four weeks are not over',
      times(5, -0.6, 0),
      calm,
      '2026-10-12',
      [
        'The 4 weeks before · 5 check-ins · On average unpleasant, medium energy',
        'The 12 days since · 5 check-ins · On average pleasant, low energy',
      ],
    ],
    [
      'are four weeks on the last of these days',
      times(5, -0.6, 0),
      calm,
      '2026-10-28',
      [
        'The 4 weeks before · 5 check-ins · On average unpleasant, medium energy',
        'The 4 weeks after · 5 check-ins · On average pleasant, low energy',
      ],
    ],
    [
      'are not laid side by side with four on one of them',
      times(4, -0.6, 0),
      calm,
      LONG_AFTER,
      ['There are too few check-ins around this day to lay them side by side.'],
    ],
    [
      'are counted while there may be enough one day',
      times(9, -0.6, 0),
      times(4, 0.6, 0),
      '2026-10-12',
      [
        'Check-ins in the 4 weeks before: 9. Since then: 4. With five on each side, you can read here how they were.',
      ],
    ],
  ])('%s', (_, before, since, today, sentences) => {
    const checkIns = [...toCheckIns('before', before), ...toCheckIns('since', since)];
    const told = tellBeforeAndAfter(EVENT, checkIns, today);
    const said =
      typeof told === 'string' ? [told] : told.map(({ time, lines }) => [time, ...lines].join(' · '));
    expect(said).toEqual(sentences);
    for (const sentence of sentences) expect(sentence).not.toMatch(/because/i);
  });

  it.each([
    ['four weeks each', LONG_AFTER, { first: '2026-09-03', last: '2026-10-28' }],
    [
      'no range that ends before it begins, far ahead',
      '2026-07-01',
      { first: '2026-09-03', last: '2026-09-03' },
    ],
    ['no day that is still to come', '2026-10-12', { first: '2026-09-03', last: '2026-10-12' }],
  ])('are of %s', (_, today, days) => {
    expect(daysAround(EVENT, today)).toEqual(days);
  });
});
