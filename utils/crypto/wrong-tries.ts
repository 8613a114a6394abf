/** What is remembered of passphrases that were wrong, until one is right. */
export interface WrongTries {
  count: number;
  /** When the last was, an instant. */
  lastAt: string;
}

/** So many cost nothing: fingers slip. */
const FREE = 3;
const FIRST_WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 15 * 60;

/** One more. */
export function countWrongTry(tries: WrongTries | null, lastAt: string): WrongTries {
  return { count: (tries?.count ?? 0) + 1, lastAt };
}

/**
 * How long until the next try, in seconds: nothing after the first three, then twice as long each time, and never longer
 * than a quarter of an hour. A clock that was set back since does not lengthen it.
 */
export function secondsToWait(tries: WrongTries | null, now: Temporal.Instant): number {
  if (tries === null || tries.count <= FREE) return 0;
  const wait = Math.min(FIRST_WAIT_SECONDS * 2 ** (tries.count - FREE - 1), LONGEST_WAIT_SECONDS);
  const passed = now.since(Temporal.Instant.from(tries.lastAt)).total('seconds');
  return Math.min(Math.max(Math.ceil(wait - passed), 0), wait);
}
