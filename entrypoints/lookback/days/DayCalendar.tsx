import { i18n } from '@/utils/texts/i18n';
import { useId, useMemo } from 'preact/hooks';
import { drawDay, type DrawnDay } from '@/utils/views/totals/drawn-day';
import { placeOfDay } from '@/utils/views/totals/summaries';
import { DAY_SIZE, layOutMonths, moveDate, type LaidOutDay } from '@/utils/views/calendar';
import { firstWeekday, formatMonth } from '@/utils/time/format';
import { nameWeekday } from '@/utils/time/name-weekday';
import { blendStyles } from '@/components/mood-field/blend-style';
import { isRightToLeft } from '@/components/charts/direction';
import './DayCalendar.css';

interface Props {
  months: readonly Temporal.PlainYearMonth[];
  columns: number;
  days: ReadonlyMap<string, DrawnDay>;
  /** The day of the first check-in: those before it are not there, for nothing counts what was missed. */
  since: string;
  today: Temporal.PlainDate;
  /** The day that is read out below. */
  current: Temporal.PlainDate;
  sayDay: (date: Temporal.PlainDate) => string;
  onMove: (date: Temporal.PlainDate) => void;
  onOpen: (date: Temporal.PlainDate) => void;
  onOpenMonth: (month: string) => void;
}

const ROUNDNESS = 5;
const INSET = 4;
/** The upper part of a day that has its number there. */
const NUMBER_HEIGHT = 7;

/**
 * Days in the colours of their places. Each is a small field of its own, too: a dot lies in it where the day lay, so that
 * it can be read without colours. As a whole it is a slider over its days: arrow keys move by a day and a week, Page keys
 * by a month, Enter opens.
 */
export function DayCalendar({
  months,
  columns,
  days,
  since,
  today,
  current,
  sayDay,
  onMove,
  onOpen,
  onOpenMonth,
}: Props) {
  const hint = useId();
  const layout = useMemo(
    () => layOutMonths(months, { columns, firstWeekday: firstWeekday(), isRightToLeft: isRightToLeft() }),
    [months, columns],
  );
  const { there, gap } = useMemo(
    () => closeUp(layout.days, since, months.length === 1),
    [layout, since, months.length],
  );
  const first = Temporal.PlainDate.from(there[0]?.localDate ?? current);
  const last = Temporal.PlainDate.from(there.at(-1)?.localDate ?? current);
  const index = there.findIndex(({ localDate }) => localDate === current.toString());

  function moveByKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter') return onOpen(current);
    const next = moveDate(current, event.key, { first, last, isRightToLeft: isRightToLeft() });
    if (!next) return;
    event.preventDefault();
    onMove(next);
  }

  return (
    <div
      class="day-calendar"
      role="slider"
      tabIndex={0}
      aria-label={i18n.t('lookback.days.day')}
      aria-describedby={hint}
      aria-valuemin={0}
      aria-valuemax={there.length - 1}
      aria-valuenow={Math.max(index, 0)}
      aria-valuetext={sayDay(current)}
      onKeyDown={moveByKey}
    >
      <svg
        viewBox={`0 0 ${layout.width} ${layout.height - gap}`}
        aria-hidden="true"
        onPointerMove={(event) => {
          const date = dateUnder(event.target);
          if (date && date.toString() !== current.toString()) onMove(date);
        }}
        onClick={(event) => {
          const date = dateUnder(event.target);
          if (date) onOpen(date);
          const month = dataOf(event.target, 'month');
          if (month) onOpenMonth(month);
        }}
      >
        {months.length > 1 &&
          layout.months.map(({ month, x, y }) => (
            <text key={month} class="month" x={x} y={y + 14} data-month={month}>
              {formatMonth(Temporal.PlainYearMonth.from(month), 'long')}
            </text>
          ))}
        {months.length === 1 && <Weekdays from={layout.weekdays} />}
        {there.map((day) => (
          <Day
            key={day.localDate}
            day={day}
            summary={days.get(day.localDate)}
            isAhead={day.localDate > today.toString()}
            isNumbered={months.length === 1}
          />
        ))}
        <Ring days={there} date={today} kind="today" />
        <Ring days={there} date={current} kind="current" />
      </svg>
      <span id={hint} class="visually-hidden">
        {i18n.t('lookback.days.keys')}
      </span>
    </div>
  );
}

/**
 * The days from the first check-in on. Of one month, the weeks before it leave no gap under the names of the weekdays: the days
 * are moved up by it.
 */
function closeUp(days: readonly LaidOutDay[], since: string, isOneMonth: boolean) {
  const there = days.filter(({ localDate }) => localDate >= since);
  const gap = isOneMonth ? (there[0]?.y ?? 0) - (days[0]?.y ?? 0) : 0;
  return { there: there.map(({ localDate, x, y }) => ({ localDate, x, y: y - gap })), gap };
}

/** The days of the week, above their columns. */
function Weekdays({ from }: { from: readonly number[] }) {
  return (
    <>
      {from.map((x, index) => (
        <text key={x} class="weekday" x={x + DAY_SIZE / 2} y={18} text-anchor="middle">
          {nameWeekday(firstWeekday() + index, 'short')}
        </text>
      ))}
    </>
  );
}

interface DayProps {
  day: LaidOutDay;
  summary: DrawnDay | undefined;
  isAhead: boolean;
  isNumbered: boolean;
}

function Day({ day: { localDate, x, y }, summary, isAhead, isNumbered }: DayProps) {
  const { places, isGuess } = drawDay(summary);
  const place = summary ? placeOfDay(summary) : null;
  const number = isNumbered ? NUMBER_HEIGHT : 0;
  const middle = { x: x + DAY_SIZE / 2, y: y + (DAY_SIZE + number) / 2 };
  const reach = DAY_SIZE / 2 - INSET;

  const numberText = isNumbered && (
    <text
      class={place ? 'number on-blend' : 'number'}
      data-ahead={isAhead}
      x={x + (isRightToLeft() ? DAY_SIZE - 2.5 : 2.5)}
      y={y + 7}
    >
      {Number(localDate.slice(-2))}
    </text>
  );
  // Nothing can be missing yet in a day ahead, so it is no empty box.
  if (isAhead && !summary) {
    return numberText || <circle class="ahead" cx={middle.x} cy={middle.y} r={1.5} />;
  }
  return (
    <>
      <rect
        class={places.length > 0 ? 'day blend' : 'day'}
        style={blendStyles(places)}
        data-guess={isGuess}
        data-date={localDate}
        data-kept={summary !== undefined}
        x={x + 0.5}
        y={y + 0.5}
        width={DAY_SIZE - 1}
        height={DAY_SIZE - 1}
        rx={ROUNDNESS}
      />
      {summary && places.length === 0 && <path class="hatching" d={hatch(x, y)} />}
      {places.length > 1 && (
        <path class="other-half" data-guess={isGuess} style={blendStyles(places)} d={otherHalf(x, y)} />
      )}
      {place && places.length === 1 && (
        <circle
          class="place"
          cx={middle.x + place.pleasantness * reach}
          cy={middle.y - place.energy * (reach - number / 3)}
          r={isNumbered ? 1 : 1.6}
        />
      )}
      {numberText}
    </>
  );
}

/** The part of a day to the right of its slanting cut. */
function otherHalf(x: number, y: number): string {
  const [left, top, size, round] = [x + 0.5, y + 0.5, DAY_SIZE - 1, ROUNDNESS];
  const [right, bottom] = [left + size, top + size];
  const arc = (toX: number, toY: number) => `A${round} ${round} 0 0 1 ${toX} ${toY}`;
  return [
    `M${left + size * 0.62} ${top}L${right - round} ${top}`,
    arc(right, top + round),
    `L${right} ${bottom - round}`,
    arc(right - round, bottom),
    `L${left + size * 0.38} ${bottom}Z`,
  ].join('');
}

/** Slanting lines over a day that nobody gave a place, so that it is neither empty nor of any colour. */
function hatch(x: number, y: number): string {
  const [left, top, end] = [x + INSET / 2, y + INSET / 2, DAY_SIZE - INSET];
  return [4, 8, 12, 16, 20, 24, 28]
    .map((offset) => {
      const from = Math.max(offset - end, 0);
      const to = Math.min(offset, end);
      return `M${left + from} ${top + to}L${left + to} ${top + from}`;
    })
    .join('');
}

interface RingProps {
  days: readonly LaidOutDay[];
  date: Temporal.PlainDate;
  kind: 'today' | 'current';
}

function Ring({ days, date, kind }: RingProps) {
  const day = days.find(({ localDate }) => localDate === date.toString());
  if (!day) return null;
  const gap = kind === 'today' ? 1 : 1.5;
  return (
    <rect
      class={`ring ${kind}`}
      x={day.x - gap + 0.5}
      y={day.y - gap + 0.5}
      width={DAY_SIZE + 2 * gap - 1}
      height={DAY_SIZE + 2 * gap - 1}
      rx={ROUNDNESS + gap}
    />
  );
}

function dateUnder(target: EventTarget | null): Temporal.PlainDate | null {
  const date = dataOf(target, 'date');
  return date ? Temporal.PlainDate.from(date) : null;
}

function dataOf(target: EventTarget | null, name: 'date' | 'month'): string | undefined {
  return target instanceof SVGElement ? target.dataset[name] : undefined;
}
