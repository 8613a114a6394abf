import { i18n } from '@/utils/texts/i18n';
import { useMemo, useState } from 'preact/hooks';
import { isRightToLeft } from '@/components/charts/direction';
import { Dots, type Dot } from '@/entrypoints/lookback/pictures/Dots';
import { Picture } from '@/entrypoints/lookback/pictures/Picture';
import { usePrinting } from '@/entrypoints/lookback/pictures/use-printing';
import { useWidth } from '@/entrypoints/lookback/pictures/use-width';
import type { DayOfSpan } from '@/utils/views/hard-days';
import type { SummedUp } from '@/utils/views/totals/sum-up';
import { placesOfDay } from '@/utils/views/totals/summaries';
import { type Tick, toBins, toDayNumber, toGrain, toTicks, type TimeWindow } from '@/utils/views/time-window';
import { formatFullDay } from '@/utils/time/format';
import { namePlace, namePlaces } from '@/utils/vocabulary/mood-field/name-place';
import type { MoodPoint } from '@/utils/vocabulary/mood-field/mood-point';
import type { Span } from '../spans/SpanFields';
import { sayTick } from '../pictures/say-tick';

interface Props {
  summedUp: SummedUp;
  span: Span;
  /** Whether the hard stretches are marked, too. */
  hasStretches: boolean;
}

/** Heights, in units of the drawing, which are CSS pixels. */
const TOP = 20;
const PANEL = 132;
const BAR = { gap: 5, height: 5 };
/** The name of the lower end, and the days, in one line under it. */
const BOTTOM = 34;
const HEIGHT = TOP + PANEL + BOTTOM;
const INSET = 6;
/** Room for the name of a day. */
const TICK_WIDTH = 84;
const RADIUS = { least: 2, most: 4.5 };
/** As wide as it is drawn for paper, whatever the window: a narrow one would be printed large. */
const PAPER_WIDTH = 640;

/** The days of a span side by side: where each went, and where there was none. What it says it says without colour, too. */
export function SpanPicture({ summedUp: { days, stretches }, span, hasStretches }: Props) {
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
      ]
        .filter(Boolean)
        .join(' ')}
      table={{
        columns: [
          i18n.t('table.day'),
          i18n.t('table.checkIns'),
          i18n.t('table.place'),
          i18n.t('summary.kinds.title'),
        ],
        rows: () => days.map(toRow),
      }}
    >
      <div class="span-picture" ref={frame}>
        <svg viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
          <path class="edge" d={`M 0 ${toY(1)} H ${width} M 0 ${toY(-1)} H ${width}`} />
          <path class="middle" d={`M 0 ${toY(0)} H ${width}`} />
          {columns.map(({ first, pleasantness }) => (
            <path
              key={first}
              class={pleasantness === null ? 'day unplaced' : 'day'}
              d={`M ${middleOf(first).toFixed(1)} ${toY(1)} V ${toY(-1)}`}
            />
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
          <text class="end" x={start} y={HEIGHT - 4}>
            {i18n.t('place.unpleasant')}
          </text>
          {listTicks(window, width).map(({ day, name }) => (
            <text key={day} class="end" x={toX(day + 0.5)} y={HEIGHT - 4} text-anchor="middle">
              {name}
            </text>
          ))}
        </svg>
      </div>
    </Picture>
  );
}

const toY = (pleasantness: number) => TOP + ((1 - pleasantness) / 2) * PANEL;

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

function toRow({ summary, kind, checkIns }: DayOfSpan): string[] {
  const places = placesOfDay(summary);
  return [
    formatFullDay(Temporal.PlainDate.from(summary.localDate)),
    String(checkIns.length),
    places.length > 0 ? namePlaces(places) : namePlace({ pleasantness: null, energy: null }),
    i18n.t(`summary.kinds.${kind ?? 'unplaced'}`),
  ];
}
