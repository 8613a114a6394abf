import { browser } from 'wxt/browser';

/** What is known only of this run of the browser, and of nothing that anybody said. */
const RETURNED_AT = 'returnedAt';
const LEFT_AT = 'leftAt';
const SIGNAL_SEEN = 'signalSeen';
const LISTENING_SINCE = 'listeningSince';

/** In ten minutes of use, everybody pauses for a moment. */
const MUTE_MINUTES = 10;

/** Notes that the person is just back: from sleep, from absence, or with a browser that was just started. */
export async function rememberReturn(now: Temporal.Instant): Promise<void> {
  await browser.storage.session.set({ [RETURNED_AT]: now.epochMilliseconds });
}

/** When the person last came back, or null. */
export async function readReturn(): Promise<Temporal.Instant | null> {
  return readInstant(RETURNED_AT);
}

/** Notes since when nobody has touched anything; null while somebody does. */
export async function rememberLeave(at: Temporal.Instant | null): Promise<void> {
  await browser.storage.session.set({ [LEFT_AT]: at?.epochMilliseconds ?? null });
}

export async function readLeave(): Promise<Temporal.Instant | null> {
  return readInstant(LEFT_AT);
}

/** Notes that this system does tell when nobody touches anything. */
export async function rememberSignal(): Promise<void> {
  await browser.storage.session.set({ [SIGNAL_SEEN]: true });
}

/** Whether stillness was looked for long enough, and never told of, to conclude that this system does not tell of it. */
export async function isSignalMute(now: Temporal.Instant): Promise<boolean> {
  const stored = await browser.storage.session.get(SIGNAL_SEEN);
  if (stored[SIGNAL_SEEN] === true) return false;
  const since = await readInstant(LISTENING_SINCE);
  if (since !== null) return now.since(since).total('minutes') >= MUTE_MINUTES;
  await browser.storage.session.set({ [LISTENING_SINCE]: now.epochMilliseconds });
  return false;
}

async function readInstant(key: string): Promise<Temporal.Instant | null> {
  const { [key]: at } = await browser.storage.session.get(key);
  return typeof at === 'number' ? Temporal.Instant.fromEpochMilliseconds(at) : null;
}
