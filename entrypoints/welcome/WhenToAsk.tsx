import { i18n } from '@/utils/texts/i18n';
import { useId } from 'preact/hooks';
import { Problem } from '@/components/page/Problem';
import { changePart, useSettings } from '@/components/hooks/use-settings';
import { NotSaved } from '@/components/notices/NotSaved';
import type { TimeRange } from '@/utils/settings/settings';
import { TimeInput } from '@/entrypoints/options/frequency/Hours';

/** How often, in words; whoever wants it otherwise finds more in the settings. */
const OFTEN = [
  [1, 'welcome.when.once'],
  [2, 'welcome.when.twice'],
  [3, 'welcome.when.three'],
] as const;

/** When it may ask, chosen where one is told of it. */
export function WhenToAsk() {
  const [settings, change, problem] = useSettings();
  const id = useId();
  if (settings === null) return problem && <Problem reason="unavailable" />;

  const { enabled, mode, perDay, ranges } = settings.frequency;
  const changeFrequency = changePart(change, 'frequency');
  const isSimple = mode === 'random' && OFTEN.some(([count]) => count === perDay);
  const [hours] = ranges;
  const perDayOrOther = isSimple ? perDay : '';
  const often = enabled ? perDayOrOther : 0;

  function choose(chosen: number) {
    void changeFrequency((current) =>
      chosen === 0
        ? { ...current, enabled: false }
        : { ...current, enabled: true, mode: 'random', perDay: chosen },
    );
  }

  function changeHours(changed: Partial<TimeRange>) {
    void changeFrequency((current) => ({
      ...current,
      ranges: current.ranges.map((range, index) => (index === 0 ? { ...range, ...changed } : range)),
    }));
  }

  return (
    <section>
      <h2>{i18n.t('welcome.when.title')}</h2>
      <p class="row">
        <label for={id}>{i18n.t('welcome.when.often')}</label>
        <select
          autocomplete="off"
          id={id}
          value={often}
          onChange={(event) => choose(Number(event.currentTarget.value))}
        >
          {!isSimple && enabled && <option value="">{i18n.t('welcome.when.otherwise')}</option>}
          {OFTEN.map(([count, words]) => (
            <option key={count} value={count}>
              {i18n.t(words)}
            </option>
          ))}
          <option value={0}>{i18n.t('options.frequency.onDemand')}</option>
        </select>
      </p>
      {enabled && isSimple && hours && ranges.length === 1 && (
        <div class="row" role="group" aria-label={i18n.t('options.frequency.hours')}>
          <TimeInput
            label={i18n.t('options.frequency.from')}
            value={hours.from}
            onChange={(from) => changeHours({ from })}
          />
          <TimeInput
            label={i18n.t('options.frequency.to')}
            value={hours.to}
            onChange={(to) => changeHours({ to })}
          />
        </div>
      )}
      {problem === 'not-saved' && <NotSaved />}
      <a href="options.html#frequency">{i18n.t('welcome.when.change')}</a>
    </section>
  );
}
