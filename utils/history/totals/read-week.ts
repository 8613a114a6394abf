import { firstOfWeek, isWorthOffering, toWeek, weekToOffer, type Week } from '../../views/week';
import { toTimestamp } from '../../time/timestamp';
import { readOfDays } from './days';
import { readDrawnDays } from '../check-ins/drawn-days';
import { noteShownPrompt, readShownPrompts } from '../records/shown-prompts';

/** Stands among the prompts that were shown: like them it goes with the history, sealed where that is. */
const WEEK = 'week';

/** The seven days up to this one. */
export async function readWeek(last: Temporal.PlainDate): Promise<Week> {
  const [from, to] = [firstOfWeek(last).toString(), last.toString()];
  const [days, checkIns] = await Promise.all([readDrawnDays(from, to), readOfDays(from, to)]);
  return toWeek(last, days, checkIns);
}

/** The last day of a week that may be offered now, or null. Fails where the history does not open. */
export async function findWeekToOffer(
  chosen: { weekday: number | null; evening: string },
  now: Temporal.ZonedDateTime,
): Promise<Temporal.PlainDate | null> {
  const shown = await readShownPrompts();
  const offeredAt = shown.find(({ id }) => id === WEEK)?.shownAt ?? null;
  const last = weekToOffer({ ...chosen, offeredAt }, now);
  if (!last) return null;
  const checkIns = await readOfDays(firstOfWeek(last).toString(), last.toString());
  return isWorthOffering(checkIns) ? last : null;
}

/** It was offered, and is not again, whatever becomes of it. */
export async function noteWeekOffered(now: Temporal.Instant): Promise<void> {
  await noteShownPrompt({ id: WEEK, shownAt: toTimestamp(now), checkIn: '' });
}
