import { randomBytes } from '@noble/ciphers/utils.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { argon2idAsync } from '@noble/hashes/argon2.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { COST, isCheaper } from './cost';
import { seal, SealError, unseal } from './envelope';
import { formatRecoveryCode, parseRecoveryCode, RECOVERY_BYTES } from './recovery-code';

const KEY_BYTES = 32;
const SALT_BYTES = 16;

const hex = v.pipe(v.string(), v.regex(/^([0-9a-f]{2})+$/));
const hexOf = (bytes: number) => v.pipe(hex, v.length(bytes * 2));
/** A vault that was tampered with must not take all memory or time there is. */
const upTo = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));

/** Version 1 of the vault: all that is kept of a lock, and of no use without the passphrase or the recovery code. */
export const vaultSchema = v.object({
  version: v.literal(1),
  /** X25519, hexadecimal: to it a check-in is sealed while it is locked. */
  publicKey: hexOf(KEY_BYTES),
  /** The root, sealed with what Argon2id makes of the passphrase. */
  byPassphrase: v.object({
    salt: hexOf(SALT_BYTES),
    memoryKib: upTo(1_048_576),
    passes: upTo(10),
    lanes: upTo(4),
    sealed: hex,
  }),
  /** The root, sealed with what the recovery code holds. */
  byCode: v.object({ sealed: hex }),
});

export type Vault = v.InferOutput<typeof vaultSchema>;

/** The one secret of a lock, 32 bytes by lot. Nobody chose it, so that another passphrase leaves all that it sealed as it is. */
export type Root = Uint8Array;

/** What a root opens. */
export interface Keys {
  /** For records, 32 bytes. */
  records: Uint8Array;
  /** For what came through an outbox, 32 bytes. */
  secretKey: Uint8Array;
  /** To which that was sealed, hexadecimal: of which lock they are. */
  publicKey?: string;
}

interface MadeVault {
  vault: Vault;
  root: Root;
  /** For paper. It is nowhere else. */
  recoveryCode: string;
}

/** A new lock with its passphrase. */
export async function makeVault(passphrase: string): Promise<MadeVault> {
  const root = randomBytes(KEY_BYTES);
  const publicKey = bytesToHex(toPublicKey(root));
  const code = randomBytes(RECOVERY_BYTES);
  const vault: Vault = {
    version: 1,
    publicKey,
    byPassphrase: await wrapByPassphrase(root, passphrase, publicKey),
    byCode: { sealed: wrap(fromCode(code), root, publicKey, 'code') },
  };
  return { vault, root, recoveryCode: formatRecoveryCode(code) };
}

/**
 * The root, for who knows the passphrase. It takes a good part of a second, which is its purpose.
 *
 * @throws SealError if it is another passphrase, or the vault is not as it was.
 */
export async function openVault(vault: Vault, passphrase: string): Promise<Root> {
  const { sealed, ...cost } = vault.byPassphrase;
  return unwrap(await fromPassphrase(passphrase, cost), sealed, vault.publicKey, 'passphrase');
}

/**
 * The root, for who has the recovery code.
 *
 * @throws SealError if it is another one, or the vault is not as it was.
 */
export function openVaultByCode(vault: Vault, recoveryCode: string): Root {
  const code = parseRecoveryCode(recoveryCode);
  if (code === null) throw new SealError();
  return unwrap(fromCode(code), vault.byCode.sealed, vault.publicKey, 'code');
}

/**
 * The same lock with another passphrase. The recovery code stays good, and all that is sealed stays as it is: with a copy of the
 * files from before, the one before still leads to the same root.
 */
export async function changePassphrase(vault: Vault, root: Root, passphrase: string): Promise<Vault> {
  return { ...vault, byPassphrase: await wrapByPassphrase(root, passphrase, vault.publicKey) };
}

/** Whether its passphrase was set when less was asked of a guesser than now: to be set anew as soon as it is known. */
export function isEasier({ byPassphrase }: Vault): boolean {
  return isCheaper(byPassphrase);
}

/** The same lock with another recovery code. Where it is kept from now on, the one before opens nothing any more. */
export function renewRecoveryCode(vault: Vault, root: Root): Pick<MadeVault, 'vault' | 'recoveryCode'> {
  const code = randomBytes(RECOVERY_BYTES);
  const byCode = { sealed: wrap(fromCode(code), root, vault.publicKey, 'code') };
  return { vault: { ...vault, byCode }, recoveryCode: formatRecoveryCode(code) };
}

/** What this root opens. */
export function deriveKeys(root: Root): Keys {
  return {
    records: derive(root, 'heartward records 1'),
    secretKey: toSecretKey(root),
    publicKey: bytesToHex(toPublicKey(root)),
  };
}

async function wrapByPassphrase(
  root: Root,
  passphrase: string,
  publicKey: string,
): Promise<Vault['byPassphrase']> {
  const cost = { salt: bytesToHex(randomBytes(SALT_BYTES)), ...COST };
  return { ...cost, sealed: wrap(await fromPassphrase(passphrase, cost), root, publicKey, 'passphrase') };
}

/** The same letters are the same passphrase, however a keyboard composes them. */
async function fromPassphrase(
  passphrase: string,
  { salt, memoryKib, passes, lanes }: Omit<Vault['byPassphrase'], 'sealed'>,
): Promise<Uint8Array> {
  return argon2idAsync(utf8ToBytes(passphrase.normalize('NFKC')), hexToBytes(salt), {
    m: memoryKib,
    t: passes,
    p: lanes,
    dkLen: KEY_BYTES,
  });
}

/** A code was drawn by lot, and nobody can guess it: nothing has to be slow. */
function fromCode(code: Uint8Array): Uint8Array {
  return derive(code, 'heartward recovery 1');
}

function wrap(key: Uint8Array, root: Root, publicKey: string, by: string): string {
  return bytesToHex(seal(key, bytesToHex(root), ['vault', by, publicKey]));
}

function unwrap(key: Uint8Array, sealed: string, publicKey: string, by: string): Root {
  const root = v.safeParse(hexOf(KEY_BYTES), unseal(key, hexToBytes(sealed), ['vault', by, publicKey]));
  if (!root.success) throw new SealError();
  return hexToBytes(root.output);
}

function toPublicKey(root: Root): Uint8Array {
  return x25519.getPublicKey(toSecretKey(root));
}

function toSecretKey(root: Root): Uint8Array {
  return derive(root, 'heartward secret key 1');
}

function derive(secret: Uint8Array, purpose: string): Uint8Array {
  return hkdf(sha256, secret, undefined, utf8ToBytes(purpose), KEY_BYTES);
}
