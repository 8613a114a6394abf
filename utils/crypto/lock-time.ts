/** Until when a lock that was opened stays open, in milliseconds since 1970; null: for as long as the browser runs. */
export type OpenUntil = number | null;

/** Whether the time of a lock that was opened is over, however it passed: in use, unused or asleep. */
export function isOver(until: OpenUntil, nowMs: number): boolean {
  return until !== null && until <= nowMs;
}
