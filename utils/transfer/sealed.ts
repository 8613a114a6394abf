/** Whether these bytes begin a file in the age format, in either of its two forms: bytes, and letters for a mail. */
export function isSealed(head: Uint8Array): boolean {
  return /^(age-encryption\.org\/|-----BEGIN AGE )/.test(new TextDecoder().decode(head));
}
