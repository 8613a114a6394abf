import { i18n } from '@/utils/texts/i18n';
import type { Change } from '@/components/hooks/use-settings';
import { WEEKDAYS, type Weekday } from '@/utils/settings/settings';
import { firstWeekday, formatWeekday } from '@/utils/time/format';

interface Props {
  days: readonly Weekday[];
  onChange: Change<Weekday[]>;
}

/** A week that begins on a Monday, for the names of its days. */
const MONDAY = Temporal.PlainDate.from('2024-01-01');

export function Days({ days, onChange }: Props) {
  function toggle(day: Weekday, isChosen: boolean) {
    void onChange((current) =>
      WEEKDAYS.filter((other) => (other === day ? isChosen : current.includes(other))),
    );
  }

  return (
    <fieldset>
      <legend>{i18n.t('options.frequency.days')}</legend>
      <div class="days">
        {listWeek().map((day) => {
          const date = MONDAY.add({ days: day - 1 });
          return (
            <label key={day} class="button">
              <input
                autocomplete="off"
                type="checkbox"
                class="cover"
                aria-label={formatWeekday(date, 'long')}
                checked={days.includes(day)}
                onChange={(event) => toggle(day, event.currentTarget.checked)}
              />
              <span aria-hidden="true">{formatWeekday(date, 'short')}</span>
            </label>
          );
        })}
      </div>
      {days.length === 0 && (
        <p class="soft" role="status">
          {i18n.t('options.frequency.daysNone')}
        </p>
      )}
    </fieldset>
  );
}

/** The days of a week, in the order of where the person lives. */
function listWeek(): Weekday[] {
  const first = firstWeekday();
  return WEEKDAYS.toSorted((a, b) => ((a - first + 7) % 7) - ((b - first + 7) % 7));
}
