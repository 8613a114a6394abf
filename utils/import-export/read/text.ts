import type { OldEncoding } from './alphabets';
import { guessEncoding } from './guess-encoding';
import { readPieces, type Source } from './source';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | OldEncoding;

/** How many bytes of the beginning tell the encoding where there is no mark. */
const HEAD_BYTES = 4096;

/** How the text of a source is written, and whether that is certain. */
export interface TextForm {
  encoding: Encoding;
  /** Where the text begins, after a byte-order mark. */
  from: number;
  /** Some bytes fit no encoding and become “�”, or the encoding is guessed. */
  isUncertain: boolean;
}

/**
 * Finds the encoding: by its byte-order mark; UTF-16 without one by its zeros; else UTF-8, unless more of it is broken
 * than whole, as in files that an old spreadsheet has saved anew: then the one in which it makes the most sense. Reads the whole source once.
 */
export function findTextForm(source: Source): TextForm {
  const head = source.read(0, Math.min(HEAD_BYTES, source.size));
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', from: 2, isUncertain: false };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', from: 2, isUncertain: false };
  const wide = guessWide(head);
  if (wide !== null) return { encoding: wide, from: 0, isUncertain: false };

  const from = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  if (isUtf8(source)) return { encoding: 'utf-8', from, isUncertain: false };
  const { broken, whole } = countLetters(source);
  return { encoding: whole >= broken ? 'utf-8' : guessEncoding(sample(source)), from, isUncertain: true };
}

/** The text, piece by piece. */
export function* decode(pieces: Iterable<Uint8Array>, { encoding, from }: TextForm): Generator<string> {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  let toSkip = from;
  for (const piece of pieces) {
    const skipped = Math.min(toSkip, piece.length);
    toSkip -= skipped;
    yield decoder.decode(piece.subarray(skipped), { stream: true });
  }
  yield decoder.decode();
}

/** So much text tells its language. In bytes. */
const SAMPLE_BYTES = 64 * 1024;

/** The text from its first letter beyond ASCII on. */
function sample(source: Source): Uint8Array {
  let at = 0;
  for (const piece of readPieces(source)) {
    const found = piece.findIndex((byte) => byte > 0x7f);
    // With what stands before it in its word.
    const from = Math.max(0, at + found - 64);
    if (found >= 0) return source.read(from, Math.min(from + SAMPLE_BYTES, source.size));
    at += piece.length;
  }
  return new Uint8Array();
}

/** Latin text in UTF-16 has a zero in every other byte. */
function guessWide(head: Uint8Array): Encoding | null {
  let even = 0;
  let odd = 0;
  for (const [index, byte] of head.entries()) {
    if (byte === 0 && index % 2 === 0) even++;
    if (byte === 0 && index % 2 === 1) odd++;
  }
  const half = head.length / 2;
  if (half < 2) return null;
  if (odd > half * 0.6 && even < half * 0.2) return 'utf-16le';
  if (even > half * 0.6 && odd < half * 0.2) return 'utf-16be';
  return null;
}

function isUtf8(source: Source): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (const piece of readPieces(source)) decoder.decode(piece, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** Read as UTF-8: how many letters beyond ASCII are broken, and how many are whole. */
function countLetters(source: Source): { broken: number; whole: number } {
  const decoder = new TextDecoder('utf-8');
  let broken = 0;
  let whole = 0;
  for (const piece of readPieces(source)) {
    const text = decoder.decode(piece, { stream: true });
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (unit === 0xfffd) broken++;
      else if (unit > 0x7f) whole++;
    }
  }
  return { broken, whole };
}
