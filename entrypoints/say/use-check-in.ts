import { useEffect, useState } from 'preact/hooks';
import type { CheckIn } from '@/utils/checkin/check-in';
import { readCheckIn } from '@/utils/history/told';

interface Found {
  checkIn: CheckIn | null;
  /** The address names one that is not there. */
  isGone: boolean;
}

/** The check-in that the address names by its id, and a way to show it changed; null until it was looked for. */
export function useCheckIn(): [Found | null, (checkIn: CheckIn) => void] {
  const [found, setFound] = useState<Found | null>(null);

  useEffect(() => {
    const id = location.hash.slice(1);
    const read = id === '' ? Promise.resolve(null) : readCheckIn(id);
    read.then(
      (checkIn) => setFound({ checkIn, isGone: id !== '' && checkIn === null }),
      () => setFound({ checkIn: null, isGone: true }),
    );
  }, []);

  return [found, (checkIn) => setFound({ checkIn, isGone: false })];
}
