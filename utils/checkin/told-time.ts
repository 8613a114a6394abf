import { seenFrom } from '../time/seen-from';
import type { CheckIn } from './check-in';

type Timed = Pick<CheckIn, 'at' | 'zone' | 'localDate' | 'precision'>;

/** When a check-in was, as far as it was told: a moment on the clock where it was made, or only its day. */
export type ToldMoment = Temporal.ZonedDateTime | Temporal.PlainDate;

/** The moment of a check-in, for whoever says it. */
export function toldMoment(checkIn: Timed): ToldMoment {
  if (checkIn.precision === 'day') return Temporal.PlainDate.from(checkIn.localDate);
  return seenFrom(Temporal.Instant.from(checkIn.at), checkIn.zone);
}

/** The time of day of a check-in on the clock where it was made, or null where nobody told it. */
export function toldTime(checkIn: Pick<Timed, 'at' | 'zone' | 'precision'>): Temporal.PlainTime | null {
  if (checkIn.precision === 'day') return null;
  return seenFrom(Temporal.Instant.from(checkIn.at), checkIn.zone).toPlainTime();
}
