/**
 * How a mood lingers: what there is of it fades over time, and a part of each check-in is of that moment alone. Two check-ins
 * that lie some minutes apart correlate by (1 − ofTheMoment) · exp(−minutes / fadesInMinutes): an autoregression in
 * continuous time, seen with noise (Jones 1981, "Fitting a continuous time autoregression to discrete data", in: Findley,
 * Applied Time Series Analysis II).
 */
export interface Lingering {
  fadesInMinutes: number;
  /** The share of the variance that no other check-in knows of: 0 … 1. */
  ofTheMoment: number;
}

const HOUR = 60;
const DAY = 24 * HOUR;

/** What fades faster is of the moment; what fades more slowly is a drift, see `drift.ts`. */
const [FASTEST, SLOWEST] = [HOUR, 14 * DAY];

/** Two check-ins of one minute never say quite the same. */
const LEAST_OF_THE_MOMENT = 0.01;

const NO_LINGERING: Lingering = { fadesInMinutes: FASTEST, ofTheMoment: 1 };

/** What frees each check-in of what those before foretell of it. */
export interface Whitening {
  /** What is left of the check-in before. */
  kept: Float64Array;
  /** How far the surprise of this one moves what is foretold. */
  gain: Float64Array;
  /** The deviation of the surprise. */
  deviation: Float64Array;
}

/**
 * The Kalman filter with one state (Harvey 1989, "Forecasting, structural time series models and the Kalman filter",
 * 3.2). It depends on when something was said and not on what, so that one does for the moods and all they are held against.
 *
 * @param atMinutes in their order.
 */
export function startWhitening(
  atMinutes: Float64Array,
  { fadesInMinutes, ofTheMoment }: Lingering,
): Whitening {
  const n = atMinutes.length;
  const [kept, gain, deviation] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  const lasting = 1 - ofTheMoment;
  let uncertain = lasting;
  for (let index = 0; index < n; index++) {
    // Between the days of two zones the clock may go back.
    const gap = Math.max((atMinutes[index] ?? 0) - (atMinutes[index - 1] ?? -Infinity), 0);
    const fading = Math.exp(-gap / fadesInMinutes);
    const foretold = fading ** 2 * uncertain + lasting * (1 - fading ** 2);
    const variance = foretold + ofTheMoment;
    kept[index] = fading;
    gain[index] = foretold / variance;
    deviation[index] = Math.sqrt(variance);
    uncertain = foretold * (1 - foretold / variance);
  }
  return { kept, gain, deviation };
}

/** The lingering that fits best, by a measure of fit: looked for on a coarse grid, and from there in ever smaller steps. */
export function findLingering(measureFit: (lingering: Lingering) => number): Lingering {
  let best = { lingering: NO_LINGERING, fit: measureFit(NO_LINGERING) };
  const attempt = (fadesInMinutes: number, ofTheMoment: number) => {
    const lingering = {
      fadesInMinutes: Math.min(Math.max(fadesInMinutes, FASTEST), SLOWEST),
      ofTheMoment: Math.min(Math.max(ofTheMoment, LEAST_OF_THE_MOMENT), 1),
    };
    const fit = measureFit(lingering);
    if (fit > best.fit) best = { lingering, fit };
  };
  for (const fadesInMinutes of [3 * HOUR, 12 * HOUR, DAY, 2 * DAY, 4 * DAY, 8 * DAY]) {
    for (const ofTheMoment of [0.05, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9]) attempt(fadesInMinutes, ofTheMoment);
  }
  for (const [factor, share] of [
    [2, 0.15],
    [1.4, 0.08],
    [1.2, 0.04],
  ] as const) {
    const { fadesInMinutes, ofTheMoment } = best.lingering;
    attempt(fadesInMinutes * factor, ofTheMoment);
    attempt(fadesInMinutes / factor, ofTheMoment);
    attempt(fadesInMinutes, ofTheMoment + share);
    attempt(fadesInMinutes, ofTheMoment - share);
  }
  return best.lingering;
}
