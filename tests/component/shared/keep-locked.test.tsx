import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { waitFor } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FakeLocks } from '../../fake-locks';

const MINUTE_MS = 60_000;
const SECRET = 'what nobody is to read';
const keys = { records: new Uint8Array(32), secretKey: new Uint8Array(32) };
const root = document.documentElement;

/** The modules of one page: each test has a page of its own. */
async function loadPage() {
  const [lock, page, delivery, deletion] = await Promise.all([
    import('@/utils/storage/lock-state'),
    import('@/components/lock/keep-locked'),
    import('@/utils/locking/close-lock'),
    import('@/utils/storage/deletion'),
  ]);
  return { ...lock, ...page, ...delivery, ...deletion };
}

let page: Awaited<ReturnType<typeof loadPage>>;
let reload: ReturnType<typeof vi.fn<() => void>>;
const stops: (() => void)[] = [];

/** The clock goes on, as over sleep: no timer runs out, and no alarm comes. */
function sleep(minutes: number): void {
  vi.setSystemTime(Date.now() + minutes * MINUTE_MS);
}

async function isOpen(): Promise<boolean> {
  return (await page.readUnlockedUntil()) !== undefined;
}

/** A page that is left is covered, holds nothing, and is loaded anew. */
async function expectLeft(): Promise<void> {
  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
  expect(root.hasAttribute('data-covered')).toBe(true);
  expect(document.body.textContent).toBe('');
}

async function begin(kind: 'locked' | 'unlocked' | 'plain', saysDeletion = false): Promise<void> {
  const vault = { publicKey: 'f00d' };
  if (kind !== 'plain') await page.writeLock({ version: 1, phase: 'on', isErased: true, vault });
  if (kind === 'unlocked') await page.writeKeys(keys, Date.now() + 15 * MINUTE_MS);
  page.keepLocked({ saysDeletion });
  await settle();
}

/** By then it is known how the history opens. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve));
}

beforeEach(async () => {
  vi.resetModules();
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  Object.defineProperty(navigator, 'locks', { value: new FakeLocks(), configurable: true });
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
  reload = vi.fn<() => void>();
  vi.spyOn(location, 'reload').mockImplementation(reload);
  for (const target of [window, document]) {
    const add = target.addEventListener.bind(target);
    vi.spyOn(target, 'addEventListener').mockImplementation(
      (
        type: string,
        listener: EventListenerOrEventListenerObject,
        how?: boolean | AddEventListenerOptions,
      ) => {
        add(type, listener, how);
        stops.push(() => target.removeEventListener(type, listener, how));
      },
    );
  }
  root.removeAttribute('data-covered');
  document.body.textContent = SECRET;
  await fakeBrowser.storage.local.set({ seed: 'the seed', beganAt: '2026-11-01T10:00:00.000Z' });
  page = await loadPage();
});

afterEach(async () => {
  // What a page has begun to look at is not for the page of the next test.
  await settle();
  stops.splice(0).forEach((stop) => stop());
});

describe('a page of an open lock whose time passed unnoticed', () => {
  const ways: readonly [string, () => void][] = [
    [
      'a key',
      () => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true })),
    ],
    ['a touch', () => void document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))],
    ['a press by what reads or speaks for somebody', () => document.body.click()],
    [
      'a letter that no key wrote',
      () => void document.body.dispatchEvent(new InputEvent('input', { bubbles: true })),
    ],
    ['the focus', () => void window.dispatchEvent(new Event('focus'))],
    ['coming back in sight', () => void document.dispatchEvent(new Event('visibilitychange'))],
    ['coming back as it was', () => void window.dispatchEvent(new Event('pageshow'))],
  ];

  it.each(ways)('is covered at once by %s, locked and left', async (_, use) => {
    await begin('unlocked');
    sleep(16);
    use();
    expect(root.hasAttribute('data-covered'), 'in the same breath').toBe(true);
    await expectLeft();
    expect(await isOpen()).toBe(false);
  });

  it('is left though nobody touches it', async () => {
    await begin('unlocked');
    sleep(16);
    vi.advanceTimersByTime(10_000);
    await expectLeft();
    expect(await isOpen()).toBe(false);
  });

  it('does not hear the key that was meant for it', async () => {
    await begin('unlocked');
    sleep(16);
    const heard = vi.fn();
    addEventListener('keydown', heard);
    const key = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    document.body.dispatchEvent(key);
    expect(key.defaultPrevented).toBe(true);
    expect(heard).not.toHaveBeenCalled();
    removeEventListener('keydown', heard);
    await expectLeft();
  });

  it('is shown again where another page was used meanwhile', async () => {
    await begin('unlocked');
    await page.extendKeys(Date.now() + 60 * MINUTE_MS, Date.now());
    sleep(16);
    window.dispatchEvent(new Event('focus'));
    await waitFor(() => expect(root.hasAttribute('data-covered')).toBe(false));
    expect(reload).not.toHaveBeenCalled();
    expect(document.body.textContent).toBe(SECRET);
  });
});

describe('a page that is locked', () => {
  it('shows nothing half-said any more once it was not used for as long as a lock stays open', async () => {
    await begin('locked');
    sleep(16);
    window.dispatchEvent(new Event('focus'));
    await expectLeft();
  });

  it('shows nothing half-said any more once somebody wishes it locked', async () => {
    await begin('locked');
    await page.closeLock();
    await expectLeft();
  });
});

describe.each(['locked', 'unlocked', 'plain'] as const)(
  'when everything is deleted, and it is %s',
  (kind) => {
    async function deleteAll(saysDeletion: boolean): Promise<void> {
      // There was a wish to lock before.
      await page.closeLock();
      await begin(kind, saysDeletion);
      await page.wantDeletion();
      await page.emptyStorage();
      await settle();
    }

    it('the page that says so stays', async () => {
      await deleteAll(true);
      expect(reload).not.toHaveBeenCalled();
      expect(document.body.textContent).toBe(SECRET);
    });

    it('any other is left', async () => {
      await deleteAll(false);
      await expectLeft();
    });
  },
);

it('a page without a lock stays as it is, whatever is wished', async () => {
  await begin('plain');
  await page.closeLock();
  sleep(600);
  window.dispatchEvent(new Event('focus'));
  await settle();
  expect(reload).not.toHaveBeenCalled();
  expect(document.body.textContent).toBe(SECRET);
});

it('every page on which there is anything of a person is one that is left', () => {
  const pages = readdirSync('entrypoints').filter((name) => existsSync(`entrypoints/${name}/main.tsx`));
  const staying = pages.filter(
    (name) => !readFileSync(`entrypoints/${name}/main.tsx`, 'utf8').includes('keepLocked('),
  );
  expect(pages.length).toBeGreaterThan(staying.length);
  expect(staying, 'what one reads is the same for everybody').toEqual(['learn']);
});
