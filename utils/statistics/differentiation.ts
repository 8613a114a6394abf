/**
 * How far somebody's words go their own ways: whether feelings of one kind come and go all together, or each by itself.
 * Measures of this hardly agree with each other (Ottenstein & Lischetzke 2019, 10.1177/1073191119839138), so it is told in
 * words and never as a mark.
 */

/** Check-ins by feelings: how strong each feeling was in each check-in, 0 where it was not chosen. */
export type Ratings = readonly (readonly number[])[];

export interface Coherence {
  /** ICC(3,1): how much the feelings of one kind move together. */
  single: number;
  /** ICC(3,k), which is Cronbach’s α: the same of them all as a whole. */
  average: number;
}

/**
 * The intraclass correlation of k feelings over T check-ins (Shrout & Fleiss 1979): α = k/(k−1) · (1 − Σs_i²/s²_total) =
 * ICC(3,k), and ICC(3,1) = α / (k − (k−1)·α). Differentiation is its negative. Null where it is negative, which has no
 * meaning here, or where nothing varies.
 */
export function measureCoherence(ratings: Ratings): Coherence | null {
  const k = ratings[0]?.length ?? 0;
  const ofTotals = variance(ratings.map(sum));
  if (k < 2 || ratings.length < 2 || ofTotals === 0) return null;
  const average = (k / (k - 1)) * (1 - sumOfVariances(ratings) / ofTotals);
  const single = average / (k - (k - 1) * average);
  return average < 0 ? null : { single, average };
}

/**
 * Momentary differentiation, one value a check-in (Erbas et al. 2021, 10.1177/1073191121990089):
 * mED_t = −(Σ_i (x_ti − x̄_i))² / Σ_i s_i². 0 is the most; null where nothing varies.
 */
export function measureMomentary(ratings: Ratings): number[] | null {
  const spread = sumOfVariances(ratings);
  if (spread === 0) return null;
  const totals = ratings.map(sum);
  const middle = sum(totals) / totals.length;
  return totals.map((total) => 0 - (total - middle) ** 2 / spread);
}

function sumOfVariances(ratings: Ratings): number {
  const feelings = ratings[0]?.map((_, index) => index) ?? [];
  return sum(feelings.map((feeling) => variance(ratings.map((row) => row[feeling] ?? 0))));
}

function variance(values: readonly number[]): number {
  const mean = sum(values) / values.length;
  return sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
