import { decodeBase64, joinPieces } from '../read/base64';
import { Refusal } from '../read/refusal';
import { readPieces, sourceOfBytes, type Source } from '../read/source';
import { decode, findTextForm } from '../read/text';

const IN_BYTES = 'age-encryption.org/';

/** What a mail puts before the lines that it quotes, and the blanks and marks that an editor adds. */
const MARGIN = String.raw`[\s>|\uFEFF]*`;
/** …on one line: over several, of many blank lines each would be gone through from every one of them. */
const MARGIN_OF_LINE = String.raw`(?:[^\S\r\n]|[>|])*`;
const BEGIN = '-----BEGIN AGE [A-Z ]*-----';

/** Letters at the very beginning; or after a greeting, if there follows what they always begin with, in base64. */
const LETTERS = new RegExp(
  `^${MARGIN}${BEGIN}|[\\r\\n]${MARGIN_OF_LINE}${BEGIN}(?=${MARGIN}YWdlLWVuY3J5cHRpb24ub3Jn)`,
);
const END = new RegExp(`[\\r\\n]${MARGIN_OF_LINE}-----END AGE `);

/** A longer greeting is none. In bytes. */
const GREETING_MAX = 16 * 1024;

/** Whether a source is a file in the age format, in either of its two forms: bytes, and letters for a mail. */
export function isSealed(source: Source): boolean {
  return isInBytes(source) || findLetters(source) !== null;
}

/**
 * A file in the age format as bytes, whatever a mail or an editor has put around its letters and between them; null
 * where `isSealed` says no.
 *
 * @throws Refusal where its letters break off, or are none.
 */
export function readSealed(source: Source): Source | null {
  if (isInBytes(source)) return source;
  const letters = findLetters(source);
  return letters && sourceOfBytes(joinPieces(decodeBase64([new TextEncoder().encode(letters())])));
}

function isInBytes(source: Source): boolean {
  const head = source.read(0, Math.min(IN_BYTES.length, source.size));
  return new TextDecoder().decode(head) === IN_BYTES;
}

/** What reads the letters, from their beginning to their end; or null where there are none. */
function findLetters(source: Source): (() => string) | null {
  const head = sourceOfBytes(source.read(0, Math.min(GREETING_MAX, source.size)));
  const form = findTextForm(head);
  const readText = (from: Source) => [...decode(readPieces(from), form)].join('');
  if (!LETTERS.test(readText(head))) return null;
  return () => unwrap(readText(source));
}

function unwrap(text: string): string {
  const begin = LETTERS.exec(text);
  const rest = text.slice((begin?.index ?? 0) + (begin?.[0].length ?? 0));
  const end = END.exec(rest);
  if (!end) throw new Refusal('damaged');
  const letters = rest.slice(0, end.index);
  // In base64 equals signs stand at the end only; within it a mail program has written where it broke a line.
  const unquoted = letters.replaceAll(/=\r?\n(?=[\s>|]*(?:=3D|[a-z\d+/]))/gi, '').replaceAll(/=3D/gi, '=');
  return unquoted.replaceAll(/^[\s>|]+|\s+/gm, '');
}
