import { useEffect, useState } from 'preact/hooks';
import type { Opening } from '@/components/use-access';
import { takeHandedOver } from '@/utils/browser/handed-over';
import type { CheckIn } from '@/utils/checkin/check-in';
import { readCheckIn } from '@/utils/history/told';

export interface Found {
  checkIn: CheckIn | null;
  /** The address names one that is not there. */
  isGone: boolean;
}

/**
 * The check-in that the address names by its id, and a way to show it changed; null until it was looked for. Where the history
 * is locked, it is the one that the popup handed over.
 */
export function useCheckIn(access: Opening | null): [Found | null, (checkIn: CheckIn) => void] {
  const [found, setFound] = useState<Found | null>(null);
  const isFound = found?.checkIn !== undefined && found.checkIn !== null;

  useEffect(() => {
    if (access === null || isFound) return;
    const id = location.hash.slice(1);
    if (id === '') return setFound({ checkIn: null, isGone: false });
    const isLocked = access === 'locked';
    const read = isLocked ? takeHandedOver(id) : readCheckIn(id);
    read.then(
      (checkIn) => setFound(checkIn || !isLocked ? { checkIn, isGone: checkIn === null } : null),
      () => setFound({ checkIn: null, isGone: true }),
    );
  }, [access, isFound]);

  return [found, (checkIn) => setFound({ checkIn, isGone: false })];
}
