/** 160 bits, which nobody guesses, and which are 32 signs to copy. */
export const RECOVERY_BYTES = 20;

/** Crockford’s: without I, L, O and U, which a hand or an eye takes for something else. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS_PER_SIGN = 5;
const LENGTH = (RECOVERY_BYTES * 8) / BITS_PER_SIGN;
const GROUP = 4;

/** The code as one writes it down: eight groups of four signs. */
export function formatRecoveryCode(code: Uint8Array): string {
  const bits = [...code].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const signs = split(bits, BITS_PER_SIGN).map((five) => SIGNS.charAt(Number.parseInt(five, 2)));
  return split(signs.join(''), GROUP).join('-');
}

/** What a code says, however it is grouped, in small letters or large, with O for 0 and I or L for 1; null if it is none. */
export function parseRecoveryCode(written: string): Uint8Array | null {
  const signs = written
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const values = [...signs].map((sign) => SIGNS.indexOf(sign));
  if (values.length !== LENGTH || values.includes(-1)) return null;
  const bits = values.map((value) => value.toString(2).padStart(BITS_PER_SIGN, '0')).join('');
  return Uint8Array.from(split(bits, 8), (byte) => Number.parseInt(byte, 2));
}

function split(text: string, length: number): string[] {
  return Array.from({ length: text.length / length }, (_, n) => text.slice(n * length, (n + 1) * length));
}
