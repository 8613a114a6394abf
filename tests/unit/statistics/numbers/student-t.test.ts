import { describe, expect, it } from 'vitest';
import { studentCdf, studentQuantile } from '@/utils/statistics/numbers/student-t';

describe('Student’s t', () => {
  // Abramowitz & Stegun 1964, table 26.10: t for a share A between −t and t.
  it.each([
    [1, 0.9, 6.314],
    [1, 0.95, 12.706],
    [2, 0.95, 4.303],
    [5, 0.95, 2.571],
    [10, 0.99, 3.169],
    [10, 0.999, 4.587],
    [20, 0.95, 2.086],
    [30, 0.99, 2.75],
    [120, 0.95, 1.98],
    [1_000_000, 0.95, 1.96],
  ])('with %d degrees of freedom, %d lies within ±%d', (df, share, t) => {
    expect(studentQuantile((1 + share) / 2, df)).toBeCloseTo(t, 3);
  });

  it('has a closed form for one and for two degrees of freedom, and agrees with it far out, too', () => {
    for (const p of [0.001, 0.2, 0.5, 0.9, 0.9999]) {
      expect(studentQuantile(p, 1)).toBeCloseTo(Math.tan(Math.PI * (p - 0.5)), 8);
      expect(studentQuantile(p, 2)).toBeCloseTo((2 * p - 1) / Math.sqrt(2 * p * (1 - p)), 8);
    }
  });

  it('has a quantile that its share leads back to, for degrees of freedom that are not whole, too', () => {
    for (const df of [1.5, 4.2, 17.776, 333.3]) {
      for (const p of [0.0005, 0.3, 0.75, 0.99975]) {
        expect(studentCdf(studentQuantile(p, df), df)).toBeCloseTo(p, 12);
      }
    }
  });
});
