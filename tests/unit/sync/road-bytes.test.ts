import { describe, expect, it } from 'vitest';
import type { CheckIn } from '@/utils/checkin/check-in';
import { countBytes, LIMITS } from '@/utils/sync/road-limits';
import { generateHistory } from '../../generator/generate-history.ts';
import { World } from './properties/world.ts';

/** Of a generated life, with everything around it that stands in the browser’s sync meanwhile. */
const GOAL = 0.25;

describe('the road', () => {
  it.each(['a quiet year', 'a year of moving', 'a long one'])(
    'takes a quarter of the JSON of what it carries, in %s',
    (seed) => {
      const history = generateHistory({ n: 400, years: 1, seed });
      const world = new World(2, seed, LIMITS);
      const [first, second] = world.computers;
      if (!first || !second) throw new RangeError('There are two.');
      first.keep(
        ...history.map((checkIn) => ({
          kind: 'checkin',
          id: checkIn.id,
          value: checkIn,
          madeAtMs: toMs(checkIn),
        })),
      );
      world.settle();
      expect(second.held.size).toBe(history.length);
      expect(sumWritten(world) / sumJson(history)).toBeLessThan(GOAL);
    },
  );
});

/** All that ever stood on the server under any name, each once. */
function sumWritten(world: World): number {
  const { items, earlier } = world.accounts[0];
  const stood = new Map<string, [string, unknown]>();
  for (const state of [...earlier, items]) {
    for (const [name, value] of state) stood.set(`${name} ${String(value)}`, [name, value]);
  }
  return countBytes(stood.values());
}

function sumJson(history: readonly CheckIn[]): number {
  return history.reduce((sum, checkIn) => sum + new TextEncoder().encode(JSON.stringify(checkIn)).length, 0);
}

function toMs({ updatedAt }: CheckIn): number {
  return Temporal.Instant.from(updatedAt).epochMilliseconds;
}
