import { bytesToHex, concatBytes, hexToBytes } from '@noble/ciphers/utils.js';
import { deflateSync, inflateSync } from 'fflate';
import * as v from 'valibot';
import { idSchema, wholeNumber } from './change';
import { DIGEST_BYTES, type Digest } from './digest';
import type { Item } from './road-limits';

const digestSchema = v.pipe(
  v.string(),
  v.hexadecimal(),
  v.length(DIGEST_BYTES * 2),
  v.transform((hex): Digest => hexToBytes(hex)),
);

const headSchema = v.object({
  /** How the person calls this computer. */
  name: v.pipe(v.string(), v.maxLength(100)),
  /** What it holds. */
  digest: digestSchema,
  /** The batches of others that stand there and that it has taken in. */
  seen: v.array(idSchema),
  /** Its own batches that stand there. */
  out: v.array(idSchema),
  /** How many of its changes wait for room. */
  waiting: wholeNumber,
  /** The same of what single computers lack. */
  copying: v.record(idSchema, wholeNumber),
  /** Which digest of each other computer it has heard. */
  heard: v.record(idSchema, v.string()),
  /** Computers that are no more, and the last of their heads that counts. */
  gone: v.record(idSchema, wholeNumber),
});

/** What a computer says of itself. */
export type Head = v.InferOutput<typeof headSchema>;

/** A head as it was found: who said it, and after how many others. */
export interface SaidHead {
  by: string;
  revision: number;
  head: Head;
}

/** One item of a batch. */
export interface Part {
  by: string;
  batch: string;
  index: number;
  count: number;
  bytes: Uint8Array;
}

const labelSchema = v.variant('is', [
  v.object({ is: v.literal('head'), by: idSchema, revision: wholeNumber }),
  v.object({ is: v.literal('part'), by: idSchema, batch: idSchema, index: wholeNumber, count: wholeNumber }),
]);

export type Opened = ({ is: 'head' } & SaidHead) | ({ is: 'part' } & Part);

/** An item before it is sealed: a line that says what it is, and its bytes. */
export function writeHead({ by, revision, head }: SaidHead): Uint8Array {
  const json = JSON.stringify({ ...head, digest: bytesToHex(head.digest) });
  return frame({ is: 'head', by, revision }, deflateSync(new TextEncoder().encode(json), { level: 9 }));
}

export function writePart({ bytes, ...label }: Part): Uint8Array {
  return frame({ is: 'part', ...label }, bytes);
}

/** What an opened item says; null if that is nothing that this version knows. */
export function readItem(bytes: Uint8Array): Opened | null {
  try {
    const end = bytes.indexOf(NEW_LINE);
    const label = v.parse(labelSchema, JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))));
    const body = bytes.subarray(end + 1);
    if (label.is === 'part') return { ...label, bytes: body };
    return { ...label, head: v.parse(headSchema, JSON.parse(new TextDecoder().decode(inflateSync(body)))) };
  } catch {
    return null;
  }
}

/** All of a batch. */
interface Batch {
  by: string;
  id: string;
  bytes: Uint8Array;
}

/** What stands on the road. */
export interface Road {
  /** Of each computer that says something, the newest. */
  heads: Map<string, SaidHead>;
  /** Those that are there in all their parts. */
  batches: Batch[];
  /** By whom each item is that opens. */
  authors: Map<string, string>;
}

/** Sorts what stands there. What does not open is as if it were not there. */
export function readRoad(items: readonly Item[], read: (item: Item) => Opened | null): Road {
  const heads = new Map<string, SaidHead>();
  const authors = new Map<string, string>();
  const parts = new Map<string, Map<number, Part>>();
  for (const item of items) {
    const opened = read(item);
    if (opened === null) continue;
    authors.set(item[0], opened.by);
    if (opened.is === 'head') {
      if (opened.revision >= (heads.get(opened.by)?.revision ?? 0)) heads.set(opened.by, opened);
    } else {
      const batch = `${opened.by} ${opened.batch} ${opened.count}`;
      parts.set(batch, (parts.get(batch) ?? new Map<number, Part>()).set(opened.index, opened));
    }
  }
  return { heads, batches: [...parts.values()].flatMap(assemble), authors };
}

/** A half is nothing yet: the other half may still come. */
function assemble(parts: Map<number, Part>): Batch[] {
  const inOrder = [...parts.values()].toSorted((a, b) => a.index - b.index);
  const [first] = inOrder;
  if (first === undefined || inOrder.length < first.count) return [];
  return [{ by: first.by, id: first.batch, bytes: concatBytes(...inOrder.map(({ bytes }) => bytes)) }];
}

const NEW_LINE = 0x0a;

function frame(label: v.InferInput<typeof labelSchema>, body: Uint8Array): Uint8Array {
  return concatBytes(new TextEncoder().encode(`${JSON.stringify(label)}\n`), body);
}
