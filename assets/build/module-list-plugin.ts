import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Plugin } from 'vite';

/** Where the list of a build stands, as JSON: of each script its modules, as paths inside the project. */
export const moduleListFile = (browser: string) => `.wxt/modules-${browser}.json`;

/** Writes down which modules are in which script, so that a test can say what each page loads first. */
export function moduleListPlugin(browser: string): Plugin {
  return {
    name: 'heartward:module-list',
    apply: 'build',
    async writeBundle(_, bundle) {
      const scripts = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? [[file.fileName, file.moduleIds.map(nameModule)] as const] : [],
      );
      const file = moduleListFile(browser);
      const known = await readFile(file, 'utf8').then(JSON.parse, () => ({}));
      await mkdir('.wxt', { recursive: true });
      // Pages and the worker are built one after the other.
      await writeFile(file, JSON.stringify({ ...known, ...Object.fromEntries(scripts) }));
    },
  };
}

/** What the bundler made itself has no file; a query says how a file is read. */
function nameModule(id: string): string {
  const file = id.replaceAll('\0', '').replace(/\?.*$/, '');
  return relative(process.cwd(), file).replaceAll('\\', '/');
}
