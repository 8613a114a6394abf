import type { Nudge } from './nudge';

/**
 * How much less often than wished for, by how the last nudges went:
 * 0 as wished, 1 half as often, 2 once a day, 3 every third day, 4 every fifteenth.
 *
 * The ladder follows what reminders do that adapt to inactivity (Bidargaddi et al. 2018, 10.2196/10123).
 */
export type BackOff = 0 | 1 | 2 | 3 | 4;

/** The least number of days from one nudge to the next, at each level. */
export const DAYS_BETWEEN: Record<BackOff, number> = { 0: 0, 1: 0, 2: 1, 3: 3, 4: 15 };

/**
 * Two in a row sent away or ignored: one step; four: two; seven days of it: three; thirty: four. One answer goes one
 * step back up, and the count begins anew. What the machine held back, what the person put off, to tomorrow, too, or what
 * they only asked to see, counts neither way.
 *
 * @param nudges in the order in which they were due.
 */
export function toBackOff(nudges: readonly Nudge[]): BackOff {
  let base: BackOff = 0;
  let level: BackOff = 0;
  let count = 0;
  let days = 0;
  let lastDate = '';
  for (const { kind, state, localDate } of nudges) {
    if (kind === 'asked') continue;
    if (state === 'answered') {
      base = ABOVE[level];
      level = base;
      count = 0;
      days = 0;
    }
    if (state !== 'sent-away' && state !== 'ignored') continue;
    days += count === 0 ? 1 : countSilentDays(lastDate, localDate, level);
    count += 1;
    lastDate = localDate;
    const step = toStep(count, days);
    level = step > base ? step : base;
  }
  return level;
}

const MS_PER_DAY = 86_400_000;

const ABOVE: Record<BackOff, BackOff> = { 0: 0, 1: 0, 2: 1, 3: 2, 4: 3 };

function toStep(count: number, days: number): BackOff {
  if (days >= 30) return 4;
  if (days >= 7) return 3;
  if (count >= 4) return 2;
  return count >= 2 ? 1 : 0;
}

/** The days from one to the next, but for those on which nothing was asked though the level would have let it. */
function countSilentDays(from: string, to: string, level: BackOff): number {
  const days = (Date.parse(to) - Date.parse(from)) / MS_PER_DAY;
  return Math.min(Math.max(days, 0), Math.max(DAYS_BETWEEN[level], 1));
}
