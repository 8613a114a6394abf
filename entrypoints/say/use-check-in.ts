import { useEffect, useState } from 'preact/hooks';
import * as v from 'valibot';
import type { Opening } from '@/components/hooks/use-access';
import type { ProblemReason } from '@/components/page/Problem';
import { keepHandedOver, readHandedOver } from '@/utils/browser/handed-over';
import { keptCheckInSchema, type CheckIn } from '@/utils/checkin/check-in';
import { reasonOf } from '@/utils/history/connection/database';
import { readCheckIn } from '@/utils/history/records/share-records';
import { channelOf } from './channel-of';

export interface Found {
  checkIn: CheckIn | null;
  /** `gone`: it is deleted; `forgotten`: nobody knows any more which one it was. */
  missing?: 'gone' | 'forgotten';
  /** Why it could not be looked for. */
  problem?: ProblemReason;
}

/**
 * The check-in that was handed over, and a way to show it changed; null until it was looked for, or while it is locked and not
 * here.
 */
export function useCheckIn(access: Opening | null): [Found | null, (checkIn: CheckIn) => void] {
  const [found, setFound] = useState<Found | null>(null);
  const isFound = found?.checkIn !== undefined && found.checkIn !== null;

  useEffect(() => {
    if (access === null || isFound) return;
    find(location.hash.slice(1), access === 'locked').then(setFound, (error: unknown) =>
      setFound({ checkIn: null, problem: reasonOf(error) }),
    );
  }, [access, isFound]);

  return [found, (checkIn) => setFound({ checkIn })];
}

/** @param key under which it was left; "" or whom it is for where one came for a sentence about nothing that was handed over. */
async function find(key: string, isLocked: boolean): Promise<Found | null> {
  if (key === '' || channelOf(`#${key}`) !== null) return { checkIn: null };
  const left = (await readHandedOver()).get(key);
  if (typeof left === 'string') return isLocked ? null : findById(left);
  const whole = v.safeParse(v.object({ checkIn: keptCheckInSchema }), left);
  if (!whole.success) return isLocked ? null : { checkIn: null, missing: 'forgotten' };
  const { checkIn } = whole.output;
  // From now on it is nowhere but on this page; once it is unlocked, its id finds it.
  await keepHandedOver({ [key]: checkIn.id });
  return { checkIn };
}

async function findById(id: string): Promise<Found> {
  const checkIn = await readCheckIn(id);
  return checkIn ? { checkIn } : { checkIn, missing: 'gone' };
}
