import { i18n } from '#i18n';
import { useEffect, useState } from 'preact/hooks';
import { readPlan } from '@/utils/delivery/plan';
import { onChange } from '@/utils/history/changes';
import type { Nudge } from '@/utils/nudge/nudge';
import { isOver } from '@/utils/nudge/nudge';
import { planNext, type Next } from '@/utils/nudge/plan-next';
import { watchPause } from '@/utils/settings/pause';
import { watchSettings } from '@/utils/settings/store';
import { formatTime, formatWeekday } from '@/utils/time/format';

/** When Heartward will ask next, or why it is quiet, in a line, from the same plan that the worker follows. */
export function NextNudge() {
  const [line, setLine] = useState('');

  useEffect(() => {
    const refresh = () => void sayNow().then(setLine);
    refresh();
    const stops = [watchSettings(refresh), watchPause(refresh), onChange(refresh)];
    return () => stops.forEach((stop) => stop());
  }, []);

  return <span class="soft">{line}</span>;
}

async function sayNow(): Promise<string> {
  const now = Temporal.Now.instant();
  const plan = await readPlan(now);
  const next = planNext(plan, now);
  const open = plan.past.findLast(
    (nudge) => !isOver(nudge) && nudge.state !== 'shown' && nudge.dueAt <= now.toString(),
  );
  const parts = [open && sayOpen(open), sayNext(next), next.kind === 'next' && sayBackOff(next.backOff)];
  return parts.filter(Boolean).join(' · ');
}

function sayOpen({ state, heldFor, heldAt }: Nudge): string | null {
  if (state === 'dotted') return i18n.t('next.onIcon');
  if (heldFor === null || heldAt === null) return null;
  const time = formatTime(here(heldAt));
  return i18n.t('next.held', { time, reason: i18n.t(`hold.${heldFor}`) });
}

function sayNext(next: Next): string {
  if (next.kind === 'quiet') return i18n.t(next.reason === 'off' ? 'next.off' : 'next.nothingFits');
  if (next.kind === 'paused') return i18n.t('next.paused', { until: sayMoment(here(next.until)) });
  // A time to the minute would promise what a good moment cannot keep.
  const at = here(next.slot.dueAt).round({ smallestUnit: 'minute', roundingIncrement: 15 });
  return i18n.t('next.at', { moment: sayMoment(at) });
}

function sayBackOff(backOff: number): string | null {
  if (backOff === 0) return null;
  const levels = ['half', 'daily', 'thirdDay', 'fifteenthDay'] as const;
  return i18n.t(`backOff.${levels[backOff - 1] ?? 'half'}`);
}

/** "17:45" today, "tomorrow, 10:15", a weekday within the week, else a date. */
function sayMoment(at: Temporal.ZonedDateTime): string {
  const days = Temporal.Now.plainDateISO().until(at.toPlainDate()).days;
  const time = formatTime(at);
  if (days <= 0) return time;
  if (days === 1) return i18n.t('next.tomorrow', { time });
  return i18n.t('next.onDay', { day: formatWeekday(at.toPlainDate(), 'long'), time });
}

function here(timestamp: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(timestamp).toZonedDateTimeISO(Temporal.Now.timeZoneId());
}
