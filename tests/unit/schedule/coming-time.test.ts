import { describe, expect, it } from 'vitest';
import { toComingTime } from '@/utils/schedule/coming-time';
import { startNudge } from '@/utils/schedule/nudge';
import { planAhead } from '@/utils/schedule/plan-ahead';
import type { PlanInput } from '@/utils/schedule/plan-next';
import type { FrequencySettings } from '@/utils/settings/settings';
import { frequencyWith } from '../../simulation/frequency.ts';

/** Friday. */
const at = (time: string, day = '2026-11-27') => Temporal.Instant.from(`${day}T${time}:00Z`);
const stamp = (instant: Temporal.Instant) => instant.toString({ fractionalSecondDigits: 3 });

function planWith(change: Partial<FrequencySettings>): PlanInput {
  const frequency = frequencyWith(change);
  return { frequency, zone: 'UTC', seed: 'seed', beganAt: null, past: [], pausedUntil: null };
}

function toSlot(due: Temporal.Instant, localDate = '2026-11-27') {
  return { id: 'slot', localDate, dueAt: stamp(due), expiresAt: stamp(due.add({ minutes: 45 })) };
}

describe('when something is said to come', () => {
  it.each([
    ['to the nearest quarter of an hour', '10:00', '14:52', '14:45'],
    ['to the nearest one after it, too', '10:00', '14:53', '15:00'],
    ['to the next, where the nearest is over', '14:50', '14:52', '15:00'],
    ['to none of another day', '20:00', '23:55', '23:45'],
    ['to the minute, where no quarter is left of the day', '23:50', '23:55', '23:55'],
  ])('is rounded %s', (_, now, due, said) => {
    const slot = toSlot(at(due));
    const coming = toComingTime({ slot, comesAt: slot.dueAt }, planWith({}), at(now));
    expect(coming.isChosen).toBe(false);
    expect(coming.at.toPlainTime().toString({ smallestUnit: 'minute' })).toBe(said);
  });

  it('is the time that was chosen, to the minute', () => {
    const slot = toSlot(at('11:07'));
    const plan = planWith({ mode: 'fixed', times: ['11:07'] });
    const coming = toComingTime({ slot, comesAt: slot.dueAt }, plan, at('10:00'));
    expect([coming.isChosen, coming.at.toInstant()]).toEqual([true, at('11:07')]);
  });

  it('is the time to which one was put off, whatever the mode', () => {
    const slot = toSlot(Temporal.Instant.from('2026-11-27T14:31:29.512Z'));
    const plan = { ...planWith({}), past: [startNudge(slot, 'later', 'UTC')] };
    const coming = toComingTime({ slot, comesAt: slot.dueAt }, plan, at('14:20'));
    expect([coming.isChosen, coming.at.hour, coming.at.minute]).toEqual([true, 14, 31]);
  });

  it.each<[string, Partial<FrequencySettings>, string]>([
    ['it waits until no other is near', { mode: 'fixed', times: ['11:07'] }, '12:20'],
    ['another is the nearest inside the hours', { mode: 'fixed', times: ['08:00'] }, '11:07'],
  ])('is around it, where %s', (_, change, comes) => {
    const coming = toComingTime(
      { slot: toSlot(at('11:07')), comesAt: stamp(at(comes)) },
      planWith(change),
      at('10:00'),
    );
    expect(coming.isChosen).toBe(false);
  });

  it('belongs to the first day of hours over midnight, until that is over', () => {
    const slot = toSlot(at('00:40', '2026-11-28'));
    const dayAt = (now: Temporal.Instant) =>
      toComingTime({ slot, comesAt: slot.dueAt }, planWith({}), now).day.toString();
    expect(dayAt(at('21:00'))).toBe('2026-11-27');
    expect(dayAt(at('00:10', '2026-11-28'))).toBe('2026-11-28');
  });

  it('is on no day that was not chosen, for weeks of nights that began on a Friday', () => {
    const plan = planWith({
      mode: 'interval',
      intervalMinutes: 60,
      gapMinutes: 60,
      days: [5],
      ranges: [{ from: '22:00', to: '02:00' }],
    });
    const now = at('12:00', '2026-11-23');
    const coming = planAhead(plan, now, now.add({ hours: 21 * 24 }));
    expect(coming.length).toBeGreaterThan(6);
    const days = coming.map((each) => toComingTime(each, plan, now).day.dayOfWeek);
    expect(new Set(days)).toEqual(new Set([5]));
  });
});
