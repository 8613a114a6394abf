import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Scripts of ours as the browser keeps them, in which every word of the vocabulary stands. */
const OUR_SCRIPTS = /[/\\](Code Cache|ScriptCache|Extension Scripts|Extension Rules)[/\\]/;

/** The history itself, in which ids and days stay in sight. */
const OUR_HISTORY = /[/\\](IndexedDB|storage[/\\]default)[/\\]/;

/**
 * Which of the words and numbers are anywhere in the files of a folder, byte by byte, however they are spelt: one byte a letter,
 * UTF-8, UTF-16 in both orders; a number as a double in both orders. Each found one is named with its file.
 */
export async function findBytes(
  folder: string,
  {
    anywhere,
    outsideScripts = [],
    outsideHistory = [],
  }: {
    anywhere: readonly (string | number)[];
    outsideScripts?: readonly string[];
    outsideHistory?: readonly string[];
  },
): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  const found: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const bytes = await readFile(path).catch(() => null);
    if (bytes === null) continue;
    const wanted = [
      ...anywhere,
      ...(OUR_SCRIPTS.test(path) ? [] : outsideScripts),
      ...(OUR_HISTORY.test(path) ? [] : outsideHistory),
    ];
    for (const each of wanted) {
      if (spell(each).some((spelling) => bytes.includes(spelling))) found.push(`${each} in ${name}`);
    }
  }
  return found;
}

function spell(wanted: string | number): Buffer[] {
  if (typeof wanted === 'number') {
    const double = Buffer.alloc(8);
    double.writeDoubleLE(wanted);
    return [double, Buffer.from(double).swap64(), Buffer.from(String(wanted))];
  }
  const wide = Buffer.from(wanted, 'utf16le');
  return [Buffer.from(wanted, 'utf8'), Buffer.from(wanted, 'latin1'), wide, Buffer.from(wide).swap16()];
}
