import type { CheckIn } from '../checkin/check-in';
import { compareCheckIns, type Compared } from './compare-check-ins';
import { gatherDays, type Axis, type GatheredDay } from './gather-days';
import { measureRange, type Range } from './numbers/measure-range';
import { compareShown, toPairs, type Pair, type Showing } from './shown-and-felt';
import { measureSwing, type Swing } from './swing';
import { measureTogetherness, type Togetherness } from './togetherness';

/** Everything that the check-ins of some days say about each other. */
export interface Patterns extends Compared {
  n: number;
  nDays: number;
  ranges: Record<Axis, Range>;
  swings: Record<Axis, Swing>;
  words: Togetherness[];
  /** How many check-ins say what others saw, too, and what they come to. */
  nPairs: number;
  showings: Showing[];
}

/** Takes check-ins as they are read, a part at a time and each day within one part, and finds the patterns at the end. */
export function startFinding() {
  const days: GatheredDay[] = [];
  const pairs: Pair[] = [];
  const rated: Pick<CheckIn, 'feelings' | 'localDate'>[] = [];
  return {
    add(checkIns: readonly CheckIn[]): void {
      for (const day of gatherDays(checkIns)) days.push(day);
      for (const pair of toPairs(checkIns)) pairs.push(pair);
      for (const { feelings, localDate } of checkIns) {
        if (feelings.length > 0) rated.push({ feelings, localDate });
      }
    },
    find: (): Patterns => ({
      n: days.reduce((sum, { moments }) => sum + moments.length, 0),
      nDays: days.length,
      ...compareCheckIns(days),
      ranges: { pleasantness: measureRange(days, 'pleasantness'), energy: measureRange(days, 'energy') },
      swings: { pleasantness: measureSwing(days, 'pleasantness'), energy: measureSwing(days, 'energy') },
      words: [measureTogetherness(rated, 'unpleasant'), measureTogetherness(rated, 'pleasant')],
      nPairs: pairs.length,
      showings: compareShown(pairs),
    }),
  };
}

/** Whether there is too little to say anything at all, of anything. */
export function isTooEarly({ contexts, weekdays, partsOfDay, ranges, swings, words }: Patterns): boolean {
  const compared = [contexts, weekdays.patterns, partsOfDay.patterns].flat();
  const measured = [Object.values(ranges), Object.values(swings), words].flat();
  return [...compared.map(({ comparison }) => comparison), ...measured].every(
    ({ kind }) => kind === 'missing',
  );
}
