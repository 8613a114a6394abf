import { canMove, isOver, moveNudge, OPEN_STATES, type Nudge, type NudgeState } from '../../schedule/nudge';
import { toTimestamp } from '../../time/timestamp';
import { announceChange } from '../connection/changes';
import { openStored } from '../connection/database';

/** The nudges whose fate is not known yet, the earliest first, however long a computer slept over them. */
export async function readOpenNudges(): Promise<Nudge[]> {
  const history = await openStored();
  const byState = history.transaction('nudges').store.index('state');
  const open = await Promise.all(OPEN_STATES.map((state) => byState.getAll(state)));
  return open.flat().toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
}

/** Every nudge due at or after `from`, the earliest first. */
export async function readNudgesSince(from: Temporal.Instant): Promise<Nudge[]> {
  const history = await openStored();
  return history.getAllFromIndex('nudges', 'dueAt', IDBKeyRange.lowerBound(toTimestamp(from)));
}

/** Keeps a nudge that is not there yet; one that is stays as it is. Returns the one that is there now. */
export async function addNudge(nudge: Nudge): Promise<Nudge> {
  const history = await openStored();
  const transaction = history.transaction('nudges', 'readwrite');
  const known = await transaction.store.get(nudge.id);
  if (!known) await transaction.store.put(nudge);
  await transaction.done;
  return known ?? nudge;
}

/**
 * Brings a nudge to its next state, if the state that it has by now leads there: of two who claim it, one gets it.
 *
 * @returns the nudge as it is now, or null where it did not move.
 */
export async function advanceNudge(
  id: string,
  state: NudgeState,
  now: Temporal.Instant,
): Promise<Nudge | null> {
  const history = await openStored();
  const transaction = history.transaction('nudges', 'readwrite', { durability: 'strict' });
  const nudge = await transaction.store.get(id);
  const moved = nudge && canMove(nudge.state, state) ? moveNudge(nudge, state, now) : null;
  if (moved) await transaction.store.put(moved);
  await transaction.done;
  if (moved) announceChange();
  return moved;
}

/** Forgets the nudges that were due before `from`. */
export async function pruneNudges(from: Temporal.Instant): Promise<void> {
  const history = await openStored();
  const transaction = history.transaction('nudges', 'readwrite');
  const old = IDBKeyRange.upperBound(toTimestamp(from), true);
  const ids = await transaction.store.index('dueAt').getAllKeys(old);
  await Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done]);
}

/** Notes why a waiting nudge waits. */
export async function noteHold(
  nudge: Nudge,
  reason: NonNullable<Nudge['heldFor']>,
  now: Temporal.Instant,
): Promise<void> {
  if (nudge.heldFor === reason) return;
  const history = await openStored();
  const transaction = history.transaction('nudges', 'readwrite');
  const current = await transaction.store.get(nudge.id);
  if (current && !isOver(current)) {
    await transaction.store.put({ ...current, heldFor: reason, heldAt: toTimestamp(now) });
  }
  await transaction.done;
}
