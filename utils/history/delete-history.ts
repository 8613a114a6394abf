import { deleteDB } from 'idb';
import { announceChange } from './changes';
import { closeHistory, DATABASE_NAME } from './database';

/** Takes the whole history away. Other pages that have it open make way by themselves. */
export async function deleteHistory(): Promise<void> {
  closeHistory();
  await deleteDB(DATABASE_NAME);
  announceChange();
}
