import { openConnection } from '../history/connection/database';
import { fromStored, unsealItem } from '../history/road/road-turn';
import { readSyncedItems } from '../storage/synced/synced-items';
import { deriveRoadKey } from '../sync/sealed-item';
import { describe, type Status } from '../sync/status';

/** What a person is told of the road to their other computers. */
export interface RoadStatus extends Omit<Status, 'waiting'> {
  /** How the person calls this computer. */
  name: string;
  code: string;
  /** How many check-ins of here, and how many other changes, somebody has still to see. */
  waitingCheckIns: number;
  waitingOthers: number;
  /** How many changes others have for this computer alone, as after it joined. */
  coming: number;
  /** Up to when their history is here while it comes, in milliseconds; null where that is not known. */
  cameUntilMs: number | null;
  /** Whether nobody was heard, and something stands there that the code does not open. */
  isOtherCode: boolean;
}

/** Null where there is none, or it is locked. */
export async function readRoadStatus(nowMs: number): Promise<RoadStatus | null> {
  const { history } = await openConnection();
  const record = await history?.get('road', 'local');
  if (!record) return null;
  const memory = fromStored(record.memory);
  const { waiting: _, ...status } = describe(memory, nowMs);
  const onTheWay = new Set(
    [memory.waiting, ...Object.values(memory.copies), ...memory.out.map(({ keys }) => keys)].flat(),
  );
  const waitingCheckIns = [...onTheWay].filter((key) => key.startsWith('checkin ')).length;
  const heads = Object.values(memory.others).map(({ head }) => head);
  return {
    ...status,
    name: memory.name,
    code: record.code,
    waitingCheckIns,
    waitingOthers: onTheWay.size - waitingCheckIns,
    coming: heads.reduce((sum, { copying }) => sum + (copying[memory.self] ?? 0), 0),
    cameUntilMs: record.cameUntilMs,
    isOtherCode: heads.length === 0 && (await isAnythingSealedOtherwise(record.code, record.names)),
  };
}

async function isAnythingSealedOtherwise(code: string, ours: readonly string[]): Promise<boolean> {
  const key = deriveRoadKey(code);
  const items = (await readSyncedItems()).filter(([name]) => !ours.includes(name));
  return key !== null && items.some((item) => unsealItem(key, item) === null);
}
