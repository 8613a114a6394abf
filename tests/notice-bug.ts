import { spawnSync } from 'node:child_process';

interface Failure {
  title: string;
  reason: string;
}

/** Runs the tests of a property with a bug planted, see `plant-bug.ts`: which of them fail, and all that was said. */
export function runWithBug(
  name: string,
  property: string,
  files: readonly string[],
): { failures: Failure[]; said: string } {
  const pattern = `${property.replaceAll(/[()]/g, String.raw`\$&`)} `;
  const run = spawnSync(
    'npx',
    ['vitest', 'run', '--config=tests/vitest.config.ts', '--reporter=json', `-t=${pattern}`, ...files],
    // A bug may need more lives than a sample has to show; the long run ends with the first.
    { env: { ...process.env, HEARTWARD_SOAK: '1', HEARTWARD_BUG: name }, encoding: 'utf8' },
  );
  return { failures: listFailures(run.stdout), said: run.stdout + run.stderr };
}

interface Report {
  testResults: { assertionResults: { title: string; status: string; failureMessages: string[] }[] }[];
}

function listFailures(output: string): Failure[] {
  const report: Report = JSON.parse(output.slice(output.indexOf('{')));
  return report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed')
    .map(({ title, failureMessages }) => ({ title, reason: failureMessages.join('\n') }));
}
