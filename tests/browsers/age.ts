import { spawn, execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { canInstallPackages, installPackages } from './install/install-packages.ts';

/** The `age` command, installed where it is missing and may be; null where neither. */
export async function findAge(): Promise<string | null> {
  const isThere = () =>
    promisify(execFile)('age', ['--version']).then(
      () => true,
      () => false,
    );
  if (await isThere()) return 'age';
  if (!(await canInstallPackages())) return null;
  await installPackages(['age']);
  return (await isThere()) ? 'age' : null;
}

/**
 * Runs `age` and answers each of its questions for a passphrase. It asks a terminal and nothing else, so `script`, which
 * every Linux has, gives it one.
 *
 * @throws Error with what it said, where it failed.
 */
export async function runAge(age: string, parameters: readonly string[], passphrase: string): Promise<void> {
  const command = [age, ...parameters].map((part) => `'${part.replaceAll("'", String.raw`'\''`)}'`).join(' ');
  const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null']);
  let said = '';
  let answered = 0;
  child.stdout.on('data', (piece: Buffer) => {
    said += piece.toString();
    const asked = said.match(/(Enter|Confirm) passphrase[^:]*:/g)?.length ?? 0;
    for (; answered < asked; answered++) child.stdin.write(`${passphrase}\n`);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`age ${parameters.join(' ')} ended with ${code}: ${said}`);
}
