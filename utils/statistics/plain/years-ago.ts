import type { CheckIn } from '../../checkin/check-in';
import { isGrave } from '../../vocabulary/grave';
import { toCurrentId } from '../../vocabulary/custom/custom-vocabulary';
import { shortenLine } from './shorten-line';

/** What was said on this day some years ago: a line of one's own, or where there is none the words. */
export interface YearsAgo {
  years: number;
  day: string;
  said: { note: string } | { words: readonly string[] };
}

/**
 * What was said on the days that are given, the nearest year first, a line before words. What was said in despair comes back
 * to nobody who did not look for it.
 */
export function findYearsAgo(
  days: readonly { years: number; checkIns: readonly CheckIn[] }[],
): YearsAgo | null {
  for (const { years, checkIns } of days) {
    const bearable = checkIns.filter(isBearable);
    const written = bearable.find(({ note }) => note.trim() !== '');
    if (written) return { years, day: written.localDate, said: { note: shortenLine(written.note) } };
    const named = bearable.find(({ feelings }) => feelings.length > 0);
    if (named) {
      const words = [...new Set(named.feelings.map(({ word }) => toCurrentId(word)))];
      return { years, day: named.localDate, said: { words } };
    }
  }
  return null;
}

/** Whether a check-in may come back by itself. */
export function isBearable({ feelings }: CheckIn): boolean {
  return !feelings.some(({ word }) => isGrave(toCurrentId(word)));
}
