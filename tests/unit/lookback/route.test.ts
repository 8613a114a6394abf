import { describe, expect, it } from 'vitest';
import { formatRoute, NOTHING_CHOSEN, parseChosen, parseRoute } from '@/utils/lookback/route';
import { parseDay, parseMonth, parseYear } from '@/utils/lookback/times';

describe('an address of the page that looks back', () => {
  it('names a view and its times, and comes back the same', () => {
    const route = parseRoute('#days?month=2026-11');
    expect(route).toEqual({ view: 'days', params: { month: '2026-11' } });
    expect(formatRoute(route)).toBe('#days?month=2026-11');
    expect(parseRoute(formatRoute({ view: 'days', params: {} }))).toEqual({ view: 'days', params: {} });
  });

  it.each(['', '#', '#nothing', '#days?note=secret&query=sad', '#days?'])(
    '%s leads to the days, and no further',
    (hash) => {
      expect(parseRoute(hash)).toEqual({ view: 'days', params: {} });
    },
  );

  it('holds no feeling, no word and no search, whatever is asked of it', () => {
    const params = { year: '2026', query: 'sad', feelings: 'lonely', about: 'partner' };
    expect(formatRoute({ view: 'days', params })).toBe('#days?year=2026');
  });

  it.each([
    [parseDay, '2026-02-31', null],
    [parseDay, '2026-2-3', null],
    [parseDay, undefined, null],
    [parseMonth, '2026-13', null],
    [parseYear, '20xx', null],
    [parseYear, '2026', 2026],
  ])('takes a time only for what it is', (parse, text, expected) => {
    expect(parse(text)).toBe(expected);
  });

  it('takes what a visit remembers for what it is good for', () => {
    expect(parseChosen(null)).toEqual(NOTHING_CHOSEN);
    expect(parseChosen('sad')).toEqual(NOTHING_CHOSEN);
    expect(parseChosen({ query: 7, feelings: 'x', about: ['work', 3] })).toEqual({
      query: '',
      feelings: [],
      about: ['work'],
    });
    expect(parseChosen({ query: 'dad', feelings: ['sad'] })).toEqual({
      query: 'dad',
      feelings: ['sad'],
      about: [],
    });
  });
});
