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
 * step back up, and the count begins anew. What the machine held back, or what was only asked to be seen, counts neither way.
 *
 * @param nudges in the order in which they were due.
 */
export function toBackOff(nudges: readonly Nudge[]): BackOff {
  let base: BackOff = 0;
  let run: Nudge[] = [];
  for (const nudge of nudges) {
    if (nudge.kind === 'asked') continue;
    if (nudge.state === 'answered') {
      base = oneUp(stepOf(base, run));
      run = [];
    }
    if (nudge.state === 'sent-away' || nudge.state === 'ignored') run.push(nudge);
  }
  return stepOf(base, run);
}

function stepOf(base: BackOff, run: readonly Nudge[]): BackOff {
  const step = toStep(run);
  return step > base ? step : base;
}

function toStep(run: readonly Nudge[]): BackOff {
  const days = countDays(run);
  if (days >= 30) return 4;
  if (days >= 7) return 3;
  if (run.length >= 4) return 2;
  return run.length >= 2 ? 1 : 0;
}

/** The days from the first of a run to its last, both counted. */
function countDays(run: readonly Nudge[]): number {
  const first = run[0];
  const last = run.at(-1);
  if (!first || !last) return 0;
  return Temporal.PlainDate.from(first.localDate).until(last.localDate).days + 1;
}

function oneUp(level: BackOff): BackOff {
  const above = { 0: 0, 1: 0, 2: 1, 3: 2, 4: 3 } as const;
  return above[level];
}
