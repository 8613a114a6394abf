import { argon2id } from '@noble/hashes/argon2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { SealError, seal, unseal } from '@/utils/crypto/envelope';
import { openFromOutbox, startOutbox } from '@/utils/crypto/outbox';
import {
  changePassphrase,
  deriveKeys,
  makeVault,
  openVault,
  openVaultByCode,
  vaultSchema,
} from '@/utils/crypto/vault';
import sample from '../../examples/lock-v1.json' with { type: 'json' };

// The full cost is tried where the lock is opened.
vi.mock('@/utils/crypto/cost', () => ({
  isCheaper: () => false,
  COST: { memoryKib: 64, passes: 1, lanes: 1 },
}));

const PASSPHRASE = 'a quiet place, für mich';
let made: Awaited<ReturnType<typeof makeVault>>;

beforeAll(async () => {
  made = await makeVault(PASSPHRASE);
});

describe('a vault', () => {
  it('opens with its passphrase, however a keyboard composes its letters', async () => {
    expect(await openVault(made.vault, PASSPHRASE)).toEqual(made.root);
    expect(await openVault(made.vault, PASSPHRASE.normalize('NFD'))).toEqual(made.root);
  });

  it('opens with its recovery code', () => {
    expect(openVaultByCode(made.vault, made.recoveryCode)).toEqual(made.root);
  });

  it.each(['', 'a quiet place', `${PASSPHRASE} `])('refuses the passphrase “%s”', async (wrong) => {
    await expect(openVault(made.vault, wrong)).rejects.toThrow(SealError);
  });

  it.each(['', 'no code', '0000-0000-0000-0000-0000-0000-0000-0000'])('refuses the code “%s”', (wrong) => {
    expect(() => openVaultByCode(made.vault, wrong)).toThrow(SealError);
  });

  it('has another passphrase, the same code and the same keys once it is changed', async () => {
    const changed = await changePassphrase(made.vault, made.root, 'another');
    expect(await openVault(changed, 'another')).toEqual(made.root);
    expect(openVaultByCode(changed, made.recoveryCode)).toEqual(made.root);
    await expect(openVault(changed, PASSPHRASE)).rejects.toThrow(SealError);
  });

  it('is refused with another public key, to which check-ins would be sealed for somebody else', async () => {
    const other = await makeVault('of somebody else');
    const exchanged = { ...made.vault, publicKey: other.vault.publicKey };
    await expect(openVault(exchanged, PASSPHRASE)).rejects.toThrow(SealError);
    expect(() => openVaultByCode(exchanged, made.recoveryCode)).toThrow(SealError);
  });

  it('does not open with what the other way opens', () => {
    const { byPassphrase, byCode } = made.vault;
    const exchanged = { ...made.vault, byCode: { sealed: byPassphrase.sealed } };
    expect(byCode.sealed).not.toBe(byPassphrase.sealed);
    expect(() => openVaultByCode(exchanged, made.recoveryCode)).toThrow(SealError);
  });

  it('holds neither the root nor what it derives, and passes through a text', () => {
    const text = JSON.stringify(made.vault);
    const { records, secretKey } = deriveKeys(made.root);
    for (const secret of [made.root, records, secretKey]) expect(text).not.toContain(bytesToHex(secret));
    expect(v.parse(vaultSchema, JSON.parse(text))).toEqual(made.vault);
  });

  it('leads to keys that open each what is theirs', () => {
    const { records, secretKey } = deriveKeys(made.root);
    const sealed = startOutbox(hexToBytes(made.vault.publicKey)).seal('said while locked', ['inbox']);
    expect(openFromOutbox(secretKey, sealed, ['inbox'])).toBe('said while locked');
    expect(unseal(records, seal(records, 'kept', []), [])).toBe('kept');
    expect(records).not.toEqual(secretKey);
  });

  it('that asks for more memory or time than there is, is none', () => {
    for (const cost of [{ memoryKib: 2 ** 30 }, { passes: 10_000 }, { lanes: 0 }]) {
      const hostile = { ...made.vault, byPassphrase: { ...made.vault.byPassphrase, ...cost } };
      expect(v.is(vaultSchema, hostile)).toBe(false);
    }
  });

  it('opens as it was laid down in version 1', async () => {
    const { vault, passphrase, recoveryCode, root } = sample;
    const parsed = v.parse(vaultSchema, vault);
    expect(bytesToHex(await openVault(parsed, passphrase))).toBe(root);
    expect(bytesToHex(openVaultByCode(parsed, recoveryCode))).toBe(root);
  });

  it('rests on a function that does what RFC 9106 says (5.3)', () => {
    const tag = argon2id(new Uint8Array(32).fill(1), new Uint8Array(16).fill(2), {
      t: 3,
      m: 32,
      p: 4,
      dkLen: 32,
      key: new Uint8Array(8).fill(3),
      personalization: new Uint8Array(12).fill(4),
    });
    expect(bytesToHex(tag)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
  });
});
