import { i18n } from '@/utils/texts/i18n';
import { formatDayOfMonth, formatTime, formatWeekday } from '@/utils/time/format';

/** "17:45" today, "tomorrow, 10:15", "Friday, 10:15" within a week, else "11 Dec, 10:15". */
export function sayMoment(at: Temporal.ZonedDateTime, today: Temporal.PlainDate): string {
  const date = at.toPlainDate();
  const days = today.until(date).days;
  const time = formatTime(at);
  if (days <= 0) return time;
  if (days === 1) return i18n.t('next.tomorrow', { time });
  return i18n.t('next.onDay', { day: sayDay(date, today), time });
}

/** A weekday names one day only within a week. */
export function sayDay(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  return today.until(date).days < 7 ? formatWeekday(date, 'long') : formatDayOfMonth(date);
}
