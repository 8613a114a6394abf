import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeHistory } from '@/utils/history/connection/database';
import { FakeLocks } from '../fake-locks';

let hasBegun = false;

/** A new installation in a browser of its own, once nobody copies the one before: it would be brought back from there. */
export async function beginAfresh(): Promise<void> {
  if (hasBegun) await navigator.locks.request('copies', () => {});
  hasBegun = true;
  closeHistory();
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.0.0' }) });
}
