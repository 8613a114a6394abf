import type { CheckIn } from '../../checkin/check-in';
import { choosePlainSpan, LONGEST_SPAN_DAYS, type PlainSpan } from '../../statistics/plain/plain-span';
import {
  listPlainSentences,
  MIN_CHECK_INS,
  type PlainSentence,
} from '../../statistics/plain/plain-sentences';
import { findYearsAgo, type YearsAgo } from '../../statistics/plain/years-ago';
import type { AllTimeSummary } from '../../views/totals/all-time';
import { toCurrentId } from '../../vocabulary/custom/custom-vocabulary';
import { readDays, readOfDays, readAllTime } from './days';

/** So many sentences stand there at a time. */
const MOST = 5;

export type Plain =
  /** Too few check-ins for any count. */
  | { kind: 'few'; n: number }
  | { kind: 'said'; span: PlainSpan; yearsAgo: YearsAgo | null; sentences: PlainSentence[] };

/**
 * What is plainly so of the last weeks, and what was said on this day some years ago. Of a long history only these days are
 * read, and what all its check-ins come to.
 */
export async function readPlain(today: Temporal.PlainDate): Promise<Plain> {
  const yearBefore = today.subtract({ days: LONGEST_SPAN_DAYS - 1 });
  const [whole, days] = await Promise.all([readAllTime(), readDays(yearBefore.toString(), today.toString())]);
  if (whole.n < MIN_CHECK_INS) return { kind: 'few', n: whole.n };
  const span = choosePlainSpan(days, whole.months, today);
  const [checkIns, yearsAgo] = await Promise.all([
    readOfDays(span.first, today.toString()),
    readYearsAgo(whole, today),
  ]);
  const before = { everNamed: countEver(whole), nBefore: whole.n - checkIns.length };
  const sentences = listPlainSentences(checkIns, before, yearsAgo ? MOST - 1 : MOST);
  return { kind: 'said', span, yearsAgo, sentences };
}

async function readYearsAgo({ months }: AllTimeSummary, today: Temporal.PlainDate): Promise<YearsAgo | null> {
  const firstYear = Number(months[0]?.[0].slice(0, 4) ?? today.year);
  const years = Array.from({ length: Math.max(today.year - firstYear, 0) }, (_, index) => index + 1);
  const days = years.map(async (ago): Promise<{ years: number; checkIns: CheckIn[] }> => {
    const day = today.subtract({ years: ago }).toString();
    return { years: ago, checkIns: await readOfDays(day, day) };
  });
  return findYearsAgo(await Promise.all(days));
}

function countEver({ feelings }: AllTimeSummary): ReadonlyMap<string, number> {
  const named = new Map<string, number>();
  for (const [id, n] of feelings) named.set(toCurrentId(id), n + (named.get(toCurrentId(id)) ?? 0));
  return named;
}
