import { describe, expect, it } from 'vitest';
import { listDue, planNext } from '@/utils/nudge/plan-next';
import { parseSettings, type FrequencySettings } from '@/utils/settings/settings';

const plan = (change: Partial<FrequencySettings> = {}) => ({
  frequency: { ...parseSettings({}).frequency, mode: 'fixed' as const, times: ['11:00', '16:00'], ...change },
  zone: 'Europe/Berlin',
  seed: 's',
});
const at = (time: string) => Temporal.ZonedDateTime.from(`${time}[Europe/Berlin]`).toInstant();
const dueAt = (next: ReturnType<typeof planNext>) => (next.kind === 'next' ? next.slot.dueAt : next.reason);

describe('the next nudge', () => {
  it.each([
    ['later today', '2026-11-22T09:00', {}, '2026-11-22T10:00:00.000Z'],
    ['tomorrow', '2026-11-22T16:00', {}, '2026-11-23T10:00:00.000Z'],
    ['on the next chosen day', '2026-11-22T17:00', { days: [3] }, '2026-11-25T10:00:00.000Z'],
    [
      'after midnight, of hours that began yesterday',
      '2026-11-22T23:50',
      { times: ['00:30'], ranges: [{ from: '22:00', to: '02:00' }] },
      '2026-11-22T23:30:00.000Z',
    ],
    ['never, when asking is off', '2026-11-22T09:00', { enabled: false }, 'off'],
    ['never, when no day is chosen', '2026-11-22T09:00', { days: [] }, 'nothing-fits'],
  ] as const)('comes %s', (_, now, change, expected) => {
    expect(dueAt(planNext(plan(change as Partial<FrequencySettings>), at(now)))).toBe(expected);
  });
});

describe('what is due', () => {
  it.each([
    ['nothing before its time', '2026-11-22T10:59:59', 0],
    ['one at its time', '2026-11-22T11:00', 1],
    ['one within its window', '2026-11-22T11:44', 1],
    ['nothing after it', '2026-11-22T11:45', 0],
  ])('%s', (_, now, count) => {
    expect(listDue(plan(), at(now))).toHaveLength(count);
  });
});
