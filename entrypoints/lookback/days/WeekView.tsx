import { i18n } from '@/utils/texts/i18n';
import { useHistoryQuery } from '@/components/hooks/use-history-query';
import { WeekPage } from '@/components/charts/WeekPage';
import { readWeek } from '@/utils/history/totals/read-week';
import { parseDay } from '@/utils/views/times';
import { formatDay, formatFullDay } from '@/utils/time/format';
import type { ViewProps } from '../view-props';
import { ViewTitle } from '../ViewTitle';

const WEEK = { days: 7 };

/** Seven days on one page, to look at or to print. */
export function View({ routing, changing, today }: ViewProps) {
  const last = parseDay(routing.params.day) ?? today;
  const week = useHistoryQuery(changing, last.toString(), readWeekOf);
  const isLatest = Temporal.PlainDate.compare(last, today) >= 0;
  const turnTo = (other: Temporal.PlainDate) => () => routing.show({ day: other.toString() });
  return (
    <section class="view week" aria-labelledby="view-title">
      <div class="turning">
        <ViewTitle routing={routing}>
          {last.year === today.year
            ? i18n.t('week.heading', { day: formatDay(last) })
            : i18n.t('week.heading', { day: formatFullDay(last) })}
        </ViewTitle>
        <div class="controls">
          <button type="button" class="button" onClick={turnTo(last.subtract(WEEK))}>
            {i18n.t('week.before')}
          </button>
          {!isLatest && (
            <button type="button" class="button" onClick={turnTo(last.add(WEEK))}>
              {i18n.t('week.after')}
            </button>
          )}
          {week && week.n > 0 && (
            <button type="button" class="button" onClick={() => print()}>
              {i18n.t('summary.print')}
            </button>
          )}
        </div>
      </div>
      {week && week.n > 0 && <WeekPage week={week} />}
      {week?.n === 0 && <p class="empty">{i18n.t('week.empty')}</p>}
    </section>
  );
}

function readWeekOf(last: string) {
  return readWeek(Temporal.PlainDate.from(last));
}
