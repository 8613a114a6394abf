import fc from 'fast-check';
import type { Edit } from '@/utils/sync/record';
import { DAY_MS, World, type Computer } from './world.ts';

const anyValue = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ word: fc.constantFrom('tired', 'glad'), note: fc.string({ maxLength: 40 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      note: fc.base64String({ minLength: 700, maxLength: 1100, size: 'max' }),
    }),
  },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
);
const anyEdit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('checkin', 'word'),
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  value: anyValue,
});
const aPart = fc.integer({ min: 0, max: 255 });

/** One thing that happens on a computer, or to it. */
const anyEvent = fc.oneof(
  { weight: 8, arbitrary: fc.record({ is: fc.constant('edit'), edit: anyEdit }) },
  { weight: 12, arbitrary: fc.record({ is: fc.constant('turn') }) },
  { weight: 6, arbitrary: fc.record({ is: fc.constant('send'), part: aPart }) },
  { weight: 6, arbitrary: fc.record({ is: fc.constant('receive'), part: aPart }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('receive late'), part: aPart }) },
  {
    weight: 1,
    arbitrary: fc.record({ is: fc.constant('replace'), account: fc.integer({ min: 0, max: 1 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ is: fc.constantFrom('empty', 'empty all', 'set back', 'refuse', 'kill', 'join') }),
  },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('clock'), days: fc.integer({ min: -12, max: 12 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      is: fc.constant('junk'),
      bytes: fc.base64String({ maxLength: 300 }),
      part: aPart,
    }),
  },
);

export const anyLife = fc.record({
  computers: fc.integer({ min: 1, max: 5 }),
  seed: fc.string({ minLength: 4, maxLength: 8 }),
  days: fc.array(fc.integer({ min: -12, max: 12 }), { minLength: 5, maxLength: 5 }),
  events: fc.array(
    fc.record({
      computer: fc.nat(4),
      minutes: fc.oneof(
        { weight: 20, arbitrary: fc.nat(600) },
        { weight: 1, arbitrary: fc.nat(100 * 24 * 60) },
      ),
      event: anyEvent,
    }),
    { minLength: 10, maxLength: 90, size: 'max' },
  ),
});

type Life = typeof anyLife extends fc.Arbitrary<infer T> ? T : never;
type Event = typeof anyEvent extends fc.Arbitrary<infer T> ? T : never;

export function live({ computers, seed, days, events }: Life): World {
  const world = new World(computers, seed);
  for (const [index, computer] of world.computers.entries()) {
    computer.offMs = (days[index] ?? 0) * DAY_MS;
    computer.hasJoined = index % 2 === 0;
  }
  for (const { computer, minutes, event } of events) {
    world.ms += minutes * 60_000;
    happen(world, pick(world, computer), event);
  }
  return world;
}

function happen(world: World, computer: Computer, event: Event): void {
  const { engine } = computer;
  const isIn = (part: number) => (name: string) =>
    (name.charCodeAt(0) * 31 + name.charCodeAt(1)) % 256 <= part;
  switch (event.is) {
    case 'edit':
      if ('edit' in event) computer.keep(event.edit);
      break;
    case 'turn':
      computer.turn();
      break;
    case 'send':
      if ('part' in event) engine.send(isIn(event.part));
      break;
    case 'receive':
      if ('part' in event) engine.receive(isIn(event.part));
      break;
    case 'receive late':
      if ('part' in event) engine.receive(isIn(event.part), engine.account.earlier[event.part]);
      break;
    case 'replace':
      if ('account' in event) engine.replace(world.accounts[event.account === 1 ? 1 : 0]);
      break;
    case 'empty':
      engine.empty();
      break;
    case 'empty all':
      engine.account.setBack(new Map());
      break;
    case 'set back':
      engine.account.setBack(
        engine.account.earlier[Math.floor(engine.account.earlier.length / 2)] ?? new Map(),
      );
      break;
    case 'refuse':
      computer.isRefused = !computer.isRefused;
      break;
    case 'kill':
      computer.turn({ isKilled: true });
      break;
    case 'join':
      computer.hasJoined = true;
      break;
    case 'clock':
      if ('days' in event) computer.offMs = event.days * DAY_MS;
      break;
    case 'junk':
      if ('bytes' in event) {
        const names = [...engine.account.items.keys()];
        engine.account.items.set(names[event.part % (names.length + 3)] ?? 'junk', event.bytes);
      }
      break;
  }
}

export function pick(world: World, index: number): Computer {
  const computer = world.computers[index % world.computers.length];
  if (computer === undefined) throw new RangeError('There is no computer.');
  return computer;
}
