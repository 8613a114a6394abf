import { i18n } from '@/utils/texts/i18n';
import type { Change } from '@/components/hooks/use-settings';
import { LIMITS, type TimeRange } from '@/utils/settings/settings';
import { formatTime } from '@/utils/time/format';

interface Props {
  ranges: readonly TimeRange[];
  onChange: Change<TimeRange[]>;
}

/** The hours of the day in which it may ask; at least one range remains. */
export function Hours({ ranges, onChange }: Props) {
  function change(index: number, changed: Partial<TimeRange>) {
    void onChange((current) =>
      current.map((range, other) => (other === index ? { ...range, ...changed } : range)),
    );
  }

  return (
    <fieldset>
      <legend>{i18n.t('options.frequency.hours')}</legend>
      <ul class="times">
        {ranges.map((range, index) => (
          <li key={index}>
            <TimeInput
              label={i18n.t('options.frequency.from')}
              value={range.from}
              onChange={(from) => change(index, { from })}
            />
            <TimeInput
              label={i18n.t('options.frequency.to')}
              value={range.to}
              onChange={(to) => change(index, { to })}
            />
            {ranges.length > 1 && (
              <button
                type="button"
                class="button plain"
                aria-label={i18n.t('options.frequency.removeHours', [
                  formatWallTime(range.from),
                  formatWallTime(range.to),
                ])}
                onClick={() => void onChange((current) => current.toSpliced(index, 1))}
              >
                {i18n.t('options.frequency.remove')}
              </button>
            )}
            {range.to <= range.from && <span class="soft">{i18n.t('options.frequency.overnight')}</span>}
          </li>
        ))}
      </ul>
      {ranges.length < LIMITS.ranges && (
        <button
          type="button"
          class="button"
          onClick={() => void onChange((current) => [...current, { from: '20:00', to: '21:00' }])}
        >
          {i18n.t('options.frequency.addHours')}
        </button>
      )}
    </fieldset>
  );
}

interface TimeInputProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A time of day, told whenever it is whole. */
export function TimeInput({ label, value, onChange }: TimeInputProps) {
  return (
    <label>
      {label}{' '}
      <input
        autocomplete="off"
        type="time"
        required
        value={value}
        onChange={(event) => event.currentTarget.value && onChange(event.currentTarget.value)}
      />
    </label>
  );
}

function formatWallTime(time: string): string {
  return formatTime(Temporal.PlainTime.from(time));
}
