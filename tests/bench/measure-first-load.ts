import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';

/** The bytes of what a page or the worker loads before it can do anything, each file gzipped by itself. */
export interface FirstLoad {
  scripts: number;
  /** The page itself and its style sheets. */
  rest: number;
}

/**
 * @param build the folder of a built extension.
 * @param entry an HTML page or a script, as a path inside the build.
 */
export async function measureFirstLoad(build: string, entry: string): Promise<FirstLoad> {
  const files = await listFiles(build, entry);
  const sizes = await Promise.all(
    [...files].map(async (file) => ({ file, bytes: await gzipped(join(build, file)) })),
  );
  const sum = (isScript: boolean) =>
    sizes
      .filter(({ file }) => file.endsWith('.js') === isScript)
      .reduce((total, { bytes }) => total + bytes, 0);
  return { scripts: sum(true), rest: sum(false) };
}

/** A file and all that it loads by itself: what it imports only when wanted is not among them. */
export async function listFiles(
  build: string,
  file: string,
  found = new Set<string>(),
): Promise<Set<string>> {
  if (found.has(file)) return found;
  found.add(file);
  const text = await readFile(join(build, file), 'utf8');
  const links = file.endsWith('.html')
    ? [...text.matchAll(/<(?:script|link)(?! disabled)\b[^>]*\b(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(
        ([, path = '']) => path,
      )
    : [...text.matchAll(/\b(?:import|from)\s*"(\.[^"]+\.js)"/g)].map(([, path = '']) =>
        posix.join(dirname(file), path),
      );
  for (const link of file.endsWith('.css') ? [] : links) await listFiles(build, link, found);
  return found;
}

async function gzipped(file: string): Promise<number> {
  return gzipSync(await readFile(file), { level: 9 }).length;
}

/** The bytes of all files of a build, each compressed as in a zip, of which they are nearly the whole. */
export async function measureZip(build: string): Promise<number> {
  const entries = await readdir(build, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => {
      return deflateRawSync(await readFile(join(parentPath, name)), { level: 9 }).length;
    }),
  );
  return sizes.reduce((total, size) => total + size, 0);
}
