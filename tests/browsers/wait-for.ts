const POLL_EVERY_MS = 25;

/** Thrown when something that was waited for did not happen in time. */
export class WaitedTooLong extends Error {}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * Asks `probe` again and again until it answers with something, and gives that answer back.
 * `undefined` and `false` mean "not yet"; an error of the probe ends the wait at once.
 */
export async function waitFor<T>(
  what: string,
  probe: () => T | undefined | false | Promise<T | undefined | false>,
  { timeoutMs = 60_000 }: { timeoutMs?: number } = {},
): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const answer = await probe();
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() > deadline) throw new WaitedTooLong(`Waited ${timeoutMs} ms for ${what}.`);
    await pause(POLL_EVERY_MS);
  }
}
