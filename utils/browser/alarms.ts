import { browser } from 'wxt/browser';

/** For the earliest thing that is due. It comes again until it is set anew, should the worker end before it has seen to it. */
const DUE = 'due';
const AGAIN_MINUTES = 5;

/** Fires again and again, to mend a plan that was lost: Firefox forgets alarms at shutdown, and sleep delays them. */
const HEARTBEAT = 'heartbeat';
export const HEARTBEAT_MINUTES = 30;

/** For when a history that is open has not been used for a while. */
const LOCK = 'lock';

/** For the next turn of the road to one’s other computers, while something is on its way. */
const ROAD = 'road';

/** @param at in milliseconds since 1970; null: nothing is on its way. */
export async function setRoadAlarm(at: number | null): Promise<void> {
  await (at === null ? browser.alarms.clear(ROAD) : browser.alarms.create(ROAD, { when: at }));
}

export function isRoadAlarm({ name }: { name: string }): boolean {
  return name === ROAD;
}

/** @param at in milliseconds since 1970; null: it stays open. */
export async function setLockAlarm(at: number | null): Promise<void> {
  await (at === null ? browser.alarms.clear(LOCK) : browser.alarms.create(LOCK, { when: at }));
}

export function isLockAlarm({ name }: { name: string }): boolean {
  return name === LOCK;
}

/** Sets the one alarm for what is due next, at most once for the same instant: setting it anew restarts its count. */
export async function setDueAlarm(at: Temporal.Instant): Promise<void> {
  const alarm = await browser.alarms.get(DUE);
  if (alarm?.scheduledTime === at.epochMilliseconds) return;
  await browser.alarms.create(DUE, { when: at.epochMilliseconds, periodInMinutes: AGAIN_MINUTES });
}

export async function clearDueAlarm(): Promise<void> {
  await browser.alarms.clear(DUE);
}

export function isHeartbeat({ name }: { name: string }): boolean {
  return name === HEARTBEAT;
}

/** Where the alarms were lost, the first beat comes soon, and mends the rest. */
export async function ensureHeartbeat(): Promise<void> {
  if (await browser.alarms.get(HEARTBEAT)) return;
  await browser.alarms.create(HEARTBEAT, { delayInMinutes: 1, periodInMinutes: HEARTBEAT_MINUTES });
}
