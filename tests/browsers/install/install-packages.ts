import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Parallel workers would trip over the package manager's own locks, so they queue on this one. */
const LOCK = join(tmpdir(), 'heartward-install-packages.lock');

async function osRelease(): Promise<string> {
  return readFile('/etc/os-release', 'utf8').catch(() => '');
}

/** Ubuntu's browsers in apt are only doors to snaps, which can neither read a profile in /tmp nor run in a container. */
export async function aptHasRealBrowsers(): Promise<boolean> {
  return /^ID=debian$/m.test(await osRelease());
}

export async function canInstallPackages(): Promise<boolean> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return /^ID(_LIKE)?=.*debian/m.test(await osRelease());
}

export async function installPackages(names: string[]): Promise<void> {
  console.log(`Installing ${names.join(', ')} (this takes a minute or two) …`);
  const script = 'apt-get update -q && apt-get install -q -y --no-install-recommends "$@"';
  await run('flock', [LOCK, 'sh', '-c', script, 'sh', ...names], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 64 * 1024 * 1024,
  });
}
