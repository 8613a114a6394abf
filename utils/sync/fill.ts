import { toKey, type Change, type Key } from './change';
import type { Memory, OutBatch } from './memory';
import { pack } from './pack';
import { addKeys } from './record';
import { countBytes, toLetters, type Limits, type Room } from './road-limits';
import { drawId, sealItem, toCapacity, type Draw } from './sealed-item';
import { writePart } from './store-items';

/** Of each queue so many are looked at in one turn. */
const AT_ONCE = 400;
/** So that the head of whoever has seen them all has room for their ids. */
const MOST_BATCHES = 24;
/** What an item says of itself. */
const LABEL_BYTES = 110;
const NAME = '0123456789abcdef';

/** With what batches are sealed, and how large they may be. */
export interface Seal {
  key: Uint8Array;
  limits: Limits;
  draw: Draw;
}

/** Whose values are needed to go on. */
export function nextKeys({ waiting, copies }: Memory): Key[] {
  return [waiting, ...Object.values(copies)].flatMap((keys) => keys.slice(0, AT_ONCE));
}

/** Takes back what no longer fits: it waits again, first. */
export function withdraw(memory: Memory, room: Room): Memory {
  let { waiting } = memory;
  const copies = { ...memory.copies };
  const out: OutBatch[] = [];
  for (const batch of memory.out) {
    if (fits([...out, batch], room)) {
      out.push(batch);
      continue;
    }
    const [to = ''] = batch.to;
    if (batch.isCopy) copies[to] = addKeys(batch.keys, copies[to] ?? []);
    else waiting = addKeys(batch.keys, waiting);
  }
  return { ...memory, out, waiting, copies };
}

/** Fills the room with what waits: what is for everybody, then what single computers lack, each oldest first. */
export function fill(
  memory: Memory,
  values: ReadonlyMap<Key, Change>,
  live: readonly string[],
  room: Room,
  seal: Seal,
): Memory {
  const out = [...memory.out];
  const take = (keys: readonly Key[], to: readonly string[], isCopy: boolean): Key[] => {
    let changes = keys.flatMap((key) => values.get(key) ?? []);
    while (changes.length > 0) {
      const count = countFitting(changes, capacityOf(seal.limits));
      const batch = makeBatch(changes.slice(0, count), { by: memory.self, to, isCopy }, seal);
      if (!fits([...out, batch], room)) break;
      out.push(batch);
      changes = changes.slice(count);
    }
    const left = new Set(changes.map(toKey));
    // What was not asked for, or was just withdrawn, is told another time.
    return keys.filter((key) => left.has(key) || !values.has(key));
  };
  const waiting = take(memory.waiting, live, false);
  const copies = Object.entries(memory.copies)
    .map(([by, keys]) => [by, take(keys, [by], true)] as const)
    .filter(([, keys]) => keys.length > 0);
  return { ...memory, waiting, copies: Object.fromEntries(copies), out };
}

/** As many as go into one item, and one at the least. */
function countFitting(changes: readonly Change[], bytes: number): number {
  let fitting = 1;
  let tooMany = changes.length + 1;
  while (tooMany - fitting > 1) {
    const count = Math.min(Math.floor((fitting + tooMany) / 2), fitting * 4);
    if (pack(changes.slice(0, count)).length <= bytes) fitting = count;
    else tooMany = count;
  }
  return fitting;
}

function makeBatch(
  changes: readonly Change[],
  { by, to, isCopy }: Pick<OutBatch, 'to' | 'isCopy'> & { by: string },
  { key, limits, draw }: Seal,
): OutBatch {
  const packed = pack(changes);
  const id = drawId(draw);
  const capacity = capacityOf(limits);
  const count = Math.ceil(packed.length / capacity);
  const items = Array.from({ length: count }, (_, index) => {
    const name = drawId(draw);
    const bytes = packed.subarray(index * capacity, (index + 1) * capacity);
    return [name, sealItem(key, name, writePart({ by, batch: id, index, count, bytes }), draw)];
  });
  return { id, keys: changes.map(toKey), items: Object.fromEntries(items), to, isCopy };
}

function capacityOf(limits: Limits): number {
  return toCapacity(toLetters(limits, NAME)) - LABEL_BYTES;
}

function fits(out: readonly OutBatch[], room: Room): boolean {
  const items = out.flatMap((batch) => Object.entries(batch.items));
  return out.length <= MOST_BATCHES && items.length <= room.items && countBytes(items) <= room.bytes;
}
