import { formatWeekday } from './format';

/** What a weekday is called; 1 is Monday, and 0, 7 and what is 7 more than another go round. */
export function nameWeekday(weekday: number, style: 'long' | 'short' = 'long'): string {
  // 2026-11-01 was a Sunday.
  const sunday = Temporal.PlainDate.from({ year: 2026, month: 11, day: 1 });
  return formatWeekday(sunday.add({ days: weekday }), style);
}
