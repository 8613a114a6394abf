import type { Clock } from './clock';
import type { Key } from './change';
import { startDigest, type Digest } from './digest';
import { drawId, type Draw } from './sealed-item';
import type { SaidHead } from './store-items';

/** A batch of ours, as it has to stand on the road until all for whom it is have seen it. */
export interface OutBatch {
  id: string;
  keys: readonly Key[];
  /** Computers. */
  to: readonly string[];
  /** Whether it is what one computer lacks. */
  isCopy: boolean;
  items: Readonly<Record<string, string>>;
}

/** What is remembered of another computer. */
export interface Other extends SaidHead {
  /** When something new was last heard of it, by our clock. */
  heardAtMs: number;
  /** Since when it is known to hold something else than we do, with nothing on its way. */
  differsSinceMs: number | null;
}

/**
 * All that a computer remembers of the road, beside the clocks of what it holds. It is kept before anything is done: what
 * stands on the road can be made anew from it, never the other way round.
 */
export interface Memory {
  /** This computer, drawn when it joined. */
  self: string;
  /** How the person calls it. */
  name: string;
  /** The latest instant that is known and believed. */
  clock: Clock;
  digest: Digest;
  /** Changes that wait for room, for everybody, oldest first. */
  waiting: readonly Key[];
  /** What one computer lacks, oldest first, by that computer. */
  copies: Readonly<Record<string, readonly Key[]>>;
  out: readonly OutBatch[];
  /** Batches of others that stand there and were taken in. */
  seen: readonly string[];
  others: Readonly<Record<string, Other>>;
  /** Computers that are no more, and the last of their heads that counts. */
  gone: Readonly<Record<string, number>>;
  /** The head that has to stand there. */
  said: {
    revision: number;
    content: string;
    atMs: number;
    item: readonly [name: string, value: string];
  } | null;
  /** When the last writes were, by our clock. */
  writesMs: readonly number[];
}

/** A computer that joins. What it holds already is recorded next. */
export function startMemory(name: string, draw: Draw): Memory {
  const self = drawId(draw);
  return {
    self,
    name,
    clock: [0, 0, self],
    digest: startDigest(),
    waiting: [],
    copies: {},
    out: [],
    seen: [],
    others: {},
    gone: {},
    said: null,
    writesMs: [],
  };
}
