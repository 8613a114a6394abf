import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handOver, readHandedOver } from '@/utils/browser/handed-over';
import {
  closeLock,
  closeUnusedLock,
  closeWithScreen,
  forgetOnceLocked,
  openUntil,
  stayOpen,
} from '@/utils/locking/close-lock';
import { isOver } from '@/utils/crypto/lock-time';
import {
  readAccess,
  readUnlockedUntil,
  watchClosing,
  watchLock,
  writeKeys,
  writeLock,
} from '@/utils/storage/lock-state';

const NOW = Temporal.Now.instant();
const keys = { records: new Uint8Array(32).fill(1), secretKey: new Uint8Array(32).fill(2) };
const later = (minutes: number) => NOW.add({ minutes });
const inMinutes = (minutes: number) => later(minutes).epochMilliseconds;

async function isOpen(): Promise<boolean> {
  return (await readUnlockedUntil()) !== undefined;
}

describe('a lock that is open', () => {
  beforeEach(async () => {
    fakeBrowser.reset();
    await browser.storage.local.set({ settings: { privacy: { lockAfterMinutes: 5 } } });
    await writeKeys(keys, await openUntil(NOW));
  });

  it('closes once it was not used for as long as was chosen', async () => {
    await closeUnusedLock(later(4));
    expect(await isOpen()).toBe(true);
    expect(await browser.alarms.get('lock')).toMatchObject({ scheduledTime: inMinutes(5) });
    await closeUnusedLock(later(5));
    expect(await isOpen()).toBe(false);
    expect(await browser.alarms.get('lock')).toBeFalsy();
  });

  it('stays open for as long again when it is used', async () => {
    await stayOpen(later(4));
    expect(await readUnlockedUntil()).toBe(inMinutes(9));
    await closeUnusedLock(later(5));
    expect(await isOpen()).toBe(true);
  });

  it.each([
    ['just over', 5],
    ['slept away', 600],
  ])('closes when it is used after its time was %s, and no alarm keeps it open', async (_, minutes) => {
    await stayOpen(later(minutes));
    expect(await isOpen()).toBe(false);
    expect(await browser.alarms.get('lock')).toBeFalsy();
  });

  it.each([
    ['closes', undefined, false],
    ['closes', true, false],
    ['stays open', false, true],
  ])('%s when the screen is locked, where that is set to %s', async (_, lockWithScreen, isOpenThen) => {
    await browser.storage.local.set({ settings: { privacy: { lockAfterMinutes: 5, lockWithScreen } } });
    await closeWithScreen();
    expect(await isOpen()).toBe(isOpenThen);
  });

  it('leaves nothing behind of what a page handed to another, but ids, which are in sight anyway', async () => {
    const id = await handOver('018bcfe5-6800-7000-8000-000000000001');
    await handOver({ params: { day: '2026-03-01' }, chosen: { query: 'dad' } });
    await closeLock();
    expect([...(await readHandedOver())]).toEqual([[id, '018bcfe5-6800-7000-8000-000000000001']]);
  });

  it('leaves nothing of that behind either where somebody comes by after its time and nothing told of it', async () => {
    await writeLock({ version: 1, phase: 'on', isErased: true, vault: { publicKey: 'ab' } });
    await handOver({ params: { day: '2026-03-01' }, chosen: { query: 'dad' } });
    const stop = watchLock(() => void forgetOnceLocked());
    await writeKeys(keys, Date.now() + 60_000);
    await readAccess();
    expect((await readHandedOver()).size, 'while it is open').toBe(1);
    await writeKeys(keys, Date.now() - 1);
    await readAccess();
    await vi.waitFor(async () => expect((await readHandedOver()).size).toBe(0));
    stop();
  });

  it('tells every page when it is closed, though it was closed before', async () => {
    let told = 0;
    const stop = watchClosing(() => told++);
    await closeLock();
    await closeLock();
    stop();
    expect(told).toBe(2);
  });

  it('closes at once on wish, and is not opened by using a page', async () => {
    await closeLock();
    await stayOpen(later(1));
    expect(await isOpen()).toBe(false);
  });

  it('stays open for as long as the browser runs where that was chosen', async () => {
    await browser.storage.local.set({ settings: { privacy: { lockAfterMinutes: null } } });
    await stayOpen(later(1));
    expect(await readUnlockedUntil()).toBeNull();
    await closeUnusedLock(later(10_000));
    expect(await isOpen()).toBe(true);
  });

  it('is closed to whoever comes after its time, even where no alarm told of it', async () => {
    const vault = { publicKey: 'ab' };
    await writeLock({ version: 1, phase: 'on', isErased: true, vault });
    await writeKeys(keys, Date.now() - 1);
    expect(await readAccess()).toEqual({ kind: 'locked', publicKey: 'ab' });
    expect(await isOpen(), 'the key is gone').toBe(false);
    await writeKeys(keys, Date.now() + 60_000);
    expect(await readAccess()).toMatchObject({ kind: 'unlocked' });
  });

  it('opens nothing where the lock cannot be read', async () => {
    await browser.storage.local.set({ lock: { version: 2 } });
    await expect(readAccess()).rejects.toThrow();
  });
});

describe('the time of a lock', () => {
  it.each([
    ['is not over before it', 1000, 999, false],
    ['is over at it', 1000, 1000, true],
    ['is over however long after it', 1000, 9_000_000, true],
    ['is never over where there is none', null, 9_000_000, false],
  ])('%s', (_, until, now, expected) => {
    expect(isOver(until, now)).toBe(expected);
  });
});
