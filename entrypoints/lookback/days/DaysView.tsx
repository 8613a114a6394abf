import { i18n } from '@/utils/texts/i18n';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { blendStyles } from '@/components/mood-field/blend-style';
import { DayCalendar } from './DayCalendar';
import { Picture } from '@/entrypoints/lookback/pictures/Picture';
import { useLoaded } from '@/components/page/use-loaded';
import { useHistoryQuery } from '@/components/hooks/use-history-query';
import { useWidth } from '@/entrypoints/lookback/pictures/use-width';
import { readSpan } from '@/utils/history/totals/days';
import { readDrawnDays } from '@/utils/history/check-ins/drawn-days';
import { drawDay, type DrawnDay } from '@/utils/views/totals/drawn-day';
import { monthsOfYear, startWith } from '@/utils/views/calendar';
import { daysOf } from '@/utils/views/totals/summaries';
import { summarizeDays } from '@/utils/views/totals/summarize-days';
import { parseDay, parseMonth, parseYear } from '@/utils/views/times';
import { formatFullDay, formatMonth } from '@/utils/time/format';
import { namePlaces } from '@/utils/vocabulary/mood-field/name-place';
import { DayOpened } from './DayOpened';
import { loadPlainly } from '../plain/load-plainly';
import type { ViewProps } from '../view-props';
import { ViewTitle } from '../ViewTitle';

/** A month is some so many pixels wide where twelve stand together. */
const MONTH_WIDTH = 190;

const loadDayLegend = () => import('./DayLegend');

/** This month as a calendar, or another, or a year, or a day of it opened: as the address says. */
export function View(props: ViewProps) {
  const { params } = props.routing;
  const day = parseDay(params.day);
  const year = parseYear(params.year);
  const month = parseMonth(params.month) ?? (year === null ? props.today.toPlainYearMonth() : null);
  if (day) return <DayOpened {...props} date={day} />;
  return <Calendar {...props} month={month} year={month?.year ?? year ?? props.today.year} />;
}

interface CalendarProps extends ViewProps {
  year: number;
  /** The month to look at closer, or null for the whole year. */
  month: Temporal.PlainYearMonth | null;
}

function Calendar({ routing, changing, today, year, month }: CalendarProps) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const time = month?.toString() ?? String(year);
  const months = useMemo(() => toMonths(time), [time]);
  const read = useHistoryQuery(changing, time, readTime);
  const name = month ? formatMonth(month, 'withYear') : String(year);
  // The legend never holds up the first picture.
  const legend = useLoaded(loadDayLegend, read !== null);
  const plain = useLoaded(loadPlainly, read !== null);
  const [pointed, setPointed] = useState(today);
  const there = read?.span ? startWith(months, read.span.first) : [];
  const first = laterOf(months[0]?.toPlainDate({ day: 1 }) ?? today, read?.span?.first);
  const last = months.at(-1)?.toPlainDate({ day: 1 }).add({ months: 1 }).subtract({ days: 1 }) ?? today;
  const current = isWithin(pointed, first, last) ? pointed : first;

  function sayDay(date: Temporal.PlainDate): string {
    return [formatFullDay(date), sayDaySummary(read?.days.get(date.toString()))].join(': ');
  }

  return (
    <section class="view" ref={frame} aria-labelledby="view-title">
      <div class="turning">
        <ViewTitle routing={routing}>{name}</ViewTitle>
        <Turning {...{ routing, today, year, month }} firstDay={read?.span?.first ?? today.toString()} />
      </div>
      {read?.span && there.length === 0 && <p class="empty">{summarizeDays([], name)}</p>}
      {read?.span && there.length > 0 && (
        <Picture
          name={`heartward-days-${time}`}
          summary={summarizeDays([...read.days.values()], name)}
          table={{
            columns: [i18n.t('table.day'), i18n.t('table.checkIns'), i18n.t('table.place')],
            rows: () =>
              [...read.days.values()].map((day) => [
                formatFullDay(Temporal.PlainDate.from(day.localDate)),
                String(day.n),
                nameDay(day),
              ]),
          }}
        >
          <div class={month ? 'calendar one' : 'calendar'}>
            <DayCalendar
              months={there}
              columns={toColumns(width)}
              days={read.days}
              since={read.span.first}
              today={today}
              current={current}
              sayDay={sayDay}
              onMove={setPointed}
              onOpen={(date) => routing.show({ day: date.toString() })}
              onOpenMonth={(opened) => routing.show({ month: opened })}
            />
          </div>
          <Reading day={read.days.get(current.toString())} date={current} routing={routing} />
        </Picture>
      )}
      {legend && read && read.days.size > 0 && <legend.DayLegend days={read.days.values()} />}
      {read && !read.span && <p class="empty">{i18n.t('lookback.days.empty')}</p>}
      {plain && isWithin(today, first, last) && <plain.Plainly changing={changing} today={today} />}
    </section>
  );
}

/** The day under the pointer or the arrow keys, in words. */
function Reading({
  day,
  date,
  routing,
}: {
  day: DrawnDay | undefined;
  date: Temporal.PlainDate;
  routing: ViewProps['routing'];
}) {
  const { places, isGuess } = drawDay(day);
  return (
    <p class="read-out">
      <span
        class={places.length > 0 ? 'swatch blend' : 'swatch'}
        data-two={places.length > 1}
        data-guess={isGuess}
        style={blendStyles(places)}
        aria-hidden="true"
      />
      <strong>{formatFullDay(date)}</strong>
      <span class="soft">{sayDaySummary(day)}</span>
      <button type="button" class="button plain" onClick={() => routing.show({ day: date.toString() })}>
        {i18n.t('lookback.days.open')}
      </button>
    </p>
  );
}

interface TurningProps {
  routing: ViewProps['routing'];
  today: Temporal.PlainDate;
  year: number;
  month: Temporal.PlainYearMonth | null;
  /** The day of the first check-in, before which there is nothing to turn to. */
  firstDay: string;
}

/** To the year or month before and after, as far as there is anything to see; to any year, and from a month back to its year. */
function Turning({ routing, today, year, month, firstDay }: TurningProps) {
  const reachesFirst = (time: string) => time <= firstDay.slice(0, time.length);
  const reachesToday = (time: string) => time >= today.toString().slice(0, time.length);
  const time = month?.toString() ?? String(year);
  const back = useRef<HTMLButtonElement>(null);
  const onwards = useRef<HTMLButtonElement>(null);
  // One that leads nowhere any more would take the focus away with it.
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (focused === back.current && back.current?.disabled) onwards.current?.focus();
    if (focused === onwards.current && onwards.current?.disabled) back.current?.focus();
  });
  const years = range(Math.min(Number(firstDay.slice(0, 4)), year), Math.max(today.year, year)).toReversed();
  const before = month ? { month: month.subtract({ months: 1 }).toString() } : { year: String(year - 1) };
  const after = month ? { month: month.add({ months: 1 }).toString() } : { year: String(year + 1) };
  return (
    <div class="controls">
      <button
        type="button"
        class="button"
        disabled={reachesFirst(time)}
        ref={back}
        onClick={() => routing.show(before)}
      >
        {i18n.t(month ? 'lookback.days.monthBefore' : 'lookback.days.yearBefore')}
      </button>
      <button
        type="button"
        class="button"
        disabled={reachesToday(time)}
        ref={onwards}
        onClick={() => routing.show(after)}
      >
        {i18n.t(month ? 'lookback.days.monthAfter' : 'lookback.days.yearAfter')}
      </button>
      <select
        autocomplete="off"
        aria-label={i18n.t('lookback.days.year')}
        value={year}
        onChange={(event) => routing.show({ year: event.currentTarget.value })}
      >
        {years.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
      <select
        autocomplete="off"
        aria-label={i18n.t('lookback.days.month')}
        value={month?.toString() ?? ''}
        onChange={({ currentTarget: { value } }) =>
          routing.show(value === '' ? { year: String(year) } : { month: value })
        }
      >
        <option value="">{i18n.t('lookback.days.wholeYear')}</option>
        {monthsOfYear(year).map((each) => (
          <option key={each.toString()} value={each.toString()}>
            {formatMonth(each, 'long')}
          </option>
        ))}
      </select>
    </div>
  );
}

function sayDaySummary(day: DrawnDay | undefined): string {
  if (!day) return i18n.t('lookback.days.nothing');
  return i18n.t('lookback.days.said', day.n, { place: nameDay(day) });
}

function nameDay(day: DrawnDay): string {
  const { places, isGuess } = drawDay(day);
  return namePlaces(places, isGuess);
}

/** "2026" or "2026-11". */
function toMonths(time: string): Temporal.PlainYearMonth[] {
  const month = parseMonth(time);
  return month ? [month] : monthsOfYear(Number(time));
}

async function readTime(time: string) {
  const { first, last } = daysOf(time);
  const [span, days] = await Promise.all([readSpan(), readDrawnDays(first, last)]);
  return { span, days: new Map(days.map((day) => [day.localDate, day])) };
}

function toColumns(width: number): number {
  return [4, 3, 2].find((columns) => width >= columns * MONTH_WIDTH) ?? 2;
}

function isWithin(date: Temporal.PlainDate, first: Temporal.PlainDate, last: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(date, first) >= 0 && Temporal.PlainDate.compare(date, last) <= 0;
}

/** @param day "2026-11-17", or undefined for none. */
function laterOf(date: Temporal.PlainDate, day: string | undefined): Temporal.PlainDate {
  return day !== undefined && day > date.toString() ? Temporal.PlainDate.from(day) : date;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
