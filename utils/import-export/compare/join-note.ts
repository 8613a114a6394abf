import { NOTE_MAX_LENGTH } from '../../checkin/limits';

/** Texts that an app keeps apart, as the one note that we keep; each a paragraph. */
export function joinNote(...parts: readonly string[]): string {
  return parts
    .map((part) => part.replaceAll(/\r\n?/g, '\n').trim())
    .filter((part) => part !== '')
    .join('\n\n');
}

/** A note as long as we keep it, never cut within a letter. */
export function clipNote(note: string): string {
  if (note.length <= NOTE_MAX_LENGTH) return note;
  const clipped = note.slice(0, NOTE_MAX_LENGTH);
  return clipped.isWellFormed() ? clipped : clipped.slice(0, -1);
}

/** A name as one compares it: trimmed, one blank between words, letters composed. */
export function cleanName(name: string): string {
  return name.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
}

/** Names that were joined in one cell; each once. */
export function splitNames(cell: string, separator: string | RegExp): string[] {
  return [...new Set(cell.split(separator).map(cleanName))].filter((name) => name !== '');
}
