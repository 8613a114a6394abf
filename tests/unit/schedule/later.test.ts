import { describe, expect, it } from 'vitest';
import { endOfItsDay, isReplaced, listLater, putOff } from '@/utils/schedule/later';
import { startNudge } from '@/utils/schedule/nudge';
import { endOfPause, PAUSES } from '@/utils/schedule/pause';
import { frequencyWith, type FrequencySettings } from '../../simulation/frequency.ts';

const frequency = frequencyWith({});
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
    ['in the afternoon', '2026-11-22T15:00', 0, {}, ['quarter', 'hour', 'evening', 'tomorrow']],
    ['in the evening', '2026-11-22T18:30', 0, {}, ['quarter', 'hour', 'tomorrow']],
    ['at night', '2026-11-22T23:30', 0, {}, ['quarter', 'hour', 'tomorrow']],
    ['once already', '2026-11-22T15:00', 1, {}, ['quarter', 'hour', 'evening', 'tomorrow']],
    ['twice already', '2026-11-22T15:00', 2, {}, ['tomorrow']],
    [
      'in an evening that comes later',
      '2026-11-22T20:30',
      0,
      { evening: '22:00' },
      ['quarter', 'hour', 'evening', 'tomorrow'],
    ],
    [
      'with other wishes, in the order of time',
      '2026-11-22T15:00',
      0,
      { later: ['two_hours', 'half_hour'] as const },
      ['half_hour', 'two_hours', 'tomorrow'],
    ],
    ['with no wishes', '2026-11-22T15:00', 0, { later: [] }, ['tomorrow']],
  ])('%s', (_, now, timesPutOff, change, expected) => {
    const wishes = frequencyWith(change as Partial<FrequencySettings>);
    expect(listLater({ ...nudge, timesPutOff }, wishes, at(now))).toEqual(expected);
  });

  it.each([
    ['quarter', '2026-11-22T14:20:00.000Z', '2026-11-22T15:05:00.000Z'],
    ['half_hour', '2026-11-22T14:35:00.000Z', '2026-11-22T15:20:00.000Z'],
    ['hour', '2026-11-22T15:05:00.000Z', '2026-11-22T15:50:00.000Z'],
    ['two_hours', '2026-11-22T16:05:00.000Z', '2026-11-22T16:50:00.000Z'],
    ['evening', '2026-11-22T18:00:00.000Z', '2026-11-22T18:45:00.000Z'],
  ] as const)('%s: comes then, with as long a window', (later, dueAt, expiresAt) => {
    expect(putOff(nudge, later, frequency, at('2026-11-22T15:05'))).toMatchObject({
      kind: 'later',
      timesPutOff: 1,
      dueAt,
      expiresAt,
    });
  });

  it('is another nudge each time', () => {
    const once = putOff(nudge, 'quarter', frequency, at('2026-11-22T15:05'));
    const twice = putOff(once, 'quarter', frequency, at('2026-11-22T15:25'));
    expect(new Set([nudge.id, once.id, twice.id]).size).toBe(3);
    expect(listLater(twice, frequency, at('2026-11-22T15:45'))).toEqual(['tomorrow']);
  });

  it.each([
    ['one that was put off to about the same time', '2026-11-22T17:30', true],
    ['none that comes a gap apart', '2026-11-22T15:45', false],
  ])('takes the place of %s', (_, now, expected) => {
    const evening = putOff(nudge, 'evening', frequency, at('2026-11-22T15:05'));
    const other = putOff({ ...nudge, id: 'm' }, 'hour', frequency, at(now));
    expect(isReplaced(evening, other, 120)).toBe(expected);
    expect(isReplaced({ ...evening, state: 'shown' }, other, 120)).toBe(false);
    expect(isReplaced(nudge, other, 720)).toBe(false);
  });
});

describe('the day to which a nudge belongs', () => {
  const nights = frequencyWith({ ranges: [{ from: '22:00', to: '02:00' }] });

  it.each([
    ['at midnight', frequency, '2026-11-22T15:05', '2026-11-22T23:00:00Z'],
    [
      'in the evening of hours over midnight: when they end',
      nights,
      '2026-11-22T22:30',
      '2026-11-23T01:00:00Z',
    ],
    ['in their night: when they end', nights, '2026-11-23T00:40', '2026-11-23T01:00:00Z'],
    ['after that: at the next midnight', nights, '2026-11-23T02:10', '2026-11-23T23:00:00Z'],
  ])('ends %s', (_, wishes, now, end) => {
    expect(endOfItsDay(nudge, wishes, at(now)).toString()).toBe(end);
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
