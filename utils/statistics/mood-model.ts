import { layOutMonths, type Months } from './numbers/drift';
import { addRow, solve, startSums, type Solution, type Sums } from './numbers/least-squares';
import { findLingering, startWhitening, type Lingering, type Whitening } from './numbers/lingering';

/** Check-ins in the order of their instants, as a model sees them. */
export interface MoodRows {
  values: Float64Array;
  atMinutes: Float64Array;
  /** Counted from 1970-01-01. */
  days: Int32Array;
  /** How many columns there are. */
  size: number;
  /** Adds what a row says, times a factor, to a sum of columns. */
  addColumns: (sum: Float64Array, row: number, factor: number) => void;
}

export interface MoodModel {
  /** Degrees of freedom. */
  freedom: number;
  lingering: Lingering;
  /** A weighted sum of coefficients with its standard error, or null where the rows do not tell it from all the others. */
  ask: (weights: Float64Array) => { value: number; error: number } | null;
}

/** Fewer degrees of freedom are too few to know by how much moods vary. */
const MIN_FREEDOM = 10;

/** A variance so many times what it were alone: what goes together with the others to 99 % in their squares. */
const MAX_INFLATION = 100;

/** How a mood lingers is learned from the latest check-ins, so many products and no more; else it would take minutes. */
const PRODUCTS_TO_LEARN_FROM = 3_000_000;

/**
 * A lingering is reckoned with that is at most so much less likely than the likeliest, in logarithms: some seven times. By
 * Wilks 1938 that is all that one cannot rule out to 95 % of either of its two numbers.
 */
const NOT_RULED_OUT = 2;

/**
 * What moods go together with, one thing beside all others: generalized least squares (Aitken 1936), with the drift of a
 * month taken out of both sides and errors that linger. How they linger is found by the restricted likelihood (Harville
 * 1977, 10.1080/01621459.1977.10480998), which unlike the plain one knows how many columns there are. Some hundred check-ins
 * leave much of that open, so that the error of what is asked is the largest by any lingering that they do not rule out.
 */
export function fitMoods(rows: MoodRows): MoodModel {
  const months = layOutMonths(rows.days);
  const n = rows.values.length;
  const learned = Math.max(Math.floor(PRODUCTS_TO_LEARN_FROM / rows.size ** 2), 200);
  const latest = Math.max(n - learned, 0);
  let likely: Fit[] = [];
  const lingering = findLingering((each) => {
    const fit = fitRows(rows, months, latest, each);
    const highest = Math.max(fit.logLikelihood, ...likely.map(({ logLikelihood }) => logLikelihood));
    likely = [...likely, fit].filter(({ logLikelihood }) => logLikelihood > highest - NOT_RULED_OUT);
    return fit.logLikelihood;
  });
  const [likeliest] = likely.toSorted((a, b) => b.logLikelihood - a.logLikelihood);
  const fit = latest === 0 && likeliest ? likeliest : fitRows(rows, months, 0, lingering);
  return {
    freedom: fit.freedom,
    lingering,
    ask(weights) {
      const { solution, freedom } = fit;
      if (freedom < MIN_FREEDOM || solution.inflationOf(weights) > MAX_INFLATION) return null;
      const value = weights.reduce((sum, weight, i) => sum + weight * (solution.coefficients[i] ?? 0), 0);
      const largest = Math.max(...likely.map((each) => errorOf(each, weights)));
      const alike = likeliest ? errorOf(likeliest, weights) : 0;
      return { value, error: errorOf(fit, weights) * (alike > 0 ? largest / alike : 1) };
    },
  };
}

/** What comes of some rows if moods linger in one way. */
interface Fit {
  solution: Solution;
  freedom: number;
  /** Restricted, and but for a constant. */
  logLikelihood: number;
}

/** @param from the first of the rows that are looked at. */
function fitRows(rows: MoodRows, months: Months, from: number, lingering: Lingering): Fit {
  const whitening = startWhitening(rows.atMinutes, lingering);
  const solution = solve(sumRows(rows, months, from, whitening));
  const logDeviations = whitening.deviation.subarray(from).reduce((sum, each) => sum + Math.log(each), 0);
  const freedom = countFreedom(solution, months, from);
  const logLikelihood =
    -(freedom / 2) * Math.log(solution.left) - logDeviations - solution.logDeterminant / 2;
  return { solution, freedom, logLikelihood };
}

function errorOf({ solution, freedom }: Fit, weights: Float64Array): number {
  return Math.sqrt((solution.left / freedom) * solution.varianceOf(weights));
}

/** What is left after the columns, and after the drift: the trace of what smooths it. */
function countFreedom({ rank }: Solution, { from, until }: Months, first: number): number {
  let ofDrift = 0;
  for (let row = first; row < from.length; row++) ofDrift += 1 / ((until[row] ?? 0) - (from[row] ?? 0));
  return Math.max(from.length - first - rank - ofDrift, 1);
}

/** Sums up the rows from one on: each less its month, and less what those before foretell of it. */
function sumRows(rows: MoodRows, months: Months, start: number, { kept, gain, deviation }: Whitening): Sums {
  const { values, size, addColumns } = rows;
  const sums = startSums(size);
  const [columns, ofMonth, foretold] = [
    new Float64Array(size),
    new Float64Array(size),
    new Float64Array(size),
  ];
  let [first, end] = [months.from[start] ?? 0, months.from[start] ?? 0];
  let [valueOfMonth, valueForetold] = [0, 0];
  for (let row = start; row < values.length; row++) {
    const from = months.from[row] ?? 0;
    const until = months.until[row] ?? 0;
    for (; end < until; end++) {
      addColumns(ofMonth, end, 1);
      valueOfMonth += values[end] ?? 0;
    }
    for (; first < from; first++) {
      addColumns(ofMonth, first, -1);
      valueOfMonth -= values[first] ?? 0;
    }
    columns.fill(0);
    addColumns(columns, row, 1);
    const n = until - from;
    const fading = kept[row] ?? 0;
    const moved = gain[row] ?? 0;
    const scale = deviation[row] ?? 1;
    for (let i = 0; i < size; i++) {
      const before = fading * (foretold[i] ?? 0);
      const surprise = (columns[i] ?? 0) - (ofMonth[i] ?? 0) / n - before;
      foretold[i] = before + moved * surprise;
      columns[i] = surprise / scale;
    }
    const before = fading * valueForetold;
    const surprise = (values[row] ?? 0) - valueOfMonth / n - before;
    valueForetold = before + moved * surprise;
    addRow(sums, columns, surprise / scale);
  }
  return sums;
}
