import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toKey } from '@/utils/sync/change';
import { MAX_DRIFT_MS, type Clock } from '@/utils/sync/clock';
import { howMany } from '../../../how-many.ts';
import { anyLife, live, pick } from './life.ts';
import { drawFrom, type Kept, type World } from './world.ts';

const numRuns = howMany(50, 2000);
/** To make a whole life smaller would take minutes. */
const endOnFailure = true;

describe('two computers and more', () => {
  it('(same) all end with the same history, in which nothing that was kept is lost, whatever the browser did', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const world = live(life);
        world.settle();
        expectSame(world);
        for (const kept of world.kept) expectAfter(kept);
      }),
      { numRuns, endOnFailure },
    );
  });

  it('(told) nothing is taken off the road before everybody for whom it is has it', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const world = live(life);
        world.settle();
        meetNowAndThen(world, life.seed);
        expect(world.takenTooEarly).toEqual([]);
      }),
      { numRuns: Math.ceil(numRuns / 5), endOnFailure },
    );
  });

  it('(edit) whoever edits what they have seen wins everywhere, however wrong any clock is', () => {
    fc.assert(
      fc.property(anyLife, fc.nat(4), (life, who) => {
        const world = live(life);
        world.settle();
        const computer = pick(world, who);
        const edits = [...computer.held.values()].map(({ kind, id }) => ({ kind, id, value: 'the last' }));
        computer.keep(...edits);
        world.settle();
        expectSame(world);
        for (const { held } of world.computers) {
          expect([...held.values()].map(({ value }) => value)).toEqual(edits.map(({ value }) => value));
        }
      }),
      { numRuns: Math.ceil(numRuns / 5), endOnFailure },
    );
  });
});

/** Each is there every other time, and gets a part of what stands there. */
function meetNowAndThen(world: World, seed: string): void {
  const draw = drawFrom(seed);
  const happens = () => (draw(1)[0] ?? 0) < 128;
  for (let round = 0; round < 12; round++) {
    world.ms += 20 * 60_000;
    for (const [index, computer] of world.computers.entries()) {
      if (!happens()) continue;
      const note = btoa(String.fromCharCode(...draw(round % 3 === 0 ? 800 : 30)));
      if (happens()) computer.keep({ kind: 'checkin', id: `${round} ${index}`, value: { note } });
      computer.engine.receive(happens);
      computer.turn();
      computer.engine.send(happens);
    }
  }
}

/** Every computer holds, of each thing, the latest that was ever kept of it, and says so. */
function expectSame(world: World): void {
  const latest = new Map<string, Kept>();
  for (const kept of world.kept) {
    const known = latest.get(toKey(kept.change));
    if (!known || isLater(kept.change.clock, known.change.clock)) latest.set(toKey(kept.change), kept);
  }
  const expected = new Map([...latest].map(([key, { change }]) => [key, change]));
  for (const { held, status } of world.computers) {
    expect(held).toEqual(expected);
    expect(status).toMatchObject({ isUpToDate: true, waiting: 0 });
  }
}

/** An edit is later than what it was made of, and carries nobody's clock on. */
function expectAfter({ change: { clock }, before, nowMs }: Kept): void {
  if (before) expect(isLater(clock, before)).toBe(true);
  expect(clock[0]).toBeLessThanOrEqual(Math.max(nowMs + MAX_DRIFT_MS, before?.[0] ?? 0));
}

function isLater(a: Clock, b: Clock): boolean {
  const [x, y] = [a, b].map(
    ([ms, count, by]) => `${String(ms).padStart(16, '0')} ${String(count).padStart(9, '0')} ${by}`,
  );
  return (x ?? '') > (y ?? '');
}
