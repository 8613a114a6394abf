import type { Coming, PlanInput } from './plan-next';

/** When something that comes is said to come. */
export interface ComingTime {
  /** On the clock: as it was chosen, or else to the nearest quarter of an hour. */
  at: Temporal.ZonedDateTime;
  /** Whether the person chose that time: then it is not said to be around it. */
  isChosen: boolean;
  /** The day to which it is counted: of a range over midnight the first, unless that is over. */
  day: Temporal.PlainDate;
}

type Plan = Pick<PlanInput, 'frequency' | 'past' | 'zone'>;

/** A time to the minute would promise what a good moment cannot keep. */
const ROUGHLY_MINUTES = 15;

/** When it is said to come, the same wherever that is said. */
export function toComingTime(coming: Coming, plan: Plan, now: Temporal.Instant): ComingTime {
  const at = Temporal.Instant.from(coming.comesAt).toZonedDateTimeISO(plan.zone);
  const here = now.toZonedDateTimeISO(plan.zone);
  const isChosen = isTimeChosen(coming, plan, at);
  return {
    at: isChosen ? at : roughly(at, here),
    isChosen,
    day: clamp(Temporal.PlainDate.from(coming.slot.localDate), here.toPlainDate(), at.toPlainDate()),
  };
}

/** A fixed time, or one to which a nudge was put off; but not where it has to wait until no other is near. */
function isTimeChosen(
  { slot, comesAt }: Coming,
  { frequency, past }: Plan,
  at: Temporal.ZonedDateTime,
): boolean {
  if (comesAt !== slot.dueAt) return false;
  if (past.some(({ id, kind }) => id === slot.id && kind === 'later')) return true;
  const time = at.toPlainTime().toString({ smallestUnit: 'minute' });
  return frequency.mode === 'fixed' && frequency.times.includes(time);
}

/** To the quarter of an hour, but to none that is over, and to none of another day. */
function roughly(at: Temporal.ZonedDateTime, now: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  const roundTo = (roundingMode: 'halfExpand' | 'ceil' | 'floor') =>
    at.round({ smallestUnit: 'minute', roundingIncrement: ROUGHLY_MINUTES, roundingMode });
  const fits = (rounded: Temporal.ZonedDateTime) =>
    rounded.toPlainDate().equals(at.toPlainDate()) && Temporal.ZonedDateTime.compare(rounded, now) >= 0;
  return [roundTo('halfExpand'), roundTo('ceil'), roundTo('floor')].find(fits) ?? at;
}

function clamp(
  date: Temporal.PlainDate,
  least: Temporal.PlainDate,
  most: Temporal.PlainDate,
): Temporal.PlainDate {
  if (Temporal.PlainDate.compare(date, least) < 0) return least;
  return Temporal.PlainDate.compare(date, most) > 0 ? most : date;
}
