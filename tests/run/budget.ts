import { readFile, writeFile } from 'node:fs/promises';
import { parseYAML, stringifyYAML } from 'confbox';
import { listFirstLoad } from '../bench/list-modules.ts';
import { BUDGET, isOver, weigh } from '../bench/weigh-build.ts';
import { CHROMIUM_BUILD, FIREFOX_BUILD } from '../e2e/builds.ts';

/** Of what each page loads first, the folders; `npm run budget -- --write` writes it anew. */
const FIRST_LOADS = 'tests/bench/first-loads.yml';

for (const build of [CHROMIUM_BUILD, FIREFOX_BUILD]) {
  const lines = await weigh(build);
  console.log(build);
  for (const { what, size, budget } of lines) {
    console.log(`  ${what.padEnd(35)} ${size.toFixed(1).padStart(6)} kB of ${budget}`);
  }
  for (const { what } of lines.filter(isOver)) fail(`Over its budget: ${what}`);
}

const loads = Object.fromEntries(
  await Promise.all(
    BUDGET.map(async ({ what }) => [what, await listFirstLoad(CHROMIUM_BUILD, 'chrome', what)] as const),
  ),
);
if (process.argv.includes('--write')) await writeFile(FIRST_LOADS, `${stringifyYAML(loads).trim()}\n`);
const known = parseYAML<Record<string, string[]>>(await readFile(FIRST_LOADS, 'utf8'));
for (const [what, folders] of Object.entries(loads)) {
  const before = known[what] ?? [];
  for (const folder of folders.filter((one) => !before.includes(one))) fail(`New in ${what}: ${folder}`);
  for (const folder of before.filter((one) => !folders.includes(one))) fail(`Gone from ${what}: ${folder}`);
}

function fail(why: string): void {
  console.error(`\n${why}`);
  process.exitCode = 1;
}
