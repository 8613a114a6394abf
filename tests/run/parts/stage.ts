import { spawn } from 'node:child_process';

/** How a stage ended: how many of what it checks held, and how many did not. */
export interface Tally {
  passed: number;
  failed: number;
}

/** Runs a program of this project in sight, and says whether it ended well. */
export async function run(command: string, ...args: string[]): Promise<boolean> {
  console.log(`\n> ${[command, ...args].join(' ')}`);
  const isWindows = process.platform === 'win32';
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], shell: isWindows });
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.once('exit', (code) => resolve(code === 0));
  });
}

/** A stage that holds as a whole or not at all. */
export async function runAsOne(command: string, ...args: string[]): Promise<Tally> {
  return (await run(command, ...args)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
  };
}
