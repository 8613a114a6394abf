import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { hash } from '../../utils/schedule/slots/seeded-random.ts';

/** What a made-up life needs of chance: the same for the same seed, everywhere and for good. */
export interface Chance {
  /** In [0, 1). */
  fraction: () => number;
  /** A whole number, both ends included. */
  whole: (from: number, to: number) => number;
  happens: (probability: number) => boolean;
  /** Normally distributed around 0. */
  normal: (deviation: number) => number;
  one: <Item>(items: readonly Item[]) => Item;
}

export function startChance(seed: string): Chance {
  const generator = xoroshiro128plus(hash(seed));
  const fraction = () => uniformFloat64(generator);
  const whole = (from: number, to: number) => uniformInt(generator, from, to);
  return {
    fraction,
    whole,
    happens: (probability) => fraction() < probability,
    // Box and Muller 1958.
    normal: (deviation) =>
      deviation * Math.sqrt(-2 * Math.log(1 - fraction())) * Math.cos(2 * Math.PI * fraction()),
    one: (items) => {
      const item = items[whole(0, items.length - 1)];
      if (item === undefined) throw new RangeError('There is nothing to choose from.');
      return item;
    },
  };
}
