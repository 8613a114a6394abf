import { i18n } from '@/utils/texts/i18n';
import type { Change } from '@/components/hooks/use-settings';
import { LIMITS } from '@/utils/settings/settings';
import { formatTime } from '@/utils/time/format';

interface Props {
  times: readonly string[];
  onChange: Change<string[]>;
}

/** Times of the day, of which at least one remains. */
export function Times({ times, onChange }: Props) {
  function add() {
    void onChange((current) => {
      const last = Temporal.PlainTime.from(current.at(-1) ?? '11:00');
      return [...current, last.add({ hours: 2 }).toString({ smallestUnit: 'minute' })];
    });
  }

  return (
    <fieldset>
      <legend>{i18n.t('options.frequency.times')}</legend>
      <ul class="times">
        {times.map((time, index) => (
          // A time that is being typed keeps its input, so its place in the list is its key.
          <li key={index}>
            <input
              autocomplete="off"
              type="time"
              required
              aria-label={i18n.t('options.frequency.time', [index + 1])}
              value={time}
              onChange={(event) => {
                const { value } = event.currentTarget;
                if (value) void onChange((current) => current.with(index, value));
              }}
            />
            {times.length > 1 && (
              <button
                type="button"
                class="button plain"
                aria-label={i18n.t('options.frequency.removeTime', [
                  formatTime(Temporal.PlainTime.from(time)),
                ])}
                onClick={() => void onChange((current) => current.toSpliced(index, 1))}
              >
                {i18n.t('options.frequency.remove')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {times.length < LIMITS.times && (
        <button type="button" class="button" onClick={add}>
          {i18n.t('options.frequency.addTime')}
        </button>
      )}
    </fieldset>
  );
}
