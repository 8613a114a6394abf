import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { readPlan } from '@/utils/delivery/tend';
import { planNext, type Next } from '@/utils/nudge/plan-next';
import { watchSettings } from '@/utils/settings/store';
import { formatTime, formatWeekday } from '@/utils/time/format';

/** When Heartward will ask next, in one line, from the same plan that the worker follows. */
export function NextNudge() {
  const [line, setLine] = useState('');

  useEffect(() => {
    const refresh = () =>
      void readPlan().then((plan) => setLine(sayNext(planNext(plan, Temporal.Now.instant()))));
    refresh();
    return watchSettings(refresh);
  }, []);

  return <span class="soft">{line}</span>;
}

function sayNext(next: Next): string {
  if (next.kind === 'quiet') return i18n.t(next.reason === 'off' ? 'next.off' : 'next.nothingFits');
  const at = Temporal.Instant.from(next.slot.dueAt).toZonedDateTimeISO(Temporal.Now.timeZoneId());
  // A time to the minute would promise what a good moment cannot keep.
  const time = formatTime(at.round({ smallestUnit: 'minute', roundingIncrement: 15 }));
  const isToday = at.toPlainDate().equals(Temporal.Now.plainDateISO());
  if (isToday) return i18n.t('next.at', { time });
  return i18n.t('next.atDay', { day: formatWeekday(at.toPlainDate(), 'long'), time });
}
