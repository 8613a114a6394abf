import { i18n } from '@/utils/texts/i18n';
import { useRef } from 'preact/hooks';
import { formatDate, formatTime, formatWeekday } from '@/utils/time/format';
import type { Earlier, Minute } from './minute';

interface Props {
  minute: Minute;
  earlier: Earlier;
}

/** What was begun before this minute, beside it and not in its way. */
export function EarlierMinute({ minute, earlier }: Props) {
  const section = useRef<HTMLElement>(null);

  function choose(act: () => void) {
    // The button that is pressed goes away with what it does.
    section.current?.focus();
    act();
  }

  return (
    <section class="earlier" aria-labelledby="earlier" tabIndex={-1} ref={section}>
      <p id="earlier" role="status">
        {sayState(earlier)}
      </p>
      <span class="buttons">
        {earlier.state === 'half-said' && (
          <>
            <button type="button" class="button plain" onClick={minute.resumeEarlier}>
              {i18n.t('earlier.goOn')}
            </button>
            <button type="button" class="button plain" onClick={() => choose(minute.keepEarlier)}>
              {i18n.t('earlier.keep')}
            </button>
            <button type="button" class="button plain" onClick={() => choose(minute.letEarlierGo)}>
              {i18n.t('earlier.letGo')}
            </button>
          </>
        )}
        {earlier.state === 'let-go' && (
          <button type="button" class="button plain" onClick={() => choose(minute.undo)}>
            {i18n.t('earlier.undo')}
          </button>
        )}
      </span>
    </section>
  );
}

function sayState({ draft, state }: Earlier): string {
  if (state === 'kept') return i18n.t('earlier.kept');
  if (state !== 'half-said') return i18n.t('earlier.gone');
  const at = Temporal.Instant.from(draft.startedAt).toZonedDateTimeISO(Temporal.Now.timeZoneId());
  const date = at.toPlainDate();
  const daysAgo = date.until(Temporal.Now.plainDateISO()).days;
  const time = formatTime(at);
  if (daysAgo <= 0) return i18n.t('earlier.began', { time });
  return i18n.t('earlier.beganOn', {
    day: daysAgo < 7 ? formatWeekday(date, 'long') : formatDate(date),
    time,
  });
}
