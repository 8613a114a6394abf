import type { Keys } from '../../crypto/vault';
import type { Database } from '../connection/history-schema';
import { isSealed, sealRecord, toStoredKey, unsealRecord } from './seal-records';

/**
 * The sealed history, as if it were not: what is written through it is sealed, what is read through it is opened. Sealing is
 * done at once, so that transactions stay open.
 *
 * Only what is named here can be done with what is sealed: anything else throws, rather than writing something as it is.
 *
 * @param mind called before each transaction; it throws where there is to be none.
 */
export function unsealDatabase(stored: Database, keys: Keys, mind: () => void = () => {}): Database {
  const begin = minding(stored, mind);
  return restrictTo(stored, {
    pass: ['name', 'version', 'objectStoreNames', 'close', 'addEventListener', 'removeEventListener'],
    instead: {
      ...onStore(begin, 'get', (name, [key]) => [name, toStoredKey(keys, name, key)], keys),
      ...onStore(begin, 'getAll', (name, rest) => [name, ...rest], keys),
      ...onStore(begin, 'getAllFromIndex', (name, rest) => [name, ...rest], keys),
      ...onStore(begin, 'put', (name, [record]) => [name, sealFor(keys, name, record)], null),
      ...onStore(begin, 'delete', (name, [key]) => [name, toStoredKey(keys, name, key)], null),
      ...onStore(begin, 'count', (name, rest) => [name, ...rest], null),
      ...onStore(begin, 'countFromIndex', (name, rest) => [name, ...rest], null),
      ...onStore(begin, 'getAllKeys', (name, rest) => [name, ...rest], null),
      ...onStore(begin, 'clear', (name) => [name], null),
      transaction: (...args: unknown[]) => {
        const transaction: unknown = call(begin, 'transaction', args);
        return isObject(transaction) ? unsealTransaction(transaction, keys) : transaction;
      },
    },
  });
}

/** The database, whose every call begins a transaction, or is one. */
function minding(stored: Database, mind: () => void): Database {
  return new Proxy(stored, {
    get(database, name) {
      const value: unknown = Reflect.get(database, name);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        mind();
        return call(database, String(name), args);
      };
    },
  });
}

/** A call of the database whose first word is a store. */
function onStore(
  stored: object,
  method: string,
  toArguments: (store: string, rest: unknown[]) => unknown[],
  keys: Keys | null,
): Record<string, unknown> {
  return {
    [method]: (store: string, ...rest: unknown[]) => {
      const result = call(stored, method, toArguments(store, rest));
      return keys && isSealed(store) ? opening(keys, store, result) : result;
    },
  };
}

function unsealTransaction(transaction: object, keys: Keys): object {
  const toStore = (store: unknown) => (isObject(store) ? unsealStore(store, keys) : store);
  return restrictTo(transaction, {
    pass: ['done', 'commit', 'abort', 'mode', 'durability', 'error', 'objectStoreNames'],
    instead: { objectStore: (name: string) => toStore(call(transaction, 'objectStore', [name])) },
    get: { store: () => toStore(Reflect.get(transaction, 'store')) },
  });
}

function unsealStore(store: object, keys: Keys): object {
  const name = String(Reflect.get(store, 'name'));
  if (!isSealed(name)) return store;
  return restrictTo(store, {
    pass: ['name', 'keyPath', 'getAllKeys', 'getKey', 'count', 'clear', 'openKeyCursor'],
    instead: {
      get: (key: unknown) => opening(keys, name, call(store, 'get', [toStoredKey(keys, name, key)])),
      getAll: (...args: unknown[]) => opening(keys, name, call(store, 'getAll', args)),
      put: (record: unknown) => call(store, 'put', [sealFor(keys, name, record)]),
      delete: (key: unknown) => call(store, 'delete', [toStoredKey(keys, name, key)]),
      openCursor: (...args: unknown[]) => openingCursor(keys, name, call(store, 'openCursor', args)),
      index: (index: string) => {
        const found = call(store, 'index', [index]);
        return isObject(found) ? unsealIndex(found, name, keys) : found;
      },
    },
  });
}

function unsealIndex(index: object, store: string, keys: Keys): object {
  return restrictTo(index, {
    pass: ['name', 'keyPath', 'getAllKeys', 'getKey', 'count', 'openKeyCursor'],
    instead: {
      get: (...args: unknown[]) => opening(keys, store, call(index, 'get', args)),
      getAll: (...args: unknown[]) => opening(keys, store, call(index, 'getAll', args)),
      openCursor: (...args: unknown[]) => openingCursor(keys, store, call(index, 'openCursor', args)),
    },
  });
}

async function openingCursor(keys: Keys, store: string, cursor: unknown): Promise<unknown> {
  const found = await cursor;
  if (!isObject(found)) return found;
  return restrictTo(found, {
    pass: ['key', 'primaryKey', 'direction'],
    instead: {
      continue: (...args: unknown[]) => openingCursor(keys, store, call(found, 'continue', args)),
    },
    get: { value: () => unsealRecord(keys, store, Reflect.get(found, 'value')) },
  });
}

/** What was read, opened: one record, many or none. */
async function opening(keys: Keys, store: string, reading: unknown): Promise<unknown> {
  const read = await reading;
  if (read === undefined) return undefined;
  return Array.isArray(read)
    ? read.map((each) => unsealRecord(keys, store, each))
    : unsealRecord(keys, store, read);
}

function sealFor(keys: Keys, store: string, record: unknown): unknown {
  if (!isSealed(store)) return record;
  if (!isObject(record)) throw new TypeError('What is sealed has to be a record.');
  return sealRecord(keys, store, record);
}

interface Restriction {
  /** What is as it is with the other. */
  pass: readonly string[];
  instead: Readonly<Record<string, unknown>>;
  /** What is looked up anew each time. */
  get?: Readonly<Record<string, () => unknown>>;
}

/** Stands in for another object, and lets through no more than is named. */
function restrictTo<Other extends object>(other: Other, { pass, instead, get = {} }: Restriction): Other {
  return new Proxy(other, {
    get(_, name) {
      // Whoever awaits it looks whether it is a promise.
      if (typeof name === 'symbol' || name === 'then') return undefined;
      if (Object.hasOwn(instead, name)) return instead[name];
      if (Object.hasOwn(get, name)) return get[name]?.();
      if (!pass.includes(name)) throw new TypeError(`What is sealed has no ${name}.`);
      const value: unknown = Reflect.get(other, name);
      return typeof value === 'function' ? (...args: unknown[]) => call(other, name, args) : value;
    },
  });
}

function call(object: object, method: string, args: unknown[]): unknown {
  const found: unknown = Reflect.get(object, method);
  if (typeof found !== 'function') throw new TypeError(`There is no ${method}.`);
  return Reflect.apply(found, object, args);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
