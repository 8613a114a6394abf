import { pruneDeleted } from '../history/erase/deleted-check-ins';
import { pruneEvents } from '../history/records/event-records';
import { forgetAllGone } from '../history/check-ins/forget-gone';
import { pruneNudges } from '../history/records/nudges';

/** What became of a nudge is of use for the plan of some months; after a year, it is nobody's business. */
const DAYS_KEPT = 365;

/** Forgets what became of the nudges of more than a year ago, and what was deleted and not had back. Check-ins stay. */
export async function forgetOld(now: Temporal.Instant): Promise<void> {
  await pruneNudges(now.subtract({ hours: DAYS_KEPT * 24 }));
  await pruneDeleted(now);
  await pruneEvents(now);
  await forgetAllGone();
}
