import { expect, it } from 'vitest';
import { countFates } from '@/utils/statistics/nudge-fates';

it('counts what became of the nudges, and leaves those that are open or were only asked to be shown', () => {
  const states = [
    'answered',
    'answered',
    'half-said',
    'put-off',
    'sent-away',
    'ignored',
    'faded',
    'waiting',
    'shown',
  ] as const;
  const nudges = states.map((state) => ({ state, kind: 'planned' as const }));
  expect(countFates([...nudges, { state: 'answered', kind: 'asked' }])).toEqual({
    n: 7,
    answered: 3,
    putOff: 1,
    left: 2,
    faded: 1,
    more: 3,
  });
});
