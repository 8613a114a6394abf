import { browser } from 'wxt/browser';

/**
 * What one page leaves for another, or for itself when it is loaded anew, lies here: in memory only, each under a random key.
 * An address, a title and what a visit remembers are written down by the browser, and hold no more than that key.
 */
const PREFIX = 'handed:';

/** Leaves something, and says under which key. */
export async function handOver(something: unknown): Promise<string> {
  const key = crypto.randomUUID();
  await keepHandedOver({ [key]: something });
  return key;
}

/** Leaves several things under keys of their own, in place of what was there. */
export async function keepHandedOver(things: Record<string, unknown>): Promise<void> {
  const items = Object.entries(things).map(([key, thing]) => [PREFIX + key, thing]);
  await browser.storage.session.set(Object.fromEntries(items));
}

/** Everything that was left and is not forgotten yet, by its key. */
export async function readHandedOver(): Promise<Map<string, unknown>> {
  const all = await browser.storage.session.get(null);
  const left = Object.entries(all).filter(([key]) => key.startsWith(PREFIX));
  return new Map(left.map(([key, thing]) => [key.slice(PREFIX.length), thing]));
}

/** Forgets all of it but the ids of check-ins, which a lock leaves in sight anyway. */
export async function forgetHandedOver(): Promise<void> {
  const left = [...(await readHandedOver())].filter(([, thing]) => typeof thing !== 'string');
  await browser.storage.session.remove(left.map(([key]) => PREFIX + key));
}
