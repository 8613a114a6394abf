import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { hash } from '../schedule/slots/seeded-random';
import type { Key } from './change';
import type { Clock } from './clock';

/** What is held is compared in so many parts. */
export const BUCKETS = 64;
const BYTES = 6;

/**
 * What a computer holds, in 384 bytes: for each bucket the XOR of a hash of each key with its clock. Two that hold the same
 * have the same, in whatever order it came; where they differ, the buckets tell roughly in what.
 */
export type Digest = Uint8Array;

export const DIGEST_BYTES = BUCKETS * BYTES;

export function startDigest(): Digest {
  return new Uint8Array(DIGEST_BYTES);
}

/** The bucket of a key, the same everywhere. */
export function toBucket(key: Key): number {
  return hash(key) % BUCKETS;
}

/** The digest after a thing was edited, or lost: what it had before goes out, what it has now comes in. */
export function editDigest(
  digest: Digest,
  key: Key,
  before: Clock | undefined,
  after: Clock | undefined,
): Digest {
  const edited = digest.slice();
  const start = toBucket(key) * BYTES;
  for (const clock of [before, after]) {
    if (clock === undefined) continue;
    const hashed = sha256(utf8ToBytes(JSON.stringify([key, ...clock])));
    for (let index = 0; index < BYTES; index++) {
      edited[start + index] = (edited[start + index] ?? 0) ^ (hashed[index] ?? 0);
    }
  }
  return edited;
}

/** The whole of a digest in a few letters, to say which one was heard. */
export function nameDigest(digest: Digest): string {
  return bytesToHex(sha256(digest)).slice(0, 12);
}

/** In which buckets two differ. */
export function differingBuckets(a: Digest, b: Digest): number[] {
  return Array.from({ length: BUCKETS }, (_, bucket) => bucket).filter((bucket) => {
    const start = bucket * BYTES;
    return a.subarray(start, start + BYTES).some((byte, index) => byte !== b[start + index]);
  });
}
