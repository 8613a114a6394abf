import { armor, Encrypter } from 'age-encryption';
import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { seal, unseal } from '@/utils/transfer/seal';
import { isSealed } from '@/utils/transfer/sealed';
import { sourceOfBytes } from '@/utils/transfer/source';

const PASSPHRASE = 'four words of nothing';
const TEXT = 'Said it was fine. It wasn’t. 🌧';
const MAX = 2 ** 20;

async function* inPieces() {
  yield* TEXT;
}

async function lock(passphrase = PASSPHRASE): Promise<Uint8Array> {
  const sealed = await new Response(await seal(inPieces(), passphrase)).arrayBuffer();
  return new Uint8Array(sealed);
}

/** As fast as it goes: what it costs to guess is not what these are about. */
async function lockFast(passphrase: string, workFactor = 2): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(TEXT);
}

async function open(bytes: Uint8Array, passphrase = PASSPHRASE): Promise<string | null> {
  const source = await unseal(sourceOfBytes(bytes), passphrase, MAX);
  return source && new TextDecoder().decode(source.read(0, source.size));
}

it('what is locked with a passphrase is opened by it, and says nothing of what is in it', async () => {
  const sealed = await lock('cafe\u0301 at ten');
  expect(isSealed(sealed)).toBe(true);
  expect(Buffer.from(sealed).includes('fine')).toBe(false);
  // Whichever way a keyboard writes it.
  expect(await open(sealed, 'caf\u00e9 at ten')).toBe(TEXT);
});

it('another passphrase does not open it', async () => {
  expect(await open(await lockFast(PASSPHRASE), 'four words of something')).toBeNull();
});

it('a file in letters, and one with a passphrase in the form that it was typed in, are opened, too', async () => {
  expect(await open(strToU8(armor.encode(await lockFast(PASSPHRASE))))).toBe(TEXT);
  expect(await open(await lockFast('cafe\u0301'), 'cafe\u0301')).toBe(TEXT);
});

it.each([
  ['a bit flipped in what it holds', async () => flip(await lockFast(PASSPHRASE), -5), 'damaged'],
  ['a bit flipped in the seal of its head', async () => flip(await lockFast(PASSPHRASE), -70), 'damaged'],
  ['its end missing', async () => (await lockFast(PASSPHRASE)).subarray(0, -9), 'damaged'],
  ['only its beginning', async () => strToU8('age-encryption.org/v1\n'), 'damaged'],
  ['letters that are none', async () => strToU8('-----BEGIN AGE ENCRYPTED FILE-----\n!!\n'), 'damaged'],
  [
    'a key instead of a passphrase',
    async () => strToU8('age-encryption.org/v1\n-> X25519 abc\n'),
    'encrypted',
  ],
  [
    'more work than there is memory for',
    async () => strToU8(`age-encryption.org/v1\n-> scrypt ${'a'.repeat(22)} 19\n`),
    'too-costly',
  ],
  ['more in it than is read', async () => new Uint8Array(2 * MAX), 'too-large'],
])('a file with %s is refused', async (_, make, reason) => {
  await expect(open(await make())).rejects.toMatchObject({ name: 'Refusal', reason });
});

function flip(bytes: Uint8Array, at: number): Uint8Array {
  const index = bytes.length + at;
  return bytes.map((byte, place) => (place === index ? byte ^ 1 : byte));
}
