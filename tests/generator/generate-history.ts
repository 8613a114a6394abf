import { v7 as uuidv7 } from 'uuid';
import type { CheckIn } from '../../utils/checkin/check-in.ts';
import { startChance, type Chance } from './chance.ts';
import { liveDays, type Day } from './live-days.ts';
import { saySomething, type Effects } from './say-something.ts';

interface Life {
  /** How many check-ins. */
  n: number;
  /** Over how many years, up to the last day. */
  years: number;
  seed: string;
  /** "2026-11-22" */
  lastDay?: string;
  /** What moves this person; nothing at all, `{}`, makes a history in which no context goes together with anything. */
  effects?: Effects;
}

const MOVED_BY: Effects = { sleep: -0.25, work: -0.12, friends: 0.3, partner: 0.1, money: -0.2 };

/** Most of a day is spent awake; now and then somebody is up past midnight, and that belongs to the next day. */
const MORNING = 7 * 60;
const NIGHT = 24 * 60 - 1;

/**
 * A made-up history: seasons, moods that linger, weeks of silence, travel, days on which the clocks change, empty lines
 * and long ones, several check-ins a day. The same for the same life, and each check-in passes the schema. In the order
 * of their instants.
 */
export function generateHistory({
  n,
  years,
  seed,
  lastDay = '2026-11-22',
  effects = MOVED_BY,
}: Life): CheckIn[] {
  const chance = startChance(seed);
  const days = liveDays(lastDay, years, chance);
  const checkIns: CheckIn[] = [];
  for (let index = 0; index < n; index++) {
    const day = chance.one(days);
    const minutes = chance.happens(0.03) ? chance.whole(0, 90) : chance.whole(MORNING, NIGHT);
    checkIns.push(keep(day, minutes, effects, chance));
  }
  return checkIns.toSorted((a, b) => (a.at < b.at ? -1 : 1));
}

function keep(day: Day, minutes: number, effects: Effects, chance: Chance): CheckIn {
  const ms = day.toMs(minutes) + chance.whole(0, 59_999);
  const at = new Date(ms).toISOString();
  return {
    id: uuidv7({ msecs: ms, random: Uint8Array.from({ length: 16 }, () => chance.whole(0, 255)) }),
    at,
    zone: day.zone,
    localDate: day.localDate,
    precision: 'minute',
    ...saySomething(day, minutes, effects, chance),
    source: chance.one(['nudge', 'toolbar', 'toolbar', 'later']),
    nudge: null,
    seconds: chance.happens(0.9) ? chance.whole(8, 110) : null,
    saidAt: chance.happens(0.03) ? at : null,
    createdAt: at,
    updatedAt: at,
  };
}
