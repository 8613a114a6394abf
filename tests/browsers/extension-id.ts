import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';

const ID_LETTERS = 'abcdefghijklmnop';

/** Chromium makes an extension's id of its manifest's key or, unpacked, of its folder's path; so it can be foretold. */
export async function chromiumExtensionId(extensionDir: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8'));
  const key = keyOf(manifest);
  const path = await realpath(extensionDir);
  const identity = key
    ? Buffer.from(key, 'base64')
    : Buffer.from(path, process.platform === 'win32' ? 'utf16le' : 'utf8');
  const digits = createHash('sha256').update(identity).digest('hex').slice(0, 32);
  return Array.from(digits, (digit) => ID_LETTERS.charAt(Number.parseInt(digit, 16))).join('');
}

function keyOf(manifest: unknown): string | undefined {
  if (typeof manifest !== 'object' || manifest === null || !('key' in manifest)) return undefined;
  return typeof manifest.key === 'string' ? manifest.key : undefined;
}
