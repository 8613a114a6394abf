import { randomBytes } from '@noble/hashes/utils.js';
import { formatRecoveryCode, parseRecoveryCode, RECOVERY_BYTES } from '../crypto/recovery-code';
import { forgetAllGone } from '../history/check-ins/forget-gone';
import { announceChange } from '../history/connection/changes';
import { openHistory } from '../history/connection/database';
import { join, leave, removeComputer, rename } from '../history/road/joined-road';
import { readEverywhere } from '../storage/synced/stored-everywhere';
import { takeOwnItemsAway, whileNoTurn } from './own-items';
import { takeTurn } from './take-turn';

/**
 * This computer is the first of several, and gives the others its settings. Nothing is written in the browser’s sync before.
 *
 * @param code what `drawCode` gave, which the person has by now.
 * @throws HistoryError
 */
export async function startRoad(code: string, name: string): Promise<void> {
  const settings = [...(await readEverywhere(Temporal.Now.instant())).keys()];
  await joinWith(code, name, settings);
}

/**
 * This computer joins others, and has its settings from them. False where that is no such code.
 *
 * @throws HistoryError
 */
export async function joinRoad(writtenCode: string, name: string): Promise<boolean> {
  const code = parseRecoveryCode(writtenCode);
  if (!code) return false;
  await joinWith(formatRecoveryCode(code), name, []);
  return true;
}

/** A code for all of one’s computers. It opens nothing until one begins with it. */
export function drawCode(): string {
  return formatRecoveryCode(randomBytes(RECOVERY_BYTES));
}

async function joinWith(code: string, name: string, settings: readonly string[]): Promise<void> {
  // What is known of what is gone would be told as if it were here.
  await forgetAllGone();
  const history = await openHistory();
  await whileNoTurn(() => join(history, { code, name, settings, draw: randomBytes }));
  announceChange();
  await takeTurn();
}

/**
 * Takes our items away, and forgets the code and all that is known of the others. Every history stays as it is.
 *
 * @throws HistoryError, or what the browser says where it does not take them away: then all is as it was.
 */
export async function stopRoad(): Promise<void> {
  const history = await openHistory();
  await whileNoTurn(async () => {
    await takeOwnItemsAway();
    await leave(history);
  });
  announceChange();
}

/** Another computer holds nothing up any more. */
export async function removeOther(id: string): Promise<void> {
  const history = await openHistory();
  await whileNoTurn(() => removeComputer(history, id));
  await takeTurn();
}

export async function renameThis(name: string): Promise<void> {
  const history = await openHistory();
  await whileNoTurn(() => rename(history, name));
  await takeTurn();
}
