import type { Moment } from '../../utils/schedule/decide.ts';
import type { NudgeState } from '../../utils/schedule/nudge.ts';
import type { WallSpan } from '../../utils/schedule/wall-span.ts';
import { frequencyWith, type FrequencySettings } from './frequency.ts';

/** How somebody lives, as far as a nudge is concerned. A run of it can be repeated: chance comes from outside. */
export interface Person {
  frequency: FrequencySettings;
  /** Where they live, or travel to in turn, ten days at each. */
  zones: readonly string[];
  /** When the computer is awake, in minutes from midnight on the wall clock of where they are. */
  awake: readonly WallSpan[];
  moment: (at: Temporal.ZonedDateTime, random: () => number) => Moment;
  answer: (random: () => number) => Extract<NudgeState, 'answered' | 'sent-away' | 'ignored' | 'put-off'>;
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

function mostly(random: () => number): ReturnType<Person['answer']> {
  const chance = random();
  if (chance < 0.75) return 'answered';
  return chance < 0.9 ? 'sent-away' : 'put-off';
}

const hours = (from: number, to: number): WallSpan => ({ from: from * 60, to: to * 60 });
const isBetween = ({ hour }: Temporal.ZonedDateTime, from: number, to: number) => hour >= from && hour < to;

const steady: Person = {
  frequency: frequencyWith({}),
  zones: ['Europe/Berlin'],
  awake: [hours(8, 22)],
  moment: (_, random) => atWork(random),
  answer: mostly,
};

export const PEOPLE = {
  steady,
  /** Calls from ten to four, with sound, and a film every evening. */
  meetings: {
    ...steady,
    moment: (at, random) => ({
      ...atWork(random),
      isAudible: isBetween(at, 10, 16) || isBetween(at, 20, 22),
    }),
  },
  ignores: { ...steady, answer: () => 'ignored' },
  'night-shift': {
    ...steady,
    frequency: frequencyWith({ ranges: [{ from: '21:00', to: '05:00' }] }),
    awake: [hours(19, 31)],
  },
  /** Westwards round the world: some days are long, one is lost over the Pacific, and one comes twice. */
  traveller: {
    ...steady,
    zones: ['Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'Australia/Lord_Howe', 'Pacific/Honolulu'],
  },
  /** Opens the computer for 25 minutes at a time, and shuts it again. */
  sleeper: {
    ...steady,
    awake: Array.from({ length: 14 }, (_, index) => ({ from: (8 + index) * 60, to: (8 + index) * 60 + 25 })),
  },
} satisfies Record<string, Person>;

export type PersonName = keyof typeof PEOPLE;

export function isPersonName(name: string): name is PersonName {
  return Object.hasOwn(PEOPLE, name);
}
