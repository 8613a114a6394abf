import type { CheckIn } from '../checkin/check-in';
import { toldTime } from '../checkin/told-time';
import { toCurrentId } from '../vocabulary/custom/custom-vocabulary';

export const AXES = ['pleasantness', 'energy'] as const;

export type Axis = (typeof AXES)[number];

/** A calendar day. */
export interface PlacedDay {
  /** Counted from 1970-01-01. */
  day: number;
  /** 1 Monday … 7 Sunday. */
  weekday: number;
}

/** A check-in as far as patterns go: where it lay, and when. */
export interface Moment extends Record<Axis, number | null> {
  /** What it was about. */
  about: readonly string[];
  /** Minutes since 1970, or null where nobody told a time. */
  atMinutes: number | null;
  /** The hour on the clock where it was made, 0 … 23, or null likewise. */
  hour: number | null;
}

export interface GatheredDay extends PlacedDay {
  /** In the order of their instants. */
  moments: readonly Moment[];
}

const MINUTE = 60_000;
const MINUTES_A_DAY = 24 * 60;

/** Gathers check-ins by the days to which they belong; both are in their order. */
export function gatherDays(checkIns: readonly CheckIn[]): GatheredDay[] {
  const days = new Map<string, Moment[]>();
  for (const checkIn of checkIns) {
    const moments = days.get(checkIn.localDate) ?? [];
    days.set(checkIn.localDate, moments);
    moments.push(toMoment(checkIn));
  }
  return [...days].map(([localDate, moments]) => Object.assign(placeDay(localDate), { moments }));
}

function placeDay(localDate: string): PlacedDay {
  const day = Date.parse(localDate) / MINUTE / MINUTES_A_DAY;
  // 1970-01-01 was a Thursday.
  return { day, weekday: ((day + 3) % 7) + 1 };
}

function toMoment(checkIn: CheckIn): Moment {
  const { at, about, pleasantness, energy } = checkIn;
  const time = toldTime(checkIn);
  return {
    atMinutes: time && Date.parse(at) / MINUTE,
    hour: time && time.hour,
    about: [...new Set(about.map(toCurrentId))],
    pleasantness,
    energy,
  };
}
