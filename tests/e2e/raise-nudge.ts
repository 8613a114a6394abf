import type { Nudge } from '../../utils/schedule/nudge.ts';
import type { Evaluable } from '../browsers/expression.ts';
import { plantNudge, readStore } from './stored.ts';

/** Where Heartward's code can be run behind the scenes: Chromium's worker, Firefox's event page. */
export interface Background {
  evaluate<Args extends unknown[], Result>(code: Evaluable<Args, Result>, ...args: Args): Promise<Result>;
}

const WINDOW_MINUTES = 45;

/**
 * Puts a nudge into the store that was put off to this moment. It waits for a good one as a planned one does, but nobody has
 * to wait for it to become due.
 */
export async function raiseNudge(
  background: Background,
  { id, dueMinutesAgo = 0, kind = 'later' }: { id: string; dueMinutesAgo?: number; kind?: 'later' | 'asked' },
): Promise<void> {
  const dueAt = Date.now() - dueMinutesAgo * 60_000;
  const nudge: Nudge = {
    id,
    kind,
    localDate: new Date(dueAt).toISOString().slice(0, 10),
    dueAt: new Date(dueAt).toISOString(),
    expiresAt: new Date(dueAt + WINDOW_MINUTES * 60_000).toISOString(),
    zone: 'UTC',
    timesPutOff: 1,
    state: 'waiting',
    heldFor: null,
    heldAt: null,
    claimedAt: null,
    shownAt: null,
    endedAt: null,
  };
  await background.evaluate(plantNudge, { ...nudge });
}

/** Lets the alarm ring now that else would in a while. */
export async function lookNow(background: Background): Promise<void> {
  await background.evaluate(`chrome.alarms.create('due', { when: Date.now(), periodInMinutes: 5 })`);
}

export async function readNudge(background: Background, id: string): Promise<Partial<Nudge> | undefined> {
  const nudges = await background.evaluate(readStore, 'nudges');
  return nudges.find((nudge) => nudge['id'] === id);
}
