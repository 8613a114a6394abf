import type { Moment } from '../../utils/nudge/decide.ts';
import type { NudgeState } from '../../utils/nudge/nudge.ts';
import { frequencyWith, type FrequencySettings } from './frequency.ts';

/** How somebody lives, as far as a nudge is concerned. Everything follows from the time, so that a run can be repeated. */
export interface Person {
  frequency: FrequencySettings;
  zone: (date: Temporal.PlainDate) => string;
  /** Whether the computer sleeps. */
  isAsleep: (at: Temporal.ZonedDateTime) => boolean;
  moment: (at: Temporal.ZonedDateTime, random: () => number) => Moment;
  answer: (random: () => number) => Extract<NudgeState, 'answered' | 'sent-away' | 'ignored'>;
}

const free: Moment = {
  person: 'still',
  window: 'ready',
  isAudible: false,
  isSharing: false,
  isPopupOpen: false,
};

/** At work on a computer: mostly busy, sometimes in another program, now and then a moment of stillness. */
function atWork(random: () => number): Moment {
  const chance = random();
  if (chance < 0.35) return { ...free, person: 'busy' };
  if (chance < 0.6) return { ...free, window: 'elsewhere' };
  if (chance < 0.7) return { ...free, person: 'away' };
  return free;
}

const between = (at: Temporal.ZonedDateTime, from: number, to: number) => at.hour >= from && at.hour < to;
const mostly = (random: () => number) => (random() < 0.8 ? 'answered' : 'sent-away');

const steady: Person = {
  frequency: frequencyWith({}),
  zone: () => 'Europe/Berlin',
  isAsleep: (at) => !between(at, 8, 22),
  moment: (_, random) => atWork(random),
  answer: mostly,
};

export const PEOPLE = {
  steady,
  /** Calls from ten to four, with sound, and a film every evening. */
  meetings: {
    ...steady,
    moment: (at, random) =>
      between(at, 10, 16) || between(at, 20, 22) ? { ...atWork(random), isAudible: true } : atWork(random),
  },
  ignores: { ...steady, answer: () => 'ignored' },
  'night-shift': {
    ...steady,
    frequency: frequencyWith({ ranges: [{ from: '21:00', to: '05:00' }] }),
    isAsleep: (at) => between(at, 7, 19),
  },
  /** Another zone every ten days. */
  traveller: {
    ...steady,
    zone: (date) =>
      ['Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'Australia/Lord_Howe'][
        Math.floor(date.dayOfYear / 10) % 4
      ] ?? 'UTC',
  },
  /** Opens the computer for a quarter of an hour at a time, and shuts it again. */
  sleeper: { ...steady, isAsleep: (at) => !between(at, 8, 22) || at.minute >= 25 },
} satisfies Record<string, Person>;

export type PersonName = keyof typeof PEOPLE;

export function isPersonName(name: string): name is PersonName {
  return Object.hasOwn(PEOPLE, name);
}
