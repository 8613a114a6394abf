import { announceChange } from './changes';
import { closeHistory, DATABASE_NAME, SEALED_NAME } from './database';
import { eraseDatabases } from './erase';
import { takeHistory } from './turns';

/**
 * Takes the whole history away, locked or not, and then what else is to go, before anybody can open it again. Other pages
 * that have it open make way by themselves.
 */
export async function deleteHistory(andThen: () => Promise<unknown>): Promise<void> {
  closeHistory();
  await takeHistory(async () => {
    await eraseDatabases(SEALED_NAME, DATABASE_NAME);
    await andThen();
  });
  announceChange();
}
