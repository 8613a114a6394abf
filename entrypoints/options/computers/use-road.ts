import { useEffect, useState } from 'preact/hooks';
import { onAnyChange } from '@/utils/history/connection/changes';
import { readRoadStatus, type RoadStatus } from '@/utils/road/road-status';
import { watchSyncedItems } from '@/utils/storage/synced/synced-items';

/** So often it is looked at anew: that time passed since a computer was seen, nobody tells. */
const LOOK_EVERY_MS = 30_000;

/** What there is to say of the road, as it is now; null: there is none; undefined until that is known. */
export function useRoad(): [road: RoadStatus | null | undefined, look: () => Promise<void>] {
  const [road, setRoad] = useState<RoadStatus | null | undefined>(undefined);

  async function look() {
    setRoad(await readRoadStatus(Date.now()).catch(() => null));
  }

  useEffect(() => {
    const refresh = () => void look();
    refresh();
    const looking = setInterval(refresh, LOOK_EVERY_MS);
    const stops = [onAnyChange(refresh), watchSyncedItems(refresh)];
    return () => {
      clearInterval(looking);
      stops.forEach((stop) => stop());
    };
  }, []);

  return [road, look];
}
