import { i18n } from '#i18n';
import { LIMITS, MODES, type FrequencySettings } from '@/utils/settings/settings';
import { formatMinutes } from '@/utils/time/format';
import { NextNudge } from '@/components/NextNudge';
import { Choice } from './Choice';
import { Days } from './Days';
import { Hours } from './Hours';
import { PauseField } from './PauseField';
import { Preview } from './Preview';
import { Section } from './Section';
import { Select } from './Select';
import { Times } from './Times';

interface Props {
  frequency: FrequencySettings;
  onChange: (frequency: FrequencySettings) => void;
}

const PER_DAY = Array.from({ length: LIMITS.perDay }, (_, index) => index + 1);
const INTERVALS = [60, 90, 120, 180, 240, 360, 480];
const GAPS = [30, 60, 90, 120, 180, 240];
const WINDOWS = [15, 30, 45, 60, 90];
const SETTLE_INS = [0, 5, 10, 15, 30];

/** When Heartward may ask, and what comes of it in the coming days. */
export function FrequencySection({ frequency, onChange }: Props) {
  const change = (changed: Partial<FrequencySettings>) => onChange({ ...frequency, ...changed });

  return (
    <Section id="frequency">
      <Choice
        type="checkbox"
        name="enabled"
        label={i18n.t('options.frequency.enabled')}
        hint={i18n.t('options.frequency.enabledHint')}
        checked={frequency.enabled}
        onChange={(enabled) => change({ enabled })}
      />
      {frequency.enabled && (
        <>
          <fieldset>
            <legend>{i18n.t('options.frequency.mode')}</legend>
            {MODES.map((mode) => (
              <Choice
                key={mode}
                type="radio"
                name="mode"
                label={i18n.t(`options.frequency.${mode}`)}
                hint={i18n.t(`options.frequency.${mode}Hint`)}
                checked={frequency.mode === mode}
                onChange={() => change({ mode })}
              />
            ))}
          </fieldset>
          {frequency.mode === 'random' && (
            <Select
              label={i18n.t('options.frequency.perDay')}
              value={frequency.perDay}
              choices={PER_DAY}
              format={String}
              onChange={(perDay) => change({ perDay })}
            />
          )}
          {frequency.mode === 'fixed' && (
            <Times times={frequency.times} onChange={(times) => change({ times })} />
          )}
          {frequency.mode === 'interval' && (
            <Select
              label={i18n.t('options.frequency.every')}
              value={frequency.intervalMinutes}
              choices={INTERVALS}
              format={formatMinutes}
              onChange={(intervalMinutes) => change({ intervalMinutes })}
            />
          )}
          <Hours ranges={frequency.ranges} onChange={(ranges) => change({ ranges })} />
          <Days days={frequency.days} onChange={(days) => change({ days })} />
          <Select
            label={i18n.t('options.frequency.gap')}
            value={frequency.gapMinutes}
            choices={GAPS}
            format={formatMinutes}
            onChange={(gapMinutes) => change({ gapMinutes })}
          />
          <Select
            label={i18n.t('options.frequency.window')}
            value={frequency.windowMinutes}
            choices={WINDOWS}
            format={formatMinutes}
            onChange={(windowMinutes) => change({ windowMinutes })}
          />
          <Select
            label={i18n.t('options.frequency.settleIn')}
            value={frequency.settleInMinutes}
            choices={SETTLE_INS}
            format={formatMinutes}
            onChange={(settleInMinutes) => change({ settleInMinutes })}
          />
          <Choice
            type="checkbox"
            name="popup"
            label={i18n.t('options.frequency.popup')}
            hint={i18n.t('options.frequency.popupHint')}
            checked={frequency.popup}
            onChange={(popup) => change({ popup })}
          />
          <PauseField />
          <Preview frequency={frequency} />
          <p role="status">
            <NextNudge />
          </p>
        </>
      )}
    </Section>
  );
}
