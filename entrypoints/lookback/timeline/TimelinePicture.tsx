import { i18n } from '@/utils/texts/i18n';
import { useCallback, useId, useMemo, useRef, useState } from 'preact/hooks';
import { isRightToLeft } from '@/components/charts/direction';
import { Dots } from '@/entrypoints/lookback/pictures/Dots';
import { Picture } from '@/entrypoints/lookback/pictures/Picture';
import { useWidth } from '@/entrypoints/lookback/pictures/use-width';
import type { CheckIn } from '@/utils/checkin/check-in';
import { toldTime } from '@/utils/checkin/told-time';
import type { LifeEvent } from '@/utils/views/life-event';
import type { DaySummary } from '@/utils/views/totals/summaries';
import { summarizeDays } from '@/utils/views/totals/summarize-days';
import {
  between,
  fromDayNumber,
  toBins,
  toDayNumber,
  toGrain,
  toRuns,
  toTicks,
  zoom,
  type Bin,
  type TimeWindow,
} from '@/utils/views/time-window';
import { formatFullDay, formatMonth, formatShortDay } from '@/utils/time/format';
import { namePlace } from '@/utils/vocabulary/mood-field/name-place';
import type { MoodPoint } from '@/utils/vocabulary/mood-field/mood-point';
import {
  EventLine,
  heightOfNames,
  nameMarks,
  namesOfDays,
  toEventMark,
  type EventMark,
} from '../pictures/EventLine';
import { sayTick } from '../pictures/say-tick';

interface Props {
  window: TimeWindow;
  bounds: TimeWindow;
  days: readonly DaySummary[];
  /** Each by itself, as far as they are read, where the window is short enough; some may lie outside of it. */
  checkIns: readonly CheckIn[];
  /** One's own, the oldest first; some may lie outside of it. */
  events: readonly LifeEvent[];
  /** The day that is read out. */
  current: number;
  onMove: (day: number) => void;
  onShow: (window: TimeWindow) => void;
  onOpen: (day: number) => void;
}

/** Heights, in units of the drawing, which are CSS pixels. */
const PANEL = 170;
const GAP = 44;
const TOP = 18;
const BOTTOM = 50;
const PANELS = 2 * PANEL + GAP;
const INSET = 18;
/** Wide enough to lie round a dot. */
const HOLLOW_RADIUS = 7;
/** Room for the name of a day. */
const TICK_WIDTH = 84;

/** Two stretches of time, one above the other: how pleasant it was, and how much energy there was. */
export function TimelinePicture(props: Props) {
  const { window, bounds, days, checkIns, current, onMove, onShow, onOpen } = props;
  const hint = useId();
  const [frame, width] = useWidth<HTMLDivElement>();
  const marking = useRef<number | null>(null);
  const [marked, setMarked] = useState<TimeWindow | null>(null);
  const grain = toGrain(window);
  const line = useMemo(() => toBins(days, grain.line, window.first), [days, grain.line, window.first]);
  const points = useMemo(
    () =>
      grain.points === 'check-in'
        ? checkIns.map(toPoint).filter(({ time }) => time >= window.first && time < window.last + 1)
        : toBins(days, grain.points, window.first).map(fromBin),
    [days, checkIns, grain.points, window],
  );
  const length = window.last - window.first + 1;
  const [isMirrored] = useState(isRightToLeft);
  const toX = useCallback(
    (day: number) => {
      const x = INSET + ((day - window.first) / length) * (width - 2 * INSET);
      return isMirrored ? width - x : x;
    },
    [window, length, width, isMirrored],
  );
  const summary = useMemo(() => summarize(days, window), [days, window]);
  const events = useMemo(
    () => props.events.map(toEventMark).filter(({ day }) => day >= window.first && day <= window.last),
    [props.events, window],
  );
  const named = useMemo(() => nameMarks(events, toX, width, isMirrored), [events, toX, width, isMirrored]);
  const top = TOP + heightOfNames(named);
  const height = top + PANELS + BOTTOM;
  // What stays as one moves over it is not drawn anew at every step.
  const panels = useMemo(
    () => (
      <>
        {named.map((mark) => (
          <EventLine key={mark.id} {...mark} from={top - TOP} panel={top} until={top + PANELS} />
        ))}
        <Panel axis="pleasantness" top={top} {...{ line, points, toX, width, isMirrored }} />
        <Panel axis="energy" top={top + PANEL + GAP} {...{ line, points, toX, width, isMirrored }} />
      </>
    ),
    [line, points, named, top, toX, width, isMirrored],
  );
  const bin = line.find(({ first, last }) => first <= current && current <= last);
  const { first, last } = bin ?? { first: current, last: current };
  const reading = [sayBin(bin, current), ...namesOfDays(events, first, last)].join('. ');

  function dayUnder(event: PointerEvent): number {
    const box = frame.current?.getBoundingClientRect();
    if (!box) return current;
    const x = isMirrored ? box.right - event.clientX : event.clientX - box.left;
    const day = window.first + ((x - INSET) / (box.width - 2 * INSET)) * length;
    return Math.min(Math.max(Math.floor(day), window.first), window.last);
  }

  function moveByKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = (bin ? bin.last - bin.first + 1 : 1) * (isMirrored ? -1 : 1);
    const keys: Readonly<Record<string, () => void>> = {
      ArrowRight: () => onMove(clamp(current + step, window)),
      ArrowLeft: () => onMove(clamp(current - step, window)),
      Home: () => onMove(window.first),
      End: () => onMove(window.last),
      '+': () => onShow(zoom(window, 0.5, current, bounds)),
      '-': () => onShow(zoom(window, 2, current, bounds)),
      Enter: () => onOpen(current),
    };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  function endMarking() {
    marking.current = null;
    if (marked && marked.last - marked.first > 1) onShow(between(marked.first, marked.last, bounds));
    setMarked(null);
  }

  return (
    <Picture
      name="heartward-timeline"
      summary={[summary, points.some(({ shown }) => shown) && i18n.t('lookback.days.hollow')]
        .filter(Boolean)
        .join(' ')}
      table={{
        columns: [
          i18n.t('table.time'),
          i18n.t('table.checkIns'),
          i18n.t('place.pleasantness'),
          i18n.t('place.energy'),
          ...(events.length > 0 ? [i18n.t('lookback.events.column')] : []),
        ],
        rows: () => listRows(line, events),
      }}
    >
      <div
        class="timeline"
        ref={frame}
        role="slider"
        tabIndex={0}
        aria-label={i18n.t('lookback.timeline.slider')}
        aria-describedby={hint}
        aria-valuemin={window.first}
        aria-valuemax={window.last}
        aria-valuenow={current}
        aria-valuetext={reading}
        onKeyDown={moveByKey}
      >
        <svg
          viewBox={`0 0 ${width} ${height}`}
          aria-hidden="true"
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            marking.current = dayUnder(event);
          }}
          onPointerMove={(event) => {
            const day = dayUnder(event);
            onMove(day);
            const start = marking.current;
            if (start !== null) setMarked({ first: Math.min(start, day), last: Math.max(start, day) });
          }}
          onPointerUp={endMarking}
          onPointerCancel={() => {
            marking.current = null;
            setMarked(null);
          }}
        >
          {marked && (
            <rect
              class="marked"
              x={Math.min(toX(marked.first), toX(marked.last + 1))}
              y={top}
              width={Math.abs(toX(marked.last + 1) - toX(marked.first))}
              height={PANELS}
            />
          )}
          {toTicks(window, Math.max(2, Math.floor(width / TICK_WIDTH))).map((tick) => (
            <g key={tick.day}>
              <path class="rule" d={`M ${toX(tick.day)} ${top} v ${PANELS}`} />
              <text class="end" x={toX(tick.day)} y={height - 12} text-anchor="middle">
                {sayTick(tick)}
              </text>
            </g>
          ))}
          {panels}
          <path class="cursor" d={`M ${toX(current + 0.5)} ${top} v ${PANELS}`} />
        </svg>
        <span id={hint} class="visually-hidden">
          {i18n.t('lookback.timeline.keys')}
        </span>
      </div>
      <p class="read-out">
        <span>{reading}</span>
        <button type="button" class="button plain" onClick={() => onOpen(current)}>
          {i18n.t('lookback.days.open')}
        </button>
      </p>
    </Picture>
  );
}

/** Days, weeks or months, each with its events, and the days of events on which nobody checked in. */
function listRows(line: readonly Bin[], marks: readonly EventMark[]): string[][] {
  const isCovered = (day: number) => line.some(({ first, last }) => first <= day && day <= last);
  const alone = [...new Set(marks.map(({ day }) => day))].filter((day) => !isCovered(day));
  const empty = alone.map((day): Bin => ({ first: day, last: day, n: 0, pleasantness: null, energy: null }));
  return [...line, ...empty]
    .toSorted((a, b) => a.first - b.first)
    .map((each) => {
      const row = [
        sayTime(each),
        String(each.n),
        sayCoordinate(each.pleasantness),
        sayCoordinate(each.energy),
      ];
      if (marks.length > 0) row.push(namesOfDays(marks, each.first, each.last).join(', '));
      return row;
    });
}

interface Point {
  /** A day's number, and the part of the day that has gone; the middle of the day where no time was told. */
  time: number;
  pleasantness: number | null;
  energy: number | null;
  /** What others saw, where that was said. */
  shown: MoodPoint | null;
}

function toPoint(checkIn: CheckIn): Point {
  const { localDate, pleasantness, energy, shown } = checkIn;
  const time = toldTime(checkIn);
  const gone = time === null ? 0.5 : (time.hour * 60 + time.minute) / 1440;
  return { time: toDayNumber(localDate) + gone, pleasantness, energy, shown };
}

function fromBin({ first, last, pleasantness, energy }: Bin): Point {
  return { time: (first + last + 1) / 2, pleasantness, energy, shown: null };
}

interface PanelProps {
  axis: keyof MoodPoint;
  top: number;
  line: readonly Bin[];
  points: readonly Point[];
  toX: (time: number) => number;
  width: number;
  isMirrored: boolean;
}

const ENDS = {
  pleasantness: ['place.pleasant', 'place.unpleasant'],
  energy: ['place.much', 'place.little'],
} as const;

function Panel({ axis, top, line, points, toX, width, isMirrored }: PanelProps) {
  const toY = (coordinate: number) => top + ((1 - coordinate) / 2) * PANEL;
  const [high, low] = ENDS[axis];
  const start = isMirrored ? width : 0;
  const dots = points.flatMap(({ time, ...place }) => {
    const coordinate = place[axis];
    if (coordinate === null) return [];
    const colour = { pleasantness: place.pleasantness ?? 0, energy: place.energy ?? 0 };
    return [{ x: toX(time), y: toY(coordinate), radius: 4, place: colour }];
  });
  const path = toRuns(line, axis)
    .flatMap((run) =>
      run.map((bin, index) => {
        const x = toX((bin.first + bin.last + 1) / 2).toFixed(1);
        return `${index === 0 ? 'M' : 'L'} ${x} ${toY(bin[axis] ?? 0).toFixed(1)}`;
      }),
    )
    .join(' ');
  return (
    <g>
      <path class="rule" d={`M 0 ${toY(0)} H ${width}`} />
      <path class="edge" d={`M 0 ${toY(1)} H ${width} M 0 ${toY(-1)} H ${width}`} />
      <path class="mean" d={path} />
      <Dots dots={dots} />
      {points.map(
        ({ time, shown }) =>
          shown && <circle key={time} class="shown" cx={toX(time)} cy={toY(shown[axis])} r={HOLLOW_RADIUS} />,
      )}
      <text class="end" x={start} y={toY(1) - 6}>
        {i18n.t(high)}
      </text>
      <text class="end" x={start} y={toY(-1) + 16}>
        {i18n.t(low)}
      </text>
    </g>
  );
}

function clamp(day: number, { first, last }: TimeWindow): number {
  return Math.min(Math.max(day, first), last);
}

function sayBin(bin: Bin | undefined, day: number): string {
  if (!bin) {
    return `${formatFullDay(Temporal.PlainDate.from(fromDayNumber(day)))}: ${i18n.t('lookback.days.nothing')}`;
  }
  return `${sayTime(bin)}: ${i18n.t('lookback.days.said', bin.n, { place: namePlace(bin) })}`;
}

/** A day, a week or a month, by its first and last day. */
function sayTime({ first, last }: Bin): string {
  const start = Temporal.PlainDate.from(fromDayNumber(first));
  if (first === last) return formatFullDay(start);
  const end = Temporal.PlainDate.from(fromDayNumber(last));
  if (start.day === 1 && end.day === start.daysInMonth)
    return formatMonth(start.toPlainYearMonth(), 'withYear');
  return i18n.t('lookback.timeline.span', { first: formatShortDay(start), last: formatShortDay(end) });
}

/** −100 … 100, as the sliders of the field count. */
function sayCoordinate(coordinate: number | null): string {
  return coordinate === null ? i18n.t('place.unplaced') : String(Math.round(coordinate * 100));
}

function summarize(days: readonly DaySummary[], { first, last }: TimeWindow): string {
  const time = i18n.t('lookback.timeline.span', {
    first: formatShortDay(Temporal.PlainDate.from(fromDayNumber(first))),
    last: formatShortDay(Temporal.PlainDate.from(fromDayNumber(last))),
  });
  return summarizeDays(days, time);
}
