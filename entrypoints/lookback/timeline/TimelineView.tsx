import { i18n } from '@/utils/texts/i18n';
import { useState } from 'preact/hooks';
import { useHistoryQuery } from '@/components/hooks/use-history-query';
import type { CheckIn } from '@/utils/checkin/check-in';
import { readDays, readOfDays, readSpan } from '@/utils/history/totals/days';
import { readEvents } from '@/utils/history/records/event-records';
import type { LifeEvent } from '@/utils/views/life-event';
import {
  around,
  fromDayNumber,
  lengthOf,
  pan,
  toDayNumber,
  toGrain,
  zoom,
  type TimeWindow,
} from '@/utils/views/time-window';
import { parseDay } from '@/utils/views/times';
import { DayField } from '../spans/DayField';
import { LifeEvents } from './LifeEvents';
import { TimelinePicture } from './TimelinePicture';
import type { ViewProps } from '../view-props';
import { ViewTitle } from '../ViewTitle';

const FIRST_LOOK_DAYS = 28;
/** Days; the last is all there is. */
const CHOICES = ['weeks', 'quarter', 'year', 'all'] as const;
const LENGTHS = { weeks: 28, quarter: 91, year: 365, all: Infinity } as const;

/** How pleasant and how lively it was, over any stretch of time. */
export function View({ routing, changing, today }: ViewProps) {
  const now = toDayNumber(today.toString());
  const known = useHistoryQuery(changing, '', readWholeSpan);
  const span = known?.span;
  const bounds = {
    first: Math.min(span ? toDayNumber(span.first) : now, now - FIRST_LOOK_DAYS + 1),
    last: now,
  };
  const from = parseDay(routing.params.from)?.toString();
  const to = parseDay(routing.params.to)?.toString();
  const chosen = {
    last: to ? toDayNumber(to) : now,
    first: from ? toDayNumber(from) : (to ? toDayNumber(to) : now) - FIRST_LOOK_DAYS + 1,
  };
  // Half typed, a day may pass the other for a moment.
  const window = { first: Math.min(chosen.first, chosen.last), last: chosen.last };
  const [first, last] = [fromDayNumber(window.first), fromDayNumber(window.last)];
  const interval = `${first}/${last}`;
  // The line is drawn from what the days come to, and is there at once; the points of it come after.
  const read = useHistoryQuery(changing, interval, readWindow);
  const checkIns = useHistoryQuery(changing, read ? interval : '', readPoints) ?? [];
  const events = useHistoryQuery(changing, '', readEvents);
  const [current, setCurrent] = useState(now);

  const upToNow = (day: Temporal.PlainDate) => Math.min(toDayNumber(day.toString()), now);

  function show(next: TimeWindow) {
    routing.adjust({ from: fromDayNumber(next.first), to: fromDayNumber(next.last) });
  }

  function isIn({ first: start, last: end }: TimeWindow, { localDate }: LifeEvent): boolean {
    const day = toDayNumber(localDate);
    return start <= day && day <= end;
  }

  // While all there is fits into four weeks, every length comes to the same.
  const shown = CHOICES.find((length) => lengthOf(window) === Math.min(LENGTHS[length], lengthOf(bounds)));
  const about =
    current >= window.first && current <= window.last ? current : (window.first + window.last) / 2;
  return (
    <section class="view" aria-labelledby="view-title">
      <div class="turning">
        <ViewTitle routing={routing}>{i18n.t('lookback.timeline.heading')}</ViewTitle>
        <div class="controls">
          <button type="button" class="button" onClick={() => show(pan(window, -0.5, bounds))}>
            {i18n.t('lookback.timeline.earlier')}
          </button>
          <button type="button" class="button" onClick={() => show(pan(window, 0.5, bounds))}>
            {i18n.t('lookback.timeline.later')}
          </button>
          <button type="button" class="button" onClick={() => show(zoom(window, 0.5, about, bounds))}>
            {i18n.t('lookback.timeline.closer')}
          </button>
          <button type="button" class="button" onClick={() => show(zoom(window, 2, about, bounds))}>
            {i18n.t('lookback.timeline.wider')}
          </button>
        </div>
      </div>
      <div class="filters" role="group" aria-label={i18n.t('lookback.timeline.range')}>
        <DayField
          label={i18n.t('lookback.timeline.from')}
          day={Temporal.PlainDate.from(first)}
          onChoose={(day) => show({ ...chosen, first: upToNow(day) })}
        />
        <DayField
          label={i18n.t('lookback.timeline.to')}
          day={Temporal.PlainDate.from(last)}
          onChoose={(day) => show({ ...chosen, last: upToNow(day) })}
        />
        {CHOICES.map((length) => (
          <button
            key={length}
            type="button"
            class="button"
            aria-pressed={length === shown}
            onClick={() => show({ first: Math.max(now - LENGTHS[length] + 1, bounds.first), last: now })}
          >
            {i18n.t(`lookback.timeline.lengths.${length}`)}
          </button>
        ))}
      </div>
      {read && events && (
        <TimelinePicture
          {...read}
          checkIns={checkIns}
          events={events}
          bounds={bounds}
          current={Math.round(about)}
          onMove={setCurrent}
          onShow={show}
          onOpen={(day) => routing.visit({ view: 'days', params: { day: fromDayNumber(day) } })}
        />
      )}
      {known && !span && <p class="empty">{i18n.t('lookback.timeline.empty')}</p>}
      {events && known && (
        <LifeEvents
          events={events}
          isShown={(event) => isIn(window, event)}
          isShowable={(event) => isIn(bounds, event)}
          onShow={({ localDate }) => show(around(toDayNumber(localDate), lengthOf(window), bounds))}
          changing={changing}
          today={today}
        />
      )}
    </section>
  );
}

/** That there is none is known, too. */
async function readWholeSpan() {
  return { span: await readSpan() };
}

async function readWindow(interval: string) {
  const [first = '', last = ''] = interval.split('/');
  return {
    window: { first: toDayNumber(first), last: toDayNumber(last) },
    days: await readDays(first, last),
  };
}

/** The check-ins that are points of their own; none where whole days or weeks are. */
async function readPoints(interval: string): Promise<CheckIn[]> {
  const [first = '', last = ''] = interval.split('/');
  const isClose = toGrain({ first: toDayNumber(first), last: toDayNumber(last) }).points === 'check-in';
  return isClose ? readOfDays(first, last) : [];
}
