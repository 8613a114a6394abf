import { describe, expect, it } from 'vitest';
import { startNudge, type Nudge, type NudgeState } from '@/utils/schedule/nudge';
import { listDue, planNext } from '@/utils/schedule/plan-next';
import { toTimestamp } from '@/utils/time/timestamp';
import { parseSettings, type FrequencySettings } from '@/utils/settings/settings';

const plan = (change: Partial<FrequencySettings> = {}) => ({
  frequency: { ...parseSettings({}).frequency, mode: 'fixed' as const, times: ['11:00', '16:00'], ...change },
  zone: 'Europe/Berlin',
  seed: 's',
  beganAt: null,
  past: [],
  pausedUntil: null,
});
const at = (time: string) => Temporal.ZonedDateTime.from(`${time}[Europe/Berlin]`).toInstant();
const dueAt = (next: ReturnType<typeof planNext>) =>
  next.kind === 'next' ? next.slot.dueAt : next.kind === 'quiet' && next.reason;

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

describe('a new installation', () => {
  const since = (beganAt: string, change: Partial<FrequencySettings> = {}) => ({
    ...plan(change),
    beganAt: toTimestamp(at(beganAt)),
  });
  const hourly = { mode: 'interval', intervalMinutes: 60, gapMinutes: 30 } as const;

  it('owes nothing that was due before it, and what is chosen for right after it', () => {
    expect(listDue(since('2026-11-22T11:01'), at('2026-11-22T11:10'))).toEqual([]);
    expect(listDue(since('2026-11-22T10:59'), at('2026-11-22T11:10'))).toHaveLength(1);
  });

  it('has a first hour in peace from times that nobody chose', () => {
    const halfPastNoon = '2026-11-22T12:30';
    const next = (beganAt: string) => dueAt(planNext(since(beganAt, hourly), at(halfPastNoon)));
    expect(next('2026-11-21T12:30')).toBe('2026-11-22T12:00:00.000Z');
    expect(next(halfPastNoon)).toBe('2026-11-22T13:00:00.000Z');
  });

  it('is not waited for where it was noted by a clock that has been set back since', () => {
    expect(listDue(since('2026-11-25T11:00'), at('2026-11-22T11:10'))).toHaveLength(1);
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

describe('a pause', () => {
  it('holds everything until it ends, and then all goes on by itself', () => {
    const paused = { ...plan(), pausedUntil: '2026-11-22T14:00:00.000Z' };
    expect(planNext(paused, at('2026-11-22T11:00'))).toEqual({ kind: 'paused', until: paused.pausedUntil });
    expect(listDue(paused, at('2026-11-22T11:00'))).toEqual([]);
    expect(dueAt(planNext(paused, at('2026-11-22T15:00')))).toBe('2026-11-22T15:00:00.000Z');
  });
});

/** Nudges of some days before 22 November, all of which went the same way. */
function went(state: NudgeState, daysAgo: number[]): Nudge[] {
  return daysAgo.map((days) => {
    const localDate = Temporal.PlainDate.from('2026-11-22').subtract({ days }).toString();
    const time = `${localDate}T10:00:00.000Z`;
    const nudge = startNudge({ id: localDate, localDate, dueAt: time, expiresAt: time }, 'planned', 'UTC');
    return { ...nudge, state, shownAt: time };
  });
}

describe('backing off', () => {
  const daysOf = (past: Nudge[]) => {
    const input = { ...plan(), past };
    const days: string[] = [];
    let now = at('2026-11-22T23:00');
    for (let count = 0; count < 4; count++) {
      const next = planNext(input, now);
      if (next.kind !== 'next') break;
      days.push(next.slot.localDate.slice(8));
      now = Temporal.Instant.from(next.slot.dueAt);
    }
    return days;
  };

  it.each([
    ['as wished', [], ['23', '23', '24', '24']],
    ['half as often', [1, 0], ['23', '24', '25', '26']],
    ['once a day', [1, 1, 0, 0], ['23', '24', '25', '26']],
  ])('asks %s', (_, daysAgo, expected) => {
    expect(daysOf(went('ignored', daysAgo))).toEqual(expected);
  });

  it('waits three days after a week of silence, and fifteen after a month', () => {
    expect(daysOf(went('ignored', [6, 5, 4, 3, 2, 1, 0]))[0]).toBe('25');
    expect(
      daysOf(
        went(
          'sent-away',
          Array.from({ length: 30 }, (_, index) => 29 - index),
        ),
      )[0],
    ).toBe('07');
  });

  it('has whoever put one off to tomorrow asked tomorrow, however quiet it has become', () => {
    const week = went('ignored', [7, 6, 5, 4, 3, 2, 1]);
    expect(daysOf([...week, ...went('not-today', [0])])[0]).toBe('23');
    expect(daysOf([...week, ...went('ignored', [0])])[0]).toBe('25');
  });

  it('is never more than the cap a day', () => {
    const past = went('answered', [0, 0]);
    expect(listDue({ ...plan({ capPerDay: 2 }), past }, at('2026-11-22T11:00'))).toEqual([]);
    expect(listDue({ ...plan({ capPerDay: 3 }), past }, at('2026-11-22T11:00'))).toHaveLength(1);
  });
});
