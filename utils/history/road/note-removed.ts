import { toTimestamp } from '../../time/timestamp';
import { toKey } from '../../sync/change';
import type { Removal, RoadRecord } from './road-records';

/** What whoever deletes something for good has to hold besides. */
export const REMOVING_STORES = ['road', 'removals'] as const;

/** Where it is seen whether there are other computers. */
export interface JoinedStore {
  getKey(id: RoadRecord['id']): Promise<unknown>;
}

export interface RemovalStore {
  put(removal: Removal): Promise<unknown>;
}

export interface Removing {
  objectStore(name: 'road'): JoinedStore;
  objectStore(name: 'removals'): RemovalStore;
}

/** What of a person goes from one computer to another, beside settings and the fate of nudges. */
export type RecordKind = 'checkin' | 'word' | 'person' | 'share' | 'event';

/**
 * Notes that something was deleted, for one’s other computers: what is gone without such a note was lost, and is had again from
 * them. Where there are none, nothing is noted.
 */
export async function noteRemoved(
  transaction: Removing,
  kind: RecordKind,
  ...ids: readonly string[]
): Promise<void> {
  if (ids.length === 0) return;
  if ((await transaction.objectStore('road').getKey('local')) === undefined) return;
  const at = toTimestamp(Temporal.Now.instant());
  const removals = transaction.objectStore('removals');
  await Promise.all(ids.map((id) => removals.put({ id: toKey({ kind, id }), at })));
}
