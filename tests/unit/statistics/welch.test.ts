import { expect, it } from 'vitest';
import { describe as describeSample, welchInterval } from '../../power/welch.ts';

interface Example {
  source: string;
  a: number[];
  b: number[];
  low: number;
  high: number;
}

const EXAMPLES: Example[] = [
  {
    // Extra hours of sleep with two drugs; R's own worked example has t = −1.8608, df = 17.776 and this interval.
    source: 'Student 1908, as in the documentation of R’s t.test',
    a: [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
    b: [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
    low: -3.3654832,
    high: 0.2054832,
  },
  {
    // t = 0.51703, df = 9.48.
    source: 'statscodes.com, Welch’s two-sample t-tests in R',
    a: [5.1, 2, 4.1, 6.2, 7.1, 8.3],
    b: [1.5, 6.4, 3.3, 5.8, 4.8, 7.2, 5.6, 4.5],
    low: -1.93542,
    high: 3.093754,
  },
];

it.each(EXAMPLES)('Welch’s interval agrees with $source', ({ a, b, low, high }) => {
  const interval = welchInterval(describeSample(a), describeSample(b), 0.95);
  expect(interval.low).toBeCloseTo(low, 5);
  expect(interval.high).toBeCloseTo(high, 5);
});

it('is a point where nothing varies', () => {
  const always = (value: number) => describeSample(Array.from({ length: 6 }, () => value));
  expect(welchInterval(always(1), always(0), 0.99)).toEqual({ value: 1, low: 1, high: 1, level: 0.99 });
});
