import { readNudgesSince } from '../history/records/nudges';
import { beginAnew } from '../schedule/begin-anew';
import type { Nudge } from '../schedule/nudge';
import type { PlanInput } from '../schedule/plan-next';
import { readPause } from '../storage/stored-pause';
import { readBeginning, readSettings } from '../storage/stored-settings';

/** How far back the nudges are looked at: where one comes every fifteenth day, so many tell how that came to be. */
const DAYS_BACK = 366;

/** Where so many came lately, they tell it alone: whoever is asked less often has had fewer. */
const LATELY_DAYS = 60;
const MANY = 100;

/** Everything that the plan is made of, as it is now. */
export async function readPlan(now: Temporal.Instant): Promise<PlanInput> {
  // First, because what this storage lost is brought back when the settings are read.
  const { frequency } = await readSettings();
  const [beginning, pausedUntil, past] = await Promise.all([readBeginning(now), readPause(), readPast(now)]);
  const zone = Temporal.Now.timeZoneId();
  return { frequency, ...beginning, pausedUntil, past: beginAnew(past, frequency.backOffFrom), zone };
}

async function readPast(now: Temporal.Instant): Promise<Nudge[]> {
  const lately = await readNudgesSince(now.subtract({ hours: LATELY_DAYS * 24 }));
  return lately.length >= MANY ? lately : readNudgesSince(now.subtract({ hours: DAYS_BACK * 24 }));
}
