import { browser } from 'wxt/browser';
import { AWAY_SECONDS, STILL_SECONDS } from './moment';
import { hasSeenSignal, readDetection, readLeave, rememberDetection } from './session';

/** After how many seconds without input the browser tells of it, by what it is for. */
const DETECTION_SECONDS = {
  /** A nudge waits for a good moment. */
  moment: STILL_SECONDS,
  /** One comes soon, and it matters whether the person has only just come back. */
  absence: AWAY_SECONDS,
  /** Nothing: the most that a browser takes. */
  nothing: 4 * 60 * 60,
};

/**
 * Has the browser tell of stillness as far as it is wanted now: hands rest all day long, and each time would wake the
 * worker. Until it is known that this system tells of it at all, every moment counts.
 */
export async function watchStillness(
  wanted: keyof typeof DETECTION_SECONDS,
  now: Temporal.Instant,
): Promise<void> {
  const seconds = DETECTION_SECONDS[(await hasSeenSignal()) ? wanted : 'moment'];
  // Who is still would be said to be back, if it took more from now on to be still.
  if ((await readLeave(now)) !== null && seconds > (await readDetection())) return;
  browser.idle.setDetectionInterval(seconds);
  await rememberDetection(seconds);
}
