import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { whileFilled } from './emptying';

const PAUSE = 'pausedUntil';

const pauseSchema = v.fallback(v.nullable(v.pipe(v.string(), v.isoTimestamp())), null);

/** Until when Heartward was told to be quiet, or null. It may lie in the past: then the pause is over. */
export async function readPause(): Promise<string | null> {
  const stored = await browser.storage.local.get(PAUSE);
  return v.parse(pauseSchema, stored[PAUSE] ?? null);
}

export async function writePause(until: string | null): Promise<void> {
  await whileFilled(() => browser.storage.local.set({ [PAUSE]: until }));
}

export function watchPause(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && changes[PAUSE]) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
