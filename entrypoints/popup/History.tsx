import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { CheckInList } from '@/components/CheckInList';
import { DayStrip } from '@/components/DayStrip';
import { NextNudge } from '@/components/NextNudge';
import { Problem, type ProblemReason } from '@/components/Problem';
import type { CheckIn } from '@/utils/checkin/check-in';
import { onChange } from '@/utils/history/changes';
import { deleteCheckIn, readRecent, readSince, restoreCheckIn } from '@/utils/history/check-ins';
import { HistoryError } from '@/utils/history/database';

const DAYS = 14;
const RECENT = 20;

interface Past {
  fortnight: CheckIn[];
  recent: CheckIn[];
}

/** The last two weeks at a glance, and the recent check-ins. */
export function HistoryView() {
  const [past, setPast] = useState<Past | null>(null);
  const [deleted, setDeleted] = useState<CheckIn | null>(null);
  const [problem, setProblem] = useState<ProblemReason | null>(null);
  const today = Temporal.Now.plainDateISO();

  function attempt(work: () => Promise<void>) {
    work().catch((error: unknown) =>
      setProblem(error instanceof HistoryError ? error.reason : 'unavailable'),
    );
  }

  useEffect(() => {
    const refresh = () => attempt(async () => setPast(await readPast()));
    refresh();
    return onChange(refresh);
  }, []);

  function remove(checkIn: CheckIn) {
    attempt(async () => {
      await deleteCheckIn(checkIn.id);
      setDeleted(checkIn);
      setPast(await readPast());
    });
  }

  function undo(checkIn: CheckIn) {
    attempt(async () => {
      await restoreCheckIn(checkIn);
      setDeleted(null);
      setPast(await readPast());
    });
  }

  if (problem) return <Problem reason={problem} />;
  return (
    <section class="history">
      {past && (
        <div class="step">
          <h1>{i18n.t('history.title')}</h1>
          <DayStrip checkIns={past.fortnight} lastDay={today} days={DAYS} />
          <h2 class="visually-hidden">{i18n.t('history.recent')}</h2>
          {past.recent.length === 0 && <p class="soft">{i18n.t('history.empty')}</p>}
          <CheckInList checkIns={past.recent} today={today} onDelete={remove} />
        </div>
      )}
      <footer>
        <span class="aside" role="status">
          {deleted ? i18n.t('history.deleted') : <NextNudge />}
        </span>
        {deleted && (
          <button type="button" class="button" onClick={() => undo(deleted)}>
            {i18n.t('history.undo')}
          </button>
        )}
      </footer>
    </section>
  );
}

async function readPast(): Promise<Past> {
  // A check-in of the first day may have been made in a zone that was already a day ahead.
  const from = Temporal.Now.instant().subtract({ hours: 24 * (DAYS + 1) });
  const [fortnight, recent] = await Promise.all([readSince(from), readRecent(RECENT)]);
  return { fortnight, recent };
}
