import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';

const SETPRIV = '/usr/bin/setpriv';
const STDERR_KEPT = 4_000;

export type Child = {
  process: ChildProcess;
  /** The end of what it said, for error messages. */
  lastWords(): string;
  hasExited(): boolean;
  exited: Promise<void>;
  kill(signal?: NodeJS.Signals): void;
};

type Options = {
  env?: Record<string, string>;
  /** How many pipes beyond stdin, stdout and stderr. */
  extraPipes?: number;
};

/**
 * Starts a program that may not outlive us, however we end: on Linux the kernel sees to it (a test runner kills a stuck
 * worker without asking), elsewhere our exit does.
 */
export function startChild(
  command: string,
  args: string[],
  { env = {}, extraPipes = 0 }: Options = {},
): Child {
  const guarded = existsSync(SETPRIV);
  const child = spawn(
    guarded ? SETPRIV : command,
    guarded ? ['--pdeathsig', 'KILL', '--', command, ...args] : args,
    {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe', ...Array.from({ length: extraPipes }, () => 'pipe' as const)],
    },
  );

  let lastWords = '';
  let gone = false;
  child.stderr?.on('data', (chunk: Buffer) => {
    lastWords = (lastWords + chunk.toString()).slice(-STDERR_KEPT);
  });

  const killAtExit = () => child.kill('SIGKILL');
  process.once('exit', killAtExit);

  const exited = new Promise<void>((resolve) => {
    const finish = () => {
      gone = true;
      process.removeListener('exit', killAtExit);
      resolve();
    };
    child.once('exit', finish);
    child.once('error', (error) => {
      lastWords += error.message;
      finish();
    });
  });

  return {
    process: child,
    lastWords: () => lastWords.trim(),
    hasExited: () => gone,
    exited,
    kill: (signal = 'SIGTERM') => void (gone || child.kill(signal)),
  };
}

export function readableEnd(child: Child, fd: number): Readable {
  const stream = child.process.stdio[fd];
  if (!stream || !('read' in stream)) throw new Error(`File descriptor ${fd} cannot be read from.`);
  return stream;
}

export function writableEnd(child: Child, fd: number): Writable {
  const stream = child.process.stdio[fd];
  if (!stream || !('write' in stream)) throw new Error(`File descriptor ${fd} cannot be written to.`);
  return stream;
}
