import type { Counts } from '../../views/totals/summaries';

/** The days that plain sentences are about: so many up to today, or from a month on where those hold too little. */
export type PlainSpan = { kind: SpanName; first: string } | { kind: 'since'; first: string; isAll: boolean };

/** In days, today included. */
const SPANS = { weeks: 28, quarter: 91, year: 365 } as const;

type SpanName = keyof typeof SPANS;

export const LONGEST_SPAN_DAYS = SPANS.year;

const SPAN_NAMES = ['weeks', 'quarter', 'year'] as const satisfies SpanName[];

/** With fewer check-ins in it, a longer span is looked at. */
const ENOUGH = 12;

/**
 * The shortest span that holds twelve check-ins: four weeks, three months, a year, or else the latest months that do, so that
 * neither somebody who comes seldom nor somebody with very many makes the page read much.
 *
 * @param days how many each day of the last year has
 * @param months how many each month has, the oldest first
 */
export function choosePlainSpan(
  days: readonly { localDate: string; n: number }[],
  months: Counts,
  today: Temporal.PlainDate,
): PlainSpan {
  for (const kind of SPAN_NAMES) {
    const first = today.subtract({ days: SPANS[kind] - 1 }).toString();
    const n = days.reduce((sum, day) => (day.localDate >= first ? sum + day.n : sum), 0);
    if (n >= ENOUGH) return { kind, first };
  }
  let n = 0;
  for (const [index, [month, inMonth]] of [...months.entries()].toReversed()) {
    n += inMonth;
    if (n >= ENOUGH || index === 0) return { kind: 'since', first: `${month}-01`, isAll: index === 0 };
  }
  return { kind: 'since', first: today.toString(), isAll: true };
}
