/** So many days to either side say where somebody was at that time: a month in all. */
const REACH_DAYS = 15;

/**
 * The month around each check-in, as the first that belongs to it and the one after the last. What a check-in says is held
 * against the mean of its month, on both sides of a model: then a slow drift of the mood goes together with nothing
 * (Robinson 1988, "Root-n-consistent semiparametric regression", 10.2307/1912705).
 */
export interface Months {
  from: Int32Array;
  until: Int32Array;
}

/** @param days of the check-ins, in their order. */
export function layOutMonths(days: Int32Array): Months {
  const n = days.length;
  const [from, until] = [new Int32Array(n), new Int32Array(n)];
  let [first, end] = [0, 0];
  for (const [index, day] of days.entries()) {
    while ((days[first] ?? day) < day - REACH_DAYS) first++;
    while (end < n && (days[end] ?? day) <= day + REACH_DAYS) end++;
    from[index] = first;
    until[index] = end;
  }
  return { from, until };
}
