/** A file, read piece by piece and never as a whole. Reads at once, so that a transaction can stay open over it. */
export interface Source {
  /** In bytes. */
  size: number;
  /** The bytes from `from` up to, not including, `to`. */
  read: (from: number, to: number) => Uint8Array;
}

/** How much is read at a time, in bytes. */
export const PIECE_BYTES = 256 * 1024;

/** Bytes that are in memory already: a test’s, or what came out of a backup. */
export function sourceOfBytes(bytes: Uint8Array): Source {
  return { size: bytes.length, read: (from, to) => bytes.subarray(from, to) };
}

/** The pieces of a source, from its beginning to its end. */
export function* readPieces(source: Source): Generator<Uint8Array> {
  for (let from = 0; from < source.size; from += PIECE_BYTES) {
    yield source.read(from, Math.min(from + PIECE_BYTES, source.size));
  }
}
