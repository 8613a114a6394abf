import { i18n } from '@/utils/texts/i18n';
import { toDisplayLocale, toFirstWeekday } from './locale';

/** What was found out for the languages that the browser names: dates are written by the hundred. */
let known = { languages: '', locale: '' };

/** Our language, with the dates and the clock of where the person lives. */
export function displayLocale(): string {
  const languages = navigator.languages.join();
  if (known.locale === '' || known.languages !== languages) {
    known = { languages, locale: toDisplayLocale(i18n.t('app.language'), navigator.languages) };
  }
  return known.locale;
}

/** "1,234", or "1.234" where one writes it so. */
export function formatNumber(value: number): string {
  return value.toLocaleString(displayLocale());
}

/** "a, b and c" */
export function formatList(parts: readonly string[]): string {
  return new Intl.ListFormat(displayLocale(), { type: 'conjunction' }).format(parts);
}

export function formatTime(time: Temporal.ZonedDateTime | Temporal.PlainTime): string {
  const plain = 'toPlainTime' in time ? time.toPlainTime() : time;
  return plain.toLocaleString(displayLocale(), { hour: 'numeric', minute: '2-digit' });
}

export function formatWeekday(date: Temporal.PlainDate, style: 'long' | 'short' | 'narrow'): string {
  return date.toLocaleString(displayLocale(), { weekday: style });
}

/** "Friday, 20 November". */
export function formatDay(date: Temporal.PlainDate): string {
  return date.toLocaleString(displayLocale(), { weekday: 'long', day: 'numeric', month: 'long' });
}

/** "20 November". */
export function formatDate(date: Temporal.PlainDate): string {
  return date.toLocaleString(displayLocale(), { day: 'numeric', month: 'long' });
}

/** "20 November 2026". */
export function formatDateOfYear(date: Temporal.PlainDate): string {
  return date.toLocaleString(displayLocale(), { day: 'numeric', month: 'long', year: 'numeric' });
}

/**
 * A past moment as one says it: a time today, "yesterday", a weekday within the week, else a date. Of a day without a time,
 * the same without one.
 */
export function formatPast(
  moment: Temporal.ZonedDateTime | Temporal.PlainDate,
  today: Temporal.PlainDate,
): string {
  const date = toDate(moment);
  const daysAgo = date.until(today).days;
  if (daysAgo <= 0) return formatTimeOrNone(moment);
  if (daysAgo === 1) return i18n.t('history.yesterday');
  if (daysAgo < 7) {
    const weekday = formatWeekday(date, 'short');
    return isTimed(moment) ? `${weekday} ${formatTime(moment)}` : weekday;
  }
  const year = date.year === today.year ? undefined : 'numeric';
  return date.toLocaleString(displayLocale(), { day: 'numeric', month: 'short', year });
}

/** A time, or that none was told. */
export function formatTimeOrNone(moment: Temporal.ZonedDateTime | Temporal.PlainDate): string {
  return isTimed(moment) ? formatTime(moment) : i18n.t('history.noTime');
}

function isTimed(moment: Temporal.ZonedDateTime | Temporal.PlainDate): moment is Temporal.ZonedDateTime {
  return 'toPlainDate' in moment;
}

function toDate(moment: Temporal.ZonedDateTime | Temporal.PlainDate): Temporal.PlainDate {
  return isTimed(moment) ? moment.toPlainDate() : moment;
}

/** "45 minutes", "2 hours", "1 hour 30 minutes". */
export function formatMinutes(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [];
  if (hours > 0) parts.push(i18n.t('time.hours', hours));
  if (rest > 0 || hours === 0) parts.push(i18n.t('time.minutes', rest));
  return parts.join(' ');
}

/** "March", or "March 2024". */
export function formatMonth(month: Temporal.PlainYearMonth, style: 'long' | 'withYear' | 'short'): string {
  return month.toPlainDate({ day: 1 }).toLocaleString(displayLocale(), {
    month: style === 'short' ? 'short' : 'long',
    year: style === 'withYear' ? 'numeric' : undefined,
  });
}

/** "Fri, 20 Nov 2026, 19:05", or without a time where none was told. */
export function formatDayAndTime(moment: Temporal.ZonedDateTime | Temporal.PlainDate): string {
  if (!isTimed(moment)) {
    return moment.toLocaleString(displayLocale(), {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    });
  }
  return moment.toPlainDateTime().toLocaleString(displayLocale(), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
}

/** "Friday, 20 November 2026". */
export function formatFullDay(date: Temporal.PlainDate): string {
  return date.toLocaleString(displayLocale(), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

/** "20 Nov 2026". */
export function formatShortDay(date: Temporal.PlainDate): string {
  return date.toLocaleString(displayLocale(), { day: 'numeric', month: 'short', year: 'numeric' });
}

/** "20 Nov". */
export function formatDayOfMonth(date: Temporal.PlainDate): string {
  return date.toLocaleString(displayLocale(), { day: 'numeric', month: 'short' });
}

/** The weekday on which a week begins where the person lives: 1 Monday … 7 Sunday. */
export function firstWeekday(): number {
  return toFirstWeekday(navigator.languages);
}
