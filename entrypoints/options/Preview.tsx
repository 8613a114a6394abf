import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { planDay, type DayPlan } from '@/utils/nudge/plan-day';
import type { FrequencySettings } from '@/utils/settings/settings';
import { readSeed } from '@/utils/settings/store';
import { displayLocale, formatTime, formatWeekday } from '@/utils/time/format';

interface Props {
  frequency: FrequencySettings;
}

const DAYS = 7;

/** The coming week, from the very plan that the worker follows, and what of the wishes did not fit. */
export function Preview({ frequency }: Props) {
  const [seed, setSeed] = useState<string | null>(null);
  useEffect(() => void readSeed().then(setSeed), []);
  if (seed === null) return null;

  const now = Temporal.Now.zonedDateTimeISO();
  const days = Array.from({ length: DAYS }, (_, index) => now.toPlainDate().add({ days: index }));
  const plans = days.map((date) => planDay(frequency, date.toString(), now.timeZoneId, seed));
  const reduced = plans.find(({ reducedBy }) => reducedBy !== null);

  return (
    <div class="preview" role="group" aria-label={i18n.t('options.frequency.preview')}>
      <h3>{i18n.t('options.frequency.preview')}</h3>
      <dl>
        {days.map((date, index) => (
          <div key={date.toString()}>
            <dt>{index === 0 ? i18n.t('options.frequency.previewToday') : formatWeekday(date, 'long')}</dt>
            <dd>{sayTimes(plans[index], now)}</dd>
          </div>
        ))}
      </dl>
      {reduced && (
        <p class="soft" role="status">
          {sayReduction(reduced)}
        </p>
      )}
    </div>
  );
}

function sayTimes(plan: DayPlan | undefined, now: Temporal.ZonedDateTime): string {
  if (!plan || plan.slots.length === 0) return i18n.t('options.frequency.previewNone');
  const ahead = plan.slots
    .map(({ dueAt }) => Temporal.Instant.from(dueAt).toZonedDateTimeISO(now.timeZoneId))
    .filter((dueAt) => Temporal.ZonedDateTime.compare(dueAt, now) > 0);
  if (ahead.length === 0) return i18n.t('options.frequency.previewOver');
  const times = ahead.map((dueAt) =>
    formatTime(dueAt.round({ smallestUnit: 'minute', roundingIncrement: 5 })),
  );
  const list = new Intl.ListFormat(displayLocale(), { type: 'conjunction' }).format(times);
  return i18n.t('options.frequency.previewAround', { times: list });
}

function sayReduction({ slots, wanted, reducedBy }: DayPlan): string {
  if (reducedBy === null) return '';
  return i18n.t(`options.frequency.reduced.${reducedBy}`, {
    fits: String(slots.length),
    wanted: String(wanted),
  });
}
