import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openItem } from '@/utils/sync/sealed-item';
import { howMany } from '../../../how-many.ts';
import { pick } from './life.ts';
import { DAY_MS, drawFrom, KEY, World } from './world.ts';

const numRuns = howMany(50, 2000);

/** A computer with something on the road for one that has not seen it. */
function pair(): World {
  const world = new World(2, 'junk');
  world.computers[0]?.keep({ kind: 'checkin', id: 'kept', value: { note: 'a line' } });
  world.settle();
  world.computers[0]?.keep({ kind: 'checkin', id: 'new', value: { note: 'another line' } });
  world.computers[0]?.turn();
  world.computers[0]?.engine.send(() => true);
  return world;
}

const origin = pair();
const victim = pick(origin, 1);
const { memory } = victim;
const before = [...victim.held];
const sealed = [...origin.accounts[0].items].map(([name, value]) => ({ name, value: String(value) }));

/** What was sealed, changed in one place, cut off, or under another name; and whatever else a store can hold. */
const anyName = fc.oneof(fc.constantFrom(...sealed.map(({ name }) => name)), fc.string());
const anyBytes = fc.oneof(
  fc.base64String({ maxLength: 2000 }),
  fc.string(),
  fc.jsonValue(),
  fc.constant(undefined),
  fc
    .record({
      of: fc.constantFrom(...sealed),
      at: fc.nat(2000),
      letter: fc.constantFrom('A', 'z', '+', '=', '!'),
    })
    .map(({ of, at, letter }) => {
      const place = at % of.value.length;
      return of.value.slice(0, place) + letter + of.value.slice(place + 1);
    }),
  fc
    .record({ of: fc.constantFrom(...sealed), length: fc.nat(2000) })
    .map(({ of, length }) => of.value.slice(0, length)),
);
const anyStore = fc.array(fc.tuple(anyName, anyBytes), { maxLength: 12 });

describe('whoever can write there', () => {
  it('(forge) makes nothing throw, and nothing is taken in that was not sealed with the key, under that name', () => {
    fc.assert(
      fc.property(anyStore, (store) => {
        victim.memory = memory;
        victim.held.clear();
        for (const [key, change] of before) victim.held.set(key, change);
        victim.engine.items.clear();
        for (const [name, value] of store) victim.engine.items.set(name, value);
        victim.turn();
        const untouched = sealed.filter(
          ({ name, value }) => store.findLast(([at]) => at === name)?.[1] === value,
        );
        if (untouched.length === 0) {
          expect([...victim.held]).toEqual(before);
          expect(victim.memory.others).toEqual(memory.others);
        }
        victim.turn();
      }),
      { numRuns },
    );
  });

  it('(read) finds no word, id or name of what is kept in what stands there', () => {
    const text = JSON.stringify([...origin.accounts[0].items]);
    for (const { name, value } of sealed) expect(openItem(KEY, name, value)).not.toBeNull();
    for (const word of ['line', 'checkin', 'kept', 'computer', origin.computers[0]?.memory.self ?? '']) {
      expect(text).not.toContain(word);
      expect(text).not.toContain(btoa(word).replace(/=+$/, ''));
    }
  });

  it('(move) cannot put one item in the place of another', () => {
    for (const { value } of sealed) {
      for (const { name } of sealed.filter((other) => other.value !== value)) {
        expect(openItem(KEY, name, value)).toBeNull();
      }
    }
  });

  it('(replay) cannot pass off an old state as a new one: nothing comes back, and nobody seems to be there', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.string({ minLength: 4, maxLength: 8 }),
        (times, seed) => {
          const world = new World(3, seed);
          const [first, second] = world.computers;
          if (!first || !second) return;
          const { items, earlier } = world.accounts[0];
          for (const value of ['one', 'two', 'three']) {
            first.keep({ kind: 'word', id: 'word', value });
            world.settle();
          }
          for (const computer of [first, second]) {
            computer.engine.receive(() => true);
            computer.turn();
          }
          const draw = drawFrom(seed);
          // The third is never there again; what it once said is put back again and again.
          for (let time = 0; time < times; time++) {
            world.ms += (100 * DAY_MS) / times;
            for (const computer of [first, second]) {
              const old = earlier[(draw(1)[0] ?? 0) % earlier.length] ?? new Map();
              for (const [name, value] of old) items.set(name, value);
              computer.engine.receive(() => true);
              computer.turn();
              computer.engine.send(() => true);
            }
          }
          expect([first, second].map(({ held }) => held.get('word word')?.value)).toEqual(['three', 'three']);
          const forgotten = first.status.computers.filter(({ isForgotten }) => isForgotten);
          expect(forgotten.map(({ name }) => name)).toContain('computer 2');
        },
      ),
      { numRuns: Math.ceil(numRuns / 5), endOnFailure: true },
    );
  });
});
