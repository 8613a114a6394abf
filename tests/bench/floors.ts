import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'wxt';
import { CHROMIUM_BUILD } from '../e2e/builds.ts';

/** Extensions to compare ours with, built as ours is: `empty` has one button and no script, `preact` the same by Preact. */
export const FLOORS = ['empty', 'preact'] as const;

/** @returns the folder of the built floor. */
export async function buildFloor(floor: (typeof FLOORS)[number], folder: string): Promise<string> {
  await build({
    root: `tests/bench/floors/${floor}`,
    outDir: join(folder, floor),
    imports: false,
    manifestVersion: 3,
    manifest: { name: `Floor: ${floor}`, permissions: ['alarms', 'storage', 'idle'] },
    vite: () => ({
      logLevel: 'error',
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      build: { modulePreload: { polyfill: false } },
    }),
  });
  return join(folder, floor, 'chrome-mv3');
}

/** A copy of our build, with a history of its own: an extension's data belongs to its folder. */
export async function copyBuild(name: string, folder: string): Promise<string> {
  const copy = join(folder, name);
  await cp(CHROMIUM_BUILD, copy, { recursive: true });
  return copy;
}

/** Milliseconds by which our own code is held up, and where, to see whether the bench notices. */
export interface PlantedDelay {
  milliseconds: number;
  /** `scripts`: when the popup and the worker begin; `transactions`: whenever anything of the history is read or written. */
  at: 'scripts' | 'transactions';
}

export async function plantDelay(extension: string, { milliseconds, at }: PlantedDelay): Promise<void> {
  const wait = `const end=performance.now()+${milliseconds};while(performance.now()<end);`;
  const delay = {
    scripts: `{${wait}}`,
    transactions: `{const {transaction}=IDBDatabase.prototype;IDBDatabase.prototype.transaction=function(...args){${wait}return transaction.apply(this,args)}}`,
  };
  const chunk = { scripts: /^popup-/, transactions: /^platform-/ };
  const chunks = (await readdir(join(extension, 'chunks'))).filter((name) => chunk[at].test(name));
  // The worker is one file, with all of it in.
  for (const script of [...chunks.map((name) => join('chunks', name)), 'background.js']) {
    const file = join(extension, script);
    // Imports are hoisted, so that a module may begin with a statement.
    await writeFile(file, `${delay[at]}\n${await readFile(file, 'utf8')}`);
  }
}
