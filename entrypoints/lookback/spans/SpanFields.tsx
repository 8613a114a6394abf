import { i18n } from '@/utils/texts/i18n';
import { parseDay } from '@/utils/views/times';
import { DayField } from './DayField';
import type { Routing } from '../use-route';

export interface Span {
  first: Temporal.PlainDate;
  last: Temporal.PlainDate;
}

/** The days that the address names, or so many up to today; never the wrong way round. */
export function readSpanOf(
  routing: Routing,
  today: Temporal.PlainDate,
  byDefault: Temporal.DurationLike,
): Span {
  const last = parseDay(routing.params.to) ?? today;
  const first = parseDay(routing.params.from) ?? last.subtract(byDefault).add({ days: 1 });
  return Temporal.PlainDate.compare(first, last) > 0 ? { first: last, last: first } : { first, last };
}

/** The first and the last day to look at, both included. */
export function SpanFields({ routing, span: { first, last } }: { routing: Routing; span: Span }) {
  // What the address says stays, even the wrong way round: half typed, a day may pass the other for a moment.
  const { from = first.toString(), to = last.toString() } = routing.params;
  return (
    <>
      <label>
        {i18n.t('lookback.span.from')}
        <DayField day={first} onChoose={(day) => routing.adjust({ from: day.toString(), to })} />
      </label>
      <label>
        {i18n.t('lookback.span.to')}
        <DayField day={last} onChoose={(day) => routing.adjust({ from, to: day.toString() })} />
      </label>
    </>
  );
}
