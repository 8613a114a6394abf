import { runAsOne, type Tally } from './stage.ts';

/** What is seen without running anything. To look at the format takes as long as all the rest, and goes on beside it. */
export async function runChecks(): Promise<Tally[]> {
  const format = runAsOne('prettier', '--check', '--log-level', 'warn', '.');
  return [
    await runAsOne('tsc', '--noEmit'),
    await runAsOne('npm', 'run', '--silent', 'lint'),
    await runAsOne('knip'),
    await format,
  ];
}
