import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { toTimestamp } from '../time/timestamp';
import { whileFilled } from './emptying';
import { parseSettings, type Settings } from './settings';

const SETTINGS = 'settings';
const SEED = 'seed';
const BEGAN_AT = 'beganAt';

const beganAtSchema = v.fallback(v.nullable(v.pipe(v.string(), v.isoTimestamp())), null);

export async function readSettings(): Promise<Settings> {
  return parseSettings((await readStored()) ?? (await whileFilled(readStored)));
}

async function readStored(): Promise<unknown> {
  const { [SETTINGS]: stored } = await browser.storage.local.get(SETTINGS);
  return stored;
}

export async function writeSettings(settings: Settings): Promise<void> {
  await whileFilled(() => browser.storage.local.set({ [SETTINGS]: settings }));
}

/** Calls back with the new settings whenever any page or the worker changed them; returns how to stop. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[SETTINGS]) onChange(parseSettings(changes[SETTINGS].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** What every plan of this installation goes back to. */
interface Beginning {
  /** Made once, so that a restart never plans the day anew. */
  seed: string;
  /** When it was made; null where that was not noted yet. */
  beganAt: string | null;
}

/** The beginning of this installation, which is now where there is none yet. */
export async function readBeginning(now: Temporal.Instant): Promise<Beginning> {
  const stored = await browser.storage.local.get([SEED, BEGAN_AT]);
  const beganAt = v.parse(beganAtSchema, stored[BEGAN_AT]);
  if (typeof stored[SEED] === 'string') return { seed: stored[SEED], beganAt };
  const beginning = { seed: crypto.randomUUID(), beganAt: toTimestamp(now) };
  await browser.storage.local.set({ [SEED]: beginning.seed, [BEGAN_AT]: beginning.beganAt });
  return beginning;
}

/** Forgets the settings and all else that is kept in this storage. */
export async function clearSettings(): Promise<void> {
  await browser.storage.local.clear();
}
