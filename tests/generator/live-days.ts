import { Temporal } from 'temporal-polyfill';
import { CONTEXTS, type ContextId } from '../../utils/vocabulary/contexts.ts';
import type { Chance } from './chance.ts';

/** A day somebody lives, as far as check-ins tell of it. */
export interface Day {
  localDate: string;
  zone: string;
  /** The instant of a wall-clock time of this day, in milliseconds since 1970; minutes from midnight. */
  toMs: (minutes: number) => number;
  /** 1 Monday … 7 Sunday. */
  weekday: number;
  /** How this day lies on the field, before what it is about and the hour are added. */
  pleasantness: number;
  energy: number;
  /** What is on this person’s mind today. */
  themes: ContextId[];
}

/** Where somebody lives, and where they travel: half-hour steps of daylight saving, quarter hours, the date line. */
const HOME = 'Europe/Berlin';
const AWAY = [
  'America/New_York',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

/** How likely a theme begins on a day, and lasts to the next. */
const BEGINS = 0.12;
const LASTS = 0.45;

/** How much of a day’s mood is that of the day before. */
const LINGERS = 0.55;

/** The days of whole years up to the last, without those in which somebody left Heartward alone. */
export function liveDays(lastDay: string, years: number, chance: Chance): Day[] {
  const last = Temporal.PlainDate.from(lastDay);
  const first = last.subtract({ years }).add({ days: 1 });
  const length = first.until(last).days + 1;
  const trips = layOutSpells(length, 150, [4, 20], chance);
  const gaps = layOutSpells(length, 120, [2, 35], chance);

  const days: Day[] = [];
  let mood = { pleasantness: 0, energy: 0 };
  let themes: ContextId[] = [];
  let away = HOME;
  for (let index = 0; index < length; index++) {
    const date = first.add({ days: index });
    mood = {
      pleasantness: LINGERS * mood.pleasantness + chance.normal(0.2),
      energy: LINGERS * mood.energy + chance.normal(0.18),
    };
    const known = themes;
    themes = CONTEXTS.filter((context) => chance.happens(known.includes(context) ? LASTS : BEGINS));
    if (trips[index] === 'begins') away = chance.one(AWAY);
    const zone = trips[index] ? away : HOME;
    const toMs = startClock(date, zone);
    // A day on which the clocks change is always lived: these are the ones that break things.
    if (gaps[index] && !toMs.changes) continue;
    const season = Math.cos(((date.dayOfYear - 196) / 365.25) * 2 * Math.PI);
    days.push({
      localDate: date.toString(),
      zone,
      toMs,
      weekday: date.dayOfWeek,
      pleasantness: 0.08 + 0.12 * season + mood.pleasantness,
      energy: 0.15 * season + mood.energy,
      themes,
    });
  }
  return days;
}

/** Spells of so many days, on average so many days apart. */
function layOutSpells(
  length: number,
  apart: number,
  [shortest, longest]: [number, number],
  chance: Chance,
): ('begins' | 'lasts' | undefined)[] {
  const spells: ('begins' | 'lasts' | undefined)[] = Array.from({ length });
  let index = chance.whole(0, apart);
  while (index < length) {
    const end = Math.min(index + chance.whole(shortest, longest), length);
    spells[index] = 'begins';
    spells.fill('lasts', index + 1, end);
    index = end + chance.whole(1, 2 * apart);
  }
  return spells;
}

/** Looks the offsets of a day up twice and no more; only where the clocks change is each time resolved by itself. */
function startClock(date: Temporal.PlainDate, zone: string) {
  const midnight = date.toZonedDateTime(zone);
  const start = midnight.epochMilliseconds;
  const changes = midnight.hoursInDay !== 24;
  const resolve = (minutes: number) =>
    changes
      ? date.toZonedDateTime({
          timeZone: zone,
          plainTime: Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 }),
        }).epochMilliseconds
      : start + minutes * 60_000;
  return Object.assign(resolve, { changes });
}
