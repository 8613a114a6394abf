import { i18n } from '#i18n';
import { useId, useState } from 'preact/hooks';
import type { CheckIn } from '@/utils/checkin/check-in';
import { formatTime } from '@/utils/time/format';
import { toTimestamp } from '@/utils/time/timestamp';
import { resolveMoment, type WallMoment } from '@/utils/time/wall-moment';

type Moment = Pick<CheckIn, 'at' | 'localDate'>;

interface Props extends Moment {
  zone: string;
  onMove: (moment: Moment) => void;
}

type Turn = 'first' | 'second';

/** When it was: a day and a time of the clock there, and what the clock did if it was put forward or back that day. */
export function MomentFields({ at, localDate, zone, onMove }: Props) {
  const id = useId();
  const known = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  const [date, setDate] = useState(localDate);
  const [time, setTime] = useState(known.toPlainTime().toString({ smallestUnit: 'minute' }));
  const [turn, setTurn] = useState<Turn>(() => whichTurn(known));
  const moment = date && time ? toMoment(date, time, zone, turn) : null;
  const isAhead = moment !== null && isToCome(moment);

  function move(nextDate: string, nextTime: string, nextTurn: Turn) {
    setDate(nextDate);
    setTime(nextTime);
    setTurn(nextTurn);
    // While a field is half typed it is empty, and what was known stays.
    if (!nextDate || !nextTime) return;
    const next = toMoment(nextDate, nextTime, zone, nextTurn);
    if (!isToCome(next)) {
      onMove({ at: toTimestamp(next.at.toInstant()), localDate: next.at.toPlainDate().toString() });
    }
  }

  return (
    <fieldset class="moment">
      <legend>{i18n.t('edit.when')}</legend>
      <span class="row">
        <label for={`${id}-date`} class="visually-hidden">
          {i18n.t('edit.date')}
        </label>
        <input
          id={`${id}-date`}
          type="date"
          max={Temporal.Now.plainDateISO(zone).toString()}
          value={date}
          onInput={(event) => move(event.currentTarget.value, time, turn)}
        />
        <label for={`${id}-time`} class="visually-hidden">
          {i18n.t('edit.time')}
        </label>
        <input
          id={`${id}-time`}
          type="time"
          value={time}
          onInput={(event) => move(date, event.currentTarget.value, turn)}
        />
        {zone !== Temporal.Now.timeZoneId() && (
          <span class="soft">{i18n.t('edit.zone', { zone: zone.replaceAll('_', ' ') })}</span>
        )}
      </span>
      {moment?.shown === 'twice' && (
        <div class="turns" role="radiogroup" aria-label={i18n.t('edit.twice')}>
          <p>{i18n.t('edit.twice')}</p>
          {(['first', 'second'] as const).map((each) => (
            <label key={each}>
              <input
                type="radio"
                name={`${id}-turn`}
                checked={turn === each}
                onChange={() => move(date, time, each)}
              />
              {i18n.t(`edit.turn.${each}`)}
            </label>
          ))}
        </div>
      )}
      <p class="soft" role="status">
        {isAhead && i18n.t('edit.ahead')}
        {!isAhead &&
          moment?.shown === 'never' &&
          i18n.t('edit.never', {
            time: formatTime(Temporal.PlainTime.from(time)),
            kept: formatTime(moment.at),
          })}
      </p>
    </fieldset>
  );
}

function toMoment(date: string, time: string, zone: string, turn: Turn): WallMoment {
  return resolveMoment(Temporal.PlainDate.from(date), Temporal.PlainTime.from(time), zone, turn);
}

function isToCome({ at }: WallMoment): boolean {
  return Temporal.Instant.compare(at.toInstant(), Temporal.Now.instant()) > 0;
}

function whichTurn(known: Temporal.ZonedDateTime): Turn {
  const second = resolveMoment(known.toPlainDate(), known.toPlainTime(), known.timeZoneId, 'second');
  return second.shown === 'twice' && second.at.equals(known) ? 'second' : 'first';
}
