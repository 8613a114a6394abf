import { describe, expect, it } from 'vitest';
import { fitMoods, type MoodRows } from '@/utils/statistics/mood-model';
import { addRow, solve, startSums } from '@/utils/statistics/numbers/least-squares';
import { startWhitening } from '@/utils/statistics/numbers/lingering';

describe('least squares', () => {
  // Ezekiel 1930, as in R’s `cars`; `summary(lm(dist ~ speed, cars))` has these figures.
  const speed = [
    4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 16, 16,
    17, 17, 17, 18, 18, 18, 18, 19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24, 24, 25,
  ];
  const distance = [
    2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80, 20, 26, 54, 32,
    40, 32, 40, 50, 42, 56, 76, 84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70, 92, 93, 120, 85,
  ];

  it('agrees with R', () => {
    const sums = startSums(2);
    for (const [row, each] of speed.entries()) addRow(sums, Float64Array.of(1, each), distance[row] ?? 0);
    const { coefficients, left, rank, varianceOf } = solve(sums);
    const error = (...weights: number[]) => Math.sqrt((left / 48) * varianceOf(Float64Array.from(weights)));
    expect(coefficients[0]).toBeCloseTo(-17.5791, 3);
    expect(coefficients[1]).toBeCloseTo(3.9324, 4);
    expect(error(1, 0)).toBeCloseTo(6.7584, 3);
    expect(error(0, 1)).toBeCloseTo(0.4155, 4);
    expect(Math.sqrt(left / 48)).toBeCloseTo(15.38, 2);
    expect(rank).toBeCloseTo(2, 4);
  });

  it('knows what nobody can tell apart, and still tells the sum of it', () => {
    const sums = startSums(3);
    for (const [row, each] of speed.entries())
      addRow(sums, Float64Array.of(1, each, each), distance[row] ?? 0);
    const { coefficients, rank, inflationOf } = solve(sums);
    expect(rank).toBeCloseTo(2, 4);
    expect((coefficients[1] ?? 0) + (coefficients[2] ?? 0)).toBeCloseTo(3.9324, 4);
    expect(inflationOf(Float64Array.of(0, 1, 0))).toBeGreaterThan(1000);
    expect(inflationOf(Float64Array.of(0, 1, 1))).toBeLessThan(100);
  });
});

describe('what lingers', () => {
  const atMinutes = Float64Array.of(0, 300, 320, 1500, 3000, 3010, 9000);
  const lingering = { fadesInMinutes: 800, ofTheMoment: 0.3 };
  const values = [0.3, -0.2, 0.5, 0.1, -0.7, 0.4, 0.2];

  it('is taken out as by the inverse of all correlations, whatever lies between check-ins', () => {
    const { kept, gain, deviation } = startWhitening(atMinutes, lingering);
    let [foretold, squares, logs] = [0, 0, 0];
    for (const [index, value] of values.entries()) {
      const before = foretold * (kept[index] ?? 0);
      foretold = before + (gain[index] ?? 0) * (value - before);
      squares += ((value - before) / (deviation[index] ?? 1)) ** 2;
      logs += 2 * Math.log(deviation[index] ?? 1);
    }
    const correlations = values.map((_, i) =>
      values.map((__, j) => {
        const gap = Math.abs((atMinutes[i] ?? 0) - (atMinutes[j] ?? 0));
        return i === j ? 1 : 0.7 * Math.exp(-gap / 800);
      }),
    );
    const { form, logDeterminant } = eliminate(correlations, values);
    expect(squares).toBeCloseTo(form, 10);
    expect(logs).toBeCloseTo(logDeterminant, 10);
  });

  /** yᵀV⁻¹y and ln |V|, by Gauss. */
  function eliminate(matrix: readonly (readonly number[])[], y: readonly number[]) {
    const rows = matrix.map((row, i) => [...row, y[i] ?? 0]);
    let [form, logDeterminant] = [0, 0];
    for (const [i, pivotRow] of rows.entries()) {
      const pivot = pivotRow[i] ?? 1;
      form += (pivotRow.at(-1) ?? 0) ** 2 / pivot;
      logDeterminant += Math.log(pivot);
      for (const row of rows.slice(i + 1)) {
        const factor = (row[i] ?? 0) / pivot;
        for (const [j, value] of pivotRow.entries()) row[j] = (row[j] ?? 0) - factor * value;
      }
    }
    return { form, logDeterminant };
  }
});

describe('a model of moods', () => {
  /** Two check-ins a day, about one thing in spells of five days. */
  function layOutSpells(days: number): MoodRows {
    const rows = Array.from({ length: 2 * days }, (_, row) => row);
    const isThere = (row: number) => Math.floor(row / 10) % 2 === 0;
    return {
      values: Float64Array.from(rows, (row) => Math.sin(row * row) + 0.6 * Math.sin((row - 1) ** 2)),
      atMinutes: Float64Array.from(rows, (row) => row * 720),
      days: Int32Array.from(rows, (row) => Math.floor(row / 2)),
      size: 1,
      addColumns: (sum, row, factor) => {
        if (isThere(row)) sum[0] = (sum[0] ?? 0) + factor;
      },
    };
  }

  it('reckons with moods that linger longer than is likeliest, where few check-ins leave that open', () => {
    const only = Float64Array.of(1);
    const [few, many] = [60, 2000].map((days) => {
      const { ask } = fitMoods(layOutSpells(days));
      return (ask(only)?.error ?? 0) * Math.sqrt(days);
    });
    expect((few ?? 0) / (many ?? 1)).toBeGreaterThan(1);
  });
});
