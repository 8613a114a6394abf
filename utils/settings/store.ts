import { browser } from 'wxt/browser';
import { parseSettings, type Settings } from './settings';

const SETTINGS = 'settings';
const SEED = 'seed';

export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(SETTINGS);
  return parseSettings(stored[SETTINGS]);
}

export async function writeSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [SETTINGS]: settings });
}

/** Calls back with the new settings whenever any page or the worker changed them; returns how to stop. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[SETTINGS]) onChange(parseSettings(changes[SETTINGS].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** The seed of this installation's plans: made once, so that a restart never plans the day anew. */
export async function readSeed(): Promise<string> {
  const stored = await browser.storage.local.get(SEED);
  if (typeof stored[SEED] === 'string') return stored[SEED];
  const seed = crypto.randomUUID();
  await browser.storage.local.set({ [SEED]: seed });
  return seed;
}
