import { toTimestamp } from '../time/timestamp';
import type { Circumstances } from './decide';
import type { PlanInput } from './plan-next';

/**
 * What speaks against asking, whatever the moment: a pause, the last nudge, a return just now.
 *
 * @param returnedAt when the person last came back from sleep or absence, or null.
 */
export function quietTimes(
  { frequency, past, pausedUntil }: PlanInput,
  returnedAt: Temporal.Instant | null,
): Circumstances['quiet'] {
  const quiet: Circumstances['quiet'] = [];
  if (pausedUntil !== null) quiet.push({ reason: 'paused', until: pausedUntil });
  const lastShownAt = past.findLast(({ kind, shownAt }) => kind !== 'asked' && shownAt !== null)?.shownAt;
  if (lastShownAt) {
    const until = Temporal.Instant.from(lastShownAt).add({ minutes: frequency.gapMinutes });
    quiet.push({ reason: 'gap', until: toTimestamp(until) });
  }
  if (returnedAt !== null) {
    quiet.push({
      reason: 'settling',
      until: toTimestamp(returnedAt.add({ minutes: frequency.settleInMinutes })),
    });
  }
  return quiet;
}
