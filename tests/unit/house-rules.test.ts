import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.replaceAll('\\', '/'));
}

const sources = ['entrypoints', 'components', 'utils', 'assets/styles']
  .flatMap(listFiles)
  .filter((name) => /\.(tsx?|css|html)$/.test(name))
  .map((name) => ({ name, text: readFileSync(name, 'utf8') }));

const names = new Set(sources.map(({ name }) => name));

interface Rule {
  rule: string;
  pattern: RegExp;
  /** Where it may stand all the same. */
  doors?: RegExp;
}

/** What the linter cannot see. The policy of the pages does not cover ways out by navigation or WebRTC: these do. */
const RULES: Rule[] = [
  { rule: 'no connection between browsers', pattern: /RTCPeerConnection|RTCDataChannel|WebTransport/ },
  { rule: 'no request', pattern: /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts/ },
  {
    rule: 'no page opened but through its door',
    pattern: /tabs\.(create|update)|windows\.create|window\.open|\bopen\(/,
    doors: /^utils\/browser\/(pages|popup)\.ts$/,
  },
  { rule: 'no navigation by script', pattern: /location(\.href)?\s*=[^=]|location\.(assign|replace)/ },
  { rule: 'no form, frame or ping', pattern: /<form|<iframe|<embed|<object|\bping=/ },
  {
    rule: 'no address of a server, but those that somebody may click, and names that look like one',
    pattern: /https?:\/\//,
    doors: /^utils\/(support\/lines|import-export\/formats\/fhir)\.ts$/,
  },
  {
    rule: 'no markup from text',
    pattern: /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/,
  },
  { rule: 'nothing in a log', pattern: /console\./ },
  {
    rule: 'nothing in synced storage but what is sealed for one’s other computers',
    pattern: /storage(\(\))?\.sync\b/,
    doors: /^utils\/storage\/synced\/synced-items\.ts$/,
  },
  {
    rule: 'the browser’s API only through its doors',
    pattern: /from 'wxt\/browser'/,
    doors: /^(utils\/(browser|storage)|entrypoints\/background)\//,
  },
  {
    rule: 'messages by types of their own, which are checked in a fifth of the time',
    pattern: /from '#i18n'/,
    doors: /^utils\/texts\/i18n\.ts$/,
  },
  {
    rule: 'what this installation remembers goes through a stored item, which waits for a storage that is being emptied',
    pattern: /storage(\(\))?\.local\./,
    doors: /^utils\/storage\/(stored-item|kept-twice|lock-state|deletion)\.ts$/,
  },
  {
    rule: 'IndexedDB only through its door',
    pattern: /from 'idb'|\bindexedDB\b/,
    doors: /^utils\/history\//,
  },
  {
    rule: 'a check-in is written together with the days and months that count it',
    pattern: /objectStore\('checkins'\)\s*\.(put|add|delete|clear)|\.(put|add|delete|clear)\('checkins'/,
    doors: /^utils\/history\/check-ins\/write-check-ins\.ts$/,
  },
  {
    rule: 'nobody but who knows whether a time was told reads the clock of a check-in',
    pattern:
      /from\((checkIn\.)?at\)\s*\.toZonedDateTimeISO|seenFrom\(\s*Temporal\.Instant\.from\((checkIn\.)?at\)/,
    doors:
      /^(utils\/checkin\/(told-time|versions)|utils\/import-export\/formats\/heartward|components\/check-in\/MomentFields)\.tsx?$/,
  },
  {
    rule: 'a passphrase is typed where one can have a look at it',
    pattern: /(?<!\[)type(=|: )'?"?password/,
    doors: /^components\/lock\/PassphraseField\.tsx$/,
  },
  {
    rule: 'a field says for itself that the browser is not to write down what is in it',
    pattern: /<(input|textarea|select)\b(?!([^>]|=>)*?(\bautocomplete|\btype="file"|\{\.\.\.PRIVATE_TEXT\}))/,
  },
  {
    rule: 'a colour is a token',
    pattern: /#[0-9a-f]{3,8}\b(?!-)|\b(rgb|hsl|oklch|oklab)a?\([\d.]/i,
    doors: /^(assets\/styles\/tokens\.css|utils\/browser\/icon\.ts)$/,
  },
  {
    rule: 'a date, a number and a letter are in our language and of the person’s region, not of the browser’s language',
    pattern: /\.toLocale\w+\(\)/,
  },
  {
    rule: 'sides are logical',
    pattern: /(margin|padding|border)-(left|right|top|bottom)\b|text-align: (left|right)/,
  },
];

describe('the house rules', () => {
  it.each(RULES)('$rule', ({ pattern, doors }) => {
    const found = sources.filter(({ name, text }) => !doors?.test(name) && pattern.test(text));
    expect(found.map(({ name }) => name)).toEqual([]);
  });

  it('arrows point one way: entrypoints → components → utils, and the pure folders know no door', () => {
    const pure =
      /^utils\/(checkin|crypto|import-export|schedule|settings|sharing|statistics|support|sync|texts|time|views|vocabulary)\//;
    const wrong = sources.flatMap(({ name, text }) =>
      [...text.matchAll(/from '([^']+)'/g)]
        .map(([, target = '']) => target)
        .filter(
          (target) =>
            (name.startsWith('utils/') && /(entrypoints|components)\//.test(target)) ||
            (name.startsWith('components/') && target.includes('entrypoints/')) ||
            (pure.test(name) && /\/(history|storage|browser|nudging|locking|upkeep|road)\//.test(target)),
        )
        .map((target) => `${name} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('every page loads the order of the layers before any style of a component', () => {
    const mains = sources.filter(({ name }) => name.endsWith('/main.tsx'));
    expect(mains.length).toBeGreaterThan(0);
    for (const { name, text } of mains) expect(text, name).toMatch(/^import '@\/assets\/styles\/base\.css';/);
  });

  it('a field that takes a person’s words is theirs alone, whoever writes the next one', () => {
    const fields = sources.flatMap(({ name, text }) =>
      [...text.matchAll(/<(?:input|textarea)\b[^]*?\/>/g)].map(([field]) => ({ name, field })),
    );
    expect(fields.length).toBeGreaterThan(20);
    const forWords = fields
      .filter(({ field }) => !/\btype="(checkbox|radio|range|date|time|file|number)"/.test(field))
      // To tick or to choose, by what it is given.
      .filter(({ name }) => name !== 'entrypoints/options/form/Choice.tsx');
    expect(forWords.length).toBeGreaterThan(9);
    const isPrivate = (field: string) => field.includes('{...PRIVATE_TEXT}');
    expect(forWords.filter(({ field }) => !isPrivate(field)).map(({ name }) => name)).toEqual([]);
    const made = /contenteditable|contentEditable|designMode|(createElement|\bh)\('(input|textarea)'/;
    expect(sources.filter(({ text }) => made.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it('the worker of a page loads nothing that needs the browser’s API, which it does not have', () => {
    const byName = new Map(sources.map((source) => [source.name, source.text]));
    const reached = new Set(['entrypoints/options/data/transfer.worker.ts']);
    for (const name of reached) {
      // What is imported only as a type is not there when it runs.
      for (const [, target = ''] of (byName.get(name) ?? '').matchAll(
        /^import (?!type )[^;]*?from '([^']+)'/gm,
      )) {
        if (!/^(@\/|\.)/.test(target)) reached.add(target);
        else {
          const path = target.startsWith('@/') ? target.slice(2) : join(dirname(name), target);
          reached.add(`${path}.ts`);
        }
      }
    }
    expect([...reached]).toContain('utils/history/connection/database.ts');
    expect([...reached].filter((name) => name === 'wxt/browser' || name === '@wxt-dev/i18n')).toEqual([]);
  });
});

/** What each file imports, at once, later or as a type, of our own files. */
const imports = new Map(
  sources.map(({ name, text }) => [
    name,
    [...text.matchAll(/(?:\bfrom|\bimport|\bimport\(|new URL\()\s*'((?:@\/|\.)[^'?]*)/g)].flatMap(
      ([, target = '']) => {
        const path = target.startsWith('@/') ? target.slice(2) : join(dirname(name), target);
        const found = [path, `${path}.ts`, `${path}.tsx`].find((each) => names.has(each));
        return found === undefined ? [] : [found];
      },
    ),
  ]),
);

/** All that a file reaches, itself too where it comes back to itself. */
function reachedFrom(name: string): Set<string> {
  const reached = new Set<string>();
  const ahead = [...(imports.get(name) ?? [])];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    ahead.push(...(imports.get(next) ?? []));
  }
  return reached;
}

describe('the house', () => {
  it('has no circle of files, types included', () => {
    expect([...imports.keys()].filter((name) => reachedFrom(name).has(name))).toEqual([]);
  });

  it('has no file name twice, but those that each page has', () => {
    const places = new Map<string, Set<string>>();
    for (const { name } of sources) {
      const stem = basename(name).replace(/\.[a-z]+$/, '');
      places.set(stem, (places.get(stem) ?? new Set()).add(dirname(name)));
    }
    const twice = [...places].filter(([, folders]) => folders.size > 1).map(([stem]) => stem);
    expect(twice.filter((stem) => !['App', 'index', 'main', 'style'].includes(stem))).toEqual([]);
  });

  it('has no folder of more than fifteen files', () => {
    const files = [...sources.map(({ name }) => name), ...listFiles('tests')].filter(
      (name) => !/^tests\/(examples|\.results)\//.test(name),
    );
    const counts = new Map<string, number>();
    for (const name of files) counts.set(dirname(name), (counts.get(dirname(name)) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count > 15)).toEqual([]);
  });

  it('has what only one page uses beside that page', () => {
    const pages = sources.map(({ name }) => name).filter((name) => name.endsWith('/main.tsx'));
    const reached = pages.map(reachedFrom);
    const usedOnce = [...imports.keys()]
      .filter((name) => /^components\/.*\.tsx?$/.test(name))
      .filter((name) => reached.filter((each) => each.has(name)).length < 2);
    expect(usedOnce).toEqual([]);
  });

  it('names files in kebab-case, components in PascalCase, and has no barrel', () => {
    const named = sources.map(({ name }) => name).filter((name) => /\.tsx?$/.test(name));
    const odd = named.filter(
      (name) => !/\/([a-z0-9]+(-[a-z0-9]+)*(\.worker)?\.tsx?|[A-Z][A-Za-z]*\.tsx)$/.test(name),
    );
    expect(odd).toEqual([]);
    expect(named.filter((name) => name.endsWith('/index.ts'))).toEqual(['entrypoints/background/index.ts']);
  });
});
