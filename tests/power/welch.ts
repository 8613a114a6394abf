import type { Estimate } from '../../utils/statistics/numbers/estimate.ts';
import { studentQuantile } from '../../utils/statistics/numbers/student-t.ts';

export interface Sample {
  n: number;
  mean: number;
  /** The unbiased variance, with n − 1. */
  variance: number;
}

export function describe(values: readonly number[]): Sample {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n, mean, variance: squares / (n - 1) };
}

/** The variance of the difference of the two means, where all values are independent. */
export function welchVariance(a: Sample, b: Sample): number {
  return a.variance / a.n + b.variance / b.n;
}

/**
 * The mean of `a` less that of `b`, without the assumption that both spread alike (Welch 1947, with the degrees of freedom
 * of Satterthwaite 1946). At least two values on each side.
 *
 * Where values are not quite independent, `widening` is by how much the variance of the difference is larger than that of
 * independent ones: as though there were so many times fewer values.
 */
export function welchInterval(a: Sample, b: Sample, level: number, widening = 1): Estimate {
  const value = a.mean - b.mean;
  const shareA = a.variance / a.n;
  const shareB = b.variance / b.n;
  if (shareA + shareB === 0) return { value, low: value, high: value, level };
  const df = (shareA + shareB) ** 2 / (shareA ** 2 / (a.n - 1) + shareB ** 2 / (b.n - 1));
  const t = studentQuantile((1 + level) / 2, Math.max(df / widening, 1));
  const reach = t * Math.sqrt((shareA + shareB) * widening);
  return { value, low: value - reach, high: value + reach, level };
}
