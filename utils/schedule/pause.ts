/** For how long Heartward can be told to be quiet. Every pause ends by itself. */
export const PAUSES = ['half_hour', 'hour', 'two_hours', 'today', 'week'] as const;

export type Pause = (typeof PAUSES)[number];

/** The longest is a week, which ends at a midnight; a day more covers any change of clocks or zone. */
const LONGEST_DAYS = 8;

/** Whether a pause holds. One that ends later than any could was begun by a clock that has since been set back. */
export function isPaused(until: string | null, now: Temporal.Instant): until is string {
  if (until === null) return false;
  const end = Temporal.Instant.from(until);
  const latest = now.add({ hours: LONGEST_DAYS * 24 });
  return Temporal.Instant.compare(now, end) < 0 && Temporal.Instant.compare(end, latest) <= 0;
}

/** When a pause that begins now ends: "today" at midnight, and a week from now at midnight, too. */
export function endOfPause(pause: Pause, now: Temporal.ZonedDateTime): Temporal.Instant {
  switch (pause) {
    case 'half_hour':
      return now.add({ minutes: 30 }).toInstant();
    case 'hour':
      return now.add({ hours: 1 }).toInstant();
    case 'two_hours':
      return now.add({ hours: 2 }).toInstant();
    case 'today':
      return now.add({ days: 1 }).startOfDay().toInstant();
    case 'week':
      return now.add({ days: 7 }).startOfDay().toInstant();
  }
}
