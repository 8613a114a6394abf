/**
 * Who asks many questions is told something by chance. Holm 1979 ("A simple sequentially rejective multiple test
 * procedure", Scandinavian Journal of Statistics 6): anything false at all stands out in at most a share of `rate` of
 * histories, however much that is true stands out beside it and however the questions hang together. The smallest of m
 * chances has to stay below rate / m, the next below rate / (m − 1), and so on until one does not.
 *
 * @param chances how likely chance alone makes each difference as large as it is.
 * @returns the level at which an interval leaves out nothing exactly where its difference stands out.
 */
export function levelOfMany(chances: readonly number[], rate: number): number {
  const m = chances.length;
  const sorted = chances.toSorted((a, b) => a - b);
  const first = sorted.findIndex((chance, index) => chance > rate / (m - index));
  const standingOut = first === -1 ? m : first;
  return 1 - rate / Math.max(m - standingOut, 1);
}
