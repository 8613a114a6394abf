import * as v from 'valibot';

/** "HH:MM", a wall-clock time of the day. */
const wallTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

const range = v.object({
  from: wallTime,
  /** At or before `from`, it reaches into the next day. */
  to: wallTime,
});

const integer = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

/** ISO weekdays, 1 Monday … 7 Sunday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export const MODES = ['random', 'fixed', 'interval'] as const;

export const LIMITS = { perDay: 6, times: 8, ranges: 4 } as const;

// Each field falls back by itself, so that one bad value never costs the others, and fields of other versions stay.
const frequencySchema = v.looseObject({
  enabled: v.fallback(v.boolean(), true),
  mode: v.fallback(v.picklist(MODES), 'random'),
  /** For `random`: how many a day. */
  perDay: v.fallback(integer(1, LIMITS.perDay), 2),
  /** For `fixed`. */
  times: v.fallback(v.pipe(v.array(wallTime), v.maxLength(LIMITS.times)), ['11:00', '16:00']),
  /** For `interval`: the time between two, in minutes. */
  intervalMinutes: v.fallback(integer(60, 720), 180),
  days: v.fallback(v.array(v.picklist(WEEKDAYS)), [...WEEKDAYS]),
  ranges: v.fallback(v.pipe(v.array(range), v.minLength(1), v.maxLength(LIMITS.ranges)), [
    { from: '10:00', to: '20:00' },
  ]),
  /** The least time between two nudges, in minutes. */
  gapMinutes: v.fallback(integer(30, 720), 120),
  /** The most nudges a day, whatever the mode. */
  capPerDay: v.fallback(integer(1, 12), 6),
  /** How long a nudge may wait for a good moment, in minutes. */
  windowMinutes: v.fallback(integer(10, 180), 45),
  /** How long it leaves you alone after sleep or absence, in minutes. */
  settleInMinutes: v.fallback(integer(0, 60), 15),
  /** Whether the popup may open by itself; else there is only the dot. */
  popup: v.fallback(v.boolean(), true),
});

const contentSchema = v.looseObject({
  words: v.fallback(v.boolean(), true),
  about: v.fallback(v.boolean(), true),
  note: v.fallback(v.boolean(), true),
});

export type FrequencySettings = v.InferOutput<typeof frequencySchema>;
export type ContentSettings = v.InferOutput<typeof contentSchema>;
export type TimeRange = v.InferOutput<typeof range>;
export type Weekday = (typeof WEEKDAYS)[number];

const DEFAULT_FREQUENCY: FrequencySettings = v.parse(frequencySchema, {});
const DEFAULT_CONTENT: ContentSettings = v.parse(contentSchema, {});

const settingsSchema = v.fallback(
  v.looseObject({
    version: v.fallback(v.literal(1), 1),
    frequency: v.fallback(frequencySchema, DEFAULT_FREQUENCY),
    content: v.fallback(contentSchema, DEFAULT_CONTENT),
  }),
  { version: 1, frequency: DEFAULT_FREQUENCY, content: DEFAULT_CONTENT },
);

export type Settings = v.InferOutput<typeof settingsSchema>;

/** Version 1 of the settings. Whatever was stored, this yields settings that can be used. */
export function parseSettings(stored: unknown): Settings {
  return v.parse(settingsSchema, stored);
}
