import { i18n } from '@/utils/texts/i18n';
import { useEffect, useState } from 'preact/hooks';
import { sayMoment } from '@/components/notices/say-moment';
import { NotSaved } from '@/components/notices/NotSaved';
import { useSaving } from '@/components/hooks/use-saving';
import type { Change } from '@/components/hooks/use-settings';
import { endOfPause, PAUSES, type Pause } from '@/utils/schedule/pause';
import { readPause, watchPause, writePause } from '@/utils/storage/stored-pause';
import { toTimestamp } from '@/utils/time/timestamp';
import { OfferedChoices } from './OfferedChoices';

interface Props {
  /** The pauses that the person wishes to choose from. */
  offered: readonly Pause[];
  onChange: Change<Pause[]>;
}

/** Quiet for a while; every pause ends by itself. */
export function PauseField({ offered, onChange }: Props) {
  const [until, setUntil] = useState<string | null>(null);
  const [save, isRefused] = useSaving();

  useEffect(() => {
    // Where it cannot be read, nobody knows of one.
    readPause().then(setUntil, () => {});
    return watchPause(setUntil);
  }, []);

  const now = Temporal.Now.zonedDateTimeISO();
  const isPaused = until !== null && Temporal.Instant.compare(until, now.toInstant()) > 0;

  return (
    <fieldset>
      <legend>{i18n.t('pause.title')}</legend>
      <div class="days">
        {offered.map((pause) => (
          <button
            key={pause}
            type="button"
            class="button"
            onClick={() => void save(() => writePause(toTimestamp(endOfPause(pause, now))))}
          >
            {i18n.t(`pause.${pause}`)}
          </button>
        ))}
      </div>
      <p role="status" class="row" hidden={!isPaused}>
        {isPaused && i18n.t('pause.until', { until: sayMoment(here(until, now), now.toPlainDate()) })}
        {isPaused && (
          <button type="button" class="button" onClick={() => void save(() => writePause(null))}>
            {i18n.t('pause.end')}
          </button>
        )}
      </p>
      {isRefused && <NotSaved />}
      <details>
        <summary>{i18n.t('pause.choose')}</summary>
        <OfferedChoices
          legend={i18n.t('pause.offered')}
          choices={PAUSES}
          offered={offered}
          format={(pause) => i18n.t(`pause.${pause}`)}
          onChange={onChange}
        />
      </details>
    </fieldset>
  );
}

function here(moment: string, now: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(now.timeZoneId);
}
