import { resolveWallTime } from '../../utils/time/wall-time.ts';
import type { Person } from './people.ts';

/** A stretch in which the computer is awake, somewhere. */
export interface Waking {
  from: Temporal.Instant;
  to: Temporal.Instant;
  zone: string;
}

const DAYS_AT_EACH = 10;
const FLIGHT_HOURS = 11;

/** When and where somebody's computer is awake. Who travels leaves at noon of the tenth day, and sleeps on the way. */
export function* listWaking(
  { zones, awake }: Pick<Person, 'zones' | 'awake'>,
  firstDay: Temporal.PlainDate,
  days: number,
): Generator<Waking> {
  const end = firstDay.add({ days }).toZonedDateTime('UTC').toInstant();
  let arrival = firstDay.toZonedDateTime('UTC').toInstant();
  for (let stay = 0; Temporal.Instant.compare(arrival, end) < 0; stay++) {
    const zone = zones[stay % zones.length] ?? 'UTC';
    const arrivalDay = arrival.toZonedDateTimeISO(zone).toPlainDate();
    const departure =
      zones.length === 1 ? end : resolveWallTime(arrivalDay.add({ days: DAYS_AT_EACH }), 12 * 60, zone);
    const until = earlier(departure, end);
    let date = arrivalDay.subtract({ days: 1 });
    for (
      ;
      Temporal.Instant.compare(resolveWallTime(date, 0, zone), until) < 0;
      date = date.add({ days: 1 })
    ) {
      for (const span of awake) {
        const from = later(resolveWallTime(date, span.from, zone), arrival);
        const to = earlier(resolveWallTime(date, span.to, zone), until);
        if (Temporal.Instant.compare(from, to) < 0) yield { from, to, zone };
      }
    }
    arrival = departure.add({ hours: FLIGHT_HOURS });
  }
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? a : b;
}

function later(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? b : a;
}
