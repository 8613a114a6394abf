import { onAnyChange } from '../history/connection/changes';
import { watchSyncedItems } from '../storage/synced/synced-items';
import { takeTurn } from './take-turn';

const EVERY_MS = 4 * 60_000;

let isTending = false;

/**
 * Looks after the road to one’s other computers where only an unlocked page can: the worker has no key. While it is locked, what
 * comes waits where it is, sealed.
 */
export function tendInPage(): void {
  if (isTending) return;
  isTending = true;
  const turn = () => void takeTurn().catch(() => {});
  watchSyncedItems(turn);
  onAnyChange(turn);
  setInterval(turn, EVERY_MS);
  turn();
}
