import { i18n } from '@/utils/texts/i18n';
import { LIMITS, MODES, type FrequencySettings } from '@/utils/settings/settings';
import { formatMinutes } from '@/utils/time/format';
import { changePart, type Change } from '@/components/hooks/use-settings';
import { NextNudge } from '@/components/notices/NextNudge';
import { PinAdvice } from '@/components/notices/PinAdvice';
import { AskAsBefore } from './AskAsBefore';
import { Choice } from '../form/Choice';
import { Days } from './Days';
import { Hours } from './Hours';
import { NotNow } from './NotNow';
import { NotifyChoice } from './NotifyChoice';
import { PauseField } from './PauseField';
import { Preview } from './Preview';
import { Part } from '../form/Part';
import type { SectionProps } from '../section-props';
import { Select } from '../form/Select';
import { Times } from './Times';

const upTo = (most: number) => Array.from({ length: most }, (_, index) => index + 1);

const PER_DAY = upTo(LIMITS.perDay);
const CAPS = upTo(LIMITS.capPerDay);
const INTERVALS = [60, 90, 120, 180, 240, 360, 480, 720];
const GAPS = [30, 60, 90, 120, 180, 240, 360, 480, 720];
const WINDOWS = [10, 15, 30, 45, 60, 90, 120, 180];
const SETTLE_INS = [0, 5, 10, 15, 30, 45, 60];

/** When Heartward may ask, and what comes of it in the coming days. */
export function FrequencySection({ settings: { frequency }, change: changeAll }: SectionProps) {
  const onChange = changePart(changeAll, 'frequency');
  const change = (changed: Partial<FrequencySettings>) => onChange((current) => ({ ...current, ...changed }));
  /** Of a list, what others changed of it meanwhile stays. */
  const changeList =
    <Name extends 'times' | 'ranges' | 'days' | 'later' | 'pauses'>(
      name: Name,
    ): Change<FrequencySettings[Name]> =>
    (changed) =>
      onChange((current) => ({ ...current, [name]: changed(current[name]) }));

  return (
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
            checked={frequency.enabled && frequency.mode === mode}
            onChange={() => change({ enabled: true, mode })}
          />
        ))}
        <Choice
          type="radio"
          name="mode"
          label={i18n.t('options.frequency.onDemand')}
          hint={i18n.t('options.frequency.onDemandHint')}
          checked={!frequency.enabled}
          onChange={() => change({ enabled: false })}
        />
      </fieldset>
      {frequency.enabled && (
        <>
          {frequency.mode === 'random' && (
            <Select
              label={i18n.t('options.frequency.perDay')}
              value={frequency.perDay}
              choices={PER_DAY}
              format={String}
              onChange={(perDay) => change({ perDay })}
            />
          )}
          {frequency.mode === 'fixed' && <Times times={frequency.times} onChange={changeList('times')} />}
          {frequency.mode === 'interval' && (
            <Select
              label={i18n.t('options.frequency.every')}
              value={frequency.intervalMinutes}
              choices={INTERVALS}
              format={formatMinutes}
              onChange={(intervalMinutes) => change({ intervalMinutes })}
            />
          )}
          <Hours ranges={frequency.ranges} onChange={changeList('ranges')} />
          <Days days={frequency.days} onChange={changeList('days')} />
          <Preview frequency={frequency} />
          <p role="status">
            <NextNudge change={<AskAsBefore onChoose={(backOffFrom) => change({ backOffFrom })} />} />
          </p>
          <Part title={i18n.t('options.frequency.apart')}>
            <Select
              label={i18n.t('options.frequency.gap')}
              value={frequency.gapMinutes}
              choices={GAPS}
              format={formatMinutes}
              onChange={(gapMinutes) => change({ gapMinutes })}
            />
            <Select
              label={i18n.t('options.frequency.cap')}
              value={frequency.capPerDay}
              choices={CAPS}
              format={String}
              onChange={(capPerDay) => change({ capPerDay })}
            />
          </Part>
          <Part title={i18n.t('options.frequency.moment')}>
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
          </Part>
          <Part title={i18n.t('options.frequency.way')}>
            <Choice
              type="checkbox"
              name="popup"
              label={i18n.t('options.frequency.popup')}
              hint={i18n.t('options.frequency.popupHint')}
              checked={frequency.popup}
              onChange={(popup) => change({ popup })}
            />
            <NotifyChoice isWanted={frequency.notify} onChange={(notify) => change({ notify })} />
            <PinAdvice />
          </Part>
          <Part title={i18n.t('options.frequency.away')}>
            <NotNow
              frequency={frequency}
              onLater={changeList('later')}
              onEvening={(evening) => change({ evening })}
            />
            <PauseField offered={frequency.pauses} onChange={changeList('pauses')} />
          </Part>
        </>
      )}
    </>
  );
}
