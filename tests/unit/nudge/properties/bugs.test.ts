import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { howMany } from '../../../how-many.ts';
import { BUGS } from './bugs.ts';

const PROPERTIES = ['plan', 'moment', 'life'].map((name) => `tests/unit/nudge/properties/${name}.test.ts`);
/** A bug may need more lives than a sample has to show; the long run ends with the first. */
const env = { ...process.env, HEARTWARD_SOAK: '1' };

describe('the properties', () => {
  it.each(BUGS)('could be told that $name', ({ file, source }) => {
    expect(readFileSync(file, 'utf8').split(source)).toHaveLength(2);
  });

  it.each(BUGS.slice(0, howMany(1, BUGS.length)))(
    'notice that $name, which $property is for',
    ({ name, property }) => {
      const pattern = `${property.replaceAll(/[()]/g, String.raw`\$&`)} `;
      const run = spawnSync(
        'npx',
        [
          'vitest',
          'run',
          '--config=tests/vitest.config.ts',
          '--reporter=json',
          `-t=${pattern}`,
          ...PROPERTIES,
        ],
        { env: { ...env, HEARTWARD_BUG: name }, encoding: 'utf8' },
      );
      const failures = listFailures(run.stdout);
      expect(failures.length, run.stdout + run.stderr).toBeGreaterThan(0);
      for (const { title, reason } of failures) {
        expect(title.startsWith(`${property} `)).toBe(true);
        expect(reason).toMatch(/Property failed|AssertionError/);
      }
    },
    600_000,
  );
});

interface Report {
  testResults: { assertionResults: { title: string; status: string; failureMessages: string[] }[] }[];
}

function listFailures(output: string): { title: string; reason: string }[] {
  const report: Report = JSON.parse(output.slice(output.indexOf('{')));
  return report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'failed')
    .map(({ title, failureMessages }) => ({ title, reason: failureMessages.join('\n') }));
}
