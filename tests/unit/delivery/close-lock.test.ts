import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { closeLock, closeUnusedLock, openUntil, stayOpen } from '@/utils/delivery/close-lock';
import { readAccess, readUnlockedUntil, writeKeys, writeLock } from '@/utils/settings/lock';

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
    await writeKeys(keys, Date.now() + 60_000);
    expect(await readAccess()).toMatchObject({ kind: 'unlocked' });
  });

  it('opens nothing where the lock cannot be read', async () => {
    await browser.storage.local.set({ lock: { version: 2 } });
    await expect(readAccess()).rejects.toThrow();
  });
});
