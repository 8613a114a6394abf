import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Ends everything at the nth call to a storage, as a kill does: nothing that comes after it happens. */
export function killAt(n: number): { calls: () => number } {
  let calls = 0;
  const watch = (object: object, names: string[]) => {
    for (const name of names) {
      const original = Reflect.get(object, name) as (...args: unknown[]) => unknown;
      vi.spyOn(object as Record<string, (...args: unknown[]) => unknown>, name).mockImplementation(function (
        this: unknown,
        ...args: unknown[]
      ) {
        // An upgrade is one transaction of the browser's, all or nothing.
        if (this instanceof IDBObjectStore && this.transaction.mode === 'versionchange')
          return Reflect.apply(original, this, args);
        calls += 1;
        if (calls >= n) throw new Error('killed');
        return Reflect.apply(original, this, args);
      });
    }
  };
  watch(IDBFactory.prototype, ['open', 'deleteDatabase', 'databases']);
  watch(IDBObjectStore.prototype, ['put', 'getAll', 'get', 'count']);
  watch(fakeBrowser.storage.local, ['get', 'set', 'remove', 'clear']);
  watch(fakeBrowser.storage.session, ['get', 'set', 'remove']);
  return { calls: () => calls };
}
