import { describe, expect, it } from 'vitest';
import { formatRoute, NOTHING_CHOSEN, parseRoute, parseVisit } from '@/utils/views/route';
import { parseDay, parseMonth, parseYear } from '@/utils/views/times';

describe('an address of the page that looks back', () => {
  it('names a view, and comes back the same', () => {
    expect(formatRoute('timeline')).toBe('#timeline');
    expect(parseRoute(formatRoute('timeline'))).toEqual({ view: 'timeline', params: {}, visit: null });
  });

  it('may be written by hand with its times, and by a page with a key', () => {
    expect(parseRoute('#days?month=2026-11')).toEqual({
      view: 'days',
      params: { month: '2026-11' },
      visit: null,
    });
    expect(parseRoute('#days?visit=c0ffee')).toEqual({ view: 'days', params: {}, visit: 'c0ffee' });
  });

  it.each(['', '#', '#nothing', '#days?note=secret&query=sad', '#days?'])(
    '%s leads to the days, and no further',
    (hash) => {
      expect(parseRoute(hash)).toEqual({ view: 'days', params: {}, visit: null });
    },
  );

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

  it('takes what was left of a visit for what it is good for', () => {
    const nothing = { params: {}, chosen: NOTHING_CHOSEN };
    for (const left of [null, 'sad', {}, { params: 7, chosen: 'sad' }, { params: { note: 'sad' } }]) {
      expect(parseVisit(left)).toEqual(nothing);
    }
    expect(
      parseVisit({
        params: { day: '2026-11-02', year: 7 },
        chosen: { query: 'dad', feelings: 'x', about: ['work', 3] },
      }),
    ).toEqual({ params: { day: '2026-11-02' }, chosen: { query: 'dad', feelings: [], about: ['work'] } });
  });
});
