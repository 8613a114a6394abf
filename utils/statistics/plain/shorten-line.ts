/** So many characters of a line are quoted, as a reader counts them. */
const LONGEST = 160;

/** A line as it is quoted in passing: on one line, and a long one up to the end of a word. */
export function shortenLine(note: string): string {
  const line = note.trim().replaceAll(/\s+/gu, ' ');
  const letters = Array.from(new Intl.Segmenter().segment(line), ({ segment }) => segment);
  if (letters.length <= LONGEST) return line;
  const start = letters.slice(0, LONGEST).join('');
  // Some scripts put no spaces between words.
  const end = start.lastIndexOf(' ');
  return `${(end > start.length / 2 ? start.slice(0, end) : start).trimEnd()} …`;
}
