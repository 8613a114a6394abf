import { describe, expect, it } from 'vitest';
import { PEOPLE } from '../../simulation/people.ts';
import { listFaults, simulate } from '../../simulation/simulate.ts';

describe('a fortnight with Heartward', () => {
  it.each(Object.entries(PEOPLE))(
    '%s: never in a bad moment, never too often, never silent without a reason',
    (_, person) => {
      const outcome = simulate(person, 14);
      expect(listFaults(outcome)).toEqual([]);
      expect(outcome.shown).toBeGreaterThan(0);
    },
  );

  it('notices somebody who is asked right after a wake', () => {
    const hasty = { ...PEOPLE.sleeper, frequency: { ...PEOPLE.sleeper.frequency, settleInMinutes: 0 } };
    expect(listFaults(simulate(hasty, 14)).join()).toContain('shown right after a wake');
  });
});
