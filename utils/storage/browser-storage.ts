/** A storage of the browser, by keys. */
interface Area {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
  clear(): Promise<void>;
}

/** What changed, by its key; without a new value it was taken away. */
export type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;

type Listener = (changes: Changes, area: string) => void;

interface Storage {
  local: Area;
  session: Area;
  sync: Area;
  onChanged: {
    addListener(listener: Listener): void;
    removeListener(listener: Listener): void;
    hasListener(listener: Listener): boolean;
  };
}

/** Not by way of the polyfill: where there is no such API, as in the worker of a page, that does not even load. */
declare const browser: { storage: Storage } | undefined;
declare const chrome: { storage: Storage } | undefined;

/**
 * The storage of the browser, with promises in both browsers.
 *
 * @throws Error where a page’s worker asks, which has to be told.
 */
export function storage(): Storage {
  const apis = [
    typeof browser === 'undefined' ? null : browser,
    typeof chrome === 'undefined' ? null : chrome,
  ];
  const found = apis.find((api) => api?.storage);
  if (!found) throw new Error('The storage of the browser is not here.');
  return found.storage;
}

/** Whether there is something, in whatever way a browser says that there is nothing. */
export function isThere(value: unknown): boolean {
  return value !== undefined && value !== null;
}
