import { seal, unseal } from '../../crypto/envelope';
import type { Keys } from '../../crypto/vault';
import type { CopySeal } from '../../storage/stored-copies';

/** So many bytes become letters at a time: as many arguments as a call takes. */
const PIECE = 8192;

/** Seals the copies of months, which lie in a storage that holds text only. */
export function toCopySeal({ records }: Keys): CopySeal {
  return {
    seal: (month, checkIns) => toBase64(seal(records, checkIns, ['copy', month])),
    unseal: (month, sealed) => unseal(records, fromBase64(sealed), ['copy', month]),
  };
}

function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += PIECE) {
    pieces.push(String.fromCharCode(...bytes.subarray(from, from + PIECE)));
  }
  return btoa(pieces.join(''));
}

function fromBase64(text: string): Uint8Array {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index++) bytes[index] = letters.charCodeAt(index);
  return bytes;
}
