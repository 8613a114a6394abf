import { render, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { PlainWords } from '@/entrypoints/lookback/plain/Plainly';
import type { Plain } from '@/utils/history/totals/plain';

const WEEKS = { kind: 'weeks', first: '2026-11-01' } as const;

function show(plain: Plain) {
  const { container } = render(<PlainWords plain={plain} />);
  return {
    title: screen.queryByRole('heading')?.textContent,
    list: screen.queryAllByRole('listitem').map(({ textContent }) => textContent),
    text: container.textContent,
  };
}

describe('what is plainly so', () => {
  it.each([
    [1, 'One check-in so far. From the fifth on, you can read here what came up.'],
    [4, '4 check-ins so far. From the fifth on, you can read here what came up.'],
  ])('is one honest line as long as there are %i', (n, text) => {
    expect(show({ kind: 'few', n })).toEqual({ title: undefined, list: [], text });
  });

  it('is nothing where the calendar is empty and says so itself', () => {
    expect(show({ kind: 'few', n: 0 }).text).toBe('');
  });

  it('is a list under the days that it is about, the line of a year ago last', () => {
    const said = show({
      kind: 'said',
      span: WEEKS,
      yearsAgo: { years: 1, day: '2025-11-28', said: { note: 'Walked home the long way.' } },
      sentences: [{ kind: 'word', word: 'tired', n: 6, mostly: { weekday: 7 } }],
    });
    expect(said).toMatchObject({
      title: 'The last four weeks',
      list: ['Tired came up 6 times, mostly on Sundays.', 'A year ago today: “Walked home the long way.”'],
    });
  });

  it('is honest where nothing came twice', () => {
    const { list } = show({ kind: 'said', span: WEEKS, yearsAgo: null, sentences: [] });
    expect(list).toEqual(['Nothing has come up twice yet.']);
  });

  it.each([
    [true, 'So far'],
    [false, 'Since November 2026'],
  ])('names the days that it is about where they are none of the usual: %s', (isAll, title) => {
    const span = { kind: 'since', first: '2026-11-01', isAll } as const;
    expect(show({ kind: 'said', span, yearsAgo: null, sentences: [] }).title).toBe(title);
  });
});
