import { existsSync } from 'node:fs';
import { startChild, type Child } from './child-process.ts';
import type { Display } from './display.ts';
import { raiseWindow } from './input.ts';
import { installPackages } from './install/install-packages.ts';

const PROGRAM = '/usr/bin/xmessage';
const TITLE = 'Another program';

/** Opens a window that is no browser's, and brings it to the front. Debian's Chromium has it with it. */
export async function openOtherProgram(display: Display): Promise<Child> {
  if (!existsSync(PROGRAM)) await installPackages(['x11-utils']);
  const child = startChild(PROGRAM, ['-title', TITLE, TITLE], { env: display.env });
  await raiseWindow(display, TITLE);
  return child;
}
