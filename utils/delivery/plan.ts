import { readNudgesSince } from '../history/nudges';
import type { PlanInput } from '../nudge/plan-next';
import { readPause } from '../settings/pause';
import { readSeed, readSettings } from '../settings/store';

/** How far back the nudges are looked at: longer than the longest run that backing off counts. */
const DAYS_BACK = 90;

/** Everything that the plan is made of, as it is now. */
export async function readPlan(now: Temporal.Instant): Promise<PlanInput> {
  const [{ frequency }, seed, pausedUntil, past] = await Promise.all([
    readSettings(),
    readSeed(),
    readPause(),
    readNudgesSince(now.subtract({ hours: DAYS_BACK * 24 })),
  ]);
  return { frequency, seed, pausedUntil, past, zone: Temporal.Now.timeZoneId() };
}
