/** What a person may do in the instant before the popup closes, and how it closes. */
interface LastTouch {
  /** By their X names. */
  keys: readonly string[];
  closedBy: 'escape' | 'click';
}

interface LastMove extends LastTouch {
  /** Where the mark stands then, in hundredths. */
  pleasantness: number;
}

interface LastWords extends LastTouch {
  /** All that was written by then. */
  note: string;
}

const STEP = 5;
const END = 90;

/** Rounds of one to four arrow keys, to and fro over the field. */
export function listLastMoves(count: number): LastMove[] {
  let pleasantness = 0;
  let direction = 1;
  return Array.from({ length: count }, (_, round) => {
    if (Math.abs(pleasantness + direction * 4 * STEP) > END) direction = -direction;
    const presses = 1 + (round % 4);
    pleasantness += direction * presses * STEP;
    const key = direction > 0 ? 'Right' : 'Left';
    return { keys: Array.from({ length: presses }, () => key), pleasantness, closedBy: closedBy(round) };
  });
}

/** Rounds of one to four letters, each after those before. */
export function listLastWords(count: number): LastWords[] {
  let note = '';
  return Array.from({ length: count }, (_, round) => {
    const keys = ['a', 'b', 'c', 'd'].slice(0, 1 + (round % 4));
    note += keys.join('');
    return { keys: ['End', ...keys], note, closedBy: closedBy(round) };
  });
}

function closedBy(round: number): LastTouch['closedBy'] {
  return round % 2 === 0 ? 'escape' : 'click';
}
