import { deleteDB } from 'idb';
import { forgetCopies } from '../../storage/stored-copies';
import {
  forgetAllButFacts,
  forgetKeys,
  readLock,
  writeLock,
  writeUnfinished,
  type Lock,
} from '../../storage/lock-state';
import { findAccess } from '../connection/database';
import { DATABASE_NAME, RESEALED_NAME, SEALED_NAME, toSealedName } from '../connection/database-names';
import { eraseDatabases } from '../erase/erase';
import { eraseIfWanted } from '../erase/erase-everything';
import { MOVING, holdExclusive, whileNobodyWrites } from '../connection/history-access';

/** What a move left behind that was ended before its end: what was not decided is dropped, what was is finished. */
export async function tidyMoves(): Promise<void> {
  await navigator.locks.request(MOVING, { ifAvailable: true }, async (isFree) => {
    if (!isFree) return;
    await eraseIfWanted();
    // It may be that only the history itself knows of its lock any more.
    await findAccess();
    const lock = await readLock();
    if (lock?.phase === 'moving-in') await writeUnfinished('on');
    if (lock?.phase === 'moving-over') await writeUnfinished('anew');
    if (lock?.phase === 'moving-out') await writeUnfinished('off');
    await finishMove();
  });
}

/** Whether there is something that `tidyMoves` would do. */
export function isUntidy(lock: Lock | null): boolean {
  return lock !== null && (lock.phase !== 'on' || !lock.isErased);
}

/** The turn of a history that is sealed anew; the one before the present has the same place. */
export function nextTurn({ turn = 0 }: Lock): number {
  return turn + 1;
}

/** The same for whoever holds {@link MOVING}, without a word. */
export async function finishMove(): Promise<void> {
  const lock = await readLock();
  if (lock === null) return;
  switch (lock.phase) {
    case 'leaving':
      // What was sealed of it nobody could read any more.
      await whileNobodyWrites(forgetCopies);
      return dropSealed();
    case 'moving-in':
      return dropSealed();
    case 'moving-over':
      // Nobody was given what opens the half of it.
      await deleteDB(toSealedName(nextTurn(lock)));
      return writeLock({ ...lock, phase: 'on' });
    case 'moving-out':
      await writeLock({ ...lock, phase: 'on', isErased: false });
      return finishErasing({ ...lock, phase: 'on' });
    case 'on':
      return lock.isErased ? undefined : finishErasing(lock);
  }
}

async function dropSealed(): Promise<void> {
  await deleteDB(SEALED_NAME);
  await deleteDB(RESEALED_NAME);
  await writeLock(null);
  await forgetKeys();
}

/** The copies go first: they are in the same storage as what says that they are to go. Meanwhile nobody uses the history. */
async function finishErasing(lock: Lock): Promise<void> {
  await whileNobodyWrites(() => forgetAllButFacts(lock));
  await holdExclusive(() => eraseDatabases(DATABASE_NAME, toSealedName(nextTurn(lock))));
  await writeLock({ ...lock, isErased: true });
}
