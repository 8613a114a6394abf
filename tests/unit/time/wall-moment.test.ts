import { describe, expect, it } from 'vitest';
import { resolveMoment } from '@/utils/time/wall-moment';

const resolve = (date: string, time: string, zone: string, turn: 'first' | 'second' = 'first') => {
  const { at, shown } = resolveMoment(
    Temporal.PlainDate.from(date),
    Temporal.PlainTime.from(time),
    zone,
    turn,
  );
  return [at.toInstant().toString(), shown];
};

describe('a moment on the wall clock', () => {
  it.each([
    ['an ordinary afternoon', '2026-11-17', '15:05', 'Europe/Berlin', '2026-11-17T14:05:00Z', 'once'],
    ['before the clock is put back', '2026-10-25', '01:59', 'Europe/Berlin', '2026-10-24T23:59:00Z', 'once'],
    ['after it was put back', '2026-10-25', '03:00', 'Europe/Berlin', '2026-10-25T02:00:00Z', 'once'],
    ['a time that was never shown', '2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00Z', 'never'],
    [
      'half an hour that was never',
      '2026-10-04',
      '02:15',
      'Australia/Lord_Howe',
      '2026-10-03T15:45:00Z',
      'never',
    ],
  ])('%s', (_, date, time, zone, at, shown) => {
    expect(resolve(date, time, zone)).toEqual([at, shown]);
  });

  it('comes twice where the clock is put back, and the person says which', () => {
    expect(resolve('2026-10-25', '02:30', 'Europe/Berlin', 'first')).toEqual([
      '2026-10-25T00:30:00Z',
      'twice',
    ]);
    expect(resolve('2026-10-25', '02:30', 'Europe/Berlin', 'second')).toEqual([
      '2026-10-25T01:30:00Z',
      'twice',
    ]);
  });
});
