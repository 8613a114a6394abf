import { toTimestamp } from '../time/timestamp';
import type { Circumstances } from './decide';
import { endOfGap } from './gap';
import type { Nudge } from './nudge';
import { isPaused } from './pause';
import type { PlanInput } from './plan-next';

/**
 * What speaks against asking, whatever the moment: a pause, another nudge that is near, a return just now.
 *
 * @param returnedAt when the person last came back from sleep or absence, or null.
 */
export function quietTimes(
  input: PlanInput,
  { kind }: Nudge,
  returnedAt: Temporal.Instant | null,
  now: Temporal.Instant,
): Circumstances['quiet'] {
  const quiet: Circumstances['quiet'] = [];
  if (isPaused(input.pausedUntil, now)) quiet.push({ reason: 'paused', until: input.pausedUntil });
  const gapEnd = endOfGap(input, kind, now);
  if (gapEnd !== null) quiet.push({ reason: 'gap', until: gapEnd });
  // A return that is yet to come was noted before the clock was set back.
  if (returnedAt !== null && Temporal.Instant.compare(returnedAt, now) <= 0) {
    quiet.push({
      reason: 'settling',
      until: toTimestamp(returnedAt.add({ minutes: input.frequency.settleInMinutes })),
    });
  }
  return quiet;
}
