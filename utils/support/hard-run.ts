import type { CheckIn } from '../checkin/check-in';
import { seenFrom } from '../time/seen-from';

/** So many in a row, on so many days, none of them long ago. */
const RUN = 5;
const DAYS = 3;
const WITHIN_DAYS = 10;

/** From here on leftward it was clearly unpleasant. */
const HARD = -0.4;

/** Said once, the sentence is not said again for so long. */
const SILENCE_HOURS = 14 * 24;

interface Pointing {
  /** Whether the sentence may be said at all. */
  isWanted: boolean;
  /** When it was said last, an instant, or null. */
  saidAt: string | null;
}

/**
 * Whether one sentence may point to support: after the last five placed check-ins were all clearly unpleasant. Only the
 * places count; nobody's words are looked through.
 *
 * @param recent the newest first
 */
export function mayPointToSupport(
  recent: readonly CheckIn[],
  { isWanted, saidAt }: Pointing,
  now: Temporal.Instant,
): boolean {
  if (!isWanted || (saidAt !== null && hoursSince(saidAt, now) < SILENCE_HOURS)) return false;
  const run = recent.filter(({ pleasantness }) => pleasantness !== null).slice(0, RUN);
  return (
    run.length === RUN &&
    run.every((checkIn) => (checkIn.pleasantness ?? 0) <= HARD && isRecent(checkIn, now)) &&
    new Set(run.map(({ localDate }) => localDate)).size >= DAYS
  );
}

function isRecent({ at, zone, localDate, precision }: CheckIn, now: Temporal.Instant): boolean {
  if (precision !== 'day') return hoursSince(at, now) <= WITHIN_DAYS * 24;
  const today = seenFrom(now, zone).toPlainDate();
  return Temporal.PlainDate.from(localDate).until(today).days <= WITHIN_DAYS;
}

function hoursSince(instant: string, now: Temporal.Instant): number {
  return now.since(Temporal.Instant.from(instant)).total('hours');
}
