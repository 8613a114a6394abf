import type { CheckIn } from '../checkin/check-in';
import { toldTime } from '../checkin/told-time';
import { foldText } from '../texts/fold';
import { nameBodyCue, nameEveryday } from '../vocabulary/entry-ways/follow-entry-ways';
import { nameContext, nameFeeling } from '../vocabulary/names';
import { listFormerNames, toCurrentId } from '../vocabulary/custom/custom-vocabulary';
import { nameNeed } from '../vocabulary/needs';
import type { Chosen, Params } from './route';
import { toMonth } from './totals/summaries';
import { parseDay } from './times';

/** How much one can search for, in UTF-16 code units. */
export const SEARCH_MAX_LENGTH = 200;

/** Which check-ins are wanted. What is empty or null asks for nothing. */
export interface Filter extends Chosen {
  /** 1 Monday … 7 Sunday. */
  weekday: number | null;
  /** From this hour on and before that one, by the clock where it was; an evening may reach past midnight. */
  hours: { from: number; to: number } | null;
  /** The first and the last day, both included: "2026-11-17". */
  first: string | null;
  last: string | null;
}

/** Parts of a day, by their hours. */
export const DAY_PARTS = {
  morning: '5-11',
  midday: '11-14',
  afternoon: '14-18',
  evening: '18-23',
  night: '23-5',
};

export function toFilter(chosen: Chosen, { hours, weekdays, from: first, to: last }: Params): Filter {
  const weekday = Number(weekdays);
  const [from, to] = (hours ?? '').split('-').map(Number);
  return {
    ...chosen,
    weekday: weekday >= 1 && weekday <= 7 ? weekday : null,
    hours: isHour(from) && isHour(to) ? { from, to } : null,
    first: parseDay(first)?.toString() ?? null,
    last: parseDay(last)?.toString() ?? null,
  };
}

function isHour(hour: number | undefined): hour is number {
  return Number.isInteger(hour) && Number(hour) >= 0 && Number(hour) <= 24;
}

/** Whether a filter lets everything through. */
export function isOpen({ query, feelings, about, weekday, hours, first, last }: Filter): boolean {
  const isAny = [weekday, hours, first, last].every((asked) => asked === null);
  return isAny && query.trim() === '' && feelings.length === 0 && about.length === 0;
}

/** Whether there can be anything in a month, "2026-11". */
export function reachesMonth({ first, last }: Filter, month: string): boolean {
  return (first === null || month >= toMonth(first)) && (last === null || month <= toMonth(last));
}

/** Makes the question that each check-in is asked; what is the same for all is done once. */
export function createMatcher(filter: Filter): (checkIn: CheckIn) => boolean {
  const terms = foldText(filter.query).split(/\s+/).filter(Boolean);
  const says = createReader();
  return (checkIn) =>
    (filter.first === null || checkIn.localDate >= filter.first) &&
    (filter.last === null || checkIn.localDate <= filter.last) &&
    (filter.weekday === null || toWeekday(checkIn.localDate) === filter.weekday) &&
    filter.feelings.every((id) => checkIn.feelings.some(({ word }) => toCurrentId(word) === id)) &&
    filter.about.every((id) => checkIn.about.some((other) => toCurrentId(other) === id)) &&
    (filter.hours === null || isWithin(toldTime(checkIn)?.hour ?? null, filter.hours)) &&
    (terms.length === 0 || saysAll(says(checkIn), terms));
}

function saysAll(texts: readonly string[], terms: readonly string[]): boolean {
  return terms.every((term) => texts.some((text) => text.includes(term)));
}

/** Reads all the words of a check-in, folded, with the names that they had before a merge; each is folded once. */
function createReader(): (checkIn: CheckIn) => string[] {
  const names = new Map<string, string>();
  const folded = (kind: string, name: (id: string) => string) => (id: string) => {
    const key = `${kind} ${id}`;
    const known = names.get(key) ?? foldText([name(id), ...listFormerNames(id)].join('\n'));
    names.set(key, known);
    return known;
  };
  const feeling = folded('feeling', nameFeeling);
  const everyday = folded('everyday', nameEveryday);
  const body = folded('body', nameBodyCue);
  const context = folded('about', nameContext);
  const need = folded('need', nameNeed);
  return (checkIn) => [
    foldText(checkIn.note),
    ...checkIn.feelings.map(({ word }) => feeling(word)),
    ...checkIn.everyday.map(everyday),
    ...checkIn.body.map(body),
    ...checkIn.about.map(context),
    ...checkIn.needs.map(need),
  ];
}

/** 1 Monday … 7 Sunday. */
function toWeekday(localDate: string): number {
  return new Date(`${localDate}T00:00Z`).getUTCDay() || 7;
}

/** A time that nobody told is in no part of the day. */
function isWithin(hour: number | null, { from, to }: { from: number; to: number }): boolean {
  if (hour === null) return false;
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
}
