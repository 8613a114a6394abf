import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { howMany, isSoak } from '../../how-many.ts';
import { isPersonName, PEOPLE } from '../../simulation/people.ts';
import { simulate } from '../../simulation/simulate-people.ts';
import { listFaults } from '../../simulation/summarise.ts';
import { toRow } from '../../simulation/print-table.ts';

describe('a fortnight with Heartward', () => {
  it.each(Object.entries(PEOPLE))(
    '%s: never in a bad moment, never too often, never silent without a reason',
    (_, person) => {
      const outcome = simulate(person, howMany(14, 365));
      expect(listFaults(outcome)).toEqual([]);
      expect(outcome.shown).toBeGreaterThan(0);
    },
  );

  it('notices somebody who is asked right after a wake', () => {
    const hasty = { ...PEOPLE.sleeper, frequency: { ...PEOPLE.sleeper.frequency, settleInMinutes: 0 } };
    expect(listFaults(simulate(hasty, 14)).join()).toContain('shown right after a wake');
  });
});

describe('a year with Heartward', () => {
  const people = isSoak ? Object.keys(PEOPLE).filter(isPersonName) : (['ignores', 'traveller'] as const);

  it.each(people)('%s: is in the guide as it comes out', (person) => {
    expect(readTable()).toContainEqual(toRow(person, simulate(PEOPLE[person], 365)));
  });

  it('is a little quieter for somebody who travels, who sleeps through some of it, and no less for it', () => {
    const days = howMany(60, 365);
    const [home, away] = [simulate(PEOPLE.steady, days), simulate(PEOPLE.traveller, days)];
    expect(home.sleptThrough).toBe(0);
    expect(away.sleptThrough).toBeGreaterThan(0);
    expect(away.shown).toBeLessThan(home.shown);
    expect(away.shown).toBeGreaterThan(home.shown * 0.85);
  });
});

function readTable(): string[][] {
  const lines = readFileSync('.github/NUDGES.md', 'utf8').split('\n');
  return lines
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}
