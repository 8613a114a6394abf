import { liveDay } from '../day/live-day.ts';
import { limit, type Figure } from '../figures.ts';

/** An ordinary Tuesday. */
const DATE = '2026-11-24';

const PER_DAY = (24 * 60) / 5;

/** How often the worker is woken up in a day of the simulated browser: in one with nudges, and in one without. */
export async function measureBackgroundDay(): Promise<Figure[]> {
  const ordinary = count(await liveDay(DATE, {}));
  const quiet = count(await liveDay(DATE, { frequency: { days: [1, 3, 4, 5, 6, 7] } }));
  return [
    limit('A day in the background: wake-ups of the worker', ordinary, 'wake-ups a day', PER_DAY),
    limit('A day on which nothing is due: wake-ups of the worker', quiet, 'wake-ups a day', ordinary - 1),
  ];
}

function count({ wakeUps }: { wakeUps: Record<string, number> }): number {
  return Object.values(wakeUps).reduce((sum, times) => sum + times, 0);
}
