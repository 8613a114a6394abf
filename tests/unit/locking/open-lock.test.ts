import { IDBFactory } from 'fake-indexeddb';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { unlock } from '@/utils/locking/open-lock';
import { closeHistory } from '@/utils/history/connection/database';
import { sealHistory } from '@/utils/history/sealed/move';
import { openVault, openVaultByCode, vaultSchema, type Vault } from '@/utils/crypto/vault';
import { forgetKeys, readLock } from '@/utils/storage/lock-state';
import { FakeLocks } from '../../fake-locks';
import sample from '../../examples/lock-v1.json' with { type: 'json' };

const readVault = async (): Promise<Vault> => v.parse(vaultSchema, (await readLock())?.vault);

beforeEach(() => {
  closeHistory();
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { locks: new FakeLocks(), storage: navigator.storage });
});

afterEach(closeHistory);

describe('a lock of which the passphrase was set with 19 MiB and 2 passes', () => {
  it('has 64 MiB and 3 once it was opened with it, and is else as it was', { timeout: 60_000 }, async () => {
    const { passphrase, recoveryCode, root } = sample;
    await sealHistory(v.parse(vaultSchema, sample.vault), hexToBytes(root), null);
    await forgetKeys();
    closeHistory();
    expect(await unlock(passphrase)).toEqual({ kind: 'done' });
    await vi.waitFor(
      async () =>
        expect((await readVault()).byPassphrase).toMatchObject({ memoryKib: 65_536, passes: 3, lanes: 1 }),
      { timeout: 30_000 },
    );
    const raised = await readVault();
    expect(raised.byPassphrase.salt).not.toBe(sample.vault.byPassphrase.salt);
    expect(bytesToHex(await openVault(raised, passphrase))).toBe(root);
    expect(bytesToHex(openVaultByCode(raised, recoveryCode))).toBe(root);
    await forgetKeys();
    expect(await unlock(passphrase)).toEqual({ kind: 'done' });
    expect(await readVault()).toEqual(raised);
  });
});
