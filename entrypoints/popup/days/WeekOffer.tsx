import { i18n } from '@/utils/texts/i18n';
import { useEffect, useRef, useState } from 'preact/hooks';
import { NotSaved } from '@/components/notices/NotSaved';
import { useSaving } from '@/components/hooks/use-saving';
import { WeekPage } from '@/components/charts/WeekPage';
import { openLookingBack } from '@/utils/browser/pages';
import { findWeekToOffer, noteWeekOffered, readWeek } from '@/utils/history/totals/read-week';
import type { Week } from '@/utils/views/week';
import { changeSettings, readSettings } from '@/utils/storage/stored-settings';
import './WeekOffer.css';

type Offered = { kind: 'asked' | 'open'; week: Week } | { kind: 'off' };

/** Once, on the chosen evening: a page of the week, to be looked at here, and turned off for good at a click. */
export function WeekOffer() {
  const [offered, setOffered] = useState<Offered | null>(null);
  const [save, isRefused] = useSaving();
  const title = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    // Where the history does not open, or is locked, nothing is offered.
    findOffer().then(setOffered, () => {});
  }, []);

  // What was pressed goes away.
  useEffect(() => {
    if (offered && offered.kind !== 'asked') title.current?.focus();
  }, [offered]);

  if (!offered) return null;
  if (offered.kind === 'off') {
    return (
      <p class="week-offer soft" tabIndex={-1} ref={title}>
        {i18n.t('week.isOff')}
      </p>
    );
  }

  const { week } = offered;
  async function turnOff() {
    if (await save(neverOffer)) setOffered({ kind: 'off' });
  }

  return (
    <section class="week-offer" aria-labelledby="week-title">
      <h2 id="week-title" tabIndex={-1} ref={title}>
        {i18n.t('week.title')}
      </h2>
      {offered.kind === 'open' && <WeekPage week={week} />}
      <span class="buttons">
        {offered.kind === 'asked' && (
          <>
            <button type="button" class="button" onClick={() => setOffered({ kind: 'open', week })}>
              {i18n.t('week.look')}
            </button>
            <button type="button" class="button plain" onClick={() => setOffered(null)}>
              {i18n.t('week.notNow')}
            </button>
          </>
        )}
        {offered.kind === 'open' && (
          <button
            type="button"
            class="button"
            onClick={() => void openLookingBack({ day: lastOf(week) }, 'week')}
          >
            {i18n.t('week.asPage')}
          </button>
        )}
        <button type="button" class="button plain" onClick={() => void turnOff()}>
          {i18n.t('week.off')}
        </button>
      </span>
      {isRefused && <NotSaved />}
    </section>
  );
}

/** Finds out whether a week may be offered, and notes that it is. */
async function findOffer(): Promise<Offered | null> {
  const { content, frequency } = await readSettings();
  const now = Temporal.Now.zonedDateTimeISO();
  const last = await findWeekToOffer({ weekday: content.week, evening: frequency.evening }, now);
  if (!last) return null;
  const week = await readWeek(last);
  await noteWeekOffered(now.toInstant());
  return { kind: 'asked', week };
}

async function neverOffer(): Promise<void> {
  await changeSettings((current) => ({ ...current, content: { ...current.content, week: null } }));
}

function lastOf({ days }: Week): string {
  return days.at(-1)?.date.toString() ?? '';
}
