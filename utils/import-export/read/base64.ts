import { Refusal } from './refusal';

/** The bytes of a base64 text that comes in pieces, whatever its line breaks. */
export function* decodeBase64(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  const decoder = new TextDecoder();
  let rest = '';
  for (const piece of pieces) {
    rest += decoder.decode(piece, { stream: true }).replaceAll(/\s+/g, '');
    const whole = rest.length - (rest.length % 4);
    // What is padded is the end; until that is sure, the last four wait.
    const ready = Math.max(0, whole - 4);
    yield toBytes(rest.slice(0, ready));
    rest = rest.slice(ready);
  }
  yield toBytes(rest);
}

function toBytes(text: string): Uint8Array {
  let letters: string;
  try {
    letters = atob(text);
  } catch (error) {
    throw new Refusal('damaged', { cause: error });
  }
  // Letter by letter: an iterator takes fifty times as long.
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index++) bytes[index] = letters.charCodeAt(index);
  return bytes;
}

/** One source of what came in pieces. */
export function joinPieces(pieces: Iterable<Uint8Array>): Uint8Array {
  const kept = [...pieces];
  const joined = new Uint8Array(kept.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of kept) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
