import { randomBytes } from '@noble/hashes/utils.js';
import { announceWritten } from '../history/copies/keep-copies';
import { announceChange } from '../history/connection/changes';
import { openConnection } from '../history/connection/database';
import { hasRoad } from '../history/road/seen-road';
import { toPrint } from '../history/road/held-things';
import { takeRoadTurn, type ComingSetting, type Turn } from '../history/road/road-turn';
import type { RoadRecord } from '../history/road/road-records';
import { isDeletionWanted } from '../storage/deletion';
import { whileNoTurn } from './own-items';
import { isMeantForEverywhere, readEverywhere, storeEverywhere } from '../storage/synced/stored-everywhere';
import { readSyncedItems, writeSyncedItems } from '../storage/synced/synced-items';

export type Taken =
  /** No computer is joined, or it is locked: then what comes waits where it is. */
  | { kind: 'off' | 'locked' }
  /** `isRefused`: the browser did not take what had to be written; the next turn tries anew. */
  | { kind: 'taken'; record: RoadRecord; came: Turn['came']; isRefused: boolean; waitUntilMs: number | null };

/**
 * One turn: takes in what came from one’s other computers, and says there what is new here.
 *
 * @throws HistoryError
 */
export async function takeTurn(): Promise<Taken> {
  if (!(await hasRoad())) return { kind: 'off' };
  return whileNoTurn(async () => {
    // What is to be deleted is told nobody any more.
    if (await isDeletionWanted()) return { kind: 'off' };
    const { history } = await openConnection();
    if (!history) return { kind: 'locked' };
    const now = Temporal.Now.instant();
    const turn = await takeRoadTurn(history, {
      items: await readSyncedItems(),
      settings: await readEverywhere(now),
      isSetting: isMeantForEverywhere,
      now,
      draw: randomBytes,
    });
    if (!turn) return { kind: 'off' };
    const isRefused = await write(turn);
    await storeComing(turn.coming);
    tellPages(turn.came);
    const { record, came, waitUntilMs } = turn;
    return { kind: 'taken', record, came, isRefused, waitUntilMs };
  });
}

async function write({ writes }: Turn): Promise<boolean> {
  if (writes === null) return false;
  try {
    await writeSyncedItems(writes.remove, writes.set);
    return false;
  } catch {
    return true;
  }
}

/** What is not stored now is at the next turn. */
async function storeComing(coming: readonly ComingSetting[]): Promise<void> {
  for (const { id, value, insteadOf } of coming) {
    await storeEverywhere(id, value, (stored) => toPrint([stored]) === insteadOf).catch(() => {});
  }
}

function tellPages(came: Turn['came']): void {
  if (came.has('checkin')) announceWritten();
  else if (came.size > 0) announceChange();
}
