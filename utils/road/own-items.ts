import { readOwnNames } from '../history/road/seen-road';
import { writeSyncedItems } from '../storage/synced/synced-items';

/** The Web Lock of whoever writes on the road, or joins or leaves it. */
const ROAD = 'road';

/** Does some work while no turn is taken, in any page or the worker. */
export function whileNoTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  return navigator.locks.request(ROAD, work);
}

/** Takes our items away from the browser’s sync, locked or not. */
export async function takeOwnItemsAway(): Promise<void> {
  await writeSyncedItems(await readOwnNames(), {});
}
