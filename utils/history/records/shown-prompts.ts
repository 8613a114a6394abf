import type { ShownPrompt } from '../../vocabulary/prompts';
import { openHistory } from '../connection/database';

/** The prompts that were shown, each with when it was last. */
export async function readShownPrompts(): Promise<ShownPrompt[]> {
  const history = await openHistory();
  return history.getAll('prompts');
}

export async function noteShownPrompt(shown: ShownPrompt): Promise<void> {
  const history = await openHistory();
  await history.put('prompts', shown);
}
