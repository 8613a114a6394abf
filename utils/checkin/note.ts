import { NOTE_MAX_LENGTH } from './limits';

/** What no keyboard writes and no eye sees, but files stumble over: all control characters but tab and newline. */
const CONTROL = /(?![\t\n])\p{Cc}/gu;

/**
 * A line as it is kept. Everything that can be read stays as it is, markup and marks of direction, too; control
 * characters go. Half a surrogate pair, which no file in UTF-8 can hold, becomes the replacement character here, so that
 * what is kept and what is exported are the same. What is too long is cut, never within a character.
 */
export function toNote(text: string): string {
  const readable = text.replaceAll(/\r\n?/g, '\n').replaceAll(CONTROL, '').toWellFormed();
  if (readable.length <= NOTE_MAX_LENGTH) return readable;
  const isSplit = /[\uD800-\uDBFF]/.test(readable.charAt(NOTE_MAX_LENGTH - 1));
  return readable.slice(0, isSplit ? NOTE_MAX_LENGTH - 1 : NOTE_MAX_LENGTH);
}
