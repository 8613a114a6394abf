/** An estimate with the interval that covers the true value in a share of `level` of all histories. */
export interface Estimate {
  value: number;
  low: number;
  high: number;
  level: number;
}
