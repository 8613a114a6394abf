import { describe, expect, it } from 'vitest';
import { startNudge, type Nudge } from '@/utils/schedule/nudge';
import { planAhead } from '@/utils/schedule/plan-ahead';
import type { PlanInput } from '@/utils/schedule/plan-next';
import { frequencyWith, type FrequencySettings } from '../../simulation/frequency.ts';

/** A Monday, in a zone without surprises. */
const NOW = Temporal.Instant.from('2026-11-23T12:00:00Z');
const WEEK_END = Temporal.Instant.from('2026-11-30T00:00:00Z');

function comingWith(frequency: Partial<FrequencySettings>, input: Partial<PlanInput> = {}): string[] {
  const plan: PlanInput = {
    frequency: frequencyWith({ mode: 'fixed', times: ['11:00', '16:00'], ...frequency }),
    zone: 'UTC',
    seed: 's',
    beganAt: null,
    past: [],
    pausedUntil: null,
    ...input,
  };
  return planAhead(plan, NOW, WEEK_END).map(({ comesAt }) => comesAt.slice(8, 16));
}

function nudge(day: number, time: string, change: Partial<Nudge>): Nudge {
  const localDate = `2026-11-${String(day)}`;
  const dueAt = `${localDate}T${time}:00.000Z`;
  const expiresAt = Temporal.Instant.from(dueAt)
    .add({ minutes: 45 })
    .toString({ smallestUnit: 'millisecond' });
  return { ...startNudge({ id: dueAt, localDate, dueAt, expiresAt }, 'planned', 'UTC'), ...change };
}

const shown = (day: number, time: string, state: Nudge['state'] = 'answered'): Nudge =>
  nudge(day, time, { state, shownAt: `2026-11-${String(day)}T${time}:00.000Z` });

describe('the coming days', () => {
  it('are as wished where nothing is in the way', () => {
    expect(comingWith({}).slice(0, 4)).toEqual(['23T16:00', '24T11:00', '24T16:00', '25T11:00']);
    expect(comingWith({})).toHaveLength(13);
  });

  it('keep the gap to what was shown today: what is due meanwhile comes at its end', () => {
    const afterNoon = (gapMinutes: number) => comingWith({ gapMinutes }, { past: [shown(23, '11:59')] })[0];
    expect(afterNoon(240)).toBe('23T16:00');
    expect(afterNoon(260)).toBe('23T16:19');
    expect(afterNoon(300), 'its time is over by then').toBe('24T11:00');
  });

  it('have no more today than the cap', () => {
    expect(comingWith({ capPerDay: 2 }, { past: [shown(23, '08:00'), shown(23, '10:00')] })[0]).toBe(
      '24T11:00',
    );
  });

  it('begin when a pause ends, with what came due in its last minutes', () => {
    const pausedUntil = '2026-11-25T16:20:00.000Z';
    expect(comingWith({}, { pausedUntil }).slice(0, 2)).toEqual(['25T16:20', '26T11:00']);
  });

  it.each<[string, number[], string[]]>([
    ['half as often', [22, 22], ['23', '24', '25', '26', '27', '28', '29']],
    ['every third day', [16, 17, 18, 19, 20, 21, 22], ['25', '28']],
    ['not at all this week', Array.from({ length: 30 }, () => 0), []],
  ])('are backed off from: %s', (_, days, expected) => {
    const past = days.map((day, index) => {
      if (day > 0) return shown(day, '11:00', 'ignored');
      const date = Temporal.PlainDate.from('2026-10-24').add({ days: index }).toString();
      return { ...shown(22, '11:00', 'ignored'), id: date, localDate: date, dueAt: `${date}T11:00:00.000Z` };
    });
    expect(comingWith({}, { past }).map((at) => at.slice(0, 2))).toEqual(expected);
  });

  it('have what was put off at its time, and nothing planned near it', () => {
    const later = nudge(23, '15:30', { kind: 'later' });
    expect(comingWith({}, { past: [later] }).slice(0, 2)).toEqual(['23T15:30', '24T11:00']);
  });

  it('are empty where asking is off', () => {
    expect(comingWith({ enabled: false })).toEqual([]);
  });
});
