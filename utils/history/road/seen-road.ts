import { openStored } from '../connection/database';

/** Whether there is a road, locked or not. */
export async function hasRoad(): Promise<boolean> {
  const stored = await openStored();
  return (await stored.getKey('road', 'local')) !== undefined;
}

/** Which items in the browser’s sync are ours, locked or not. */
export async function readOwnNames(): Promise<string[]> {
  const stored = await openStored();
  return (await stored.get('road', 'local'))?.names ?? [];
}
