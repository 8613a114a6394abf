import type { CheckIn } from './check-in';

/** What version 2 of the record added. */
type SinceVersion2 = 'shown' | 'precision';

/** A check-in of version 1, as it may still be stored, sealed, copied or exported. */
type CheckInOfVersion1 = Omit<CheckIn, SinceVersion2> & { [Name in SinceVersion2]?: never };

/** A check-in of any version that was ever released. */
export type StoredCheckIn = CheckIn | CheckInOfVersion1;

/**
 * Brings a check-in of an earlier version up to today’s; one of today is given back as it is. What is stored stays as it is
 * until it is written again: a sealed record can be read only where the history is unlocked, and so each is completed
 * wherever one is read.
 */
export function completeCheckIn(stored: StoredCheckIn): CheckIn {
  if (stored.precision !== undefined) return stored;
  return { ...stored, shown: null, precision: isWithoutTime(stored) ? 'day' : 'minute' };
}

/** Pixels never tells a time, and the others only now and then. Whatever Daylio wrote at noon was written at noon. */
const WITHOUT_TIMES = new Set(['import:pixels', 'import:pixy', 'import:fhir']);

/** Version 1 put what was told only by its day at noon; who moved one from there has told its time since. */
function isWithoutTime({ source, at, zone }: CheckInOfVersion1): boolean {
  if (!WITHOUT_TIMES.has(source)) return false;
  if (!at.endsWith(':00.000Z')) return false;
  try {
    const { hour, minute } = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
    return hour === 12 && minute === 0;
  } catch {
    // A zone that this browser does not know (any more) shows no clock, and so no noon.
    return false;
  }
}
