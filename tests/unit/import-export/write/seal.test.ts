import { armor, Encrypter } from 'age-encryption';
import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { recognise } from '@/utils/import-export/read/recognise';
import { seal, unseal } from '@/utils/import-export/write/seal';
import { isSealed } from '@/utils/import-export/formats/sealed';
import { sourceOfBytes } from '@/utils/import-export/read/source';

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
async function lockFast(passphrase: string, workFactor = 2, text = TEXT): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(text);
}

async function open(bytes: Uint8Array, passphrase = PASSPHRASE): Promise<string | null> {
  const source = await unseal(sourceOfBytes(bytes), passphrase, MAX);
  return source && new TextDecoder().decode(source.read(0, source.size));
}

it('what is locked with a passphrase is opened by it, and says nothing of what is in it', async () => {
  const sealed = await lock('cafe\u0301 at ten');
  expect(isSealed(sourceOfBytes(sealed))).toBe(true);
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

const AGE = 'AGE ENCRYPTED FILE';
const rewrap = (letters: string, width: number, end = '\n') => {
  const [, inner = ''] = /-{5}\n([^-]*)-----END/.exec(letters) ?? [];
  const lines = inner.replaceAll('\n', '').match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
  return [`-----BEGIN ${AGE}-----`, ...lines, `-----END ${AGE}-----`, ''].join(end);
};
/** Broken where no line ends, then with every equals sign of its own written as what it is. */
const inMime = (letters: string) =>
  letters
    .replaceAll(/^(?!-)(.{50})(?=.)/gm, '$1\0')
    .replaceAll('=', '=3D')
    .replaceAll('\0', '=\r\n');

it.each<[string, (letters: string) => Uint8Array | string]>([
  ['as they are', (letters) => letters],
  ['with a byte-order mark', (letters) => `\uFEFF${letters}`],
  ['with empty lines before', (letters) => `\n \r\n\n${letters}`],
  ['with a greeting before and a signature after', (letters) => `Hi,\nhere it is:\n\n${letters}\n-- \nM.\n`],
  ['with the line ends of Windows', (letters) => letters.replaceAll('\n', '\r\n')],
  ['in lines of 76', (letters) => rewrap(letters, 76)],
  ['in lines of 20, with the line ends of an old Mac', (letters) => rewrap(letters, 20, '\r')],
  ['in one line', (letters) => rewrap(letters, 9999)],
  ['without its last line end', (letters) => letters.trimEnd()],
  ['with blanks at both ends of its lines', (letters) => letters.replaceAll(/^|$/gm, '  ')],
  ['with an empty line after each', (letters) => letters.replaceAll('\n', '\n\n')],
  ['quoted in an answer', (letters) => `On Monday M. wrote:\n${letters.replaceAll(/^/gm, '> ')}`],
  ['quoted twice', (letters) => letters.replaceAll(/^/gm, '>> ')],
  ['as a mail program writes it down', (letters) => `Dear you,=20\r\n\r\n${inMime(letters)}`],
  ['saved as Unicode by an editor', (letters) => new Uint8Array(Buffer.from(`\uFEFF${letters}`, 'utf16le'))],
])('a file in letters, %s, is asked a passphrase for and opened by it', async (_, change) => {
  // Of each length that base64 ends in another way.
  for (const text of ['', TEXT, `${TEXT} `, `${TEXT}  `]) {
    const changed = change(armor.encode(await lockFast(PASSPHRASE, 2, text)));
    const bytes = typeof changed === 'string' ? strToU8(changed) : changed;
    expect(isSealed(sourceOfBytes(bytes))).toBe(true);
    expect(() => recognise(sourceOfBytes(bytes), 'UTC')).toThrow(
      expect.objectContaining({ reason: 'encrypted' }),
    );
    expect(await open(bytes)).toBe(text);
  }
});

it('a table in which somebody speaks of such a file is a table', () => {
  const table = `full_date,time,mood,note\n2025-04-04,17:22,good,"I found\n-----BEGIN ${AGE}-----\nin a mail"\n`;
  expect(isSealed(sourceOfBytes(strToU8(table)))).toBe(false);
  expect(recognise(sourceOfBytes(strToU8(table)), 'UTC').app).toBe('daylio');
});

it.each([
  ['a bit flipped in what it holds', async () => flip(await lockFast(PASSPHRASE), -5), 'damaged'],
  ['a bit flipped in the seal of its head', async () => flip(await lockFast(PASSPHRASE), -70), 'damaged'],
  ['its end missing', async () => (await lockFast(PASSPHRASE)).subarray(0, -9), 'damaged'],
  [
    'letters that break off',
    async () => strToU8(armor.encode(await lockFast(PASSPHRASE)).slice(0, -40)),
    'damaged',
  ],
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

it.each([
  ['line ends after letters that break off', `-----BEGIN ${AGE}-----\n`, '\n'],
  ['quoting marks after letters that break off', `-----BEGIN ${AGE}-----\n`, ' >'],
  ['byte-order marks after letters that break off', `-----BEGIN ${AGE}-----\n`, '\uFEFF'],
])('a file with many %s is refused before anybody tires of it', async (_, head, many) => {
  const begun = performance.now();
  await expect(open(strToU8(head + many.repeat(40_000)))).rejects.toMatchObject({ reason: 'damaged' });
  expect(performance.now() - begun).toBeLessThan(2_000);
});

function flip(bytes: Uint8Array, at: number): Uint8Array {
  const index = bytes.length + at;
  return bytes.map((byte, place) => (place === index ? byte ^ 1 : byte));
}
