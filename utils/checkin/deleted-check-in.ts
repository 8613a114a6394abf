import type { CheckIn } from './check-in';

/** For so long a deleted check-in can be had back. */
export const DAYS_KEPT = 30;

/** A check-in that was deleted lately. */
export interface DeletedCheckIn {
  /** Of the check-in. */
  id: string;
  /** RFC 3339. */
  deletedAt: string;
  checkIn: CheckIn;
}

/** A check-in as it was before its latest edit. */
export interface FormerCheckIn {
  /** Of the check-in. */
  id: string;
  checkIn: CheckIn;
}

/** What was deleted before that is gone by now. */
export function firstKept(now: Temporal.Instant): Temporal.Instant {
  return now.subtract({ hours: DAYS_KEPT * 24 });
}

/** The day on which it goes by itself. */
export function lastDay({ deletedAt }: Pick<DeletedCheckIn, 'deletedAt'>, zone: string): Temporal.PlainDate {
  return Temporal.Instant.from(deletedAt)
    .add({ hours: DAYS_KEPT * 24 })
    .toZonedDateTimeISO(zone)
    .toPlainDate();
}
