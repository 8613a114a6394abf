import { i18n } from '@/utils/texts/i18n';
import { CheckInRow } from '@/components/check-in/CheckInList';
import { takeRead, type MonthSection } from '@/utils/views/month-sections';
import { formatDayAndTime, formatMonth } from '@/utils/time/format';

/** Some hundred pages. */
const MOST = 2000;

/** What cannot be done on paper. */
const nothing = () => {};

/**
 * The list as it is printed, which is not the one on the screen: that has only the rows in the window. What was searched
 * for or chosen is all there; of a whole history, what was read of it from the newest on, and the paper says so.
 */
export function PrintedList({ sections, found }: { sections: readonly MonthSection[]; found: number }) {
  const printed = takeRead(sections, MOST);
  const n = printed.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <div class="printed">
      {n < found && (
        <p class="soft">{i18n.t('lookback.all.printed', [String(n), String(found), String(MOST)])}</p>
      )}
      {printed.map(({ month, rows }) => (
        <section key={month}>
          <h3>{formatMonth(Temporal.PlainYearMonth.from(month), 'withYear')}</h3>
          <ul class="check-in-list">
            {rows.map((checkIn) => (
              <li key={checkIn.id}>
                <CheckInRow
                  checkIn={checkIn}
                  sayWhen={formatDayAndTime}
                  onOpen={nothing}
                  onDelete={nothing}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
