import 'temporal-polyfill/global';
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { sayCompared, toFindings } from '../power/say-compared.ts';
import { NotReadable, readCheckInsOfFile } from '../power/read-file.ts';
import { readMessages } from '../messages.ts';

/** What goes together with what in an export, of ours or of any app that comes in. */
const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [path] = positionals;

try {
  if (path === undefined || positionals.length > 1) {
    throw new NotReadable('Name one file: npm run -s patterns -- FILE --json');
  }
  const bytes = await readFile(path).catch(() => {
    throw new NotReadable(`There is no file “${path}” that can be read.`);
  });
  const found = toFindings(readCheckInsOfFile(bytes, await readMessages()));
  console.log(values.json ? JSON.stringify(found, null, 2) : sayCompared(found));
} catch (error) {
  if (!(error instanceof NotReadable)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
