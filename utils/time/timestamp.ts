/** RFC 3339 in UTC with milliseconds: the form in which every instant is kept. Such strings sort by time. */
export function toTimestamp(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'millisecond' });
}
