import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { concatBytes, utf8ToBytes } from '@noble/ciphers/utils.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { parseRecoveryCode } from '../crypto/recovery-code';

const KEY_BYTES = 32;

/** The first byte of an item, so that another way can follow. */
const VERSION = 1;
/** Of XChaCha20: long enough to be drawn by lot. */
const NONCE_BYTES = 24;
const TAG_BYTES = 16;
/** Filled up to a multiple of this, so that the length of an item does not tell whether a line was written. */
const PADDED_TO_BYTES = 256;
/** After the last byte that counts (ISO/IEC 7816-4). */
const END = 0x80;

/**
 * The key under which all goes from one computer to the other. The code is of the kind of the recovery code: 160 bits by lot,
 * which nobody guesses, so nothing has to be slow. Neither code nor key is ever on the road.
 *
 * @returns 32 bytes; null if it is no such code.
 */
export function deriveRoadKey(writtenCode: string): Uint8Array | null {
  const code = parseRecoveryCode(writtenCode);
  return code && hkdf(sha256, code, undefined, utf8ToBytes('heartward road 1'), KEY_BYTES);
}

/** So many bytes, by lot. */
export type Draw = (bytes: number) => Uint8Array;

/** An id or the name of an item: 16 letters by lot. */
export function drawId(draw: Draw): string {
  return toBase64(draw(12)).replaceAll('+', '-').replaceAll('/', '_');
}

/** Seals what stands under a name; under another name it does not open. */
export function sealItem(key: Uint8Array, name: string, bytes: Uint8Array, draw: Draw): string {
  const nonce = draw(NONCE_BYTES);
  const padded = new Uint8Array(Math.ceil((bytes.length + 1) / PADDED_TO_BYTES) * PADDED_TO_BYTES);
  padded.set(bytes);
  padded[bytes.length] = END;
  return toBase64(
    concatBytes(Uint8Array.of(VERSION), nonce, xchacha20poly1305(key, nonce, toLabel(name)).encrypt(padded)),
  );
}

/** What was sealed with this key under this name; null if that was nothing. Anybody may have put anything there. */
export function openItem(key: Uint8Array, name: string, value: unknown): Uint8Array | null {
  if (typeof value !== 'string') return null;
  try {
    const sealed = fromBase64(value);
    if (sealed[0] !== VERSION) return null;
    const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
    const padded = xchacha20poly1305(key, nonce, toLabel(name)).decrypt(sealed.subarray(1 + NONCE_BYTES));
    return padded.subarray(0, padded.lastIndexOf(END));
  } catch {
    return null;
  }
}

/** How many bytes fit into an item whose value has so many letters. */
export function toCapacity(letters: number): number {
  const bytes = Math.floor(letters / 4) * 3 - 1 - NONCE_BYTES - TAG_BYTES;
  return Math.floor(bytes / PADDED_TO_BYTES) * PADDED_TO_BYTES - 1;
}

function toLabel(name: string): Uint8Array {
  return utf8ToBytes(JSON.stringify(['road', name]));
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
