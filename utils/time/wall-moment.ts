/** A date and a time of the wall clock, and the instant they stand for in a zone. */
export interface WallMoment {
  at: Temporal.ZonedDateTime;
  /** Whether the clock showed that time once, twice (it was put back) or never (it was put forward past it). */
  shown: 'once' | 'twice' | 'never';
}

/**
 * The instant at which the wall clock of a zone showed a time. Where it showed it twice, `turn` says which is meant; where
 * it never did, the time is moved on by as much as the clock was.
 */
export function resolveMoment(
  date: Temporal.PlainDate,
  time: Temporal.PlainTime,
  zone: string,
  turn: 'first' | 'second',
): WallMoment {
  const wall = date.toPlainDateTime(time);
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.equals(later)) return { at: earlier, shown: 'once' };
  if (!later.toPlainDateTime().equals(wall)) return { at: later, shown: 'never' };
  return { at: turn === 'first' ? earlier : later, shown: 'twice' };
}
