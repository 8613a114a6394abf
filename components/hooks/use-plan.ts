import { useEffect, useState } from 'preact/hooks';
import { readPlan } from '@/utils/nudging/read-plan';
import { onChange } from '@/utils/history/connection/changes';
import type { PlanInput } from '@/utils/schedule/plan-next';
import { watchPause } from '@/utils/storage/stored-pause';
import { watchSettings } from '@/utils/storage/stored-settings';

const MINUTE_MS = 60_000;

export interface PlanNow {
  plan: PlanInput;
  now: Temporal.Instant;
}

/** The plan that the worker follows, as it is now: anew with every change, and as the minutes pass. Null until it is read. */
export function usePlan(): PlanNow | null {
  const [current, setCurrent] = useState<PlanNow | null>(null);

  useEffect(() => {
    const refresh = () => {
      const now = Temporal.Now.instant();
      // Where it cannot be read, there is none to show.
      readPlan(now).then(
        (plan) => setCurrent({ plan, now }),
        () => {},
      );
    };
    refresh();
    const stops = [watchSettings(refresh), watchPause(refresh), onChange(refresh)];
    const minutes = setInterval(refresh, MINUTE_MS);
    return () => {
      clearInterval(minutes);
      stops.forEach((stop) => stop());
    };
  }, []);

  return current;
}
