import { describe, expect, it } from 'vitest';
import { listLater, putOff } from '@/utils/nudge/later';
import { startNudge } from '@/utils/nudge/nudge';
import { endOfPause, PAUSES } from '@/utils/nudge/pause';

const at = (time: string) => Temporal.ZonedDateTime.from(`${time}[Europe/Berlin]`);
const nudge = startNudge(
  {
    id: 'n',
    localDate: '2026-11-22',
    dueAt: '2026-11-22T14:00:00.000Z',
    expiresAt: '2026-11-22T14:45:00.000Z',
  },
  'planned',
  'Europe/Berlin',
);

describe('later', () => {
  it.each([
    ['in the afternoon', '2026-11-22T15:00', 0, ['quarter', 'hour', 'evening']],
    ['in the evening', '2026-11-22T18:30', 0, ['quarter', 'hour']],
    ['at night', '2026-11-22T23:30', 0, ['quarter', 'hour']],
    ['once already', '2026-11-22T15:00', 1, ['quarter', 'hour', 'evening']],
    ['twice already', '2026-11-22T15:00', 2, []],
  ])('%s', (_, now, timesPutOff, expected) => {
    expect(listLater({ ...nudge, timesPutOff }, at(now))).toEqual(expected);
  });

  it.each([
    ['quarter', '2026-11-22T14:20:00.000Z', '2026-11-22T15:05:00.000Z'],
    ['hour', '2026-11-22T15:05:00.000Z', '2026-11-22T15:50:00.000Z'],
    ['evening', '2026-11-22T18:00:00.000Z', '2026-11-22T18:45:00.000Z'],
  ] as const)('%s: comes then, with as long a window', (later, dueAt, expiresAt) => {
    expect(putOff(nudge, later, at('2026-11-22T15:05'))).toMatchObject({
      kind: 'later',
      timesPutOff: 1,
      dueAt,
      expiresAt,
    });
  });

  it('is another nudge each time', () => {
    const once = putOff(nudge, 'quarter', at('2026-11-22T15:05'));
    const twice = putOff(once, 'quarter', at('2026-11-22T15:25'));
    expect(new Set([nudge.id, once.id, twice.id]).size).toBe(3);
    expect(listLater(twice, at('2026-11-22T15:45'))).toEqual([]);
  });
});

describe('a pause', () => {
  it.each([
    ['half_hour', '2026-03-28T16:00:00Z'],
    ['hour', '2026-03-28T16:30:00Z'],
    ['two_hours', '2026-03-28T17:30:00Z'],
    ['today', '2026-03-28T23:00:00Z'],
    ['week', '2026-04-03T22:00:00Z'],
  ] as const)('of %s ends by itself, over a change of clocks, too', (pause, end) => {
    expect(PAUSES).toContain(pause);
    expect(endOfPause(pause, at('2026-03-28T16:30')).toString()).toBe(end);
  });
});
