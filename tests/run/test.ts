import { mkdir, readFile, rm } from 'node:fs/promises';
import { runChecks } from './parts/checks.ts';
import { run, runAsOne, sum, type Tally } from './parts/stage.ts';

const RESULTS = 'tests/.results';
const UNIT_REPORT = `${RESULTS}/unit.json`;
const END_TO_END_REPORT = `${RESULTS}/e2e.json`;

/** Everything that must hold. The last line is the sum of all of it. */
await rm(RESULTS, { recursive: true, force: true });
await mkdir(RESULTS, { recursive: true });

const tallies = [
  ...(await runChecks()),
  await runAsOne('wxt', 'build'),
  await runAsOne('wxt', 'build', '-b', 'firefox'),
  await runAsOne('tsx', 'tests/run/budget.ts'),
  await runAsOne('web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery'),
  await runUnit(),
  await runEndToEnd(),
];

const total = sum(tallies);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function runUnit(): Promise<Tally> {
  const isGood = await run(
    'vitest',
    'run',
    '--config=tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${UNIT_REPORT}`,
  );
  const report = await readReport(UNIT_REPORT);
  return tally(report['numPassedTests'], report['numFailedTests'], isGood);
}

async function runEndToEnd(): Promise<Tally> {
  const isGood = await run('playwright', 'test', '--config', 'tests/playwright.config.ts');
  const { stats } = await readReport(END_TO_END_REPORT);
  const { expected, unexpected, flaky } = Object(stats);
  return tally(expected, Number(unexpected) + Number(flaky), isGood);
}

/** A runner that ended badly without a failed test, or without any test, has failed all the same. */
function tally(passed: unknown, failed: unknown, isGood: boolean): Tally {
  const counted = { passed: Number(passed) || 0, failed: Number(failed) || 0 };
  const isTrue = isGood ? counted.passed > 0 && counted.failed === 0 : counted.failed > 0;
  return isTrue ? counted : { ...counted, failed: counted.failed + 1 };
}

async function readReport(file: string): Promise<Record<string, unknown>> {
  try {
    return Object(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return {};
  }
}
