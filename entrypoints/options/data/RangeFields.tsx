import { i18n } from '@/utils/texts/i18n';
import type { DayRange } from '@/utils/history/records/ranges';

interface Props {
  range: DayRange;
  onChange: (range: DayRange) => void;
}

/** From one day to another, both included; either may be left open. */
export function RangeFields({ range, onChange }: Props) {
  return (
    <div class="range-fields">
      <label>
        <span>{i18n.t('options.data.from')}</span>
        <input
          autocomplete="off"
          type="date"
          value={range.first ?? ''}
          max={range.last ?? undefined}
          onChange={(event) => onChange({ ...range, first: event.currentTarget.value || null })}
        />
      </label>
      <label>
        <span>{i18n.t('options.data.to')}</span>
        <input
          autocomplete="off"
          type="date"
          value={range.last ?? ''}
          min={range.first ?? undefined}
          onChange={(event) => onChange({ ...range, last: event.currentTarget.value || null })}
        />
      </label>
    </div>
  );
}
