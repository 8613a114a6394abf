import { describe, expect, it } from 'vitest';
import { countBytes, LIMITS } from '@/utils/sync/road-limits';
import { record } from '@/utils/sync/record';
import { deriveRoadKey } from '@/utils/sync/sealed-item';
import { pick } from './properties/life.ts';
import { CODE, DAY_MS, World } from './properties/world.ts';

const MINUTE_MS = 60_000;
const line = (id: string, value: unknown = { note: id }) => ({ kind: 'checkin', id, value });

/** Computers that know each other, and the first, second and third of them. */
function meet(computers: number, limits = LIMITS) {
  const world = new World(computers, 'meet', limits);
  world.settle();
  return { world, computer: (index: number) => pick(world, index) };
}

function pass(world: World, minutes: number, present: readonly number[]): void {
  world.ms += minutes * MINUTE_MS;
  for (const index of present) {
    const computer = pick(world, index);
    computer.engine.receive(() => true);
    computer.turn();
    computer.engine.send(() => true);
  }
}

describe('the code', () => {
  it.each([
    [CODE, CODE.toLowerCase().replaceAll('-', ' '), true],
    [CODE, CODE.replace('0', '1'), false],
  ])('%s and %s lead to the same key: %s', (code, other, isSame) => {
    expect(JSON.stringify(deriveRoadKey(code)) === JSON.stringify(deriveRoadKey(other))).toBe(isSame);
    expect(deriveRoadKey(code)).toHaveLength(32);
  });

  it('is none where it is too short', () => {
    expect(deriveRoadKey('0123')).toBeNull();
  });
});

describe('an edit', () => {
  it('of one who is alone waits for nobody', () => {
    const { computer } = meet(1);
    computer(0).keep(line('a'));
    computer(0).turn();
    expect(computer(0).status).toMatchObject({ waiting: 0, isUpToDate: true });
    expect(computer(0).engine.items.size).toBe(1);
  });

  it('goes over, and off the road again', () => {
    const { world, computer } = meet(2);
    computer(0).keep(line('a'));
    pass(world, 1, [0]);
    expect(computer(0).status).toMatchObject({ waiting: 1, isUpToDate: false });
    pass(world, 1, [1, 0, 1, 0]);
    expect(computer(1).held.get('checkin a')?.value).toEqual({ note: 'a' });
    expect(computer(0).status).toMatchObject({ waiting: 0, isUpToDate: true });
    expect(world.accounts[0].items.size).toBe(2);
  });

  it('from a file replaces nothing that was edited since it was made', () => {
    const { world, computer } = meet(1);
    computer(0).keep(line('a', 'edited'));
    computer(0).keep({ ...line('a', 'of before'), madeAtMs: world.ms - DAY_MS });
    computer(0).keep({ ...line('b', 'of before'), madeAtMs: world.ms - DAY_MS });
    expect([...computer(0).held.values()].map(({ value }) => value)).toEqual(['edited', 'of before']);
  });

  it('that no part of the road could hold stays here, and is said', () => {
    const { world, computer } = meet(2);
    const note = Array.from({ length: 20_000 }, (_, index) =>
      String.fromCharCode(0x4e00 + ((index * index) % 20_000)),
    ).join('');
    const { memory, changes, tooLarge } = record(
      computer(0).memory,
      new Map(),
      [line('a', { note })],
      world.ms,
    );
    expect({ changes, tooLarge: tooLarge.length, waiting: memory.waiting }).toEqual({
      changes: [],
      tooLarge: 1,
      waiting: [],
    });
  });

  it('of a deletion is kept, and comes as one', () => {
    const { world, computer } = meet(2);
    computer(0).keep(line('a'));
    world.settle();
    computer(1).keep(line('a', null));
    world.settle();
    expect(computer(0).held.get('checkin a')?.value).toBeNull();
  });
});

describe('who joins', () => {
  it('is told all, and what it had goes to all', () => {
    const world = new World(3, 'join', LIMITS);
    const many = Array.from({ length: 300 }, (_, index) => line(`old ${index}`));
    pick(world, 0).keep(...many);
    pick(world, 2).keep(line('mine'));
    expect(world.settle()).toBeLessThan(30);
    for (const { held } of world.computers) expect(held.size).toBe(301);
  });
});

describe('a computer that is not there', () => {
  it.each([
    [89, 1],
    [91, 0],
  ])('for %i days holds up %i changes', (days, waiting) => {
    const { world, computer } = meet(3);
    for (let day = 0; day < days; day++) {
      pass(world, 24 * 60, [0, 1]);
    }
    computer(0).keep(line('a'));
    pass(world, 1, [0, 1, 0, 1, 0]);
    expect(computer(0).status.waiting).toBe(waiting);
    expect(computer(1).held.has('checkin a')).toBe(true);
    world.settle();
    expect(computer(2).held.has('checkin a')).toBe(true);
  });

  it('does not keep two others apart, though room runs out', () => {
    const { world, computer } = meet(3, { bytes: 14_000, itemBytes: 1400, items: 60 });
    for (let day = 0; day < 10; day++) {
      computer(0).keep(
        ...Array.from({ length: 20 }, (_, index) => line(`${day} ${index}`, crypto.randomUUID())),
      );
      pass(world, 24 * 60, [0, 1, 0, 1, 0, 1, 0, 1, 0, 1]);
    }
    expect(computer(1).held.size).toBe(200);
    world.settle();
    expect(computer(2).held.size).toBe(200);
  });
});

describe('what finds no room', () => {
  it('waits, and is told as a number, as long as nobody is there to see it', () => {
    const { world, computer } = meet(2, { bytes: 14_000, itemBytes: 1400, items: 60 });
    for (let day = 0; day < 20; day++) {
      computer(0).keep(
        ...Array.from({ length: 20 }, (_, index) => line(`${day} ${index}`, crypto.randomUUID())),
      );
      pass(world, 24 * 60, [0]);
    }
    expect(computer(0).status).toMatchObject({ waiting: 400, isUpToDate: false });
    expect(countBytes(world.accounts[0].items)).toBeLessThan(14_000 / 2);
    world.settle();
    expect(computer(1).held.size).toBe(400);
  });

  it('is told oldest first', () => {
    const { world, computer } = meet(2, { bytes: 14_000, itemBytes: 1400, items: 60 });
    const ids = Array.from({ length: 600 }, (_, index) => String(index));
    computer(0).keep(...ids.map((id) => line(id, crypto.randomUUID())));
    while (!computer(0).status.isUpToDate) {
      pass(world, 20, [0, 1]);
      const there = [...computer(1).held.values()].map(({ id }) => id);
      expect(there.toSorted((a, b) => Number(a) - Number(b))).toEqual(ids.slice(0, there.length));
    }
    expect(computer(1).held.size).toBe(600);
  });
});

describe('a profile that was set back', () => {
  it('goes on as another computer, and has all again', () => {
    const { world, computer } = meet(2);
    const { memory } = computer(0);
    for (const id of ['a', 'b', 'c']) {
      computer(0).keep(line(id));
      world.settle();
    }
    computer(0).memory = memory;
    computer(0).held.clear();
    computer(0).keep(line('d'));
    world.settle();
    expect(computer(0).memory.self).not.toBe(memory.self);
    for (const { held, status } of world.computers) {
      expect([...held.keys()].toSorted()).toEqual(['checkin a', 'checkin b', 'checkin c', 'checkin d']);
      expect(status.computers).toHaveLength(1);
    }
  });
});

describe('the browser', () => {
  it('that refuses is asked again when there is room', () => {
    const { world, computer } = meet(2);
    computer(0).keep(line('a'));
    computer(0).isRefused = true;
    pass(world, 1, [0, 1, 0]);
    expect(computer(1).held.size).toBe(0);
    computer(0).isRefused = false;
    pass(world, 1, [0, 1]);
    expect(computer(1).held.size).toBe(1);
  });

  it('is not written to where nothing is new, but once a day to say that one is there', () => {
    const { world, computer } = meet(2);
    pass(world, 1, [0, 1, 0, 1]);
    const { items } = world.accounts[0];
    const before = [...items.values()];
    pass(world, 60, [0, 1, 0, 1]);
    expect([...items.values()]).toEqual(before);
    pass(world, 24 * 60, [0]);
    expect([...items.values()]).not.toEqual(before);
    expect(computer(0).status.isUpToDate).toBe(true);
  });
});
