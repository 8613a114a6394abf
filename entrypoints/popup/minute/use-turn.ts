import { useEffect, useState } from 'preact/hooks';
import { countCheckIns } from '@/utils/history/check-ins/check-ins';

/** How many check-ins there are, by which lines take turns; null until it is known. */
export function useTurn(): number | null {
  const [turn, setTurn] = useState<number | null>(null);

  useEffect(() => {
    // Where the history does not open, the first line does as well as any.
    countCheckIns().then(setTurn, () => setTurn(0));
  }, []);

  return turn;
}
