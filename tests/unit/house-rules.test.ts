import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sources = ['entrypoints', 'components', 'utils', 'assets/styles']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name.replaceAll('\\', '/')}`,
    ),
  )
  .filter((name) => /\.(tsx?|css|html)$/.test(name))
  .map((name) => ({ name, text: readFileSync(name, 'utf8') }));

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
  { rule: 'no address of a server', pattern: /https?:\/\// },
  {
    rule: 'no markup from text',
    pattern: /innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write/,
  },
  { rule: 'nothing in a log', pattern: /console\./ },
  { rule: 'nothing in synced storage', pattern: /storage\.sync/ },
  {
    rule: 'the browser’s API only through its doors',
    pattern: /from 'wxt\/browser'/,
    doors: /^(utils\/(browser|settings)|entrypoints\/background)\//,
  },
  {
    rule: 'IndexedDB only through its door',
    pattern: /from 'idb'|\bindexedDB\b/,
    doors: /^utils\/history\//,
  },
  {
    rule: 'a colour is a token',
    pattern: /#[0-9a-f]{3,8}\b(?!-)|\b(rgb|hsl|oklch|oklab)a?\([\d.]/i,
    doors: /^(assets\/styles\/tokens\.css|utils\/browser\/icon\.ts)$/,
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
    const pure = /^utils\/(checkin|vocabulary|nudge|time)\//;
    const wrong = sources.flatMap(({ name, text }) =>
      [...text.matchAll(/from '([^']+)'/g)]
        .map(([, target = '']) => target)
        .filter(
          (target) =>
            (name.startsWith('utils/') && /(entrypoints|components)\//.test(target)) ||
            (name.startsWith('components/') && target.includes('entrypoints/')) ||
            (pure.test(name) && /\/(history|browser|delivery)\/|settings\/store/.test(target)),
        )
        .map((target) => `${name} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });
});
