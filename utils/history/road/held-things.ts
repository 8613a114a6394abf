import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Change, Key } from '../../sync/change';
import type { Clock } from '../../sync/clock';
import { toBucket } from '../../sync/digest';
import type { ClockBucket, HeldRow } from './road-records';

/** Of what is kept here though another has something later: its next edit, which is seen at the next turn, tells it anew. */
export const KEPT_OWN = 'own';

/** All that travels, as this computer last saw it: its clocks, and by a print each how it was. */
export class HeldThings {
  readonly clocks = new Map<Key, Clock>();
  readonly prints = new Map<Key, string>();
  /** What this version can't read, as it came. */
  readonly unread = new Map<Key, unknown>();
  readonly #changed = new Set<number>();

  constructor(buckets: readonly ClockBucket[] = []) {
    for (const [key, ms, count, by, print, ...unread] of buckets.flatMap(({ held }) => held)) {
      this.clocks.set(key, [ms, count, by]);
      this.prints.set(key, print);
      if (unread.length > 0) this.unread.set(key, unread[0]);
    }
  }

  hold(key: Key, clock: Clock, print: string): void {
    this.clocks.set(key, clock);
    this.prints.set(key, print);
    this.unread.delete(key);
    this.#changed.add(toBucket(key));
  }

  /** Holds what can't be read; `print` is of what is here of it meanwhile. */
  holdUnread(key: Key, { clock, value }: Pick<Change, 'clock' | 'value'>, print: string): void {
    this.hold(key, clock, print);
    this.unread.set(key, value);
  }

  forget(key: Key): void {
    this.clocks.delete(key);
    this.prints.delete(key);
    this.unread.delete(key);
    this.#changed.add(toBucket(key));
  }

  /** The buckets in which anything changed. */
  listChanged(): ClockBucket[] {
    if (this.#changed.size === 0) return [];
    const buckets = new Map([...this.#changed].map((bucket) => [bucket, toEmpty(bucket)]));
    for (const [key, [ms, count, by]] of this.clocks) {
      const row: HeldRow = [key, ms, count, by, this.prints.get(key) ?? ''];
      if (this.unread.has(key)) row.push(this.unread.get(key));
      buckets.get(toBucket(key))?.held.push(row);
    }
    return [...buckets.values()];
  }
}

function toEmpty(bucket: number): ClockBucket {
  return { id: String(bucket).padStart(2, '0'), held: [] };
}

/** By which it is seen whether something is as it was; "" is nothing. */
export function toPrint(value: unknown): string {
  if (value === null || value === undefined) return '';
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(value, inOrder)))).slice(0, 12);
}

/** Fields in the order of their names, in whatever order they were kept. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
