import { announceChange } from '../history/connection/changes';
import { closeHistory } from '../history/connection/database';
import { deleteUnnoted, finishDeletion } from '../history/erase/erase-everything';
import { takeOwnItemsAway, whileNoTurn } from '../road/own-items';
import { isDeletionWanted, wantDeletion } from '../storage/deletion';
import { forgetFirstPaint } from '../storage/at-once/first-paint-flag';

/**
 * Leaves nothing of the person behind in any store of this browser; Heartward is then as on its first day. Once the wish is
 * stored, it is fulfilled, whatever comes: what is cut off here is gone on with by the worker, or by whoever opens the history.
 */
export async function deleteEverything(): Promise<void> {
  forgetFirstPaint();
  const isNoted = await whileNoTurn(noteWish);
  if (isNoted) return goOnDeleting();
  closeHistory();
  await deleteUnnoted();
  announceChange();
}

/** What stands in the browser’s sync of this computer goes first: once it is noted, nothing is written there any more. */
async function noteWish(): Promise<boolean> {
  await takeOwnItemsAway().catch(() => {});
  return wantDeletion().then(
    () => true,
    () => false,
  );
}

/** Goes on with what was cut off, if anything was. */
export async function goOnDeleting(): Promise<void> {
  if (!(await isDeletionWanted())) return;
  closeHistory();
  await finishDeletion({ canWait: true });
  announceChange();
}
