import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Estimate } from './estimate';

/** Enough for an interval of 95 %: its ends are the 25th and the 976th. */
const RESAMPLES = 1000;

/** The same history gives the same interval. */
const SEED = 20_261_122;

/**
 * The percentile interval of a statistic (Efron 1979) for which there is no formula. What is drawn again and again, with
 * replacement, are whole days, so that what belongs together stays together. `statistic` is given how often each day was
 * drawn.
 */
export function bootstrapInterval(
  days: number,
  statistic: (times: Uint16Array) => number,
  level = 0.95,
  seed = SEED,
): Estimate {
  const generator = xoroshiro128plus(seed);
  const value = statistic(new Uint16Array(days).fill(1));
  const times = new Uint16Array(days);
  const drawn = new Float64Array(RESAMPLES);
  for (let resample = 0; resample < RESAMPLES; resample++) {
    times.fill(0);
    for (let draw = 0; draw < days; draw++) {
      const day = uniformInt(generator, 0, days - 1);
      times[day] = (times[day] ?? 0) + 1;
    }
    drawn[resample] = statistic(times);
  }
  drawn.sort();
  const end = Math.floor(((1 - level) / 2) * RESAMPLES);
  return { value, low: drawn[end] ?? value, high: drawn[RESAMPLES - 1 - end] ?? value, level };
}
