import { i18n } from '#i18n';
import { parseDay } from '@/utils/lookback/times';
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

/** The first and the last day to look at, both included. */
export function SpanFields({ routing, span: { first, last } }: { routing: Routing; span: Span }) {
  const show = (from: string, to: string) => from && to && routing.adjust({ from, to });
  return (
    <>
      <label>
        {i18n.t('lookback.span.from')}
        <input
          type="date"
          value={first.toString()}
          onChange={({ currentTarget: { value } }) => show(value, last.toString())}
        />
      </label>
      <label>
        {i18n.t('lookback.span.to')}
        <input
          type="date"
          value={last.toString()}
          onChange={({ currentTarget: { value } }) => show(first.toString(), value)}
        />
      </label>
    </>
  );
}
