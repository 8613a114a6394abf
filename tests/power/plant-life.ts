import type { CheckIn } from '../../utils/checkin/check-in.ts';
import { startChance } from '../generator/chance.ts';

/** A made-up life whose patterns are known, since they were planted: for trying what finds them, and what finds others. */
export interface Life {
  days: number;
  /** How many check-ins on a day. */
  aDay: number;
  /** The share of days, and of check-ins on the others, that are not there. */
  missing: number;
  /**
   * How a mood goes along: from one check-in to the next whatever lies between (`steps`), as time goes by (`time`), or as
   * one mood a day that lasts to the next (`days`). `drift` goes slowly up and down besides, by so many deviations.
   */
  lingers: 'steps' | 'time' | 'days';
  correlation: number;
  drift: number;
  /** By how many deviations hours and weekdays move the mood. */
  hours: number;
  weekdays: number;
  /** How often each context is named. */
  shares: readonly number[];
  /** Contexts come in spells of some days, in the evening or at the weekend, or with the one before. */
  contexts: 'scattered' | 'spells' | 'timed' | 'together';
  /** By how many deviations each context moves an axis; the others do not. */
  effects: readonly { context: number; axis: 'pleasantness' | 'energy'; by: number }[];
  /** How values lie about the mood: normally, or with a long tail below. */
  shape: 'normal' | 'skewed';
  /** The deviation of what one person’s check-ins do from moment to moment, on the field. */
  deviation: number;
  isUntimed: boolean;
}

export const LIFE: Life = {
  days: 120,
  aDay: 2,
  missing: 0,
  lingers: 'steps',
  correlation: 0.3,
  drift: 0,
  hours: 0.3,
  weekdays: 0.3,
  shares: Array.from({ length: 12 }, (_, index) => (index === 0 ? 0.3 : 0.05 + (0.35 * index) / 11)),
  contexts: 'scattered',
  effects: [],
  shape: 'normal',
  deviation: 0.3,
  isUntimed: false,
};

const MINUTE = 60_000;
const DAY = 24 * 60;
const FIRST_DAY = Date.parse('2026-03-02');

export function nameOfContext(context: number): string {
  return `context ${context}`;
}

/** The check-ins of such a life, in their order; the same for the same seed. */
export function plantLife(life: Life, seed: string): CheckIn[] {
  const chance = startChance(seed);
  const weekdays = Array.from({ length: 7 }, () => chance.normal(life.weekdays));
  const peak = { pleasantness: chance.fraction() * 24, energy: chance.fraction() * 24 };
  const spells = life.shares.map(() => false);
  const mood = { pleasantness: chance.normal(1), energy: chance.normal(1) };
  const walk = { pleasantness: chance.fraction() * 7, energy: chance.fraction() * 7 };
  let before = -Infinity;
  const checkIns: CheckIn[] = [];
  for (let day = 0; day < life.days; day++) {
    const date = new Date(FIRST_DAY + day * DAY * MINUTE);
    const weekday = (date.getUTCDay() + 6) % 7;
    for (const [context, share] of life.shares.entries()) {
      // A spell lasts five days on average.
      spells[context] = spells[context] ? chance.happens(0.8) : chance.happens((0.2 * share) / (1 - share));
    }
    if (life.lingers === 'days') step(life.correlation);
    const isMissing = chance.happens(life.missing);
    const minutes = Array.from({ length: life.aDay }, () => chance.whole(8 * 60, 23 * 60 - 1)).toSorted(
      (a, b) => a - b,
    );
    for (const minute of minutes) {
      if (life.lingers === 'steps') step(life.correlation);
      // The correlation is that of twelve hours.
      const at = day * DAY + minute;
      if (life.lingers === 'time') step(life.correlation ** ((at - before) / 720));
      before = at;
      if (isMissing || chance.happens(life.missing)) continue;
      const hour = minute / 60;
      const about: number[] = [];
      for (const [context, share] of life.shares.entries()) {
        if (namesContext(context, share, weekday, hour, about)) about.push(context);
      }
      const value = (axis: 'pleasantness' | 'energy') => {
        const noise = life.lingers === 'days' ? Math.sqrt(0.5) * (mood[axis] + chance.normal(1)) : mood[axis];
        const shaped = life.shape === 'skewed' ? 1 - Math.exp(-0.7 * noise) * 0.8 : noise;
        const moved = life.effects.reduce(
          (sum, each) => (each.axis === axis && about.includes(each.context) ? sum + each.by : sum),
          0,
        );
        const timed =
          life.hours * Math.SQRT2 * Math.cos(((hour - peak[axis]) / 24) * 2 * Math.PI) +
          (weekdays[weekday] ?? 0);
        const drifted =
          life.drift * Math.sin(walk[axis] + (day / 90) * 2 * Math.PI) +
          (life.drift * (day - life.days / 2)) / 120;
        const all = 0.1 + life.deviation * (shaped + moved + timed + drifted);
        return Math.round(Math.min(Math.max(all, -1), 1) * 100) / 100;
      };
      const instant = new Date(date.getTime() + (life.isUntimed ? 720 : minute) * MINUTE).toISOString();
      checkIns.push(
        say(
          instant,
          about.map(nameOfContext),
          value('pleasantness'),
          value('energy'),
          life.isUntimed,
          checkIns.length,
        ),
      );
    }
  }
  return checkIns;

  function step(kept: number): void {
    for (const axis of ['pleasantness', 'energy'] as const)
      mood[axis] = kept * mood[axis] + chance.normal(Math.sqrt(1 - kept ** 2));
  }

  function namesContext(
    context: number,
    share: number,
    weekday: number,
    hour: number,
    about: readonly number[],
  ): boolean {
    switch (life.contexts) {
      case 'scattered':
        return chance.happens(share);
      case 'spells':
        return (spells[context] ?? false) ? chance.happens(0.9) : chance.happens(0.02);
      case 'timed': {
        const inTheEvening = hour >= 17 ? 1.8 : 0.5;
        const atTheWeekend = weekday >= 5 ? 2 : 0.6;
        return chance.happens(Math.min(share * (context % 2 === 0 ? inTheEvening : atTheWeekend), 0.95));
      }
      case 'together':
        return context % 2 === 1 && about.includes(context - 1) ? chance.happens(0.7) : chance.happens(share);
    }
  }
}

function say(
  at: string,
  about: string[],
  pleasantness: number,
  energy: number,
  isUntimed: boolean,
  index: number,
): CheckIn {
  return {
    id: `018bcfe5-6800-7000-8000-${String(index).padStart(12, '0')}`,
    at,
    zone: 'UTC',
    localDate: at.slice(0, 10),
    precision: isUntimed ? 'day' : 'minute',
    pleasantness,
    energy,
    feelings: [],
    everyday: [],
    body: [],
    about,
    needs: [],
    shown: null,
    note: '',
    prompt: null,
    unsure: false,
    source: 'toolbar',
    nudge: null,
    seconds: null,
    saidAt: null,
    createdAt: at,
    updatedAt: at,
  };
}
