import type { Key } from '../../sync/change';
import type { Memory } from '../../sync/memory';

/** What this computer remembers of the road to the others. It is there as long as one is joined. */
export interface RoadRecord {
  id: 'local';
  /** Of the items that are ours, which stay in sight under a lock, so that they can be taken away. */
  names: string[];
  /** The code that all the computers have. */
  code: string;
  /** Of the core, with its digest in hexadecimal. */
  memory: Omit<Memory, 'digest'> & { digest: string };
  /** Of each month the revision in which its check-ins were last looked at. */
  revisions: Record<string, number>;
  /** What was last seen of each setting that is meant for everywhere. */
  settings: Record<string, SeenSetting>;
  /** Up to when the history of others came over in the last turn, in milliseconds; null where none is on its way. */
  cameUntilMs: number | null;
}

interface SeenSetting {
  /** Of what is stored here. */
  print: string;
  /** What came and is yet to be stored here, in brackets. */
  coming?: [value: unknown];
}

/** The clocks of some of the things that travel. */
export interface ClockBucket {
  /** "00" … "63" */
  id: string;
  held: HeldRow[];
}

/**
 * A thing that travels: its clock, and the print of what is held of it here; "" is nothing, as of what was deleted. What this
 * version can't read is held with it, as it came.
 */
export type HeldRow = [key: Key, ms: number, count: number, by: string, print: string, ...unread: unknown[]];

/** Something that was deleted for good. */
export interface Removal {
  id: Key;
  /** RFC 3339. */
  at: string;
}
