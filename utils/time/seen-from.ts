/** An instant on the clocks of a zone; in UTC where this browser does not know the zone (any more). */
export function seenFrom(instant: Temporal.Instant, zone: string): Temporal.ZonedDateTime {
  try {
    return instant.toZonedDateTimeISO(zone);
  } catch {
    return instant.toZonedDateTimeISO('UTC');
  }
}
