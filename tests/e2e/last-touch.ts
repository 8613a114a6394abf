/** What a person may do in the instant before the popup closes, by the X names of the keys, and how it closes. */
export interface LastTouch {
  keys: readonly string[];
  closedBy: 'escape' | 'click';
}

/**
 * What the page heard of it: how many arrow keys to the right or the left, and what stood in the line. A key that comes as the
 * popup closes may reach no page; what did reach it must not be lost.
 */
export interface Heard {
  arrows: number;
  line: string | null;
}

/** How far a key moves the mark. */
const STEP = 0.05;

/** @returns rounds of one to four presses of an arrow key. */
export function listLastMoves(count: number): LastTouch[] {
  // To and fro, so that the mark comes to no end of the field.
  return Array.from({ length: count }, (_, round) => ({
    keys: Array<string>(1 + (round % 4)).fill(round % 8 < 4 ? 'Right' : 'Left'),
    closedBy: closedBy(round),
  }));
}

/** @returns rounds of one to four letters at the end of what was written. */
export function listLastWords(count: number): LastTouch[] {
  return Array.from({ length: count }, (_, round) => ({
    keys: ['End', ...['a', 'b', 'c', 'd'].slice(0, 1 + (round % 4))],
    closedBy: closedBy(round),
  }));
}

function closedBy(round: number): LastTouch['closedBy'] {
  return round % 2 === 0 ? 'escape' : 'click';
}

/** What both browsers call it. */
declare const chrome: {
  runtime: {
    connect(info: { name: string }): { postMessage(heard: Heard): void };
    onConnect: { addListener(listener: (port: ListeningPort) => void): void };
  };
};

interface ListeningPort {
  name: string;
  onMessage: { addListener(listener: (heard: Heard) => void): void };
}

/** Where the background notes what a page tells it. */
interface Listening {
  heard?: Heard;
}

/** Has the background listen to what a page hears. It runs there, so it can only know what it is given. */
export function listen(): void {
  const listening: Listening & typeof globalThis = globalThis;
  listening.heard = { arrows: 0, line: null };
  chrome.runtime.onConnect.addListener((port) => {
    if (port.name === 'heard') port.onMessage.addListener((heard) => (listening.heard = heard));
  });
}

/**
 * Tells what the page hears, once the page has acted on it. What comes when the browser has let go of the popup already, though
 * its page goes on for an instant, reaches nobody by any way. It runs inside the popup.
 */
export function tellWhatIsHeard(): void {
  const port = chrome.runtime.connect({ name: 'heard' });
  const heard: Heard = { arrows: 0, line: null };
  const tell = () => {
    try {
      port.postMessage(heard);
    } catch {
      // The browser has let go of the popup.
    }
  };
  addEventListener('keydown', ({ key, isTrusted }) => {
    // The page itself passes a key on to the slider.
    if (isTrusted && (key === 'ArrowRight' || key === 'ArrowLeft')) heard.arrows++;
    tell();
  });
  addEventListener('input', ({ target }) => {
    if (target instanceof HTMLTextAreaElement) heard.line = target.value;
    tell();
  });
}

export function readHeard(): Heard {
  const listening: Listening & typeof globalThis = globalThis;
  return listening.heard ?? { arrows: 0, line: null };
}

/** The same for Firefox, whose pages and background are one process: in a storage that both read at once. */
export function noteWhatIsHeard(): void {
  const heard: Heard = { arrows: 0, line: null };
  const note = () => localStorage.setItem('heard', JSON.stringify(heard));
  note();
  addEventListener('keydown', ({ key, isTrusted }) => {
    // The page itself passes a key on to the slider.
    if (isTrusted && (key === 'ArrowRight' || key === 'ArrowLeft')) heard.arrows++;
    note();
  });
  addEventListener('input', ({ target }) => {
    if (target instanceof HTMLTextAreaElement) heard.line = target.value;
    note();
  });
}

export function readNoted(): Heard {
  return JSON.parse(localStorage.getItem('heard') ?? 'null') as Heard;
}

/** @returns what is wrong with where the mark is stored; `null` where it is as far as was heard. */
export function faultOfMove(
  { keys }: LastTouch,
  { arrows }: Heard,
  before: number,
  after: number,
): string | null {
  const by = keys[0] === 'Right' ? STEP : -STEP;
  const steps = Math.round((after - before) / by);
  const isRight = steps >= arrows && steps <= keys.length;
  return isRight ? null : `${arrows} of ${keys.length} steps were heard, and ${steps} are stored`;
}

/** @returns what is wrong with the line that is stored; `null` where all is in it that was heard. */
export function faultOfLine(
  { keys }: LastTouch,
  { line }: Heard,
  before: string,
  after: string,
): string | null {
  const typed = before + keys.slice(1).join('');
  const heard = line ?? before;
  const isRight = typed.startsWith(after) && after.startsWith(heard);
  return isRight ? null : `“${heard}” of “${typed}” was heard, and “${after}” is stored`;
}
