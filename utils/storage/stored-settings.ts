import * as v from 'valibot';
import { bringBackChoices } from '../history/copies/second-copy';
import { toTimestamp } from '../time/timestamp';
import { parseSettings, settingsSchema, type Settings } from '../settings/settings';
import { storedItem, storeTogether } from './stored-item';

const usual = parseSettings({});
const settings = storedItem({ key: 'settings', schema: settingsSchema, fallback: usual });
const seed = storedItem<string | null>({ key: 'seed', schema: v.string(), fallback: null });
const beganAt = storedItem<string | null>({
  key: 'beganAt',
  schema: v.pipe(v.string(), v.isoTimestamp()),
  fallback: null,
});

/** The settings. Where this storage was lost, they are those that the history has a second copy of. */
export async function readSettings(): Promise<Settings> {
  const found = await settings.read();
  // Every installation has a seed from its first minute on.
  if (found !== usual || (await seed.isStored())) return found;
  // On the first day there is no copy, and a history that does not open has none to give.
  await bringBackChoices().catch(() => {});
  return settings.read();
}

/**
 * Changes the settings as they are at that moment, whoever changed them meanwhile, and returns what they are by then.
 *
 * @throws whatever the browser says where it does not store them: then they are as they were.
 */
export async function changeSettings(change: (current: Settings) => Settings): Promise<Settings> {
  // What was lost is brought back first.
  await readSettings();
  return settings.change(change);
}

/** Calls back with the new settings whenever any page or the worker changed them; returns how to stop. */
export const watchSettings = settings.watch;

/** Changes from what each day is planned, to what one’s other computers plan from. */
export const changeSeed = seed.change;

/** What every plan of this installation goes back to. */
interface Beginning {
  /** Made once, so that a restart never plans the day anew. */
  seed: string;
  /** When it was made; null where that was not noted yet. */
  beganAt: string | null;
}

/** The beginning of this installation, which is now where there is none yet. */
export async function readBeginning(now: Temporal.Instant): Promise<Beginning> {
  // A page and the worker may both be the first.
  return (await findBeginning()) ?? navigator.locks.request('begin', () => findOrBegin(now));
}

async function findBeginning(): Promise<Beginning | null> {
  const known = await seed.read();
  return known === null ? null : { seed: known, beganAt: await beganAt.read() };
}

async function findOrBegin(now: Temporal.Instant): Promise<Beginning> {
  const known = await findBeginning();
  if (known) return known;
  const begun = { seed: crypto.randomUUID(), beganAt: toTimestamp(now) };
  await storeTogether(begun);
  return begun;
}
