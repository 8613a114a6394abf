import { i18n } from '@/utils/texts/i18n';
import { useEffect, useState } from 'preact/hooks';
import { WhenUnlocked } from '@/components/lock/WhenUnlocked';
import { DAYS_KEPT } from '@/utils/checkin/deleted-check-in';
import { deleteEverything } from '@/utils/upkeep/delete-everything';
import { onChange } from '@/utils/history/connection/changes';
import { deleteInRange } from '@/utils/history/erase/delete-range';
import { readEventsInRange } from '@/utils/history/records/event-records';
import { isDeletionWanted, watchDeletion } from '@/utils/storage/deletion';
import { countDeletedInRange, countInRange, type DayRange } from '@/utils/history/records/ranges';
import { RangeFields } from './RangeFields';
import { PRIVATE_TEXT } from '@/components/form/private-text';

const NO_DAYS: DayRange = { first: null, last: null };

/** Some days, or everything. Neither can be undone, so both are said and asked beforehand. */
export function DeletePart() {
  const [said, setSaid] = useState('');
  return (
    <div class="part" role="group" aria-labelledby="delete-title">
      <h3 id="delete-title">{i18n.t('options.data.delete.title')}</h3>
      <p>
        {i18n.t('options.data.delete.intro')}{' '}
        {i18n.t('options.data.delete.single', { days: String(DAYS_KEPT) })}{' '}
        <a href="lookback.html#deleted">{i18n.t('lookback.lately.title')}</a>
      </p>
      <WhenUnlocked isPart>
        <DeleteDays onSaid={setSaid} />
      </WhenUnlocked>
      <DeleteAll onSaid={setSaid} />
      <p role="status">{said}</p>
    </div>
  );
}

interface Props {
  onSaid: (sentence: string) => void;
}

function DeleteDays({ onSaid }: Props) {
  const [range, setRange] = useState(NO_DAYS);
  const [count, setCount] = useState(0);
  const [countLately, setCountLately] = useState(0);
  const [countEvents, setCountEvents] = useState(0);
  const sum = count + countLately;
  const [isAsking, setIsAsking] = useState(false);
  const isChosen = range.first !== null && range.last !== null && range.first <= range.last;

  useEffect(() => {
    setIsAsking(false);
    setCount(0);
    setCountLately(0);
    setCountEvents(0);
    if (!isChosen) return () => {};
    let isWanted = true;
    /** What comes late, of days that were chosen before, is no count of these. */
    const tell = (counting: Promise<number>, set: (n: number) => void) =>
      counting.catch(() => 0).then((n) => isWanted && set(n));
    const read = () => {
      void tell(countInRange(range), setCount);
      void tell(countDeletedInRange(range), setCountLately);
      void tell(
        readEventsInRange(range).then(({ length }) => length),
        setCountEvents,
      );
    };
    read();
    const stop = onChange(read);
    return () => {
      isWanted = false;
      stop();
    };
  }, [range, isChosen]);

  async function remove() {
    try {
      const deleted = await deleteInRange(range);
      const isOnlyEvents = deleted === 0 && countEvents > 0;
      onSaid(
        isOnlyEvents ? i18n.t('options.data.delete.eventsDone') : i18n.t('options.data.delete.done', deleted),
      );
      setRange(NO_DAYS);
    } catch {
      onSaid(i18n.t('history.failed'));
    }
  }

  return (
    <div role="group" aria-label={i18n.t('options.data.delete.days')} class="part">
      <h4>{i18n.t('options.data.delete.days')}</h4>
      <p>{i18n.t('lookback.lately.traces')}</p>
      <RangeFields range={range} onChange={setRange} />
      {isChosen && (
        <p>
          {(count > 0 || countLately + countEvents === 0) && i18n.t('options.data.delete.found', count)}{' '}
          {countLately > 0 && i18n.t('options.data.delete.alsoDeleted', countLately)}{' '}
          {countEvents > 0 && i18n.t('options.data.delete.alsoEvents', countEvents)}
        </p>
      )}
      {isAsking ? (
        <p class="row">
          <button type="button" class="button" onClick={() => void remove()}>
            {i18n.t('options.data.delete.sure', sum)}
          </button>
          <button type="button" class="button plain" onClick={() => setIsAsking(false)}>
            {i18n.t('options.data.delete.keep')}
          </button>
        </p>
      ) : (
        <p>
          <button
            type="button"
            class="button"
            disabled={sum + countEvents === 0}
            onClick={() => setIsAsking(true)}
          >
            {i18n.t('options.data.delete.daysButton')}
          </button>
        </p>
      )}
    </div>
  );
}

function DeleteAll({ onSaid }: Props) {
  const [typed, setTyped] = useState('');
  const [isGoing, setIsGoing] = useState(false);
  const word = i18n.t('options.data.delete.word');
  const isMeant = typed.trim().toLowerCase() === word;

  // Here or on another page, now or before the browser was ended: it is under way.
  useEffect(() => {
    const tell = (isWanted: boolean) => {
      setIsGoing(isWanted);
      if (isWanted) onSaid(i18n.t('options.data.delete.going'));
      else onSaid(i18n.t('options.data.delete.allDone'));
    };
    void isDeletionWanted().then((isWanted) => isWanted && tell(true));
    return watchDeletion(tell);
  }, [onSaid]);

  async function remove() {
    setIsGoing(true);
    onSaid(i18n.t('options.data.delete.going'));
    try {
      await deleteEverything();
      setTyped('');
      onSaid(i18n.t('options.data.delete.allDone'));
    } catch {
      // Once it is noted that it is wanted, nothing keeps it from being done.
      const isWanted = await isDeletionWanted().catch(() => false);
      onSaid(i18n.t(isWanted ? 'options.data.delete.later' : 'options.data.delete.failed'));
    } finally {
      setIsGoing(false);
    }
  }

  return (
    <div role="group" aria-label={i18n.t('options.data.delete.all')} class="part" aria-busy={isGoing}>
      <h4>{i18n.t('options.data.delete.all')}</h4>
      <p>
        {i18n.t('options.data.delete.allIntro')}{' '}
        <a href="#export-title">{i18n.t('options.data.delete.exportFirst')}</a>
      </p>
      <p class="row">
        <label for="delete-word">{i18n.t('options.data.delete.type', [word])}</label>
        <input
          id="delete-word"
          type="text"
          {...PRIVATE_TEXT}
          value={typed}
          disabled={isGoing}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </p>
      <p>
        <button type="button" class="button" disabled={!isMeant || isGoing} onClick={() => void remove()}>
          {i18n.t('options.data.delete.allButton')}
        </button>
      </p>
      {isGoing && <progress aria-label={i18n.t('options.data.delete.all')} />}
    </div>
  );
}
