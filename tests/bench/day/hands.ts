import { seededRandom } from '../../../utils/schedule/slots/seeded-random.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Somebody is at the computer from eight until ten at night. In seconds of the day. */
const FROM = 8 * HOUR;
const UNTIL = 22 * HOUR;

/** Typing and clicking come in bursts of a minute on average; between them one reads, thinks, or is gone. In seconds. */
const BURST = 60;
const STILL = [
  { share: 0.75, mean: 20 },
  { share: 0.2, mean: 2 * MINUTE },
  { share: 0.05, mean: 25 * MINUTE },
];

/** While one types and clicks, every so many seconds another tab comes to the front. */
const TAB = 40;

/** What somebody's hands do in one day: whether there is input in a second of it, and whether another tab is looked at. */
export interface Hands {
  isBusy: (second: number) => boolean;
  changesTab: (second: number) => boolean;
}

/** A made-up day of fourteen hours at a computer; the same for the same seed. */
export function liveWithHands(seed: string): Hands {
  const random = seededRandom(seed);
  const busy = new Set<number>();
  const changes = new Set<number>();
  let second = FROM;
  while (second < UNTIL) {
    const end = second + Math.ceil(exponential(BURST, random()));
    for (; second < end; second += 1) {
      busy.add(second);
      if (random() < 1 / TAB) changes.add(second);
    }
    second += Math.ceil(exponential(meanStillness(random()), random()));
  }
  return { isBusy: (at) => busy.has(at), changesTab: (at) => changes.has(at) };
}

function meanStillness(chance: number): number {
  let sum = 0;
  for (const { share, mean } of STILL) {
    sum += share;
    if (chance < sum) return mean;
  }
  return BURST;
}

function exponential(mean: number, chance: number): number {
  return -mean * Math.log(1 - chance);
}
