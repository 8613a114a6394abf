import { i18n } from '#i18n';
import type { ComponentChild } from 'preact';
import { isOver, type Nudge } from '@/utils/nudge/nudge';
import { planNext, type Next } from '@/utils/nudge/plan-next';
import { formatDayOfMonth, formatTime, formatWeekday } from '@/utils/time/format';
import { usePlan, type PlanNow } from './use-plan';

interface Props {
  /** Where less often is said, the way to change it; without it a link leads there. */
  change?: ComponentChild;
}

/** When Heartward will ask next, or why it is quiet, in a line, from the same plan that the worker follows. */
export function NextNudge({ change }: Props) {
  const current = usePlan();
  if (!current) return null;
  const next = planNext(current.plan, current.now);
  const quieter = next.kind === 'next' ? sayBackOff(next.backOff) : null;
  const parts = [sayHeld(current), sayNext(next), quieter];

  return (
    <span class="soft">
      {parts.filter(Boolean).join(' · ')}
      {quieter !== null && <> {change ?? <ChangeLink />}</>}
    </span>
  );
}

function ChangeLink() {
  return (
    <a href="/options.html#frequency" target="_blank">
      {i18n.t('backOff.change')}
    </a>
  );
}

/** What waits and why, or why the last one of today did not come. */
function sayHeld({ plan, now }: PlanNow): string | null {
  const due = plan.past.filter(({ kind, dueAt }) => kind !== 'asked' && dueAt <= now.toString());
  const last = due.findLast(({ state }) => state !== 'shown');
  if (!last) return null;
  if (!isOver(last)) return sayOpen(last);
  const wentBy = last === due.at(-1) && last.state === 'faded' && last.shownAt === null;
  if (!wentBy || last.heldFor === null || last.heldAt === null) return null;
  const at = here(last.heldAt);
  if (!at.toPlainDate().equals(here(now.toString()).toPlainDate())) return null;
  return i18n.t('next.wentBy', { time: formatTime(at), reason: i18n.t(`hold.${last.heldFor}`) });
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
  const at = here(next.comesAt).round({ smallestUnit: 'minute', roundingIncrement: 15 });
  const time = formatTime(at);
  const days = countDays(at);
  if (days <= 0) return i18n.t('next.at', { time });
  if (days === 1) return i18n.t('next.atTomorrow', { time });
  return i18n.t('next.atDay', { day: sayDay(at), time });
}

function sayBackOff(backOff: number): string | null {
  if (backOff === 0) return null;
  const levels = ['half', 'daily', 'thirdDay', 'fifteenthDay'] as const;
  return i18n.t(`backOff.${levels[backOff - 1] ?? 'half'}`);
}

/** "17:45" today, "tomorrow, 10:15", "Friday, 10:15" within a week, else "11 Dec, 10:15". */
function sayMoment(at: Temporal.ZonedDateTime): string {
  const days = countDays(at);
  const time = formatTime(at);
  if (days <= 0) return time;
  if (days === 1) return i18n.t('next.tomorrow', { time });
  return i18n.t('next.onDay', { day: sayDay(at), time });
}

/** A weekday names one day only within a week. */
function sayDay(at: Temporal.ZonedDateTime): string {
  return countDays(at) < 7 ? formatWeekday(at.toPlainDate(), 'long') : formatDayOfMonth(at.toPlainDate());
}

function countDays(to: Temporal.ZonedDateTime): number {
  const today = Temporal.Now.instant().toZonedDateTimeISO(to.timeZoneId).toPlainDate();
  return today.until(to.toPlainDate()).days;
}

function here(timestamp: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(timestamp).toZonedDateTimeISO(Temporal.Now.timeZoneId());
}
