import { readNudgesSince } from '../history/nudges';
import { beginAnew } from '../nudge/begin-anew';
import type { PlanInput } from '../nudge/plan-next';
import { readPause } from '../settings/pause';
import { readBeginning, readSettings } from '../settings/store';

/** How far back the nudges are looked at: where one comes every fifteenth day, so many tell how that came to be. */
const DAYS_BACK = 366;

/** Everything that the plan is made of, as it is now. */
export async function readPlan(now: Temporal.Instant): Promise<PlanInput> {
  const [{ frequency }, beginning, pausedUntil, past] = await Promise.all([
    readSettings(),
    readBeginning(now),
    readPause(),
    readNudgesSince(now.subtract({ hours: DAYS_BACK * 24 })),
  ]);
  const zone = Temporal.Now.timeZoneId();
  return { frequency, ...beginning, pausedUntil, past: beginAnew(past, frequency.backOffFrom), zone };
}
