import { ANSWER_MAX_LENGTH } from './answer';

/** The most bytes that a text of the greatest length takes. */
const MAX_BYTES = 4 * ANSWER_MAX_LENGTH;

type Opened = { kind: 'text'; text: string } | { kind: 'refused'; reason: 'tooLong' };

/** The text of a file that came back, as the editors of all systems write it; a file that is too large is not read at all. */
export async function openAnswer(file: Blob): Promise<Opened> {
  if (file.size > MAX_BYTES) return { kind: 'refused', reason: 'tooLong' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { kind: 'text', text: new TextDecoder(guessEncoding(bytes)).decode(bytes) };
}

/** By the mark at its beginning; without one it is UTF-8, or, where it can't be, what an older Windows wrote. */
function guessEncoding(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
