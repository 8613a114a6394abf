/** How wide a line is, in any unit. */
export type Measure = (line: string) => number;

/** By how much the lines are narrowed at a time to make them alike, as a part of the width. */
const NARROWER = 0.97;

/**
 * Breaks a text into as few lines as it takes, about as wide as each other: between words, and within a word only where
 * it alone is too wide.
 *
 * @param width how wide a line may be, in the unit of `measure`
 */
export function wrapText(text: string, measure: Measure, width: number): string[] {
  const words = text.split(/\s+/u).filter(Boolean);
  let lines = fill(words, measure, width);
  for (let narrower = width * NARROWER; narrower > width / 2; narrower *= NARROWER) {
    // A word that would be broken for the sake of the others stays whole.
    if (words.some((word) => measure(word) > narrower)) break;
    const narrowed = fill(words, measure, narrower);
    if (narrowed.length > lines.length) break;
    lines = narrowed;
  }
  return lines;
}

function fill(words: readonly string[], measure: Measure, width: number): string[] {
  const fits = (line: string) => measure(line) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of words.flatMap((whole) => breakWord(whole, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
  }
  return line === '' ? lines : [...lines, line];
}

function breakWord(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (piece !== '' && !fits(piece + letter)) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece];
}
