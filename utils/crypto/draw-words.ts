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
 * Four different words of a list, by lot, each as likely as any other, with a space between them.
 *
 * @param draw a number of 32 bits
 */
export function drawWords(words: readonly string[], draw = drawNumber): DrawnWords {
  const left = [...words];
  const drawn: string[] = [];
  let bits = 0;
  while (drawn.length < HOW_MANY) {
    bits += Math.log2(left.length);
    drawn.push(...left.splice(drawBelow(left.length, draw), 1));
  }
  return { passphrase: drawn.join(' '), bits: Math.round(bits) };
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
