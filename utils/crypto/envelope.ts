import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { concatBytes, randomBytes, utf8ToBytes } from '@noble/ciphers/utils.js';

/** The first byte of what is sealed, so that another way of sealing can follow. */
const VERSION = 1;

/** Of XChaCha20: long enough to be drawn by lot for as many records as anybody will ever have. */
const NONCE_BYTES = 24;

/** What is sealed is filled up to a multiple of this, so that its length does not tell how much was written. */
const PADDED_TO_BYTES = 128;

/**
 * What stays visible of a record, and belongs to it alone: its store, its id, its times and days, in this order. Bound to
 * what is sealed, so that a record put in the place of another does not open.
 */
export type Label = readonly string[];

/** What was sealed does not open: with another key, under another label, or because a bit of it is not as it was. */
export class SealError extends Error {
  override name = 'SealError';

  constructor(cause?: unknown) {
    super('What is sealed does not open.', { cause });
  }
}

/**
 * Seals a value that JSON can hold: a byte of the version, the nonce, and XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03).
 * It is done when this returns: a transaction of IndexedDB would not wait for a promise of Web Crypto.
 *
 * @param key 32 bytes
 */
export function seal(key: Uint8Array, value: unknown, label: Label): Uint8Array {
  const nonce = randomBytes(NONCE_BYTES);
  const sealed = xchacha20poly1305(key, nonce, toBytes(label)).encrypt(
    utf8ToBytes(pad(JSON.stringify(value))),
  );
  return concatBytes(Uint8Array.of(VERSION), nonce, sealed);
}

/**
 * The value that was sealed with this key, under this label.
 *
 * @throws SealError
 */
export function unseal(key: Uint8Array, sealed: Uint8Array, label: Label): unknown {
  if (sealed[0] !== VERSION) throw new SealError();
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  try {
    const opened = xchacha20poly1305(key, nonce, toBytes(label)).decrypt(sealed.subarray(1 + NONCE_BYTES));
    return JSON.parse(new TextDecoder().decode(opened));
  } catch (error) {
    throw new SealError(error);
  }
}

/** As JSON, no two labels read the same, wherever one part ends and the next begins. */
function toBytes(label: Label): Uint8Array {
  return utf8ToBytes(JSON.stringify(label));
}

/** JSON may end in spaces. */
function pad(json: string): string {
  const { length } = utf8ToBytes(json);
  return json + ' '.repeat(-length & (PADDED_TO_BYTES - 1));
}
