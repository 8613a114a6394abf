import { isUnplaced, toDrawnDay, type DrawnDay } from '../../views/totals/drawn-day';
import { readDays, readOfDays } from '../totals/days';

/**
 * The days from the first to the last, both included, as they are drawn. Words are looked up for the few that have no
 * place: what they suggest changes with the vocabulary, so that nothing of it is stored.
 */
export async function readDrawnDays(first: string, last: string): Promise<DrawnDay[]> {
  const days = await readDays(first, last);
  return Promise.all(
    days.map(async (day) =>
      toDrawnDay(day, isUnplaced(day) ? await readOfDays(day.localDate, day.localDate) : []),
    ),
  );
}
