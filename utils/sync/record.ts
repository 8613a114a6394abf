import { compareClocks, hearClock, tick, tickAfter, type Clock } from './clock';
import { toKey, type Change, type Clocks, type Key } from './change';
import { editDigest } from './digest';
import type { Memory } from './memory';
import { pack } from './pack';

/** What was edited here. */
export interface Edit extends Omit<Change, 'clock'> {
  /**
   * Of what was kept before this computer joined, or comes in from a file: when that was. It then takes no place of anything that
   * was edited later.
   */
  madeAtMs?: number;
}

interface Recorded {
  memory: Memory;
  /** To be remembered with their clocks, in one transaction with the memory. */
  changes: Change[];
  /** What no computer's part of the road could ever hold. It stays here. */
  tooLarge: Edit[];
}

/** The most that a change may take when it is packed: with five computers each part holds it. */
const MOST_BYTES = 8000;

/** Edits of this computer get their clocks, and wait to go out. */
export function record(memory: Memory, clocks: Clocks, edits: readonly Edit[], nowMs: number): Recorded {
  const changes = new Map<Key, Change>();
  const tooLarge: Edit[] = [];
  let { clock, digest } = memory;
  for (const edit of edits) {
    const { madeAtMs, ...thing } = edit;
    const key = toKey(thing);
    const held = changes.get(key)?.clock ?? clocks.get(key);
    if (madeAtMs === undefined) clock = tick(clock, memory.self, nowMs);
    const stamp = stampEdit(memory, clock, held, Math.min(madeAtMs ?? nowMs, nowMs), madeAtMs !== undefined);
    if (stamp === null) continue;
    const change = { ...thing, clock: stamp };
    if (isTooLarge(change)) {
      tooLarge.push(edit);
      continue;
    }
    digest = editDigest(digest, key, held, stamp);
    changes.set(key, change);
  }
  const waiting = isAlone(memory) ? [] : addKeys(memory.waiting, [...changes.keys()]);
  return { memory: { ...memory, clock, digest, waiting }, changes: [...changes.values()], tooLarge };
}

interface Taken {
  memory: Memory;
  /** What was newer than what is held: it takes its place, with its clock. A null goes where deleted things go. */
  changes: Change[];
}

/** Changes of others: each is taken that was made later than what is held here. */
export function takeIn(memory: Memory, clocks: Clocks, arrived: readonly Change[], nowMs: number): Taken {
  const changes = new Map<Key, Change>();
  let { clock, digest } = memory;
  for (const change of arrived) {
    const key = toKey(change);
    const held = changes.get(key)?.clock ?? clocks.get(key);
    if (held && compareClocks(change.clock, held) <= 0) continue;
    clock = hearClock(clock, change.clock, nowMs);
    digest = editDigest(digest, key, held, change.clock);
    changes.set(key, change);
  }
  const waiting = memory.waiting.filter((key) => !changes.has(key));
  return { memory: { ...memory, clock, digest, waiting }, changes: [...changes.values()] };
}

/**
 * What was held and is not here any more, though nobody deleted it: it is as if it had never been held, so that others who hold
 * it tell it again.
 */
export function forgetLost(memory: Memory, clocks: Clocks, lost: ReadonlySet<Key>): Memory {
  if (lost.size === 0) return memory;
  let { digest } = memory;
  for (const key of lost) digest = editDigest(digest, key, clocks.get(key), undefined);
  const isHere = (key: Key) => !lost.has(key);
  const copies = Object.entries(memory.copies).map(([by, keys]) => [by, keys.filter(isHere)] as const);
  return {
    ...memory,
    digest,
    waiting: memory.waiting.filter(isHere),
    copies: Object.fromEntries(copies.filter(([, keys]) => keys.length > 0)),
  };
}

/** Whoever is alone tells nobody: the first that joins is told all. */
export function isAlone({ others }: Memory): boolean {
  return Object.keys(others).length === 0;
}

/** A thing waits once, where it waited first. */
export function addKeys(waiting: readonly Key[], keys: readonly Key[]): Key[] {
  return [...new Set([...waiting, ...keys])];
}

function isTooLarge(change: Change): boolean {
  // A letter is three bytes at the most, and hardly anything grows when it is packed.
  return JSON.stringify(change).length > MOST_BYTES / 4 && pack([change]).length > MOST_BYTES;
}

function stampEdit(
  { self }: Memory,
  now: Clock,
  held: Clock | undefined,
  madeAtMs: number,
  isKept: boolean,
): Clock | null {
  if (!isKept) return tickAfter(now, held);
  const made: Clock = [Math.max(Math.floor(madeAtMs), 0), 0, self];
  return held && compareClocks(made, held) <= 0 ? null : made;
}
