import { i18n } from '#i18n';
import type { CheckIn } from '@/utils/checkin/check-in';
import { averagePlace } from '@/utils/checkin/average-place';
import { formatDay, formatWeekday } from '@/utils/time/format';
import { namePlace } from '@/utils/vocabulary/names';
import { blendStyle } from './blend';
import './DayStrip.css';

interface Props {
  checkIns: readonly CheckIn[];
  lastDay: Temporal.PlainDate;
  days: number;
}

/** Days side by side, a week a row, each in the colour of its check-ins. */
export function DayStrip({ checkIns, lastDay, days }: Props) {
  const dates = Array.from({ length: days }, (_, index) => lastDay.subtract({ days: days - 1 - index }));

  return (
    <ol class="day-strip">
      {dates.map((date) => {
        const ofDay = checkIns.filter(({ localDate }) => localDate === date.toString());
        return <Day key={date.toString()} date={date} checkIns={ofDay} isLast={date.equals(lastDay)} />;
      })}
    </ol>
  );
}

interface DayProps {
  date: Temporal.PlainDate;
  checkIns: readonly CheckIn[];
  isLast: boolean;
}

function Day({ date, checkIns, isLast }: DayProps) {
  const place = averagePlace(checkIns);
  const day = formatDay(date);
  return (
    <li aria-current={isLast ? 'date' : undefined}>
      <span aria-hidden="true" class="weekday soft">
        {formatWeekday(date, 'narrow')}
      </span>
      <span
        aria-hidden="true"
        class={place ? 'day blend' : 'day'}
        data-kept={checkIns.length > 0}
        style={place ? blendStyle(place) : undefined}
      />
      <span aria-hidden="true" class="number">
        {date.day}
      </span>
      <span class="visually-hidden">
        {checkIns.length === 0
          ? i18n.t('history.dayEmpty', { day })
          : i18n.t('history.dayOne', { day, place: place ? namePlace(place) : i18n.t('history.noWords') })}
      </span>
    </li>
  );
}
