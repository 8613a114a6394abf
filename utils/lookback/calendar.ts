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
  days: LaidOutDay[];
}

/** A day is a square of this many units. */
export const DAY_SIZE = 20;
const PITCH = 24;
const MONTH_WIDTH = 7 * PITCH - 4;
const TITLE_HEIGHT = 26;
const MONTH_HEIGHT = TITLE_HEIGHT + 6 * PITCH;
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
  const height = Math.ceil(months.length / across) * (MONTH_HEIGHT + MONTH_GAP.y) - MONTH_GAP.y;
  const mirror = (x: number, size: number) => (isRightToLeft ? width - x - size : x);

  const layout: CalendarLayout = { width, height, months: [], days: [] };
  for (const [index, month] of months.entries()) {
    const left = (index % across) * (MONTH_WIDTH + MONTH_GAP.x);
    const top = Math.floor(index / across) * (MONTH_HEIGHT + MONTH_GAP.y);
    layout.months.push({ month: month.toString(), x: mirror(left, 0), y: top });
    const first = month.toPlainDate({ day: 1 });
    const skipped = (first.dayOfWeek - firstWeekday + 7) % 7;
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

export function monthsOfYear(year: number): Temporal.PlainYearMonth[] {
  return Array.from({ length: 12 }, (_, index) => Temporal.PlainYearMonth.from({ year, month: index + 1 }));
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
