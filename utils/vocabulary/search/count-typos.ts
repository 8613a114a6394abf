/** Letters that are put for each other because they sound alike, or because one does not know which it is. */
const ALIKE = ['aeiouy', 'sczx', 'ckq', 'gj', 'fvp', 'td', 'mn', 'bv', 'lr'];
/** What lies beside each other on a keyboard, row by row. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

const COST = { alike: 0.5, nearKey: 1, other: 1.5, swap: 0.75, doubled: 0.4, vowel: 0.75, letter: 1 };

/**
 * How far two words are apart, as one is mistyped for the other: letters to put in, to leave out, to change, or neighbours
 * to swap. What is often mistaken counts less than what is not.
 *
 * @param most from here on it does not matter how far.
 */
export function countTypos(a: string, b: string, most: number): number {
  if (!beginAlike(a, b)) return Number.POSITIVE_INFINITY;
  let beforeLast: number[] = [];
  let last = [0];
  for (let column = 1; column <= b.length; column++) {
    last.push((last[column - 1] ?? 0) + costOfLetter(b, column - 1));
  }
  for (let row = 1; row <= a.length; row++) {
    const current = [(last[0] ?? 0) + costOfLetter(a, row - 1)];
    for (let column = 1; column <= b.length; column++) {
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(
        Math.min(
          (last[column] ?? 0) + costOfLetter(a, row - 1),
          (current[column - 1] ?? 0) + costOfLetter(b, column - 1),
          (last[column - 1] ?? 0) + costOfChange(a, row - 1, b, column - 1),
          isSwap ? (beforeLast[column - 2] ?? 0) + COST.swap : Number.POSITIVE_INFINITY,
        ),
      );
    }
    if (Math.min(...current) > most) return Number.POSITIVE_INFINITY;
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

/** How far a word may be from what is meant. Of a short one any other letter makes another word. */
export function allowTypos({ length }: string): number {
  if (length < 4) return 0;
  if (length < 6) return 1;
  if (length < 8) return 1.5;
  return length < 11 ? 2 : 2.5;
}

/** People may leave out the first letter of a word, or swap it with the next, and seldom begin with a wrong one. */
function beginAlike(a: string, b: string): boolean {
  return a[0] === b[0] || a[1] === b[0] || a[0] === b[1];
}

function costOfLetter(word: string, index: number): number {
  const letter = word[index] ?? '';
  if (letter === word[index - 1] || letter === word[index + 1]) return COST.doubled;
  return 'aeiou'.includes(letter) ? COST.vowel : COST.letter;
}

function costOfChange(a: string, row: number, b: string, column: number): number {
  const [one = '', other = ''] = [a[row], b[column]];
  return one === other ? 0 : costOfLetters(one, other);
}

function costOfLetters(one: string, other: string): number {
  if (ALIKE.some((letters) => letters.includes(one) && letters.includes(other))) return COST.alike;
  const isNear = ROWS.some(
    (row) =>
      row.includes(one) && Math.abs(row.indexOf(one) - row.indexOf(other)) === 1 && row.includes(other),
  );
  return isNear ? COST.nearKey : COST.other;
}
