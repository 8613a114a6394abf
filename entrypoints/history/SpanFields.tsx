import { i18n } from '#i18n';
import { parseDay } from '@/utils/lookback/times';
import { DayField } from './DayField';
import type { Routing } from './use-route';

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

/** The first and the last day to look at, both included; where one passes the other, it takes it along. */
export function SpanFields({ routing, span: { first, last } }: { routing: Routing; span: Span }) {
  const show = (from: Temporal.PlainDate, to: Temporal.PlainDate) =>
    routing.adjust({ from: from.toString(), to: to.toString() });
  const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(one, other) < 0;
  return (
    <>
      <label>
        {i18n.t('lookback.span.from')}
        <DayField day={first} onChoose={(day) => show(day, isBefore(day, last) ? last : day)} />
      </label>
      <label>
        {i18n.t('lookback.span.to')}
        <DayField day={last} onChoose={(day) => show(isBefore(day, first) ? day : first, day)} />
      </label>
    </>
  );
}
