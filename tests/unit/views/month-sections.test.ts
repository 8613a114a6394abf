import { describe, expect, it } from 'vitest';
import { generateHistory } from '../../generator/generate-history.ts';
import { listSections, takeRead, type MonthSection } from '@/utils/views/month-sections';

const rows = generateHistory({ n: 5, years: 1, seed: 'sections' });

function section(month: string, n: number, read = n): MonthSection {
  return { month, n, rows: rows.slice(0, read) };
}

describe('listSections', () => {
  it('puts each month’s heading before its check-ins', () => {
    const { length, isHeading, keyAt, entryAt } = listSections([
      section('2026-11', 2),
      section('2026-10', 1, 0),
    ]);
    expect(length).toBe(5);
    expect([0, 1, 2, 3, 4].map(isHeading)).toEqual([true, false, false, true, false]);
    expect([0, 1, 2, 3, 4].map(keyAt)).toEqual(['2026-11', rows[0]?.id, rows[1]?.id, '2026-10', 4]);
    expect(entryAt(2)).toMatchObject({ kind: 'check-in', index: 1, checkIn: rows[1] });
    expect(entryAt(4)).toMatchObject({ kind: 'check-in', index: 0, checkIn: null });
    expect(entryAt(5)).toBeNull();
  });
});

describe('takeRead', () => {
  it.each([
    { what: 'all that is read', sections: [section('2026-11', 2), section('2026-10', 3)], taken: [2, 3] },
    { what: 'up to what is not', sections: [section('2026-11', 4, 2), section('2026-10', 3)], taken: [2] },
    {
      what: 'nothing of a month unread',
      sections: [section('2026-11', 2), section('2026-10', 3, 0)],
      taken: [2],
    },
    { what: 'so many at the most', sections: [section('2026-11', 3), section('2026-10', 3)], taken: [3, 1] },
    { what: 'no month without any', sections: [section('2026-11', 4), section('2026-10', 3)], taken: [4] },
  ])('takes $what', ({ sections, taken }) => {
    const most = taken.reduce((sum, n) => sum + n, 0);
    expect(takeRead(sections, Math.max(most, 4)).map((each) => each.rows.length)).toEqual(taken);
  });
});
