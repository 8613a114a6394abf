import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deleteEverything } from '@/utils/upkeep/delete-everything';
import { readPlan } from '@/utils/nudging/read-plan';
import { closeHistory, openStored } from '@/utils/history/connection/database';
import { removeLock, sealHistory } from '@/utils/history/sealed/move';
import { keepChoices } from '@/utils/history/copies/second-copy';
import { makeVault } from '@/utils/crypto/vault';
import { planNext } from '@/utils/schedule/plan-next';
import { forgetSettingsMended, readSettingsMended } from '@/utils/storage/kept-twice';
import { readPause, writePause } from '@/utils/storage/stored-pause';
import type { Settings } from '@/utils/settings/settings';
import { changeSettings, readBeginning, readSettings } from '@/utils/storage/stored-settings';
import { FakeLocks } from '../../../fake-locks';

const NOW = Temporal.Instant.from('2026-11-27T10:00:00Z');
const PAUSED_UNTIL = '2026-11-28T00:00:00.000Z';

const { local } = fakeBrowser.storage;
const onlyWhenAsked = (current: Settings) => ({
  ...current,
  frequency: { ...current.frequency, enabled: false },
});

/** What a browser has been seen to do: that storage is gone, and IndexedDB is there. */
async function loseStorage(): Promise<void> {
  closeHistory();
  await local.clear();
}

const storage = {
  estimate: async () => ({}),
  getDirectory: () => Promise.reject(new Error('No folder here.')),
};

beforeEach(() => {
  closeHistory();
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { locks: new FakeLocks(), storage });
  vi.stubGlobal('caches', { keys: async () => [] });
  vi.stubGlobal('localStorage', { clear: () => {} });
});

describe('settings that the browser lost', () => {
  it('are as they were at the next look, so that nobody is asked who chose not to be, and it is said', async () => {
    const began = await readBeginning(NOW);
    await changeSettings(onlyWhenAsked);
    await writePause(PAUSED_UNTIL);
    await keepChoices();
    await loseStorage();
    const plan = await readPlan(NOW.add({ hours: 1 }));
    expect(planNext(plan, NOW)).toEqual({ kind: 'quiet', reason: 'off' });
    expect(plan).toMatchObject({ ...began, pausedUntil: PAUSED_UNTIL });
    expect(await readSettingsMended()).toBe(true);
    await forgetSettingsMended();
    expect(await readSettingsMended()).toBe(false);
  });

  it('are there for a page that reads or changes them before anybody else looks', async () => {
    await readBeginning(NOW);
    await changeSettings(onlyWhenAsked);
    await keepChoices();
    await loseStorage();
    await changeSettings((current) => ({ ...current, privacy: { ...current.privacy, discreet: true } }));
    expect(await readSettings()).toMatchObject({
      frequency: { enabled: false },
      privacy: { discreet: true },
    });
  });

  it('are not copied as if there never were any', async () => {
    await readBeginning(NOW);
    await changeSettings(onlyWhenAsked);
    await keepChoices();
    await loseStorage();
    await keepChoices();
    await loseStorage();
    expect((await readSettings()).frequency.enabled).toBe(false);
  });

  it('are no news where somebody has the usual ones: the day is planned as before, and nothing is said', async () => {
    const began = await readBeginning(NOW);
    await keepChoices();
    await loseStorage();
    expect(await readPlan(NOW.add({ hours: 1 }))).toMatchObject(began);
    expect(await readSettingsMended()).toBe(false);
  });

  it('one by one, come back one by one', async () => {
    await readBeginning(NOW);
    await changeSettings(onlyWhenAsked);
    await writePause(PAUSED_UNTIL);
    await keepChoices();
    await local.remove('settings');
    await writePause('2026-11-29T00:00:00.000Z');
    await keepChoices();
    expect((await readSettings()).frequency.enabled).toBe(false);
    expect(await readPause()).toBe('2026-11-29T00:00:00.000Z');
  });

  it('are as they were last, with a lock and after it, too', async () => {
    await readBeginning(NOW);
    const { vault, root } = await makeVault('correct horse battery staple');
    await sealHistory(vault, root, null);
    await changeSettings(onlyWhenAsked);
    await keepChoices();
    await loseStorage();
    expect((await readSettings()).frequency.enabled).toBe(false);
    expect(await readSettingsMended()).toBe(true);
    await removeLock(root);
    await loseStorage();
    expect((await readSettings()).frequency.enabled).toBe(false);
  });

  it('are copied beside a lock that gets another passphrase in the same moment', async () => {
    await readBeginning(NOW);
    const stored = await openStored();
    await stored.put('machine', { id: 'local', facts: { lock: 'old' } });
    const { get } = fakeBrowser.storage.local;
    vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(async (keys?: unknown) => {
      if (keys === null) await stored.put('machine', { id: 'local', facts: { lock: 'new' } });
      return get(keys as null);
    });
    await keepChoices();
    vi.restoreAllMocks();
    expect((await stored.get('machine', 'local'))?.facts).toMatchObject({
      lock: 'new',
      seed: expect.any(String),
    });
  });

  it('do not come back after everything was deleted', async () => {
    await readBeginning(NOW);
    await changeSettings(onlyWhenAsked);
    await keepChoices();
    await deleteEverything();
    expect((await readSettings()).frequency.enabled).toBe(true);
    expect(await readSettingsMended()).toBe(false);
  });
});
