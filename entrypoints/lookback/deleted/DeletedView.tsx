import { i18n } from '@/utils/texts/i18n';
import { useState } from 'preact/hooks';
import { Dot, nameDetails } from '@/components/check-in/CheckInList';
import { leaveRow } from '@/components/check-in/focus-row';
import { useHistoryQuery } from '@/components/hooks/use-history-query';
import { DAYS_KEPT, lastDay, type DeletedCheckIn } from '@/utils/checkin/deleted-check-in';
import { toldMoment } from '@/utils/checkin/told-time';
import { putBackDeleted, readDeleted, wipeDeleted } from '@/utils/history/erase/deleted-check-ins';
import { putBackEvents, readDeletedEvents, wipeEvents } from '@/utils/history/records/event-records';
import type { DeletedEvent } from '@/utils/views/life-event';
import { formatRoute } from '@/utils/views/route';
import { formatDate, formatDayAndTime, formatFullDay } from '@/utils/time/format';
import { nameAnswers } from '@/utils/vocabulary/name-answers';
import type { ViewProps } from '../view-props';
import { ViewTitle } from '../ViewTitle';

/** So many are drawn at a time. */
const SHOWN = 100;

/** What was deleted in the last weeks: each to be had back, or to be gone at once. */
export function View({ routing, changing }: ViewProps) {
  const deleted = useHistoryQuery(changing, 'deleted', readNow);
  const [shown, setShown] = useState(SHOWN);
  const [said, setSaid] = useState('');
  const all = deleted?.map(({ id }) => id) ?? [];

  function putBack(ids: readonly string[]) {
    const work = () => Promise.all([putBackDeleted(ids), putBackEvents(ids)]);
    changing.settle(ids, work, () => setSaid(i18n.t('lookback.lately.isBack', ids.length)));
  }

  function wipe(ids: readonly string[]) {
    const work = () => Promise.all([wipeDeleted(ids), wipeEvents(ids)]);
    changing.settle(ids, work, () => setSaid(i18n.t('lookback.lately.isGone', ids.length)));
  }

  return (
    <section class="view" aria-labelledby="view-title">
      <div class="turning">
        <ViewTitle routing={routing}>{i18n.t('lookback.lately.title')}</ViewTitle>
        <div class="controls">
          <a class="button plain" href={formatRoute('all')}>
            {i18n.t('lookback.lately.back')}
          </a>
        </div>
      </div>
      <p class="soft">
        {i18n.t('lookback.lately.intro', { days: String(DAYS_KEPT) })} {i18n.t('lookback.lately.traces')}
      </p>
      <p class="soft" role="status">
        {said}
      </p>
      {deleted?.length === 0 && (
        <p class="empty">{i18n.t('lookback.lately.empty', { days: String(DAYS_KEPT) })}</p>
      )}
      {deleted && deleted.length > 0 && (
        <>
          <ul class="check-in-list deleted">
            {deleted.slice(0, shown).map((each) => (
              <li key={each.id}>
                <DeletedRow deleted={each} onPutBack={putBack} onWipe={wipe} />
              </li>
            ))}
          </ul>
          {deleted.length > shown && (
            <button type="button" class="button" onClick={() => setShown(shown + SHOWN)}>
              {i18n.t('lookback.lately.more')}
            </button>
          )}
          {deleted.length > 1 && <AllOfThem ids={all} onPutBack={putBack} onWipe={wipe} />}
        </>
      )}
    </section>
  );
}

interface Actions {
  onPutBack: (ids: readonly string[]) => void;
  onWipe: (ids: readonly string[]) => void;
}

/** A check-in or an event of one's own. */
type Deleted = DeletedCheckIn | DeletedEvent;

interface RowProps extends Actions {
  deleted: Deleted;
}

function DeletedRow({ deleted, onPutBack, onWipe }: RowProps) {
  const { id } = deleted;
  const checkIn = 'checkIn' in deleted ? deleted.checkIn : null;
  const { what, when, at } = nameDeleted(deleted);
  const zone = Temporal.Now.timeZoneId();
  const deletedOn = Temporal.Instant.from(deleted.deletedAt).toZonedDateTimeISO(zone).toPlainDate();

  return (
    <>
      {checkIn ? <Dot checkIn={checkIn} /> : <span />}
      <span class="what">
        <bdi>{what}</bdi>
      </span>
      <time class="soft" dateTime={at}>
        {when}
      </time>
      <span class="details soft">
        <bdi>{checkIn ? nameDetails(checkIn) : i18n.t('lookback.lately.event')}</bdi>
      </span>
      <span class="goes soft">
        {i18n.t('lookback.lately.goes', {
          deleted: formatDate(deletedOn),
          goes: formatDate(lastDay(deleted, zone)),
        })}
      </span>
      <span class="buttons">
        <button
          type="button"
          class="button put-back"
          aria-label={i18n.t('lookback.lately.putBackNamed', { what, when })}
          onClick={(event) => {
            leaveRow(event.currentTarget);
            onPutBack([id]);
          }}
        >
          {i18n.t('lookback.lately.putBack')}
        </button>
        <button
          type="button"
          class="button plain soft"
          aria-label={i18n.t('lookback.lately.wipeNamed', { what, when })}
          onClick={(event) => {
            leaveRow(event.currentTarget);
            onWipe([id]);
          }}
        >
          {i18n.t('lookback.lately.wipe')}
        </button>
      </span>
    </>
  );
}

function nameDeleted(deleted: Deleted): Record<'what' | 'when' | 'at', string> {
  if ('checkIn' in deleted) {
    const { checkIn } = deleted;
    return {
      what: nameAnswers(checkIn),
      when: formatDayAndTime(toldMoment(checkIn)),
      at: checkIn.precision === 'day' ? checkIn.localDate : checkIn.at,
    };
  }
  const { name, localDate } = deleted.event;
  return { what: name, when: formatFullDay(Temporal.PlainDate.from(localDate)), at: localDate };
}

interface AllProps extends Actions {
  ids: readonly string[];
}

/** What cannot be undone is asked beforehand. */
function AllOfThem({ ids, onPutBack, onWipe }: AllProps) {
  const [isAsking, setIsAsking] = useState(false);
  if (isAsking) {
    return (
      <div class="buttons">
        <button type="button" class="button" onClick={() => onWipe(ids)}>
          {i18n.t('lookback.lately.sure', ids.length)}
        </button>
        <button type="button" class="button plain" onClick={() => setIsAsking(false)}>
          {i18n.t('lookback.lately.keep')}
        </button>
      </div>
    );
  }
  return (
    <div class="buttons">
      <button type="button" class="button" onClick={() => onPutBack(ids)}>
        {i18n.t('lookback.lately.putBackAll')}
      </button>
      <button type="button" class="button plain" onClick={() => setIsAsking(true)}>
        {i18n.t('lookback.lately.wipeAll')}
      </button>
    </div>
  );
}

/** The latest first. */
async function readNow(): Promise<Deleted[]> {
  const now = Temporal.Now.instant();
  const [checkIns, events] = await Promise.all([readDeleted(now), readDeletedEvents(now)]);
  return [...checkIns, ...events].toSorted((a, b) => b.deletedAt.localeCompare(a.deletedAt));
}
