import { fromDayNumber, type Tick } from '@/utils/views/time-window';
import { formatDayOfMonth, formatMonth } from '@/utils/time/format';

/** What a day is called below a picture of time. */
export function sayTick({ day, unit }: Tick): string {
  const date = Temporal.PlainDate.from(fromDayNumber(day));
  if (unit === 'year') return String(date.year);
  return unit === 'month' ? formatMonth(date.toPlainYearMonth(), 'short') : formatDayOfMonth(date);
}
