import { useEffect, useState } from 'preact/hooks';
import type { CheckIn } from '@/utils/checkin/check-in';
import { countDays, readAllTime } from '@/utils/history/totals/days';
import type { Before } from '@/utils/vocabulary/closings/offers';

/** Where the history does not open, what fits a first check-in does as well as any. */
const UNKNOWN: Before = { checkIns: 0, days: 0, isNewWord: false };

/** What was there before a check-in that is among the kept by now; null until it is known. */
export function useBefore(checkIn: CheckIn): Before | null {
  const [before, setBefore] = useState<Before | null>(null);

  useEffect(() => {
    readBefore(checkIn).then(setBefore, () => setBefore(UNKNOWN));
  }, [checkIn]);

  return before;
}

async function readBefore({ feelings }: CheckIn): Promise<Before> {
  const [whole, days] = await Promise.all([readAllTime(), countDays()]);
  const times = new Map(whole.feelings.map(([word, n]) => [word, n]));
  return {
    checkIns: Math.max(whole.n - 1, 0),
    days,
    isNewWord: feelings.some(({ word }) => (times.get(word) ?? 0) <= 1),
  };
}
