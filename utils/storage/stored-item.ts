import * as v from 'valibot';
import { isThere, storage, type Changes } from './browser-storage';
import { whileFilled } from './emptying';

/**
 * Every key of `storage.local`, with the kind of what lies under it:
 *
 * - `choice`: what the person chose and what a plan goes back to. The history keeps a second copy of it.
 * - `lock`: how the history opens. A history that has a lock keeps a second copy of it.
 * - `passing`: what is of use for a while.
 * - `copy`: what of check-ins lies here. It goes when a lock is turned on.
 */
const KINDS = {
  settings: 'choice',
  seed: 'choice',
  beganAt: 'choice',
  pausedUntil: 'choice',
  backups: 'choice',
  pinAdviceLeft: 'choice',
  lock: 'lock',
  wrongTries: 'passing',
  lockUnfinished: 'passing',
  settingsMended: 'passing',
  deleting: 'passing',
  tally: 'copy',
  mended: 'copy',
} as const satisfies Record<string, Kind>;

type Kind = 'choice' | 'lock' | 'passing' | 'copy';

type Key = keyof typeof KINDS | `copy:${string}`;

/** What is stored, by its key. */
export type Stored = Record<string, unknown>;

/** One thing that this installation remembers in `storage.local`. */
export interface StoredItem<Value> {
  /** What is stored. Where there is nothing, it waits until nobody empties the storage, and is then the fallback. */
  read: () => Promise<Value>;
  /** What is there at this instant, for whoever looks again where it is the fallback. */
  readAtOnce: () => Promise<Value>;
  /** Whether anything is stored. */
  isStored: () => Promise<boolean>;
  write: (value: Value) => Promise<void>;
  /** Changes what is stored at that moment, one after the other whoever asks. Returns what is stored by then. */
  change: <Changed extends Value>(change: (current: Value) => Changed) => Promise<Changed>;
  remove: () => Promise<void>;
  /** Calls back with what is stored whenever any page or the worker changed it; returns how to stop. */
  watch: (onChange: (value: Value) => void) => () => void;
}

interface Definition<Value> {
  key: Key;
  schema: v.GenericSchema<unknown, Value>;
  /** What stands for nothing. */
  fallback: Value;
  /** Whether what the schema does not know is refused, rather than taken for nothing. */
  isStrict?: boolean;
}

/** Names a thing that is stored. Everything that is kept in `storage.local` goes through one of these. */
export function storedItem<Value>({
  key,
  schema,
  fallback,
  isStrict = false,
}: Definition<Value>): StoredItem<Value> {
  function parse(stored: unknown): Value {
    if (!isThere(stored)) return fallback;
    if (isStrict) return v.parse(schema, stored);
    const parsed = v.safeParse(schema, stored);
    return parsed.success ? parsed.output : fallback;
  }

  /** Something that is there was not taken away; what is not may be about to be filled in again. */
  const find = async () => (await get(key)) ?? (await whileFilled(() => get(key)));
  const read = async () => parse(await find());

  function watch(onChange: (value: Value) => void): () => void {
    const listener = (changes: Changes, area: string) => {
      const changed = area === 'local' ? changes[key] : undefined;
      if (!changed) return;
      if (isThere(changed.newValue)) onChange(parse(changed.newValue));
      // Taken away with all else, it may come again in a moment.
      else read().then(onChange, () => {});
    };
    storage().onChanged.addListener(listener);
    return () => storage().onChanged.removeListener(listener);
  }

  return {
    read,
    readAtOnce: async () => parse(await get(key)),
    isStored: async () => isThere(await find()),
    write: (value) => storeTogether({ [key]: value }),
    change: (change) =>
      navigator.locks.request(`change ${key}`, () =>
        whileFilled(async () => {
          const changed = change(parse(await get(key)));
          await storage().local.set({ [key]: changed });
          return changed;
        }),
      ),
    remove: () => whileFilled(() => storage().local.remove(key)),
    watch,
  };
}

/** Stores several things, all or nothing. */
export async function storeTogether(items: Partial<Record<Key, unknown>>): Promise<void> {
  await whileFilled(() => storage().local.set(items));
}

/** Takes away everything of this kind, whether anything else knows of it or not. */
export async function removeKind(kind: Kind): Promise<void> {
  await whileFilled(async () => {
    const keys = Object.keys(pickKinds(await storage().local.get(null), kind));
    await storage().local.remove(keys);
  });
}

/** Calls back whenever something of this kind changed; returns how to stop. */
export function watchKind(kind: Kind, onChange: () => void): () => void {
  const listener = (changes: Changes, area: string) => {
    if (area === 'local' && Object.keys(changes).some((key) => toKind(key) === kind)) onChange();
  };
  storage().onChanged.addListener(listener);
  return () => storage().onChanged.removeListener(listener);
}

/** Of some stored things those that are of one kind or another. */
export function pickKinds(stored: Stored, ...kinds: Kind[]): Stored {
  return Object.fromEntries(Object.entries(stored).filter(([key]) => kinds.includes(toKind(key))));
}

/** What a later version stored says nothing of its kind: it stays. */
function toKind(key: string): Kind {
  if (key.startsWith('copy:')) return 'copy';
  const known: Readonly<Record<string, Kind>> = KINDS;
  return known[key] ?? 'passing';
}

async function get(key: Key): Promise<unknown> {
  const { [key]: stored } = await storage().local.get([key]);
  return stored;
}
