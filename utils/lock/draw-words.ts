/** So many make a passphrase. */
const HOW_MANY = 4;

/** Of a number that is drawn: 32 bits. */
const NUMBERS = 2 ** 32;

export interface DrawnWords {
  passphrase: string;
  /** How hard it is to guess for who knows the list and how it was drawn. */
  bits: number;
}

/**
 * Four words of a list, by lot, each as likely as any other, with a space between them.
 *
 * @param draw a number of 32 bits
 */
export function drawWords(words: readonly string[], draw = drawNumber): DrawnWords {
  const drawn = Array.from({ length: HOW_MANY }, () => words[drawBelow(words.length, draw)] ?? '');
  return { passphrase: drawn.join(' '), bits: Math.floor(HOW_MANY * Math.log2(words.length)) };
}

/** The numbers that are left over above the last whole multiple would make the first words likelier: then it is drawn anew. */
function drawBelow(n: number, draw: () => number): number {
  const whole = NUMBERS - (NUMBERS % n);
  for (;;) {
    const drawn = draw();
    if (drawn < whole) return drawn % n;
  }
}

function drawNumber(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
