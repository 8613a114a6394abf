import type { Change, Key } from './change';
import { nameDigest } from './digest';
import { fill, withdraw, type Seal } from './fill';
import type { Memory } from './memory';
import { isForgotten, listLive, pruneForPresent } from './others';
import { countBytes, recentWrites, shareRoom, whenToWrite, type Item, type Room } from './road-limits';
import { drawId, sealItem } from './sealed-item';
import { writeHead, type Head, type Road } from './store-items';

/** Whoever has nothing new to say says so once a day, so that nobody takes them for gone. */
const SAY_AGAIN_MS = 20 * 60 * 60 * 1000;
/** What a head may grow by in a turn. */
const HEAD_GROWS_BYTES = 2 * 344;

/** What is to be done to the browser's items, the removing first: it makes room. */
export interface Writes {
  remove: string[];
  set: Record<string, string>;
}

type Said =
  /** The memory is to be kept first, then written what is to be written. */
  | { kind: 'write'; memory: Memory; writes: Writes }
  /** Too much was written of late. */
  | { kind: 'wait'; untilMs: number }
  /** What stands there is what has to. */
  | { kind: 'nothing' };

/** What stands on the road, as it was and as it was read. */
export interface Found {
  items: readonly Item[];
  road: Road;
}

/**
 * What this computer has to say, and what it takes away. What it wants to stand there is compared with what does: whatever the
 * browser lost, put back or refused is mended by that, and nothing else has to be known of it.
 *
 * @param values of `nextKeys`
 */
export function speak(
  known: Memory,
  values: ReadonlyMap<Key, Change>,
  found: Found,
  nowMs: number,
  seal: Seal,
): Said {
  const ours = (name: string) => found.road.authors.get(name) === known.self || isWanted(known, name);
  const isDropped = (name: string) => isForgotten(known, found.road.authors.get(name) ?? '', nowMs);
  const notOurs = found.items.filter(([name]) => !ours(name) && !isDropped(name));
  const live = listLive(known, nowMs);
  const room = leaveHead(known, shareRoom(seal.limits, live.length + 1, notOurs));

  let memory = pour(withdraw(known, room), values, room);
  if (memory.waiting.length > 0) {
    // Who was not here for days is told later what they lack; who is here needs not wait for them.
    memory = pour({ ...memory, out: pruneForPresent(memory, nowMs) }, values, room);
  }
  memory = sayHead(memory, nowMs, seal);

  const wanted = new Map(listWanted(memory));
  const there = new Map(found.items);
  const writes = {
    remove: [...there.keys()].filter((name) => (ours(name) || isDropped(name)) && !wanted.has(name)),
    set: Object.fromEntries([...wanted].filter(([name, value]) => there.get(name) !== value)),
  };
  const count = Number(writes.remove.length > 0) + Number(Object.keys(writes.set).length > 0);
  if (count === 0) return { kind: 'nothing' };
  const untilMs = whenToWrite(memory.writesMs, count, nowMs);
  if (untilMs > nowMs) return { kind: 'wait', untilMs };
  const writesMs = [...recentWrites(memory.writesMs, nowMs), ...Array.from({ length: count }, () => nowMs)];
  return { kind: 'write', memory: { ...memory, writesMs }, writes };

  function pour(before: Memory, of: ReadonlyMap<Key, Change>, into: Room): Memory {
    return fill(
      before,
      of,
      live.map(({ by }) => by),
      into,
      seal,
    );
  }
}

function leaveHead(memory: Memory, { bytes, items }: Room): Room {
  const head = memory.said ? countBytes([memory.said.item]) : 1024;
  return { bytes: bytes - head - HEAD_GROWS_BYTES, items: items - 1 };
}

function listWanted({ said, out }: Memory): [string, string][] {
  return [...(said ? [said.item] : []), ...out.flatMap(({ items }) => Object.entries(items))].map(
    ([name, value]) => [name, value],
  );
}

function isWanted(memory: Memory, name: string): boolean {
  return listWanted(memory).some(([wanted]) => wanted === name);
}

function sayHead(memory: Memory, nowMs: number, { key, draw }: Seal): Memory {
  const head = composeHead(memory);
  const content = JSON.stringify({ ...head, digest: nameDigest(head.digest) });
  const { said } = memory;
  if (said?.content === content && Math.abs(nowMs - said.atMs) < SAY_AGAIN_MS) return memory;
  const revision = (said?.revision ?? 0) + 1;
  const name = said?.item[0] ?? drawId(draw);
  const value = sealItem(key, name, writeHead({ by: memory.self, revision, head }), draw);
  return { ...memory, said: { revision, content, atMs: nowMs, item: [name, value] } };
}

function composeHead({ name, digest, seen, out, waiting, copies, others, gone }: Memory): Head {
  const copying = Object.entries(copies).map(([by, keys]) => [by, keys.length]);
  const heard = Object.values(others).map(({ by, head }) => [by, nameDigest(head.digest)]);
  return {
    name,
    digest,
    seen: [...seen],
    out: out.map(({ id }) => id),
    waiting: waiting.length,
    copying: Object.fromEntries(copying),
    heard: Object.fromEntries(heard),
    gone,
  };
}
