import { i18n } from '@/utils/texts/i18n';
import { useId, useState } from 'preact/hooks';
import type { CheckIn } from '@/utils/checkin/check-in';
import { toldTime } from '@/utils/checkin/told-time';
import { formatTime } from '@/utils/time/format';
import { toTimestamp } from '@/utils/time/timestamp';
import { resolveMoment, type WallMoment } from '@/utils/time/wall-moment';

type Moment = Pick<CheckIn, 'at' | 'localDate' | 'precision'>;

interface Props extends Moment {
  zone: string;
  onMove: (moment: Moment) => void;
}

type Turn = 'first' | 'second';

/** When it was: a day and a time of the clock there, and what the clock did if it was put forward or back that day. */
export function MomentFields({ at, localDate, precision, zone, onMove }: Props) {
  const id = useId();
  const [isUntold] = useState(precision === 'day');
  const [date, setDate] = useState(localDate);
  const [time, setTime] = useState(
    () => toldTime({ at, zone, precision })?.toString({ smallestUnit: 'minute' }) ?? '',
  );
  const [turn, setTurn] = useState<Turn>(() =>
    isUntold ? 'first' : whichTurn(Temporal.Instant.from(at).toZonedDateTimeISO(zone)),
  );
  const moment = date && time ? toMoment(date, time, zone, turn) : null;
  const isDayOnly = isUntold && date !== '' && time === '';
  const isAhead = isDayOnly ? isDayToCome(date, zone) : moment !== null && isToCome(moment);

  function move(nextDate: string, nextTime: string, nextTurn: Turn) {
    setDate(nextDate);
    setTime(nextTime);
    setTurn(nextTurn);
    // While a field is half typed it is empty, and what was known stays; where no time was known, none need be told.
    if (!nextDate || (!nextTime && !isUntold)) return;
    if (!nextTime) {
      if (!isDayToCome(nextDate, zone)) onMove(toDayOnly(nextDate, zone));
      return;
    }
    const next = toMoment(nextDate, nextTime, zone, nextTurn);
    if (isToCome(next)) return;
    onMove({
      at: toTimestamp(next.at.toInstant()),
      localDate: next.at.toPlainDate().toString(),
      precision: 'minute',
    });
  }

  return (
    <fieldset class="moment">
      <legend>{i18n.t('edit.when')}</legend>
      <span class="row">
        <label for={`${id}-date`} class="visually-hidden">
          {i18n.t('edit.date')}
        </label>
        <input
          autocomplete="off"
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
          autocomplete="off"
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
                autocomplete="off"
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
        {!isAhead && isDayOnly && i18n.t('edit.noTime')}
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

/** The middle of a day, which stands for all of it. */
function toDayOnly(date: string, zone: string): Moment {
  const noon = resolveMoment(Temporal.PlainDate.from(date), Temporal.PlainTime.from('12:00'), zone, 'first');
  return { at: toTimestamp(noon.at.toInstant()), localDate: date, precision: 'day' };
}

function isDayToCome(date: string, zone: string): boolean {
  return Temporal.PlainDate.compare(date, Temporal.Now.plainDateISO(zone)) > 0;
}

function isToCome({ at }: WallMoment): boolean {
  return Temporal.Instant.compare(at.toInstant(), Temporal.Now.instant()) > 0;
}

function whichTurn(known: Temporal.ZonedDateTime): Turn {
  const second = resolveMoment(known.toPlainDate(), known.toPlainTime(), known.timeZoneId, 'second');
  return second.shown === 'twice' && second.at.equals(known) ? 'second' : 'first';
}
