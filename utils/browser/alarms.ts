import { browser } from 'wxt/browser';

/** Fires once, for the earliest thing that is due. */
const DUE = 'due';

/** Fires again and again, to mend a plan that was lost: Firefox forgets alarms at shutdown, and sleep delays them. */
const HEARTBEAT = 'heartbeat';
const HEARTBEAT_MINUTES = 30;

/** Sets the one alarm for what is due next, at most once for the same instant: setting it anew restarts its count. */
export async function setDueAlarm(at: Temporal.Instant): Promise<void> {
  const alarm = await browser.alarms.get(DUE);
  if (alarm?.scheduledTime === at.epochMilliseconds) return;
  await browser.alarms.create(DUE, { when: at.epochMilliseconds });
}

export async function clearDueAlarm(): Promise<void> {
  await browser.alarms.clear(DUE);
}

export async function ensureHeartbeat(): Promise<void> {
  if (await browser.alarms.get(HEARTBEAT)) return;
  await browser.alarms.create(HEARTBEAT, { periodInMinutes: HEARTBEAT_MINUTES });
}
