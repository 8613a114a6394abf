/** That somebody was told, so that it can be asked once how it was. Never counted. */
export interface Told {
  /** The id of the check-in that was told. */
  id: string;
  /** An instant. */
  toldAt: string;
  /** When it was asked how it was, and answered or left; null as long as it was not. */
  askedAt: string | null;
}

/** The next day at the earliest; and after a week it would be a strange question. */
const FROM_HOURS = 20;
const UNTIL_HOURS = 7 * 24;

/** The one that may be asked about now, the latest first, or null. */
export function chooseToAskAbout(all: readonly Told[], now: Temporal.Instant): Told | null {
  const waiting = all.filter(({ toldAt, askedAt }) => {
    const hours = now.since(Temporal.Instant.from(toldAt)).total('hours');
    return askedAt === null && hours >= FROM_HOURS && hours <= UNTIL_HOURS;
  });
  return waiting.toSorted((a, b) => (a.toldAt < b.toldAt ? 1 : -1))[0] ?? null;
}
