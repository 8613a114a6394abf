import * as v from 'valibot';
import { storage } from './browser-storage';
import { whileEmptying } from './emptying';
import { storedItem } from './stored-item';

/** Whether everything is to be deleted: from the wish on until nothing is left, not even this. */
const deleting = storedItem({ key: 'deleting', schema: v.boolean(), fallback: false });

/** Notes the wish before anything is deleted: who is cut off goes on with it, or another does. */
export const wantDeletion = () => deleting.write(true);

export const isDeletionWanted = deleting.readAtOnce;

/** Calls back when everything is to be deleted, and when nothing is left; returns how to stop. */
export const watchDeletion = deleting.watch;

/** Empties the browser's storage of all that is Heartward's; with the last of it goes the wish. */
export async function emptyStorage(): Promise<void> {
  await storage().session.clear();
  // Not between the reading and the writing of whoever changes something.
  await whileEmptying(() => storage().local.clear());
}
