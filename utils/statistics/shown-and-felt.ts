import type { CheckIn } from '../checkin/check-in';
import { toCurrentId } from '../vocabulary/custom/custom-vocabulary';
import type { MoodPoint } from '../vocabulary/mood-field/mood-point';
import { STEP } from './comparison';
import { AXES, type Axis } from './gather-days';

/** A check-in that says both: where one was, and what others saw. */
export interface Pair {
  felt: MoodPoint;
  shown: MoodPoint;
  about: readonly string[];
}

/** Whether more was shown than felt, or less, or about as much. */
const WAYS = ['more', 'less', 'alike'] as const;

interface ShownWay {
  axis: Axis;
  way: (typeof WAYS)[number];
  /** In so many of all. */
  times: number;
}

/** What some check-ins come to. */
export interface Showing {
  /** What they are all about, or null: whatever it was. */
  context: string | null;
  n: number;
  /** The middle of each mark. */
  felt: MoodPoint;
  shown: MoodPoint;
  /** The way between the marks along each axis, where more than half of them go the same. */
  ways: ShownWay[];
}

/** Of fewer pairs nothing is said. */
export const ENOUGH_PAIRS = 10;

export function toPairs(checkIns: readonly CheckIn[]): Pair[] {
  return checkIns.flatMap(({ pleasantness, energy, shown, about }) => {
    if (pleasantness === null || energy === null || shown === null) return [];
    return [{ felt: { pleasantness, energy }, shown, about: [...new Set(about.map(toCurrentId))] }];
  });
}

/** All of them first, then each context that has enough, the one with the most first. It is counted, and nothing concluded. */
export function compareShown(pairs: readonly Pair[]): Showing[] {
  const contexts = [...new Set(pairs.flatMap(({ about }) => about))];
  const showings = contexts
    .map((context) =>
      sumUp(
        context,
        pairs.filter(({ about }) => about.includes(context)),
      ),
    )
    .toSorted((a, b) => b.n - a.n || String(a.context).localeCompare(String(b.context)));
  return [sumUp(null, pairs), ...showings].filter(({ n }) => n >= ENOUGH_PAIRS);
}

function sumUp(context: string | null, pairs: readonly Pair[]): Showing {
  return {
    context,
    n: pairs.length,
    felt: middleOf(pairs.map(({ felt }) => felt)),
    shown: middleOf(pairs.map(({ shown }) => shown)),
    ways: AXES.flatMap((axis) =>
      WAYS.map((way) => ({
        axis,
        way,
        times: pairs.filter(({ felt, shown }) => wayOf(shown[axis] - felt[axis]) === way).length,
      })).filter(({ times }) => times > pairs.length / 2),
    ),
  };
}

/** Within half a step of the field, two marks are as good as one. */
function wayOf(difference: number): ShownWay['way'] {
  if (Math.abs(difference) < STEP / 2) return 'alike';
  return difference > 0 ? 'more' : 'less';
}

function middleOf(places: readonly MoodPoint[]): MoodPoint {
  const average = (axis: Axis) => places.reduce((sum, place) => sum + place[axis], 0) / places.length;
  return { pleasantness: average('pleasantness'), energy: average('energy') };
}
