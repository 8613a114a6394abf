import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { moduleListFile } from '../../assets/build/module-list-plugin.ts';
import { listFiles } from './measure-first-load.ts';

/**
 * The folders and packages of which something is in what a page or the worker loads before it can do anything, by name.
 *
 * @param build the folder of a built extension.
 * @param browser the one that it was built for, as the builder names it.
 * @param entry an HTML page or a script, as a path inside the build.
 */
export async function listFirstLoad(build: string, browser: string, entry: string): Promise<string[]> {
  const modules: Record<string, string[]> = JSON.parse(await readFile(moduleListFile(browser), 'utf8'));
  const scripts = [...(await listFiles(build, entry))].filter((file) => file.endsWith('.js'));
  const folders = scripts.flatMap((script) => {
    const within = modules[script];
    // What is copied as it is has no modules.
    if (!within && !script.includes('/')) return script;
    if (!within)
      throw new Error(`${script} is of another build than ${moduleListFile(browser)}. Build again.`);
    return within.map(folderOf);
  });
  return [...new Set(folders)].filter((folder) => folder !== '').toSorted();
}

/** Of a package its name; of what the bundler or the framework makes, nothing. */
function folderOf(module: string): string {
  const [, found] = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(module) ?? [];
  if (found !== undefined) return `(${found})`;
  return /^(?:assets|components|entrypoints|utils)\//.test(module) ? dirname(module) : '';
}
