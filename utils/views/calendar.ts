import { toMonth } from './totals/summaries';

/** Where one day of a calendar lies, from its top and its start. */
export interface LaidOutDay {
  localDate: string;
  x: number;
  y: number;
}

interface LaidOutMonth {
  /** "2026-11" */
  month: string;
  x: number;
  y: number;
}

export interface CalendarLayout {
  width: number;
  height: number;
  months: LaidOutMonth[];
  /** Where each day of the week lies in the first month, from the first of them on. */
  weekdays: number[];
  days: LaidOutDay[];
}

/** A day is a square of this many units. */
export const DAY_SIZE = 20;
const PITCH = 24;
const MONTH_WIDTH = 7 * PITCH - 4;
const TITLE_HEIGHT = 26;
const MOST_WEEKS = 6;
const MONTH_GAP = { x: 30, y: 16 };

interface Options {
  /** How many months lie side by side. */
  columns: number;
  /** 1 Monday … 7 Sunday. */
  firstWeekday: number;
  isRightToLeft: boolean;
}

/** Lays whole months out, a week a row, as calendars do. */
export function layOutMonths(
  months: readonly Temporal.PlainYearMonth[],
  { columns, firstWeekday, isRightToLeft }: Options,
): CalendarLayout {
  const across = Math.min(columns, months.length);
  const width = across * (MONTH_WIDTH + MONTH_GAP.x) - MONTH_GAP.x;
  const [only] = months.length === 1 ? months : [];
  const weeks = only ? countWeeks(only, firstWeekday) : MOST_WEEKS;
  const monthHeight = TITLE_HEIGHT + weeks * PITCH;
  const height = Math.ceil(months.length / across) * (monthHeight + MONTH_GAP.y) - MONTH_GAP.y;
  const mirror = (x: number, size: number) => (isRightToLeft ? width - x - size : x);

  const weekdays = Array.from({ length: 7 }, (_, index) => mirror(index * PITCH, DAY_SIZE));
  const layout: CalendarLayout = { width, height, months: [], weekdays, days: [] };
  for (const [index, month] of months.entries()) {
    const left = (index % across) * (MONTH_WIDTH + MONTH_GAP.x);
    const top = Math.floor(index / across) * (monthHeight + MONTH_GAP.y);
    layout.months.push({ month: month.toString(), x: mirror(left, 0), y: top });
    const first = month.toPlainDate({ day: 1 });
    const skipped = countSkipped(month, firstWeekday);
    for (let day = 0; day < month.daysInMonth; day++) {
      const place = skipped + day;
      layout.days.push({
        localDate: first.add({ days: day }).toString(),
        x: mirror(left + (place % 7) * PITCH, DAY_SIZE),
        y: top + TITLE_HEIGHT + Math.floor(place / 7) * PITCH,
      });
    }
  }
  return layout;
}

/** How many days of the month before stand in its first week. */
function countSkipped(month: Temporal.PlainYearMonth, firstWeekday: number): number {
  return (month.toPlainDate({ day: 1 }).dayOfWeek - firstWeekday + 7) % 7;
}

function countWeeks(month: Temporal.PlainYearMonth, firstWeekday: number): number {
  return Math.ceil((countSkipped(month, firstWeekday) + month.daysInMonth) / 7);
}

export function monthsOfYear(year: number): Temporal.PlainYearMonth[] {
  return Array.from({ length: 12 }, (_, index) => Temporal.PlainYearMonth.from({ year, month: index + 1 }));
}

/** The months from the one of this day on. */
export function startWith(
  months: readonly Temporal.PlainYearMonth[],
  localDate: string,
): Temporal.PlainYearMonth[] {
  return months.filter((month) => month.toString() >= toMonth(localDate));
}

interface Bounds {
  first: Temporal.PlainDate;
  last: Temporal.PlainDate;
  isRightToLeft: boolean;
}

/** The day that a key leads to within a calendar, or null where the key leads nowhere. */
export function moveDate(
  date: Temporal.PlainDate,
  key: string,
  { first, last, isRightToLeft }: Bounds,
): Temporal.PlainDate | null {
  const forward = isRightToLeft ? -1 : 1;
  const moves: Readonly<Record<string, () => Temporal.PlainDate>> = {
    ArrowRight: () => date.add({ days: forward }),
    ArrowLeft: () => date.subtract({ days: forward }),
    ArrowDown: () => date.add({ weeks: 1 }),
    ArrowUp: () => date.subtract({ weeks: 1 }),
    PageDown: () => date.add({ months: 1 }),
    PageUp: () => date.subtract({ months: 1 }),
    Home: () => first,
    End: () => last,
  };
  const next = moves[key]?.();
  if (!next) return null;
  if (Temporal.PlainDate.compare(next, first) < 0) return first;
  return Temporal.PlainDate.compare(next, last) > 0 ? last : next;
}
