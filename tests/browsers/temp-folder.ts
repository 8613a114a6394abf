import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made = new Set<string>();
process.once('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A folder for a browser's profile, gone at our own end at the latest. */
export async function makeTempFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `heartward-${name}-`));
  made.add(folder);
  return folder;
}

/** Removes the folder if it is one of ours; somebody else's profile stays. */
export async function removeTempFolder(folder: string): Promise<void> {
  if (!made.delete(folder)) return;
  // A browser's helper processes may write for a moment after its end.
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
