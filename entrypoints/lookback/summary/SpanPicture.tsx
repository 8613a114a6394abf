import { i18n } from '@/utils/texts/i18n';
import { useMemo, useState } from 'preact/hooks';
import { isRightToLeft } from '@/components/charts/direction';
import { Dots, type Dot } from '@/entrypoints/lookback/pictures/Dots';
import { Picture } from '@/entrypoints/lookback/pictures/Picture';
import { usePrinting } from '@/entrypoints/lookback/pictures/use-printing';
import { useWidth } from '@/entrypoints/lookback/pictures/use-width';
import type { DayOfSpan } from '@/utils/views/hard-days';
import type { LifeEvent } from '@/utils/views/life-event';
import type { SummedUp } from '@/utils/views/totals/sum-up';
import { placesOfDay } from '@/utils/views/totals/summaries';
import {
  fromDayNumber,
  type Tick,
  toBins,
  toDayNumber,
  toGrain,
  toTicks,
  type TimeWindow,
} from '@/utils/views/time-window';
import { formatFullDay } from '@/utils/time/format';
import { namePlace, namePlaces } from '@/utils/vocabulary/mood-field/name-place';
import type { MoodPoint } from '@/utils/vocabulary/mood-field/mood-point';
import {
  EventLine,
  heightOfNames,
  nameMarks,
  namesOfDays,
  toEventMark,
  type EventMark,
} from '../pictures/EventLine';
import type { Span } from '../spans/SpanFields';
import { sayTick } from '../pictures/say-tick';

interface Props {
  summedUp: SummedUp;
  span: Span;
  /** Whether the hard stretches are marked, too. */
  hasStretches: boolean;
  /** Those that are marked, the oldest first. */
  events: readonly LifeEvent[];
}

/** Heights, in units of the drawing, which are CSS pixels. */
const TOP = 20;
const PANEL = 132;
const BAR = { gap: 5, height: 5 };
/** The name of the lower end, and the days, in one line under it. */
const BOTTOM = 34;
const INSET = 6;
/** Room for the name of a day. */
const TICK_WIDTH = 84;
const RADIUS = { least: 2, most: 4.5 };
/** As wide as it is drawn for paper, whatever the window: a narrow one would be printed large. */
const PAPER_WIDTH = 640;

/** The days of a span side by side: where each went, and where there was none. What it says it says without colour, too. */
export function SpanPicture({ summedUp: { days, stretches }, span, hasStretches, events }: Props) {
  const [frame, measured] = useWidth<HTMLDivElement>();
  const isPrinting = usePrinting();
  const width = isPrinting ? PAPER_WIDTH : measured;
  const [isMirrored] = useState(isRightToLeft);
  const window = { first: toDayNumber(span.first.toString()), last: toDayNumber(span.last.toString()) };
  const { points, line: grain } = toGrain(window);
  const length = window.last - window.first + 1;
  const toX = (day: number) => {
    const x = INSET + ((day - window.first) / length) * (width - 2 * INSET);
    return isMirrored ? width - x : x;
  };
  const eventMarks = events.map(toEventMark);
  const named = nameMarks(eventMarks, toX, width, isMirrored);
  const top = TOP + heightOfNames(named);
  const toY = (pleasantness: number) => top + ((1 - pleasantness) / 2) * PANEL;
  const height = top + PANEL + BOTTOM;
  const columns = useMemo(
    () =>
      toBins(
        days.map(({ summary }) => summary),
        grain,
        window.first,
      ),
    [days, grain, window.first],
  );
  const across = ((width - 2 * INSET) / length) * (grain === 'day' ? 1 : 7);
  const radius = Math.min(Math.max(across * 0.4, RADIUS.least), RADIUS.most);
  const marks = days.flatMap((day) => toMarks(day, points === 'check-in'));
  const middleOf = (day: number) => {
    const column = columns.find(({ first, last }) => first <= day && day <= last);
    return toX(((column?.first ?? day) + Math.min(column?.last ?? day, window.last) + 1) / 2);
  };
  const dots: Dot[] = marks.map(({ day, place }) => ({
    x: middleOf(day),
    y: toY(place.pleasantness),
    radius,
    place,
  }));
  const isMarked = hasStretches && stretches.length > 0;
  const start = isMirrored ? width : 0;

  return (
    <Picture
      name="heartward-summary"
      summary={[
        i18n.t(`summary.picture.${grain}`),
        columns.some(({ pleasantness }) => pleasantness === null) && i18n.t('summary.picture.unplaced'),
        isMarked && i18n.t('summary.picture.stretch'),
        events.length > 0 && i18n.t('summary.picture.event', events.length),
      ]
        .filter(Boolean)
        .join(' ')}
      table={{
        columns: [
          i18n.t('table.day'),
          i18n.t('table.checkIns'),
          i18n.t('table.place'),
          i18n.t('summary.kinds.title'),
          ...(events.length > 0 ? [i18n.t('lookback.events.column')] : []),
        ],
        rows: () => listRows(days, eventMarks),
      }}
    >
      <div class="span-picture" ref={frame}>
        <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          <path class="edge" d={`M 0 ${toY(1)} H ${width} M 0 ${toY(-1)} H ${width}`} />
          <path class="middle" d={`M 0 ${toY(0)} H ${width}`} />
          {columns.map(({ first, pleasantness }) => (
            <path
              key={first}
              class={pleasantness === null ? 'day unplaced' : 'day'}
              d={`M ${middleOf(first).toFixed(1)} ${toY(1)} V ${toY(-1)}`}
            />
          ))}
          {named.map((mark) => (
            <EventLine key={mark.id} {...mark} from={top - TOP} panel={top} until={top + PANEL} />
          ))}
          <path class="reach" d={toReaches(dots)} />
          <Dots dots={dots} />
          {isMarked &&
            stretches.map(({ first, last }) => {
              const [from, to] = [toX(toDayNumber(first)), toX(toDayNumber(last) + 1)];
              return (
                <rect
                  key={first}
                  class="stretch"
                  x={Math.min(from, to)}
                  y={toY(-1) + BAR.gap}
                  width={Math.abs(to - from)}
                  height={BAR.height}
                />
              );
            })}
          <text class="end" x={start} y={toY(1) - 7}>
            {i18n.t('place.pleasant')}
          </text>
          <text class="end" x={start} y={height - 4}>
            {i18n.t('place.unpleasant')}
          </text>
          {listTicks(window, width).map(({ day, name }) => (
            <text key={day} class="end" x={toX(day + 0.5)} y={height - 4} text-anchor="middle">
              {name}
            </text>
          ))}
        </svg>
      </div>
    </Picture>
  );
}

interface Mark {
  day: number;
  place: MoodPoint;
}

/** Each check-in of a day, or where many days share a column, what the day is drawn with elsewhere. */
function toMarks({ summary, checkIns }: DayOfSpan, isEach: boolean): Mark[] {
  const day = toDayNumber(summary.localDate);
  if (summary.pleasantness.n === 0) return [];
  if (!isEach) return placesOfDay(summary).map((place) => ({ day, place }));
  return checkIns.flatMap(({ pleasantness, energy }) =>
    pleasantness === null ? [] : [{ day, place: { pleasantness, energy: energy ?? 0 } }],
  );
}

/** From the lowest to the highest dot of each column. */
function toReaches(dots: readonly Dot[]): string {
  const columns = new Map<number, { low: number; high: number }>();
  for (const { x, y } of dots) {
    const known = columns.get(x) ?? { low: y, high: y };
    columns.set(x, { low: Math.max(known.low, y), high: Math.min(known.high, y) });
  }
  return [...columns]
    .map(([x, { low, high }]) => `M ${x.toFixed(1)} ${low.toFixed(1)} V ${high.toFixed(1)}`)
    .join(' ');
}

/** The names of some days, with room before the first for what the lower end is called. */
function listTicks(window: TimeWindow, width: number): { day: number; name: string }[] {
  const room = Math.max(2, Math.floor(width / TICK_WIDTH));
  const perDay = width / (window.last - window.first + 1);
  const hasRoom = ({ day }: Tick) =>
    (day - window.first) * perDay >= 1.5 * TICK_WIDTH && (window.last - day) * perDay >= TICK_WIDTH / 3;
  return toTicks(window, room)
    .filter(hasRoom)
    .map((tick) => ({ day: tick.day, name: sayTick(tick) }));
}

/** The days with check-ins, and those of events on which nobody checked in. */
function listRows(days: readonly DayOfSpan[], events: readonly EventMark[]): string[][] {
  const rows = days.map((each) => ({ day: toDayNumber(each.summary.localDate), cells: sayDay(each) }));
  const covered = new Set(rows.map(({ day }) => day));
  const alone = [...new Set(events.map(({ day }) => day))].filter((day) => !covered.has(day));
  return [...rows, ...alone.map((day) => ({ day, cells: ['0', i18n.t('place.unplaced'), ''] }))]
    .toSorted((a, b) => a.day - b.day)
    .map(({ day, cells }) => {
      const row = [formatFullDay(Temporal.PlainDate.from(fromDayNumber(day)))].concat(cells);
      if (events.length > 0) row.push(namesOfDays(events, day, day).join(', '));
      return row;
    });
}

function sayDay({ summary, kind, checkIns }: DayOfSpan): string[] {
  const places = placesOfDay(summary);
  return [
    String(checkIns.length),
    places.length > 0 ? namePlaces(places) : namePlace({ pleasantness: null, energy: null }),
    i18n.t(`summary.kinds.${kind ?? 'unplaced'}`),
  ];
}
