import { describe, expect, it } from 'vitest';
import type { Paths } from '@/utils/views/totals/summaries';
import { countWords, layOutPaths, listPaths, listWordUses, sizeWords } from '@/utils/views/word-history';

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

  it.each<[what: string, counts: number[], sizes: number[]]>([
    ['of few that came once', [1, 1], [1, 1]],
    [
      'the most frequent is the largest, and the others go by it',
      [40, 30, 29, 16, 8, 7, 1],
      [4, 4, 3, 3, 2, 1, 1],
    ],
    ['what came twice is never large', [2, 2, 1], [1, 1, 1]],
    ['nor what came three times very large', [3, 2, 1], [2, 1, 1]],
    ['of none', [], []],
  ])('are written as large as they came often: %s', (_, counts, sizes) => {
    const uses = counts.map((n, index) => ({ word: `w${index}`, n }));
    expect(sizeWords(uses, (word) => word).map(({ size }) => size)).toEqual(sizes);
  });

  it('that came as often stand by their names', () => {
    const uses = ['sad', 'calm', 'tired', 'angry'].map((word) => ({ word, n: word === 'tired' ? 3 : 1 }));
    expect(sizeWords(uses, (word) => word).map(({ word }) => word)).toEqual([
      'tired',
      'angry',
      'calm',
      'sad',
    ]);
  });

  it('are counted once a check-in', () => {
    const feelings = ['sad', 'sad', 'calm'].map((word) => ({ word, intensity: null }));
    expect(countWords([{ feelings }, { feelings: feelings.slice(0, 1) }])).toEqual([
      { word: 'sad', n: 2 },
      { word: 'calm', n: 1 },
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
