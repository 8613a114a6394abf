import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { readableEnd, startChild, type Child } from './child-process.ts';
import { canInstallPackages, installPackages } from './install/install-packages.ts';
import { waitFor } from './wait-for.ts';

const run = promisify(execFile);

const NEEDED = [
  { program: '/usr/bin/Xvfb', package: 'xvfb' },
  { program: '/usr/bin/openbox', package: 'openbox' },
  { program: '/usr/bin/xdotool', package: 'xdotool' },
  // Without fonts a page has boxes instead of letters, and without xkb no key means anything.
  { program: '/usr/share/fonts/truetype/dejavu', package: 'fonts-dejavu-core' },
  { program: '/usr/bin/setxkbmap', package: 'x11-xkb-utils' },
];

export type Display = {
  /** To be added to the environment of every program that shall draw on it. */
  env: Record<string, string>;
  /** Nobody looks at it: real key presses and clicks disturb nobody. */
  virtual: boolean;
  close(): Promise<void>;
};

type Options = {
  size?: { width: number; height: number };
  /** Draw on the person's own screen, to watch. Also set by HEARTWARD_DISPLAY=own; always so outside Linux. */
  own?: boolean;
};

/**
 * A screen for one browser. On Linux a new virtual one with a window manager, because without one no window is ever
 * active, and neither popups nor focus work as they do for people. Each call has its own, so any number can run at once.
 */
export async function openDisplay({
  size = { width: 1280, height: 900 },
  own = process.env['HEARTWARD_DISPLAY'] === 'own',
}: Options = {}): Promise<Display> {
  if (own || process.platform !== 'linux') return { env: {}, virtual: false, close: async () => {} };
  await installMissing();

  const screen = `${size.width}x${size.height}x24`;
  const server = startChild(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset'],
    { extraPipes: 1 },
  );
  const env = {
    DISPLAY: `:${await readDisplayNumber(server)}`,
    WAYLAND_DISPLAY: '',
    XDG_SESSION_TYPE: 'x11',
  };
  const manager = startChild('openbox', ['--sm-disable'], { env });

  const close = async () => {
    manager.kill();
    await manager.exited;
    server.kill();
    await server.exited;
  };

  try {
    // The number of desktops is something a window manager says once it manages.
    await waitFor('the window manager of the virtual display', async () => {
      if (manager.hasExited()) throw new Error(`openbox ended: ${manager.lastWords()}`);
      return run('xdotool', ['get_num_desktops'], { env: { ...process.env, ...env } }).then(
        ({ stdout }) => Number(stdout) > 0,
        () => false,
      );
    });
  } catch (error) {
    await close();
    throw error;
  }
  return { env, virtual: true, close };
}

async function readDisplayNumber(server: Child): Promise<string> {
  const answer = once(readableEnd(server, 3), 'data').then(([chunk]) => String(chunk).trim());
  const ended = server.exited.then(() => {
    throw new Error(`Xvfb ended: ${server.lastWords()}`);
  });
  return Promise.race([answer, ended]);
}

async function installMissing(): Promise<void> {
  const missing = NEEDED.filter(({ program }) => !existsSync(program)).map((needed) => needed.package);
  if (missing.length === 0) return;
  if (!(await canInstallPackages())) {
    throw new Error(
      `A virtual display needs these packages: ${missing.join(', ')}. ` +
        'Please install them, or set HEARTWARD_DISPLAY=own to use your own screen.',
    );
  }
  await installPackages(missing);
}
