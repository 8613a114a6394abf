import { concatBytes } from '@noble/ciphers/utils.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { seal, SealError, unseal, type Label } from './envelope';

const KEY_BYTES = 32;

/** Through this, whoever is not let in can add, and cannot read, not even what they added. */
export interface Outbox {
  seal: (value: unknown, label: Label) => Uint8Array;
}

/**
 * An outbox to the owner of a public key (X25519, RFC 7748). The costly part is done once, here, so that each touch of a
 * draft is sealed at once: what is sealed is the outbox's own public key, and an envelope whose key both can derive.
 *
 * @param publicKey 32 bytes
 */
export function startOutbox(publicKey: Uint8Array): Outbox {
  const own = x25519.keygen();
  const key = deriveKey(x25519.getSharedSecret(own.secretKey, publicKey), own.publicKey, publicKey);
  return { seal: (value, label) => concatBytes(own.publicKey, seal(key, value, label)) };
}

/**
 * What was put into an outbox to the owner of this secret key.
 *
 * @throws SealError
 */
export function openFromOutbox(secretKey: Uint8Array, sealed: Uint8Array, label: Label): unknown {
  const from = sealed.subarray(0, KEY_BYTES);
  return unseal(readKey(secretKey, from), sealed.subarray(KEY_BYTES), label);
}

function readKey(secretKey: Uint8Array, from: Uint8Array): Uint8Array {
  try {
    return deriveKey(x25519.getSharedSecret(secretKey, from), from, x25519.getPublicKey(secretKey));
  } catch (error) {
    // It is no public key, or one of those few that make every secret the same.
    throw new SealError(error);
  }
}

/** Both public keys go into it, as they do in HPKE (RFC 9180, 4.1). */
function deriveKey(shared: Uint8Array, from: Uint8Array, to: Uint8Array): Uint8Array {
  return hkdf(sha256, shared, concatBytes(from, to), utf8ToBytes('heartward outbox 1'), KEY_BYTES);
}
