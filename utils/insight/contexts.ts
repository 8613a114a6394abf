import { compareAll, type Comparison } from './compare-days';
import { AXES, toDayValue, type Axis, type GatheredDay } from './gather-days';

export interface ContextPattern {
  context: string;
  axis: Axis;
  comparison: Comparison;
}

/** Days with each context that was named, compared to days without, both ways that the field goes. */
export function compareContexts(days: readonly GatheredDay[]): ContextPattern[] {
  const contexts = [...new Set(days.flatMap(({ about }) => [...about]))].toSorted();
  return compareAll(
    contexts.flatMap((context) => {
      const withIt = days.filter(({ about }) => about.has(context));
      const without = days.filter(({ about }) => !about.has(context));
      return AXES.map((axis) => ({
        subject: { context, axis },
        withIt: withIt.flatMap((day) => toDayValue(day.day, day[axis])),
        without: without.flatMap((day) => toDayValue(day.day, day[axis])),
      }));
    }),
  );
}
