import { useEffect, useRef, useState } from 'preact/hooks';
import type { Changing } from '@/components/hooks/use-history-editing';
import { readMonth } from '@/utils/history/check-ins/check-ins';
import { readNewest, readAllTime } from '@/utils/history/totals/days';
import { createMatcher, isOpen, reachesMonth, type Filter } from '@/utils/views/filter';
import type { MonthSection } from '@/utils/views/month-sections';
import { toMonth } from '@/utils/views/totals/summaries';

export interface ListedCheckIns {
  /** The newest month first; null until they are known. */
  sections: readonly MonthSection[] | null;
  /** Whether they are what was asked for last, as far as it is found. */
  isFound: boolean;
  /** The month that a search has come to, while it goes on. */
  searching: string | null;
  /** Reads a month that is not read yet. */
  want: (month: string) => void;
}

/** As many as a high window shows at first; a month of a busy life has hundreds. */
const SEEN_FIRST = 40;
/** While one types, the search waits for so long. */
const PAUSE_MS = 200;
/** What was found so far is shown this often. */
const SHOWN_EVERY_MS = 100;

/**
 * All check-ins, or those that a filter lets through. Without a filter only what is looked at is read: first the newest,
 * then the months one comes to. With one, all are, a month at a time from the newest back, and what is found shows as it
 * is found. `filter` is the same as long as it asks the same.
 */
export function useListing(changing: Changing, filter: Filter): ListedCheckIns {
  const { attempt, revision } = changing;
  const isAll = isOpen(filter);
  const [sections, setSections] = useState<readonly MonthSection[] | null>(null);
  const [asked, setAsked] = useState<Filter | null>(null);
  const [searching, setSearching] = useState<string | null>(null);
  const wanted = useRef(new Set<string>());

  useEffect(() => {
    let isCurrent = true;

    async function list() {
      const [{ months }, newest, ...read] = await Promise.all([
        readAllTime(),
        readNewest(SEEN_FIRST),
        ...[...wanted.current].map(async (month) => ({ month, rows: await readMonth(month) })),
      ]);
      if (!isCurrent) return;
      setAsked(filter);
      const whole = new Map(read.map(({ month, rows }) => [month, rows]));
      setSections(
        months.toReversed().map(([month, n]) => ({
          month,
          n: whole.get(month)?.length ?? n,
          rows: whole.get(month) ?? newest.filter(({ localDate }) => toMonth(localDate) === month),
        })),
      );
    }

    async function search() {
      const matches = createMatcher(filter);
      const found: MonthSection[] = [];
      let shownAt = performance.now();
      const { months } = await readAllTime();
      for (const [month] of months.toReversed()) {
        if (!reachesMonth(filter, month)) continue;
        const rows = (await readMonth(month)).filter(matches);
        if (!isCurrent) return;
        if (rows.length > 0) found.push({ month, n: rows.length, rows });
        if (performance.now() - shownAt > SHOWN_EVERY_MS) {
          shownAt = performance.now();
          setAsked(filter);
          setSections([...found]);
          setSearching(month);
        }
      }
      setAsked(filter);
      setSections(found);
      setSearching(null);
    }

    const waiting = setTimeout(() => attempt(isAll ? list : search), isAll ? 0 : PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(waiting);
      setSearching(null);
    };
  }, [attempt, filter, isAll, revision]);

  function want(month: string) {
    if (wanted.current.has(month)) return;
    wanted.current.add(month);
    attempt(async () => {
      const rows = await readMonth(month);
      setSections(
        (known) =>
          known?.map((section) =>
            section.month === month && section.rows.length < section.n
              ? { month, n: rows.length, rows }
              : section,
          ) ?? null,
      );
    });
  }

  return { sections, isFound: asked === filter, searching, want };
}
