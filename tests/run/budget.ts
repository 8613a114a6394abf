import { isOver, weigh } from '../bench/weigh-build.ts';
import { CHROMIUM_BUILD, FIREFOX_BUILD } from '../e2e/builds.ts';

for (const build of [CHROMIUM_BUILD, FIREFOX_BUILD]) {
  const lines = await weigh(build);
  console.log(build);
  for (const { what, size, budget } of lines) {
    console.log(`  ${what.padEnd(35)} ${size.toFixed(1).padStart(6)} kB of ${budget}`);
  }
  for (const { what } of lines.filter(isOver)) {
    console.error(`\nOver its budget: ${what}`);
    process.exitCode = 1;
  }
}
