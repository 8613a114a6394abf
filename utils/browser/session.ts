import { browser } from 'wxt/browser';

/** What is known only of this run of the browser, and of nothing that anybody said. */
const RETURNED_AT = 'returnedAt';
const LEFT_AT = 'leftAt';
const AWAKE_AT = 'awakeAt';
const SIGNAL_SEEN = 'signalSeen';
const DETECTION_SECONDS = 'detectionSeconds';
const LISTENING_SINCE = 'listeningSince';
const BREAKPOINT_AT = 'breakpointAt';

/** In ten minutes of use, everybody pauses for a moment. */
const MUTE_MINUTES = 10;

/** Notes that the person is just back: from sleep, from absence, or with a browser that was just started. */
export async function rememberReturn(now: Temporal.Instant): Promise<void> {
  await remember(RETURNED_AT, now);
}

/** When the person last came back, or null. */
export async function readReturn(now: Temporal.Instant): Promise<Temporal.Instant | null> {
  return readInstant(RETURNED_AT, now);
}

/** Notes since when nobody has touched anything; null while somebody does. */
export async function rememberLeave(at: Temporal.Instant | null): Promise<void> {
  await remember(LEFT_AT, at);
}

export async function readLeave(now: Temporal.Instant): Promise<Temporal.Instant | null> {
  return readInstant(LEFT_AT, now);
}

/** Notes that Heartward is awake, and says when it last was; null at the first time in this run of the browser. */
export async function rememberAwake(now: Temporal.Instant): Promise<Temporal.Instant | null> {
  const before = await readInstant(AWAKE_AT, now);
  await remember(AWAKE_AT, now);
  return before;
}

/** Notes that this system does tell when nobody touches anything. */
export async function rememberSignal(): Promise<void> {
  await browser.storage.session.set({ [SIGNAL_SEEN]: true });
}

export async function hasSeenSignal(): Promise<boolean> {
  const stored = await browser.storage.session.get(SIGNAL_SEEN);
  return stored[SIGNAL_SEEN] === true;
}

/** Notes after how many seconds without input the browser tells of stillness. */
export async function rememberDetection(seconds: number): Promise<void> {
  await browser.storage.session.set({ [DETECTION_SECONDS]: seconds });
}

/** After how many seconds without input the browser tells of stillness; 0 where it was not told yet. */
export async function readDetection(): Promise<number> {
  const stored = await browser.storage.session.get(DETECTION_SECONDS);
  return Number(stored[DETECTION_SECONDS] ?? 0);
}

/** Whether stillness was looked for long enough, and never told of, to conclude that this system does not tell of it. */
export async function isSignalMute(now: Temporal.Instant): Promise<boolean> {
  if (await hasSeenSignal()) return false;
  const since = await readInstant(LISTENING_SINCE, now);
  if (since !== null) return now.since(since).total('minutes') >= MUTE_MINUTES;
  await remember(LISTENING_SINCE, now);
  return false;
}

/** Notes that the person came to the end of something, where nothing else tells of a pause. */
export async function rememberBreakpoint(now: Temporal.Instant): Promise<void> {
  await remember(BREAKPOINT_AT, now);
}

export async function readBreakpoint(now: Temporal.Instant): Promise<Temporal.Instant | null> {
  return readInstant(BREAKPOINT_AT, now);
}

async function remember(key: string, at: Temporal.Instant | null): Promise<void> {
  await browser.storage.session.set({ [key]: at?.epochMilliseconds ?? null });
}

/** What is yet to come was noted by a clock that has been set back since, and says nothing any more. */
async function readInstant(key: string, now: Temporal.Instant): Promise<Temporal.Instant | null> {
  const { [key]: at } = await browser.storage.session.get(key);
  if (typeof at !== 'number' || at > now.epochMilliseconds) return null;
  return Temporal.Instant.fromEpochMilliseconds(at);
}
