/** Turns the direction of what stands around it; a name that is shown among others must not. */
const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * A typed or pasted text as one line: no control characters, no directions for the text around it, no half characters,
 * one blank between words. What joins letters and emoji stays.
 *
 * @param maxLength in UTF-16 code units; a longer one is cut, never within a character
 */
export function cleanLine(text: string, maxLength: number): string {
  const line = text
    // However much was pasted, only a beginning is looked at: no text shrinks to less than a part of itself.
    .slice(0, maxLength * 50)
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(BIDI_CONTROLS, '')
    .replaceAll(/[\p{Cc}\p{Z}]+/gu, ' ')
    .replaceAll('\uFFFD', '')
    .trim();
  if (line.length <= maxLength) return line;
  const characters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(line)];
  const end = characters.findLast(({ index }) => index <= maxLength)?.index ?? 0;
  return line.slice(0, end).trim();
}

/** Whether two names are one to a reader: letter case and blanks aside. */
export function isSameName(a: string, b: string): boolean {
  return toComparable(a) === toComparable(b);
}

function toComparable(name: string): string {
  return name.normalize('NFKC').toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ').trim();
}
