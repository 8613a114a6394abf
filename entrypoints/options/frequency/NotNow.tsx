import { i18n } from '@/utils/texts/i18n';
import { useId } from 'preact/hooks';
import { LATER } from '@/utils/schedule/later-choices';
import type { Change } from '@/components/hooks/use-settings';
import type { FrequencySettings } from '@/utils/settings/settings';
import { OfferedChoices } from './OfferedChoices';

/** “Not today” is always offered. */
const CHOICES = LATER.filter((later) => later !== 'tomorrow');

interface Props {
  frequency: FrequencySettings;
  onLater: Change<FrequencySettings['later']>;
  onEvening: (evening: string) => void;
}

/** To when a nudge can be put off, and when the evening is that it can be put off to. */
export function NotNow({ frequency: { later, evening }, onLater, onEvening }: Props) {
  const id = useId();
  return (
    <div class="not-now">
      <OfferedChoices
        legend={i18n.t('options.frequency.later')}
        choices={CHOICES}
        offered={later}
        format={(choice) => i18n.t(`later.${choice}`)}
        onChange={onLater}
      />
      <p class="soft">{i18n.t('options.frequency.laterHint')}</p>
      {later.includes('evening') && (
        <p class="row">
          <label for={id}>{i18n.t('options.frequency.evening')}</label>
          <input
            autocomplete="off"
            id={id}
            type="time"
            required
            value={evening}
            onChange={({ currentTarget: { value } }) => value && onEvening(value)}
          />
        </p>
      )}
    </div>
  );
}
