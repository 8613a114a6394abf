/**
 * The instant at which the wall clock of a zone shows a time. Where the clock skips that time (spring), it is the
 * first instant after the skip; where it comes twice (autumn), it is the first of the two.
 *
 * @param minutes from the midnight of `date`; past 1440 it is the next day's. Rounded to whole seconds.
 */
export function resolveWallTime(date: Temporal.PlainDate, minutes: number, zone: string): Temporal.Instant {
  const wallTime = date.toPlainDateTime().add({ seconds: Math.round(minutes * 60) });
  const earlier = wallTime.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (earlier.toPlainDateTime().equals(wallTime)) return earlier.toInstant();
  const skip = earlier.getTimeZoneTransition('next');
  return (skip ?? wallTime.toZonedDateTime(zone)).toInstant();
}
