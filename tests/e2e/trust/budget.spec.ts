import { randomBytes } from 'node:crypto';
import { appendFile, cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isOver, weigh } from '../../bench/weigh-build.ts';
import { CHROMIUM_BUILD, FIREFOX_BUILD } from '../builds.ts';
import { expect, test } from '../fixtures.ts';

test('10 kB more are over the budget, of any page, of the worker and of what people install', async ({
  folder,
}) => {
  for (const build of [CHROMIUM_BUILD, FIREFOX_BUILD]) {
    const lines = await weigh(build);
    expect(lines.filter(isOver)).toEqual([]);
    for (const { what } of lines.filter((line) => line.what.endsWith('scripts'))) {
      const planted = join(folder, what, build);
      await cp(build, planted, { recursive: true });
      await appendFile(await ownScript(planted, what), `\n//${tenKilobytes()}`);
      const over = (await weigh(planted)).filter(isOver);
      expect(over.map((line) => line.what)).toEqual([what, 'zipped']);
    }
  }
});

/** The script that a page or the worker has to itself. */
async function ownScript(build: string, what: string): Promise<string> {
  const [name = ''] = what.split('.');
  if (name === 'background') return join(build, 'background.js');
  const own = (await readdir(join(build, 'chunks'))).find((file) =>
    new RegExp(`^${name}-.{8}\\.js$`).test(file),
  );
  if (own === undefined) throw new Error(`${name} has no script to itself.`);
  return join(build, 'chunks', own);
}

/** In base64, and not to be compressed below the bytes that it stands for. */
function tenKilobytes(): string {
  return randomBytes(10_000).toString('base64');
}
