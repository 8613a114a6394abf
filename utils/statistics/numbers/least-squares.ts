/** All that a linear model has to know of its rows. */
export interface Sums {
  /** How many columns. */
  size: number;
  /** XᵀX, row after row; of which the lower half is filled. */
  products: Float64Array;
  /** Xᵀy */
  targets: Float64Array;
  /** yᵀy */
  squares: number;
}

export interface Solution {
  coefficients: Float64Array;
  /** The sum of the squares of what is left over. */
  left: number;
  /** How many columns tell something that the others do not. */
  rank: number;
  /** ln |XᵀX| */
  logDeterminant: number;
  /** The variance of a weighted sum of the coefficients, in variances of what is left over. */
  varianceOf: (weights: Float64Array) => number;
  /** By how much that is larger than it were if no column went together with another. */
  inflationOf: (weights: Float64Array) => number;
}

/**
 * A ridge under the diagonal, where each column is scaled to one: too small to be seen where columns can be told apart, and
 * where they cannot, the variance becomes as large as its inverse instead of a division by nothing.
 */
const RIDGE = 1e-7;

export function startSums(size: number): Sums {
  return { size, products: new Float64Array(size * size), targets: new Float64Array(size), squares: 0 };
}

export function addRow(sums: Sums, columns: Float64Array, value: number): void {
  const { size, products, targets } = sums;
  sums.squares += value * value;
  for (let i = 0; i < size; i++) {
    const at = columns[i] ?? 0;
    targets[i] = (targets[i] ?? 0) + at * value;
    for (let j = 0; j <= i; j++) {
      products[i * size + j] = (products[i * size + j] ?? 0) + at * (columns[j] ?? 0);
    }
  }
}

/** Least squares by the normal equations and Cholesky's decomposition (Golub & Van Loan, "Matrix Computations", 5.3.2). */
export function solve({ size, products, targets, squares }: Sums): Solution {
  const diagonal = Float64Array.from({ length: size }, (_, i) => products[i * size + i] ?? 0);
  // A column that says nothing stays as it is.
  const scales = diagonal.map((square) => Math.sqrt(square) || 1);
  const scale = (values: Float64Array) => values.map((value, i) => value / (scales[i] ?? 1));
  const lower = decompose(size, (i, j) => {
    const product = (products[i * size + j] ?? 0) / ((scales[i] ?? 1) * (scales[j] ?? 1));
    return i === j ? product + RIDGE : product;
  });
  const varianceOf = (weights: Float64Array) => sumSquares(solveLower(lower, scale(weights)));
  const coefficients = scale(solveUpper(lower, solveLower(lower, scale(targets))));
  const explained = coefficients.reduce((sum, coefficient, i) => sum + coefficient * (targets[i] ?? 0), 0);
  let [lost, logDeterminant] = [0, 0];
  for (let i = 0; i < size; i++) {
    const unit = new Float64Array(size);
    unit[i] = 1;
    lost += RIDGE * sumSquares(solveLower(lower, unit));
    logDeterminant += 2 * Math.log((lower[i * size + i] ?? 1) * (scales[i] ?? 1));
  }
  return {
    coefficients,
    // What is explained to the last digit leaves nothing but rounding.
    left: Math.max(squares - explained, 1e-12 * squares),
    rank: size - lost,
    logDeterminant,
    varianceOf,
    inflationOf: (weights) => varianceOf(weights) / sumSquares(scale(weights)),
  };
}

/** L of L·Lᵀ, row after row. */
function decompose(size: number, at: (i: number, j: number) => number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = at(i, j);
      for (let k = 0; k < j; k++) rest -= (lower[i * size + k] ?? 0) * (lower[j * size + k] ?? 0);
      // Rounding may take more than the ridge has given.
      if (i === j) lower[i * size + i] = Math.sqrt(Math.max(rest, RIDGE / 10));
      else lower[i * size + j] = rest / (lower[j * size + j] ?? 1);
    }
  }
  return lower;
}

/** L⁻¹·values */
function solveLower(lower: Float64Array, values: Float64Array): Float64Array {
  const size = values.length;
  const solved = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let rest = values[i] ?? 0;
    for (let k = 0; k < i; k++) rest -= (lower[i * size + k] ?? 0) * (solved[k] ?? 0);
    solved[i] = rest / (lower[i * size + i] ?? 1);
  }
  return solved;
}

/** L⁻ᵀ·values */
function solveUpper(lower: Float64Array, values: Float64Array): Float64Array {
  const size = values.length;
  const solved = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    let rest = values[i] ?? 0;
    for (let k = i + 1; k < size; k++) rest -= (lower[k * size + i] ?? 0) * (solved[k] ?? 0);
    solved[i] = rest / (lower[i * size + i] ?? 1);
  }
  return solved;
}

function sumSquares(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
