import type { DBSchema, IDBPDatabase } from 'idb';
import type { CheckIn } from '../../checkin/check-in';
import type { DeletedCheckIn, FormerCheckIn } from '../../checkin/deleted-check-in';
import type { StoredCheckIn } from '../../checkin/versions';
import type { Draft } from '../../checkin/minute/draft';
import type { Edit } from '../../checkin/edit';
import type { App } from '../../import-export/compare/entry';
import type { Nudge } from '../../schedule/nudge';
import type { Person } from '../../sharing/person';
import type { ShareRecord } from '../../sharing/share-record';
import type { CustomWord } from '../../vocabulary/custom/custom-word';
import type { ShownPrompt } from '../../vocabulary/prompts';
import type { StoredEvent } from '../../views/life-event';
import type { DaySummary, PackedMonth } from '../../views/totals/summaries';
import type { PackedPart } from '../../views/totals/all-time';
import type { ClockBucket, Removal, RoadRecord } from '../road/road-records';
import type { Revision } from './revisions';

export interface HistorySchema extends DBSchema {
  /** `day` holds them by the day they belong to and, within it, by their instant. */
  checkins: {
    key: string;
    /** Of whatever version it was kept in: whoever reads one completes it. */
    value: StoredCheckIn;
    indexes: { at: string; day: [localDate: string, at: string] };
  };
  /** What the check-ins of a day, of a month and all come to; written together with them, see `write-check-ins.ts`. */
  days: { key: string; value: DaySummary };
  months: { key: string; value: PackedMonth };
  whole: { key: string; value: PackedPart };
  revisions: { key: string; value: Revision };
  nudges: { key: string; value: Nudge; indexes: { dueAt: string; state: string } };
  drafts: { key: string; value: Draft };
  people: { key: string; value: Person };
  told: { key: string; value: ShareRecord };
  own: { key: string; value: CustomWord };
  prompts: { key: string; value: ShownPrompt };
  /** What came in from files, so that it can be taken out again; see `imports.ts`. */
  imports: { key: string; value: Import };
  /** What was deleted lately, and can be had back; see `deleted-check-ins.ts`. */
  deleted: { key: string; value: DeletedCheckIn };
  /** Of each check-in that was put right, how it was before. */
  former: { key: string; value: FormerCheckIn };
  /** What was edited and may not be saved yet; see `edits.ts`. */
  edits: { key: string; value: Edit };
  /** The person’s own events, those that were deleted lately among them; see `event-records.ts`. */
  events: { key: string; value: StoredEvent };
  /** The road to one’s other computers, once there is one. */
  road: { key: string; value: RoadRecord };
  /** When each thing that travels was last edited. */
  clocks: { key: string; value: ClockBucket };
  /** What was deleted for good here and has still to be told. */
  removals: { key: string; value: Removal };
  /** Only where there is a lock: the check-ins that were made while it was locked, until they are taken in. */
  outbox: { key: string; value: SealedCheckIn };
  /** What the browser keeps in its other storage, should it lose that; see `second-copy.ts`. */
  machine: { key: string; value: MachineFacts };
}

/** A check-in as the outbox holds it: id, time and day, and the whole of it sealed. */
export interface SealedCheckIn extends Pick<CheckIn, 'id' | 'at' | 'localDate'> {
  sealed: Uint8Array;
}

/** What may be seen of a draft while it is locked. */
export type DraftTrace = Pick<Draft, 'id' | 'nudge' | 'touchedAt'>;

/** What says nothing of what anybody felt: what was chosen, and where there is a lock, that. */
export interface MachineFacts {
  id: 'local';
  facts: Record<string, unknown>;
}

/** What came in at once, so that it can be taken out at once. */
export interface Import {
  /** UUID. */
  id: string;
  /** RFC 3339. */
  at: string;
  /** Where it came from. */
  app: App;
  /** The check-ins that it added. */
  ids: string[];
  /** What its file says of each of these, in their order, where their ids do not say that already; see `Told`. */
  prints?: string[];
  /** The ids that its app gave them, in their order; "" where it gave none. */
  appIds?: string[];
  /** The check-ins that were here, and of which its file says something else. */
  met?: Met[];
  /** The own words and contexts that it added. */
  ownIds: string[];
  /** The events that it added; an import of before there were any has none. */
  eventIds?: string[];
  /** The settings that it replaced, or null. */
  settingsBefore: object | null;
}

/** A check-in that was here before an import told of it anew. */
export interface Met {
  id: string;
  print: string;
  appId: string | null;
  /** As it was before the import changed it; null where it was left as it was. */
  before: StoredCheckIn | null;
}

export type Database = IDBPDatabase<HistorySchema>;

/** Through this, check-ins and drafts are added, and cannot be read. */
export interface HistoryOutbox {
  sealCheckIn: (checkIn: CheckIn) => SealedCheckIn;
  /** On its way before this returns. */
  saveDraft: (draft: Draft) => Promise<void>;
}
