import * as v from 'valibot';
import { LATER } from '../schedule/later-choices';
import { PAUSES } from '../schedule/pause';
import { RECEIVES, TONES } from '../sharing/manner';

/** "HH:MM", a wall-clock time of the day. */
const wallTime = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

const range = v.object({
  from: wallTime,
  /** At or before `from`, it reaches into the next day. */
  to: wallTime,
});

const integer = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

const between = ({ least, most }: { least: number; most: number }) => integer(least, most);

/** ISO weekdays, 1 Monday … 7 Sunday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export const MODES = ['random', 'fixed', 'interval'] as const;

export const LIMITS = {
  perDay: 6,
  times: 8,
  ranges: 4,
  capPerDay: 12,
  intervalMinutes: { least: 60, most: 720 },
  gapMinutes: { least: 30, most: 720 },
  windowMinutes: { least: 10, most: 180 },
  settleInMinutes: { least: 0, most: 60 },
} as const;

// Each field falls back by itself, so that one bad value never costs the others, and fields of other versions stay.
const frequencySchema = v.looseObject({
  enabled: v.fallback(v.boolean(), true),
  mode: v.fallback(v.picklist(MODES), 'random'),
  /** For `random`: how many a day. */
  perDay: v.fallback(integer(1, LIMITS.perDay), 2),
  /** For `fixed`. */
  times: v.fallback(v.pipe(v.array(wallTime), v.minLength(1), v.maxLength(LIMITS.times)), ['11:00', '16:00']),
  /** For `interval`: the time between two, in minutes. */
  intervalMinutes: v.fallback(between(LIMITS.intervalMinutes), 180),
  days: v.fallback(v.array(v.picklist(WEEKDAYS)), [...WEEKDAYS]),
  ranges: v.fallback(v.pipe(v.array(range), v.minLength(1), v.maxLength(LIMITS.ranges)), [
    { from: '10:00', to: '20:00' },
  ]),
  /** The least time between two nudges, in minutes. */
  gapMinutes: v.fallback(between(LIMITS.gapMinutes), 120),
  /** The most nudges a day, whatever the mode. */
  capPerDay: v.fallback(integer(1, LIMITS.capPerDay), 6),
  /** How long a nudge may wait for a good moment, in minutes. */
  windowMinutes: v.fallback(between(LIMITS.windowMinutes), 45),
  /** How long it leaves you alone after sleep or absence, in minutes. */
  settleInMinutes: v.fallback(between(LIMITS.settleInMinutes), 15),
  /** What “Not now” offers, besides less often. */
  later: v.fallback(v.array(v.picklist(LATER)), ['quarter', 'hour', 'evening', 'tomorrow']),
  /** When it is evening. */
  evening: v.fallback(wallTime, '19:00'),
  /** The pauses that are offered. */
  pauses: v.fallback(v.array(v.picklist(PAUSES)), [...PAUSES]),
  /** Whether the popup may open by itself; else there is only the dot. */
  popup: v.fallback(v.boolean(), true),
  /** Whether the system may tell of it, where another program is in front or the popup may not open. */
  notify: v.fallback(v.boolean(), false),
  /** Nudges that were due before it do not count for backing off: since then, the person wishes to be asked as before. */
  backOffFrom: v.fallback(v.nullable(v.pipe(v.string(), v.isoTimestamp())), null),
});

/** Whether it is asked what others see: never, now and then, or always. */
export const SHOWN_ASKED = ['off', 'sometimes', 'always'] as const;

/** How many words are offered at a time. */
export const OFFERED = { least: 5, usual: 7, most: 9 } as const;

const contentSchema = v.looseObject({
  words: v.fallback(v.boolean(), true),
  about: v.fallback(v.boolean(), true),
  note: v.fallback(v.boolean(), true),
  needs: v.fallback(v.boolean(), true),
  shown: v.fallback(v.picklist(SHOWN_ASKED), 'sometimes'),
  offered: v.fallback(integer(OFFERED.least, OFFERED.most), OFFERED.usual),
  /** The packs that prompts come from, `own` for the person's own; those of later versions stay. */
  packs: v.fallback(v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(50)), [
    'noticing',
    'own',
  ]),
  /** Whether a line follows when a check-in is kept. */
  closings: v.fallback(v.boolean(), true),
  /** On which evening a page of the week is offered, once; null: never. */
  week: v.fallback(v.nullable(v.picklist(WEEKDAYS)), 7),
});

const sharingSchema = v.looseObject({
  /** How a sentence for somebody is said to begin with. */
  tone: v.fallback(v.picklist(TONES), 'plain'),
  /** What stands below it to begin with. */
  receive: v.fallback(v.picklist(RECEIVES), 'listen'),
  /** Whether it may be asked, a day later, how it was to say it. */
  asksHowItWas: v.fallback(v.boolean(), true),
});

const supportSchema = v.looseObject({
  /** ISO 3166, or `elsewhere`; null until it was chosen. */
  country: v.fallback(v.nullable(v.pipe(v.string(), v.maxLength(20))), null),
  /** Whether a sentence may point to support after hard days. */
  pointsHere: v.fallback(v.boolean(), true),
  /** When it did last. */
  pointedAt: v.fallback(v.nullable(v.pipe(v.string(), v.isoTimestamp())), null),
});

/** After how many minutes without use a lock may close by itself. */
export const LOCK_MINUTES = [5, 15, 60] as const;

const privacySchema = v.looseObject({
  /** Whether what others may read in passing has a neutral name, and one key hides a page. */
  discreet: v.fallback(v.boolean(), false),
  /** Null: only when the browser closes. */
  lockAfterMinutes: v.fallback(v.nullable(v.picklist(LOCK_MINUTES)), 15),
  /** Whether it closes when the screen is locked, where the browser tells. */
  lockWithScreen: v.fallback(v.boolean(), true),
});

/** After how many months without a backup one may be mentioned. */
export const BACKUP_MONTHS = [1, 3, 6, 12] as const;

const backupSchema = v.looseObject({
  /** Null: never. */
  mentionAfterMonths: v.fallback(v.nullable(v.picklist(BACKUP_MONTHS)), 3),
});

/** How large the letters are, besides what the browser does: Firefox enlarges no popup. */
export const TEXT_SIZES = ['normal', 'large', 'larger'] as const;

/** Whether pages are light or dark; `system`: as everything else in the browser is. */
export const THEMES = ['system', 'light', 'dark'] as const;

const lookSchema = v.looseObject({
  textSize: v.fallback(v.picklist(TEXT_SIZES), 'normal'),
  theme: v.fallback(v.picklist(THEMES), 'system'),
});

export type FrequencySettings = v.InferOutput<typeof frequencySchema>;
export type ContentSettings = v.InferOutput<typeof contentSchema>;
export type PrivacySettings = v.InferOutput<typeof privacySchema>;
type BackupSettings = v.InferOutput<typeof backupSchema>;
export type LookSettings = v.InferOutput<typeof lookSchema>;
export type TimeRange = v.InferOutput<typeof range>;
export type Weekday = (typeof WEEKDAYS)[number];

const DEFAULT_FREQUENCY: FrequencySettings = v.parse(frequencySchema, {});
const DEFAULT_CONTENT: ContentSettings = v.parse(contentSchema, {});
const DEFAULT_SHARING = v.parse(sharingSchema, {});
const DEFAULT_SUPPORT = v.parse(supportSchema, {});
const DEFAULT_PRIVACY: PrivacySettings = v.parse(privacySchema, {});
const DEFAULT_BACKUP: BackupSettings = v.parse(backupSchema, {});
const DEFAULT_LOOK: LookSettings = v.parse(lookSchema, {});

/** Whatever was stored, this yields settings that can be used. */
export const settingsSchema = v.fallback(
  v.looseObject({
    version: v.fallback(v.literal(1), 1),
    frequency: v.fallback(frequencySchema, DEFAULT_FREQUENCY),
    content: v.fallback(contentSchema, DEFAULT_CONTENT),
    sharing: v.fallback(sharingSchema, DEFAULT_SHARING),
    support: v.fallback(supportSchema, DEFAULT_SUPPORT),
    privacy: v.fallback(privacySchema, DEFAULT_PRIVACY),
    backup: v.fallback(backupSchema, DEFAULT_BACKUP),
    look: v.fallback(lookSchema, DEFAULT_LOOK),
  }),
  {
    version: 1,
    frequency: DEFAULT_FREQUENCY,
    content: DEFAULT_CONTENT,
    sharing: DEFAULT_SHARING,
    support: DEFAULT_SUPPORT,
    privacy: DEFAULT_PRIVACY,
    backup: DEFAULT_BACKUP,
    look: DEFAULT_LOOK,
  },
);

export type Settings = v.InferOutput<typeof settingsSchema>;

/** Version 1 of the settings. Whatever was stored, this yields settings that can be used. */
export function parseSettings(stored: unknown): Settings {
  return v.parse(settingsSchema, stored);
}
