import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';

const execute = promisify(execFile);
const { name, version } = JSON.parse(await readFile('package.json', 'utf8'));
const SOURCES = `.output/${name}-${version}-sources.zip`;
const ZIPS = ['chrome', 'firefox'].map((browser) => `.output/${name}-${version}-${browser}.zip`);

/** Makes both browsers' zips of the sources that a store is given, elsewhere, and holds them to those here, byte for byte. */
const folder = await mkdtemp(join(tmpdir(), 'heartward-rebuild-'));
try {
  for (const [path, content] of Object.entries(unzipSync(await readFile(SOURCES)))) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  await execute('npm', ['ci'], { cwd: folder });
  await execute('npm', ['run', 'zip'], { cwd: folder });
  for (const zip of ZIPS) {
    const isSame = (await digest(zip)) === (await digest(join(folder, zip)));
    console.log(`${basename(zip)}: ${isSame ? 'the same bytes' : 'OTHER bytes than those of its sources'}`);
    if (!isSame) process.exitCode = 1;
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function digest(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}
