import { browser } from 'wxt/browser';

/** For the earliest thing that is due. It comes again until it is set anew, should the worker end before it has seen to it. */
const DUE = 'due';
const AGAIN_MINUTES = 5;

/** Fires again and again, to mend a plan that was lost: Firefox forgets alarms at shutdown, and sleep delays them. */
const HEARTBEAT = 'heartbeat';
export const HEARTBEAT_MINUTES = 30;

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
