import { describe, expect, it } from 'vitest';
import { toSpans } from '@/utils/schedule/wall-span';
import { resolveWallTime } from '@/utils/time/wall-time';

const resolve = (date: string, time: string, zone: string) => {
  const { hour, minute } = Temporal.PlainTime.from(time);
  return resolveWallTime(Temporal.PlainDate.from(date), hour * 60 + minute, zone).toString();
};

describe('a wall-clock time', () => {
  it.each([
    ['an ordinary day', '2026-11-22', '09:30', 'Europe/Berlin', '2026-11-22T08:30:00Z'],
    ['before a spring gap', '2026-03-29', '01:59', 'Europe/Berlin', '2026-03-29T00:59:00Z'],
    [
      'in a spring gap: the first instant after it',
      '2026-03-29',
      '02:30',
      'Europe/Berlin',
      '2026-03-29T01:00:00Z',
    ],
    ['after a spring gap', '2026-03-29', '03:00', 'Europe/Berlin', '2026-03-29T01:00:00Z'],
    [
      'in an autumn fold: the first of the two',
      '2026-10-25',
      '02:30',
      'Europe/Berlin',
      '2026-10-25T00:30:00Z',
    ],
    ['in a gap of half an hour', '2026-10-04', '02:10', 'Australia/Lord_Howe', '2026-10-03T15:30:00Z'],
    ['on a day that was skipped', '2011-12-30', '12:00', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
  ])('on %s', (_, date, time, zone, expected) => {
    expect(resolve(date, time, zone)).toBe(expected);
  });
});

describe('the hours of a day', () => {
  it.each([
    ['one range', [['10:00', '20:00']], [[600, 1200]]],
    [
      'two, in order',
      [
        ['18:00', '20:00'],
        ['08:00', '09:00'],
      ],
      [
        [480, 540],
        [1080, 1200],
      ],
    ],
    [
      'two that overlap, as one',
      [
        ['08:00', '12:00'],
        ['11:00', '14:00'],
      ],
      [[480, 840]],
    ],
    ['over midnight', [['22:00', '02:00']], [[1320, 1560]]],
    ['the whole day', [['00:00', '00:00']], [[0, 1440]]],
  ])('%s', (_, ranges, expected) => {
    const spans = toSpans(ranges.map(([from = '', to = '']) => ({ from, to })));
    expect(spans.map(({ from, to }) => [from, to])).toEqual(expected);
  });
});
