import { setRoadAlarm } from '../browser/alarms';
import { fromStored } from '../history/road/road-turn';
import type { RoadRecord } from '../history/road/road-records';
import { updateNudges } from '../nudging/update-nudges';
import { describe } from '../sync/status';
import { takeTurn, type Taken } from './take-turn';

const MINUTE_MS = 60_000;
/** So long after a turn comes the next, while something is on its way and somebody there to see it. */
const NEXT_TURN_MINUTES = 4;
/** Whoever was not heard for longer is off, it seems. What they do is told by the browser, and the heartbeat looks after it. */
const PRESENT_MINUTES = 60;

let isWanted = false;
let tending: Promise<void> | null = null;

/**
 * Looks after the road to one’s other computers: a turn now, and an alarm for the next where something is on its way. Whatever
 * wakes the worker may call this; calls that come while a turn is taken are one more turn after it.
 */
export function tendRoad(): Promise<void> {
  isWanted = true;
  tending ??= takeTurns().finally(() => (tending = null));
  return tending;
}

async function takeTurns(): Promise<void> {
  while (isWanted) {
    isWanted = false;
    const taken = await takeTurn();
    await setRoadAlarm(whenNext(taken, Date.now()));
    // What was answered on another computer is not asked here any more.
    if (taken.kind === 'taken' && (taken.came.has('nudge') || taken.came.has('setting')))
      await updateNudges();
  }
}

function whenNext(taken: Taken, nowMs: number): number | null {
  if (taken.kind !== 'taken') return null;
  const { record, isRefused, waitUntilMs } = taken;
  const inAWhile = nowMs + NEXT_TURN_MINUTES * MINUTE_MS;
  if (waitUntilMs !== null) return Math.max(waitUntilMs, inAWhile);
  return isRefused || isUnderWay(record, nowMs) ? inAWhile : null;
}

function isUnderWay({ memory: stored }: RoadRecord, nowMs: number): boolean {
  const { isUpToDate, computers } = describe(fromStored(stored), nowMs);
  return !isUpToDate && computers.some(({ heardAtMs }) => nowMs - heardAtMs < PRESENT_MINUTES * MINUTE_MS);
}
