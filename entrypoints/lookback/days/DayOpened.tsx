import { i18n } from '@/utils/texts/i18n';
import { CheckInList } from '@/components/check-in/CheckInList';
import { useHistoryQuery } from '@/components/hooks/use-history-query';
import type { CheckIn } from '@/utils/checkin/check-in';
import { readOfDays } from '@/utils/history/totals/days';
import { formatFullDay, formatMonth, formatTimeOrNone } from '@/utils/time/format';
import { DayPicture } from './DayPicture';
import { Editing, useEditing } from '../all/Editing';
import type { ViewProps } from '../view-props';
import { ViewTitle } from '../ViewTitle';

interface Props extends ViewProps {
  date: Temporal.PlainDate;
}

/** One day: what was kept, and the days beside it. */
export function DayOpened({ date, routing, changing, today }: Props) {
  const day = date.toString();
  const checkIns = useHistoryQuery(changing, day, readDay);
  const editing = useEditing();
  const isAhead = Temporal.PlainDate.compare(date, today) > 0;
  const month = date.toPlainYearMonth();

  const turnTo = (other: Temporal.PlainDate) => () => routing.show({ day: other.toString() });
  return (
    <section class="view" aria-labelledby="view-title">
      <div class="turning">
        <ViewTitle routing={routing}>{formatFullDay(date)}</ViewTitle>
        <div class="controls">
          <button type="button" class="button" onClick={turnTo(date.subtract({ days: 1 }))}>
            {i18n.t('lookback.days.dayBefore')}
          </button>
          <button type="button" class="button" onClick={turnTo(date.add({ days: 1 }))}>
            {i18n.t('lookback.days.dayAfter')}
          </button>
          <button type="button" class="button" onClick={() => routing.show({ month: month.toString() })}>
            {formatMonth(month, 'withYear')}
          </button>
        </div>
      </div>
      {checkIns?.length === 0 && <p class="empty">{i18n.t('lookback.days.noneThatDay')}</p>}
      {checkIns && <DayPicture date={date} checkIns={checkIns} />}
      {checkIns && (
        <CheckInList
          checkIns={checkIns}
          sayWhen={formatTimeOrNone}
          onOpen={editing.open}
          onDelete={(checkIn) => changing.remove([checkIn.id])}
        />
      )}
      {!isAhead && (
        <button type="button" class="button add" onClick={() => editing.add(date)}>
          {i18n.t('edit.add')}
        </button>
      )}
      <Editing editing={editing} changing={changing} />
    </section>
  );
}

function readDay(day: string): Promise<CheckIn[]> {
  return readOfDays(day, day);
}
