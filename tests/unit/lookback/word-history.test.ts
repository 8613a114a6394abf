import { describe, expect, it } from 'vitest';
import type { Paths } from '@/utils/lookback/summaries';
import { layOutPaths, listPaths, listWordUses } from '@/utils/lookback/word-history';

const paths: Paths = [
  [
    'bad',
    [
      ['left_out', 3],
      ['sad', 3],
    ],
  ],
  ['fine', [['calm', 1]]],
];

describe('words over time', () => {
  it('stand by the month they came in, the newest first, however often they came', () => {
    expect(
      listWordUses(
        [
          ['calm', 1, '2026-11'],
          ['left_out', 3, '2026-10'],
          ['sad', 3, '2026-09'],
        ],
        (word) => word,
      ),
    ).toEqual([
      { word: 'calm', first: '2026-11', n: 1 },
      { word: 'left_out', first: '2026-10', n: 3 },
      { word: 'sad', first: '2026-09', n: 3 },
    ]);
  });

  it('lead from an everyday word to a closer one, the ways that were gone most first', () => {
    expect(listPaths(paths, 2)).toEqual([
      { from: 'bad', to: 'left_out', n: 3 },
      { from: 'bad', to: 'sad', n: 3 },
    ]);
  });

  it('are laid out side by side, each on a line of its own', () => {
    const layout = layOutPaths(listPaths(paths, 9), 30);
    expect(layout.height).toBe(90);
    expect(layout.from.map(({ id }) => id)).toEqual(['bad', 'fine']);
    expect(layout.to.map(({ id }) => id)).toEqual(['left_out', 'sad', 'calm']);
    expect(new Set(layout.to.map(({ y }) => y)).size).toBe(3);
  });
});
