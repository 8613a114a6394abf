import { browser } from 'wxt/browser';
import type { Draft } from '../checkin/minute/draft';
import type { Edit } from '../checkin/edit';
import type { Nudge } from '../schedule/nudge';

/** The one thing that a page asks of the worker; all else they tell each other through what is stored. */
const SHOW_ME_ONE = 'show-me-one';

/** @throws Error if the worker could not plan it. */
export async function askToShowOne(): Promise<void> {
  await browser.runtime.sendMessage(SHOW_ME_ONE);
}

export function isShowMeOne(message: unknown): boolean {
  return message === SHOW_ME_ONE;
}

/** What a page is saving: half a check-in, one that is put right, or a no to a nudge. */
export type Unsaved = { draft: Draft } | { edit: Edit } | { refused: Nudge };

/** What a page tells the worker of it. Of two with one id the one with the greater `n` is the later. */
export type Left = (Unsaved & { id: string; n: number }) | { settled: string; upTo: number };

type Port = ReturnType<typeof browser.runtime.connect>;

let port: Port | null = null;
let count = 0;

/** Lets the worker notice when this page is gone. */
export function stayConnected(): void {
  port = browser.runtime.connect();
  // A worker that ended is there again when it is told something.
  port.onDisconnect.addListener(() => (port = null));
}

/**
 * Saves something, and leaves it with the worker before, until it is saved. Of what a page has begun to write Chromium drops
 * whatever still waits for its turn when the page closes; the worker saves it then. It goes from one part of the extension to
 * another in memory, and nowhere else.
 *
 * @throws what saving throws; the page says that it is not stored, and has it still.
 */
export async function leaveUntilSaved(unsaved: Unsaved, save: () => Promise<unknown>): Promise<void> {
  const [{ id }] = Object.values(unsaved);
  const n = ++count;
  post({ ...unsaved, id, n });
  await save();
  post({ settled: id, upTo: n });
}

/** Nothing of it is left to be saved: it is kept or gone. */
export function settle(id: string): void {
  post({ settled: id, upTo: count });
}

function post(left: Left): void {
  try {
    if (port === null) stayConnected();
    port?.postMessage(left);
  } catch {
    // The worker isn’t to be had. What the page saves itself is on its way.
  }
}
