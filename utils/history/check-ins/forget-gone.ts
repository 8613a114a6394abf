import type { StoredCheckIn } from '../../checkin/versions';
import type { ShareRecord } from '../../sharing/share-record';
import type { ShownPrompt } from '../../vocabulary/prompts';
import { openConnection } from '../connection/database';
import type { Import, Met } from '../connection/history-schema';
import type { ClockBucket, HeldRow } from '../road/road-records';
import { noteRemoved, REMOVING_STORES, type JoinedStore, type RemovalStore } from '../road/note-removed';

/** Whatever else than a check-in itself knows its id, or how it was. */
export const KNOWING_STORES = ['imports', 'told', 'prompts'] as const;

/** What whoever makes them forget has to hold. */
export const FORGETTING_STORES = [...KNOWING_STORES, ...REMOVING_STORES] as const;

interface KnowingStore<Value> {
  getAll(): Promise<Value[]>;
  put(value: Value): Promise<unknown>;
  delete(key: string): Promise<void>;
}

interface Forgetting {
  objectStore(name: 'imports'): KnowingStore<Import>;
  objectStore(name: 'told'): KnowingStore<ShareRecord>;
  objectStore(name: 'prompts'): KnowingStore<ShownPrompt>;
  objectStore(name: 'checkins'): { get(id: string): Promise<StoredCheckIn | undefined> };
  objectStore(name: 'road'): JoinedStore;
  objectStore(name: 'removals'): RemovalStore;
}

/**
 * Takes the ids of check-ins and events that are gone for good out of all that remembers them, and with them what files said of
 * them; and of days that are gone, how check-ins were that have moved since. One that is still here is then as it was before the
 * import.
 */
export async function forgetGone(
  transaction: Forgetting,
  isGone: (id: string) => boolean,
  isOfGoneDays: (localDate: string) => boolean = () => false,
): Promise<void> {
  const [imports, told, prompts] = [
    transaction.objectStore('imports'),
    transaction.objectStore('told'),
    transaction.objectStore('prompts'),
  ];
  for (const each of await imports.getAll()) {
    const met = await forgetMet(transaction, each.met ?? [], isGone, isOfGoneDays);
    const left = forgetAdded({ ...each, ...(each.met && { met }) }, isGone);
    if (!isAnythingOf(left)) await imports.delete(each.id);
    else if (countAdded(left) < countAdded(each) || isOther(met, each.met ?? [])) await imports.put(left);
  }
  const goneToo = (await told.getAll()).map(({ id }) => id).filter(isGone);
  await Promise.all([...goneToo.map((id) => told.delete(id)), noteRemoved(transaction, 'share', ...goneToo)]);
  for (const shown of await prompts.getAll()) {
    if (isGone(shown.checkIn)) await prompts.put({ ...shown, checkIn: '' });
  }
}

async function forgetMet(
  transaction: Forgetting,
  met: readonly Met[],
  isGone: (id: string) => boolean,
  isOfGoneDays: (localDate: string) => boolean,
): Promise<Met[]> {
  const left: Met[] = [];
  for (const one of met) {
    if (isGone(one.id)) continue;
    const isForgotten = one.before !== null && isOfGoneDays(one.before.localDate);
    if (!isForgotten) left.push(one);
    else left.push({ ...one, before: (await transaction.objectStore('checkins').get(one.id)) ?? null });
  }
  return left;
}

function isOther(left: readonly Met[], met: readonly Met[]): boolean {
  return left.length < met.length || left.some((one, index) => one !== met[index]);
}

/** What a file said of its check-ins stands in their order. */
function forgetAdded(each: Import, isGone: (id: string) => boolean): Import {
  const isLeft = (_: unknown, index: number) => !isGone(each.ids[index] ?? '');
  return {
    ...each,
    ids: each.ids.filter(isLeft),
    ...(each.eventIds && { eventIds: each.eventIds.filter((id) => !isGone(id)) }),
    ...(each.prints && { prints: each.prints.filter(isLeft) }),
    ...(each.appIds && { appIds: each.appIds.filter(isLeft) }),
  };
}

/** Whether there is something that could still be taken out again, or that a later file is compared with. */
function isAnythingOf(each: Import): boolean {
  const { met = [], ownIds, settingsBefore } = each;
  return countAdded(each) > 0 || met.length > 0 || ownIds.length > 0 || settingsBefore !== null;
}

function countAdded({ ids, eventIds = [] }: Import): number {
  return ids.length + eventIds.length;
}

/** Forgets all check-ins and events likewise that are neither here any more nor to be had back. */
export async function forgetAllGone(): Promise<void> {
  const { history } = await openConnection();
  // Under a lock that waits for a page that has it open.
  if (!history) return;
  const counts = await Promise.all(KNOWING_STORES.map((name) => history.count(name)));
  if (counts.every((count) => count === 0)) return;
  const stores = [...FORGETTING_STORES, 'checkins', 'deleted', 'drafts', 'events', 'clocks'] as const;
  const transaction = history.transaction(stores, 'readwrite');
  // One that is only begun has its id already.
  const keys = await Promise.all([
    transaction.objectStore('checkins').getAllKeys(),
    transaction.objectStore('deleted').getAllKeys(),
    transaction.objectStore('drafts').getAllKeys(),
    transaction.objectStore('events').getAllKeys(),
  ]);
  const known = new Set(keys.flat().map(String));
  // What is not here may be on its way from another computer, unless it is known to be deleted.
  const isJoined = (await transaction.objectStore('road').getKey('local')) !== undefined;
  const deleted = isJoined ? listDeletedIds(await transaction.objectStore('clocks').getAll()) : null;
  await forgetGone(transaction, (id) => id !== '' && !known.has(id) && (deleted === null || deleted.has(id)));
  await transaction.done;
}

function listDeletedIds(buckets: readonly ClockBucket[]): Set<string> {
  const rows = buckets.flatMap(({ held }) => held);
  return new Set(rows.filter(isDeletedRow).map(([key]) => key.slice(key.indexOf(' ') + 1)));
}

/** Nothing of it is held here, and nothing that could not be read. */
function isDeletedRow([, , , , print, ...unread]: HeldRow): boolean {
  return print === '' && unread.length === 0;
}
