import 'fake-indexeddb/auto';
import 'temporal-polyfill/global';
import { afterEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FakeLocks } from './fake-locks';
import { readMessages } from './messages';

const messages = await readMessages();

// What the fake browser does not have: the English messages, and a browser in which nothing stands in the way.
Object.assign(fakeBrowser.i18n, {
  getMessage: (key: string, substitutions: string[] = []) =>
    (messages[key] ?? '').replaceAll(/\$(\d)/g, (_, digit: string) => substitutions[Number(digit) - 1] ?? ''),
});
Object.assign(fakeBrowser.action, {
  openPopup: async () => {},
  setPopup: async () => {},
  setBadgeText: async () => {},
  setBadgeBackgroundColor: async () => {},
  getTitle: async () => '',
  setTitle: async () => {},
  setIcon: async () => {},
  getUserSettings: async () => ({ isOnToolbar: true }),
});
Object.assign(fakeBrowser.runtime, { getContexts: async () => [] });
Object.assign(fakeBrowser.permissions, { contains: async () => false });
Object.assign(fakeBrowser.idle, {
  queryState: async (seconds: number) => (seconds <= 15 ? 'idle' : 'active'),
  setDetectionInterval: () => {},
});

// Node 20 has it under its earlier name.
if (!('getWeekInfo' in Intl.Locale.prototype)) {
  Object.defineProperty(Intl.Locale.prototype, 'getWeekInfo', {
    value(this: { weekInfo: unknown }) {
      return this.weekInfo;
    },
  });
}

// Earlier versions of Node have no navigator, and none has locks or says what is stored.
if (!('navigator' in globalThis)) {
  Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true, writable: true });
}
const locks = new FakeLocks();
// Copies have tests of their own; elsewhere they would bring back what an earlier test left.
void locks.request('copies', () => new Promise(() => {}));
Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
Object.defineProperty(navigator, 'storage', { value: { estimate: async () => ({}) }, configurable: true });

afterEach(() => {
  vi.useRealTimers();
});
