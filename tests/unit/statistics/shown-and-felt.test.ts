import { describe, expect, it } from 'vitest';
import type { CheckIn } from '@/utils/checkin/check-in';
import { compareShown, toPairs, type Pair } from '@/utils/statistics/shown-and-felt';
import example from '../../examples/check-in-v2.json' with { type: 'json' };

/** So many, each with so much more shown than felt. */
function pairs(n: number, more: { pleasantness?: number; energy?: number }, about: string[] = []): Pair[] {
  const felt = { pleasantness: -0.4, energy: 0.2 };
  const shown = {
    pleasantness: felt.pleasantness + (more.pleasantness ?? 0),
    energy: felt.energy + (more.energy ?? 0),
  };
  return Array.from({ length: n }, () => ({ felt, shown, about }));
}

/** "work: pleasantness more 8/12, energy alike 12/12". */
const say = (all: readonly Pair[]) =>
  compareShown(all).map(({ context, n, ways }) => {
    const said = ways.map(({ axis, way, times }) => `${axis} ${way} ${times}/${n}`);
    return `${context ?? 'all'}: ${said.join(', ')}`;
  });

describe('what is shown beside what is felt', () => {
  it.each<[what: string, all: Pair[], said: string[]]>([
    ['is nothing of nine', pairs(9, { pleasantness: 0.5 }), []],
    [
      'is counted from ten on',
      pairs(10, { pleasantness: 0.5 }),
      ['all: pleasantness more 10/10, energy alike 10/10'],
    ],
    [
      'stands for itself by what it was about, where that has ten',
      [
        ...pairs(8, { pleasantness: 0.5 }, ['work']),
        ...pairs(4, {}, ['work']),
        ...pairs(9, { pleasantness: -0.5 }, ['home']),
      ],
      ['all: energy alike 21/21', 'work: pleasantness more 8/12, energy alike 12/12'],
    ],
    [
      'takes a difference of less than half a step for none',
      pairs(10, { pleasantness: 0.14, energy: -0.15 }),
      ['all: pleasantness alike 10/10, energy less 10/10'],
    ],
    [
      'says no way that half of them do not go',
      [...pairs(6, { energy: 0.5 }), ...pairs(6, { energy: -0.5 })],
      ['all: pleasantness alike 12/12'],
    ],
  ])('%s', (_, all, said) => {
    expect(say(all)).toEqual(said);
  });

  it('has the middle of each mark', () => {
    const [all] = compareShown([...pairs(5, { pleasantness: 0.2 }), ...pairs(5, { pleasantness: 0.6 })]);
    expect(all?.felt.pleasantness).toBeCloseTo(-0.4);
    expect(all?.shown.pleasantness).toBeCloseTo(0);
  });

  it('is only where both are said', () => {
    const shown = { pleasantness: 0, energy: 0 };
    const both = { ...(example as CheckIn), pleasantness: 0.1, energy: 0.2, shown, about: ['work', 'work'] };
    expect(toPairs([both, { ...both, shown: null }, { ...both, energy: null }])).toEqual([
      { felt: { pleasantness: 0.1, energy: 0.2 }, shown, about: ['work'] },
    ]);
  });
});
