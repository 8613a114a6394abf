/** What is seen of no text and turns others around: marks of direction, soft hyphens, the sign at the beginning of a file. */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu;
const QUOTE = /^ ?[>|] ?/u;

/** A text from outside with plain line ends and spaces; null where it holds what no text does. */
export function tidyText(text: string): string | null {
  const plain = text
    .toWellFormed()
    .replaceAll(LINE_ENDS, '\n')
    .replaceAll(UNSEEN, '')
    .replaceAll(/[\t\u00a0\u2007\u202f\u3000]/gu, ' ');
  return /[^\P{Cc}\n]/u.test(plain) ? null : plain.normalize('NFC');
}

/** Letters as they are compared, with straight quotes, each as long as before. */
export function foldQuotes(text: string): string {
  return text.replaceAll(/[‘’‚‛′ʼ`´]/gu, "'");
}

/** A line without the marks by which mail programs quote, and how many there were. */
export function stripQuotes(line: string): { text: string; depth: number; length: number } {
  let text = line;
  let depth = 0;
  while (QUOTE.test(text)) {
    text = text.replace(QUOTE, '');
    depth += 1;
  }
  return { text: text.trimEnd(), depth, length: line.length };
}
