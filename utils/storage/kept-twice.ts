import * as v from 'valibot';
import { storage } from './browser-storage';
import { whileFilled } from './emptying';
import { pickKinds, storedItem, watchKind, type Stored } from './stored-item';

const isMended = storedItem({ key: 'settingsMended', schema: v.boolean(), fallback: false });

/** What the history keeps a second copy of: what was chosen, and how it opens. */
export async function readKeptTwice(): Promise<Stored> {
  const all = await whileFilled(() => storage().local.get(null));
  return pickKinds(all, 'choice', 'lock');
}

/** Brings back from the second copy what is not there any more, and notes it where that was the settings. */
export async function bringBackMissing(copy: Stored): Promise<void> {
  await whileFilled(async () => {
    const present = await storage().local.get(Object.keys(copy));
    const missing = Object.entries(copy).filter(([key]) => present[key] === undefined);
    if (missing.length === 0) return;
    const note = missing.some(([key]) => key === 'settings') ? { settingsMended: true } : {};
    await storage().local.set({ ...Object.fromEntries(missing), ...note });
  });
}

/** Calls back whenever what was chosen changed; returns how to stop. */
export function watchChoices(onChange: () => void): () => void {
  return watchKind('choice', onChange);
}

/** Whether the settings were lost and brought back, and the person has not read that yet. */
export const readSettingsMended = isMended.read;
export const watchSettingsMended = isMended.watch;
export const forgetSettingsMended = isMended.remove;
