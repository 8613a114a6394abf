import { pruneNudges } from '../history/nudges';

/** What became of a nudge is of use for the plan of some months; after a year, it is nobody's business. */
const DAYS_KEPT = 365;

/** Forgets what became of the nudges of more than a year ago. Check-ins stay. */
export async function forgetOldNudges(now: Temporal.Instant): Promise<void> {
  await pruneNudges(now.subtract({ hours: DAYS_KEPT * 24 }));
}
