/**
 * How many of something a test goes through: a small seeded sample with the other tests, the whole of it in
 * `npm run soak`.
 */
export function howMany(sample: number, whole: number): number {
  return isSoak ? whole : sample;
}

/** Whether the long runs run. */
export const isSoak = process.env['HEARTWARD_SOAK'] === '1';
