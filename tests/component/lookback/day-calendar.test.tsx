import { fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { DayCalendar } from '@/entrypoints/lookback/days/DayCalendar';
import type { DrawnDay } from '@/utils/views/totals/drawn-day';
import { emptyDay } from '@/utils/views/totals/summaries';

const MONTH = Temporal.PlainYearMonth.from('2026-11');
const unplaced: DrawnDay = { ...emptyDay('2026-11-20'), n: 1, suggested: [] };
const placed: DrawnDay = { ...unplaced, suggested: [{ pleasantness: 0.5, energy: 0.2 }] };

function draw(since: string, day: DrawnDay = unplaced) {
  const onMove = vi.fn<(date: Temporal.PlainDate) => void>();
  const { container } = render(
    <DayCalendar
      months={[MONTH]}
      columns={1}
      days={new Map([[day.localDate, day]])}
      since={since}
      today={Temporal.PlainDate.from('2026-11-28')}
      current={Temporal.PlainDate.from('2026-11-20')}
      sayDay={(date) => date.toString()}
      onMove={onMove}
      onOpen={() => {}}
      onOpenMonth={() => {}}
    />,
  );
  const drawn = [...container.querySelectorAll<SVGElement>('.day')].map(({ dataset }) => dataset['date']);
  const top = container.querySelector('.day')?.getAttribute('y');
  const height = Number(container.querySelector('svg')?.getAttribute('viewBox')?.split(' ')[3]);
  const numbers = container.querySelectorAll('.number').length;
  return { drawn, numbers, top, height, onMove, hatched: container.querySelectorAll('.hatching').length };
}

describe('a calendar of days', () => {
  it.each([
    ['2026-11-17', '2026-11-17', 12],
    ['2026-11-01', '2026-11-01', 28],
    ['2024-02-29', '2026-11-01', 28],
  ])(
    'that begins with a first check-in on %s has no day before it, and no box for a day ahead',
    (since, first, n) => {
      const { drawn, numbers } = draw(since);
      expect(drawn[0]).toBe(first);
      expect(numbers).toBe(n + 2);
      expect(drawn).toHaveLength(n);
    },
  );

  it('leaves no gap for the weeks before the first check-in', () => {
    const whole = draw('2026-11-01');
    const begun = draw('2026-11-17');
    expect(begun.top).toBe(whole.top);
    expect(begun.height).toBeLessThan(whole.height);
  });

  it('leads by keys to no day before the first check-in', () => {
    const { onMove } = draw('2026-11-17');
    fireEvent.keyDown(screen.getByRole('slider'), { key: 'Home' });
    expect(onMove.mock.calls.map(([date]) => date.toString())).toEqual(['2026-11-17']);
  });

  it.each([
    ['a day without a place', unplaced, 1],
    ['a day with a guess', placed, 0],
  ])('hatches only what has no place: %s', (_, day, n) => {
    expect(draw('2026-11-01', day).hatched).toBe(n);
  });
});
