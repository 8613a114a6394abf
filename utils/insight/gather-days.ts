import type { CheckIn } from '../checkin/check-in';
import { toldTime } from '../checkin/told-time';
import { toCurrentId } from '../vocabulary/own-vocabulary';
import type { DayValue } from './compare-days';

export const AXES = ['pleasantness', 'energy'] as const;

export type Axis = (typeof AXES)[number];

/** A calendar day, and the middle of its check-ins: −1 … 1, null where none has that coordinate. */
export interface PlacedDay extends Record<Axis, number | null> {
  /** Counted from 1970-01-01. */
  day: number;
  /** 1 Monday … 7 Sunday. */
  weekday: number;
}

/** A check-in as far as patterns go: where it lay, and when. */
export interface Moment extends Record<Axis, number | null> {
  /** Minutes since 1970, or null where nobody told a time. */
  atMinutes: number | null;
  /** The hour on the clock where it was made, 0 … 23, or null likewise. */
  hour: number | null;
}

export interface GatheredDay extends PlacedDay {
  /** In the order of their instants. */
  moments: readonly Moment[];
  about: ReadonlySet<string>;
}

const MINUTE = 60_000;
const MINUTES_A_DAY = 24 * 60;

/** Gathers check-ins by the days to which they belong; both are in their order. */
export function gatherDays(checkIns: readonly CheckIn[]): GatheredDay[] {
  const days = new Map<string, { moments: Moment[]; about: Set<string> }>();
  for (const checkIn of checkIns) {
    const day = days.get(checkIn.localDate) ?? { moments: [], about: new Set() };
    days.set(checkIn.localDate, day);
    day.moments.push(toMoment(checkIn));
    for (const context of checkIn.about) day.about.add(toCurrentId(context));
  }
  return [...days].map(([localDate, { moments, about }]) =>
    Object.assign(placeDay(localDate, meanOf(moments, 'pleasantness'), meanOf(moments, 'energy')), {
      moments,
      about,
    }),
  );
}

export function placeDay(localDate: string, pleasantness: number | null, energy: number | null): PlacedDay {
  const day = Date.parse(localDate) / MINUTE / MINUTES_A_DAY;
  // 1970-01-01 was a Thursday.
  return { day, weekday: ((day + 3) % 7) + 1, pleasantness, energy };
}

export function meanOf(moments: readonly Moment[], axis: Axis): number | null {
  const values = moments.map((moment) => moment[axis]).filter((value) => value !== null);
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** What a day says in a comparison: its value, or nothing. */
export function toDayValue(day: number, value: number | null): DayValue[] {
  return value === null ? [] : [{ day, value }];
}

function toMoment(checkIn: CheckIn): Moment {
  const { at, pleasantness, energy } = checkIn;
  const time = toldTime(checkIn);
  return {
    atMinutes: time && Date.parse(at) / MINUTE,
    hour: time && time.hour,
    pleasantness,
    energy,
  };
}
