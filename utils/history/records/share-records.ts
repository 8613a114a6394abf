import * as v from 'valibot';
import type { CheckIn } from '../../checkin/check-in';
import { completeCheckIn } from '../../checkin/versions';
import {
  chooseToAskAbout,
  saysAnything,
  SENTENCE_MAX_LENGTH,
  shareRecordSchema,
  type ShareOutcome,
  type How,
  type ShareRecord,
} from '../../sharing/share-record';
import { toTimestamp } from '../../time/timestamp';
import { announceChange } from '../connection/changes';
import { openHistory } from '../connection/database';
import { finishEdits } from '../connection/finish-edits';
import { CHECK_IN_STORES, writeCheckIns } from '../check-ins/write-check-ins';
import { noteRemoved, REMOVING_STORES, type JoinedStore, type RemovalStore } from '../road/note-removed';

export async function readCheckIn(id: string): Promise<CheckIn | null> {
  const history = await openHistory();
  const stored = await history.get('checkins', id);
  return stored ? completeCheckIn(stored) : null;
}

/** What is known of telling somebody about a check-in; a record that can't be understood says nothing. */
export async function readShareRecord(id: string): Promise<ShareRecord | null> {
  const history = await openHistory();
  return understand(await history.get('told', id));
}

/**
 * Notes on a check-in that somebody was told, or takes that back. What was feared before and what came back stay, and so does
 * all that was changed of the check-in on another page.
 *
 * @param sentence what was said
 * @returns the check-in as it is now; null where it was deleted meanwhile, which it stays.
 */
export async function noteShared(
  id: string,
  isTold: boolean,
  now: Temporal.Instant,
  sentence?: string,
): Promise<CheckIn | null> {
  const at = toTimestamp(now);
  const history = await openHistory();
  // An edit that waits to be saved would else be older than this, and be left.
  await finishEdits(history);
  const transaction = history.transaction([...CHECK_IN_STORES, 'told'] as const, 'readwrite', {
    durability: 'strict',
  });
  const stored = await transaction.objectStore('checkins').get(id);
  if (!stored) {
    await transaction.done;
    return null;
  }
  const changed = { ...completeCheckIn(stored), saidAt: isTold ? at : null, updatedAt: at };
  await Promise.all([
    writeCheckIns(transaction, { put: [changed] }),
    changeRecord(transaction, id, ({ sentence: before, ...told }) => {
      const said = isTold ? (sentence?.slice(0, SENTENCE_MAX_LENGTH).toWellFormed() ?? before) : undefined;
      return {
        ...told,
        toldAt: changed.saidAt,
        askedAt: null,
        ...(said !== undefined && { sentence: said }),
      };
    }),
    transaction.done,
  ]);
  announceChange();
  return changed;
}

/** Keeps what was feared, how it was or what came back; undefined takes it away. Refuses where the check-in is gone. */
export async function changeShareRecord(id: string, change: ShareOutcome): Promise<ShareRecord> {
  const history = await openHistory();
  const transaction = history.transaction(['checkins', 'told', ...REMOVING_STORES] as const, 'readwrite', {
    durability: 'strict',
  });
  const isThere = (await transaction.objectStore('checkins').getKey(id)) !== undefined;
  if (!isThere) throw new Error('The check-in is gone.');
  const [told] = await Promise.all([
    changeRecord(transaction, id, (before) => ({ ...before, ...change })),
    transaction.done,
  ]);
  announceChange();
  return told;
}

/** All that is known of telling somebody, of whichever check-in. */
export async function readShareRecords(): Promise<ShareRecord[]> {
  const history = await openHistory();
  return (await history.getAll('told')).map(understand).filter((told) => told !== null);
}

/** What may be asked about now: how it was to tell somebody. */
export async function readToAskAbout(now: Temporal.Instant): Promise<ShareRecord | null> {
  return chooseToAskAbout(await readShareRecords(), now);
}

/** Notes that it was asked how it was, which is asked once, and the answer, if any. Of what is gone meanwhile nothing is kept. */
export async function closeQuestion(id: string, how: How | null, now: Temporal.Instant): Promise<void> {
  const history = await openHistory();
  const transaction = history.transaction('told', 'readwrite', { durability: 'strict' });
  const told = understand(await transaction.store.get(id));
  if (told) {
    await transaction.store.put({ ...told, askedAt: toTimestamp(now), ...(how !== null && { how }) });
  }
  await transaction.done;
  announceChange();
}

interface Records {
  objectStore(name: 'told'): {
    get(id: string): Promise<unknown>;
    put(told: ShareRecord): Promise<unknown>;
    delete(id: string): Promise<void>;
  };
  objectStore(name: 'road'): JoinedStore;
  objectStore(name: 'removals'): RemovalStore;
}

async function changeRecord(
  transaction: Records,
  id: string,
  change: (told: ShareRecord) => ShareRecord,
): Promise<ShareRecord> {
  const records = transaction.objectStore('told');
  const before = understand(await records.get(id)) ?? { id, toldAt: null, askedAt: null };
  const told = change(before);
  if (saysAnything(told)) await records.put(told);
  else await Promise.all([records.delete(id), noteRemoved(transaction, 'share', id)]);
  return told;
}

function understand(stored: unknown): ShareRecord | null {
  const parsed = v.safeParse(shareRecordSchema, stored);
  return parsed.success ? parsed.output : null;
}
