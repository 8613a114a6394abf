import { i18n } from '@/utils/texts/i18n';
import type { ComponentChild } from 'preact';
import { toComingTime, type ComingTime } from '@/utils/schedule/coming-time';
import { isOver, type Nudge } from '@/utils/schedule/nudge';
import { planNext, type Next } from '@/utils/schedule/plan-next';
import { formatTime } from '@/utils/time/format';
import { sayDay, sayMoment } from './say-moment';
import { usePlan, type PlanNow } from '@/components/hooks/use-plan';

/** From when on nobody says that it is night. */
const MORNING_HOUR = 5;

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
  const parts = [sayHeld(current), sayNext(next, current), quieter];

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

function sayNext(next: Next, { plan, now }: PlanNow): string {
  const today = here(now.toString()).toPlainDate();
  if (next.kind === 'quiet') return i18n.t(next.reason === 'off' ? 'next.off' : 'next.nothingFits');
  if (next.kind === 'paused') return i18n.t('next.paused', { until: sayMoment(here(next.until), today) });
  const coming = toComingTime(next, plan, now);
  const when = i18n.t(coming.isChosen ? 'next.chosen' : 'next.around', { time: formatTime(coming.at) });
  return isAtNight(coming)
    ? sayNight(coming.day, today, when)
    : sayDate(coming.at.toPlainDate(), today, when);
}

/** In the first hours of a date, in a range that began on the day before: one says the night of that day. */
function isAtNight({ at, day }: ComingTime): boolean {
  return !at.toPlainDate().equals(day) && at.hour < MORNING_HOUR;
}

function sayNight(day: Temporal.PlainDate, today: Temporal.PlainDate, when: string): string {
  const days = today.until(day).days;
  if (days <= 0) return i18n.t('next.atTonight', { when });
  if (days === 1) return i18n.t('next.atTomorrowNight', { when });
  return i18n.t('next.atDayNight', { day: sayDay(day, today), when });
}

function sayDate(date: Temporal.PlainDate, today: Temporal.PlainDate, when: string): string {
  const days = today.until(date).days;
  if (days <= 0) return i18n.t('next.at', { when });
  if (days === 1) return i18n.t('next.atTomorrow', { when });
  return i18n.t('next.atDay', { day: sayDay(date, today), when });
}

function sayBackOff(backOff: number): string | null {
  if (backOff === 0) return null;
  const levels = ['half', 'daily', 'thirdDay', 'fifteenthDay'] as const;
  return i18n.t(`backOff.${levels[backOff - 1] ?? 'half'}`);
}

function here(timestamp: string): Temporal.ZonedDateTime {
  return Temporal.Instant.from(timestamp).toZonedDateTimeISO(Temporal.Now.timeZoneId());
}
