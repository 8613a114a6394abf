import { compareClocks } from './clock';
import type { Clocks, Key } from './change';
import { BUCKETS, differingBuckets, nameDigest, toBucket } from './digest';
import type { Memory, Other } from './memory';
import { listLive } from './others';

/** After so long another computer tells what was the part of one that is off. */
const TURN_MS = 20 * 60 * 1000;

/**
 * What each other computer has to be told because it holds something else, though nothing is on its way to either: all of the
 * history where it just joined, and whatever was lost by whatever happened.
 */
export function planCopies(memory: Memory, clocks: Clocks, nowMs: number): Memory {
  const live = listLive(memory, nowMs);
  const mine = nameDigest(memory.digest);
  const others = { ...memory.others };
  const copies: Record<string, readonly Key[]> = { ...memory.copies };
  for (const other of live) {
    const differs = nameDigest(other.head.digest) !== mine && isSettled(memory, other, mine);
    const differsSinceMs = differs ? (other.differsSinceMs ?? nowMs) : null;
    others[other.by] = { ...other, differsSinceMs };
    if (differsSinceMs === null) continue;
    const alike = live.filter(({ head }) => nameDigest(head.digest) === mine).map(({ by }) => by);
    const buckets = shareBuckets(memory.self, alike, Math.floor((nowMs - differsSinceMs) / TURN_MS));
    const differing = new Set(differingBuckets(memory.digest, other.head.digest));
    copies[other.by] = listOldest(clocks, (bucket) => buckets.has(bucket) && differing.has(bucket));
  }
  return { ...memory, others, copies };
}

/** Whether nothing is on its way between the two, and the other knows how it stands here: what differs then is lacking. */
function isSettled({ self, waiting, copies, out, seen }: Memory, { by, head }: Other, mine: string): boolean {
  return (
    head.heard[self] === mine &&
    head.waiting === 0 &&
    head.copying[self] === undefined &&
    head.out.every((id) => seen.includes(id)) &&
    seen.every((id) => head.seen.includes(id) || head.out.includes(id)) &&
    waiting.length === 0 &&
    (copies[by]?.length ?? 0) === 0 &&
    out.every(({ id, to }) => !to.includes(by) || head.seen.includes(id))
  );
}

/** Those who hold the same share the telling; it goes round, should one of them be off. */
function shareBuckets(self: string, alike: readonly string[], turn: number): Set<number> {
  const group = [self, ...alike].toSorted();
  const place = group.indexOf(self);
  const buckets = Array.from({ length: BUCKETS }, (_, bucket) => bucket);
  return new Set(buckets.filter((bucket) => (bucket + Math.max(turn, 0)) % group.length === place));
}

function listOldest(clocks: Clocks, isIn: (bucket: number) => boolean): Key[] {
  return [...clocks]
    .filter(([key]) => isIn(toBucket(key)))
    .toSorted(([, a], [, b]) => compareClocks(a, b))
    .map(([key]) => key);
}
