import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VIEWS } from '../../utils/views/route.ts';
import { unpack } from './unpack.ts';

/** Scripts of ours as the browser keeps them, in which every word of the vocabulary stands. */
const OUR_SCRIPTS = /[/\\](Code Cache|ScriptCache|Extension Scripts|Extension Rules|startupCache)[/\\]/;

/** The history itself, in which ids and days stay in sight. */
const OUR_HISTORY = /[/\\](IndexedDB|storage[/\\]default)[/\\]/;

/** As much of an address as says anything. */
const ADDRESS_BYTES = 240;
const ADDRESS = /^(?:(?!(?:chrome|moz)-extension:)[!#-~])*/;

const KEY = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const PARTS = [
  ...VIEWS,
  'deleted',
  'frequency',
  'content',
  'sharing',
  'support',
  'computers',
  'data',
  'privacy',
  'about',
  'history',
  'others',
  'ally',
].join('|');
const PAGE = `(?:popup|options|welcome|learn|lookback|say)\\.html(?:#(?:${KEY}|(?:${PARTS})(?:\\?visit=${KEY})?|(?![a-z\\d])))?`;
/** A file that was saved had an address, too, and says of what kind it is. */
const FILE = `${KEY}|icons/\\d+\\.png|background\\.js|\\w*_default`;
const NEUTRAL = new RegExp(`: (?:${PAGE}|${FILE})?(?:application/\\w+)*[^#?=&%/]{0,20}$`);

/**
 * Which of the words and numbers are anywhere in the files of a folder, byte by byte, however they are spelt: one byte a letter,
 * UTF-8, UTF-16 in both orders; a number as a double in both orders; and in what the browser packs. Each found one is named with
 * its file.
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
  const found: string[] = [];
  const spelt = new Map(
    [...anywhere, ...outsideScripts, ...outsideHistory].map((each) => [each, spell(each)]),
  );
  for await (const { name, path, layers } of readFolder(folder)) {
    const wanted = [
      ...anywhere,
      ...(OUR_SCRIPTS.test(path) ? [] : outsideScripts),
      ...(OUR_HISTORY.test(path) ? [] : outsideHistory),
    ];
    for (const each of wanted) {
      const isIn = (bytes: Buffer) => spelt.get(each)?.some((spelling) => bytes.includes(spelling));
      if (layers.some(isIn)) found.push(`${each} in ${name}`);
    }
  }
  return found;
}

/** All addresses of ours in the files of a folder but its scripts, each after the name of its file. */
export async function findAddresses(folder: string, origin: string): Promise<string[]> {
  const found = new Set<string>();
  for await (const { name, path, layers } of readFolder(folder)) {
    if (OUR_SCRIPTS.test(path)) continue;
    for (const bytes of layers) {
      for (const encoding of ['latin1', 'utf16le'] as const) {
        const wanted = Buffer.from(`${origin}/`, encoding);
        for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + wanted.length)) {
          const begin = at + wanted.length;
          const letters = bytes.subarray(begin, begin + ADDRESS_BYTES).toString(encoding);
          found.add(`${name}: ${ADDRESS.exec(letters)?.[0] ?? ''}`);
        }
      }
    }
  }
  return [...found];
}

/** Of addresses those that name more than a page, a part of it and a random key. What follows them in a file may be letters. */
export function findTelling(addresses: readonly string[]): string[] {
  return addresses.filter((address) => !NEUTRAL.test(address));
}

async function* readFolder(folder: string) {
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    const bytes = await readFile(path).catch(() => null);
    if (bytes !== null) yield { name, path, layers: unpack(name, bytes) };
  }
}

function spell(wanted: string | number): Buffer[] {
  if (typeof wanted === 'number') {
    const double = Buffer.alloc(8);
    double.writeDoubleLE(wanted);
    return [double, Buffer.from(double).swap64(), Buffer.from(String(wanted))];
  }
  const wide = Buffer.from(wanted, 'utf16le');
  const narrow = [Buffer.from(wanted, 'utf8'), Buffer.from(wanted, 'latin1')] as const;
  return [...(narrow[0].equals(narrow[1]) ? [narrow[0]] : narrow), wide, Buffer.from(wide).swap16()];
}
