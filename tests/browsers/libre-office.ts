import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { canInstallPackages, installPackages } from './install/install-packages.ts';

const run = promisify(execFile);

/** LibreOffice's command, installed where it is missing and may be; null where neither. */
export async function findLibreOffice(): Promise<string | null> {
  const isThere = () =>
    run('soffice', ['--version']).then(
      () => true,
      () => false,
    );
  if (await isThere()) return 'soffice';
  if (!(await canInstallPackages())) return null;
  await installPackages(['libreoffice-calc-nogui']);
  return (await isThere()) ? 'soffice' : null;
}

/** Commas, double quotation marks, UTF-8, from the first line, English numbers, each cell read as what it looks like. */
const AS_A_PERSON_OPENS_IT = 'CSV:44,34,76,1,,1033,false,true';

/**
 * Opens a table in LibreOffice, lets it work out its formulas, and saves it as it then looks.
 *
 * @param folder is for what LibreOffice writes.
 */
export async function recalculate(soffice: string, table: string, folder: string): Promise<string> {
  await run(soffice, [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    '--headless',
    `--infilter=${AS_A_PERSON_OPENS_IT}`,
    '--convert-to',
    'csv',
    '--outdir',
    join(folder, 'saved'),
    table,
  ]);
  return readFile(join(folder, 'saved', basename(table)), 'utf8');
}
