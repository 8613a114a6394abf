import { toPartOfDay, type PartOfDay } from '../time/part-of-day';
import type { Answers, CheckIn } from './check-in';
import { FIRST_VIEW, startDraft, type Draft } from './minute/draft';
import { toldMoment } from './told-time';

/** Sooner, whoever didn't know has hardly put the question down. */
const FROM_MINUTES = 60;

/** On the next morning it lets go. */
const LETS_GO_AT = Temporal.PlainTime.from('05:00');

/**
 * The latest check-in, if it was an "I don't know yet" that may come back now: the same day, the night after it included, and
 * once. It comes back for the last time when it is seen, so that whatever was kept before that does not come any more.
 *
 * @param seenAt RFC 3339: when one came back the last time; null where none did
 */
export function chooseToComeBack(
  checkIns: readonly CheckIn[],
  seenAt: string | null,
  now: Temporal.ZonedDateTime,
): CheckIn | null {
  const latest = checkIns.toSorted((a, b) => (a.at < b.at ? 1 : -1)).find(({ unsure }) => unsure);
  if (!latest || latest.precision === 'day') return null;
  if (seenAt !== null && seenAt >= latest.createdAt) return null;
  const at = Temporal.Instant.from(latest.at);
  if (now.toInstant().since(at).total('minutes') < FROM_MINUTES) return null;
  const end = Temporal.PlainDate.from(latest.localDate).add({ days: 1 }).toPlainDateTime(LETS_GO_AT);
  return Temporal.PlainDateTime.compare(now.toPlainDateTime(), end) < 0 ? latest : null;
}

/** How its time is called now: by a part of today's day, else by no more than that it was earlier. */
export function namePartOfDay(checkIn: CheckIn, now: Temporal.ZonedDateTime): PartOfDay | 'earlier' {
  const moment = toldMoment(checkIn);
  const isToday = 'hour' in moment && moment.toPlainDate().equals(now.toPlainDate());
  const part = isToday ? toPartOfDay(moment.hour) : 'earlier';
  return part === 'night' && toPartOfDay(now.hour) === 'night' ? 'earlier' : part;
}

/** A draft that changes a kept check-in, beginning at its words. */
export function startRevising(checkIn: CheckIn, nudge: string | null, now: Temporal.Instant): Draft {
  return {
    ...startDraft('words', checkIn.zone, now),
    id: checkIn.id,
    view: { ...FIRST_VIEW, isUnsure: true },
    answers: toAnswers(checkIn),
    revised: checkIn,
    nudge,
    startedAt: checkIn.at,
  };
}

function toAnswers(checkIn: CheckIn): Answers {
  const { pleasantness, energy, feelings, everyday, body, about, needs } = checkIn;
  const { shown, note, prompt, unsure } = checkIn;
  return { pleasantness, energy, feelings, everyday, body, about, needs, shown, note, prompt, unsure };
}
