import { Refusal } from './refusal';

/** What is nested deeper is no file, but an attack. (The browser's parser itself minds no depth; copying does.) */
const DEPTH_MAX = 500_000;

/** The longest single value that is read, in UTF-16 code units. */
const VALUE_MAX_LENGTH = 4_000_000;

/** Where a value is: names of members; `#` is any element of a list, `*` any member of an object or element of a list. */
export type JsonPath = readonly string[];

export interface JsonValue {
  /** Which of the paths led to it. */
  path: number;
  /** Its own name in what holds it, or its position. */
  key: string | number;
  value: unknown;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x7b, 0x5b]);
const CLOSING = new Set([0x7d, 0x5d]);
const BRACE = 0x7b;
const COMMA = 0x2c;
const COLON = 0x3a;
const BLANKS = new Set([0x20, 0x09, 0x0a, 0x0d]);

interface Level {
  isObject: boolean;
  key: string;
  index: number;
}

/**
 * Reads the values at some paths out of a JSON text that comes in pieces, in the order of the file. What lies elsewhere
 * is passed over without being built, so that neither the size nor the depth of a file matters; each value that is
 * read is read by the browser’s own parser.
 *
 * @throws Refusal where the text breaks off, is nested too deeply or is no JSON.
 */
export function* readJson(
  pieces: Iterable<string>,
  paths: readonly JsonPath[],
  isPeek = false,
): Generator<JsonValue> {
  const levels: Level[] = [];
  /** The text that a value, or a name, has so far. */
  let kept = '';
  let isString = false;
  let isEscaped = false;
  /** Whether a bare word (a number, true, false, null) is being read. */
  let isWord = false;
  let isName = false;
  let expectsName = false;
  let hasRoot = false;
  /** The level at which the value that is kept began, or −1; and its path. */
  let keptFrom = -1;
  let keptPath = -1;
  let peeked = -1;

  const startValue = () => {
    if (levels.length === 0) {
      if (hasRoot) throw new Refusal('damaged');
      hasRoot = true;
    }
    if (keptFrom >= 0) return;
    const path = paths.findIndex((wanted) => leadsTo(wanted, levels));
    if (path < 0) return;
    keptFrom = levels.length;
    keptPath = path;
    if (isPeek) peeked = path;
  };
  const endValue = (): JsonValue | null => {
    if (keptFrom !== levels.length) return null;
    const level = levels.at(-1);
    const found = {
      path: keptPath,
      key: level?.isObject === true ? level.key : (level?.index ?? 0),
      value: parse(kept),
    };
    kept = '';
    keptFrom = -1;
    return found;
  };

  for (const text of pieces) {
    let from = 0;
    const keep = (to: number) => {
      if (keptFrom >= 0 || isName) kept += text.slice(from, to);
      from = to;
      if (kept.length > VALUE_MAX_LENGTH) throw new Refusal('damaged');
    };

    for (let index = 0; index < text.length; index++) {
      if (peeked >= 0) break;
      const unit = text.charCodeAt(index);

      if (isString) {
        if (isEscaped) isEscaped = false;
        else if (unit === BACKSLASH) isEscaped = true;
        else if (unit === QUOTE) {
          isString = false;
          if (isName) {
            keep(index + 1);
            isName = false;
            const level = levels.at(-1);
            if (level) level.key = String(parse(kept));
            kept = '';
          } else {
            keep(index + 1);
            const found = endValue();
            if (found) yield found;
          }
        }
        continue;
      }

      if (isWord && (BLANKS.has(unit) || unit === COMMA || CLOSING.has(unit))) {
        isWord = false;
        keep(index);
        const found = endValue();
        if (found) yield found;
      }
      if (isWord || BLANKS.has(unit)) continue;

      if (unit === QUOTE) {
        isString = true;
        if (expectsName && keptFrom < 0) {
          isName = true;
          from = index;
        } else if (!expectsName) {
          const wasKept = keptFrom >= 0;
          startValue();
          if (!wasKept) from = index;
        }
      } else if (OPENING.has(unit)) {
        if (expectsName) throw new Refusal('damaged');
        const wasKept = keptFrom >= 0;
        startValue();
        if (!wasKept) from = index;
        levels.push({ isObject: unit === BRACE, key: '', index: 0 });
        if (levels.length > DEPTH_MAX) throw new Refusal('damaged');
        expectsName = unit === BRACE;
      } else if (CLOSING.has(unit)) {
        const level = levels.pop();
        if (level === undefined || level.isObject !== (unit === 0x7d)) throw new Refusal('damaged');
        expectsName = false;
        keep(index + 1);
        const found = endValue();
        if (found) yield found;
      } else if (unit === COMMA) {
        const level = levels.at(-1);
        if (!level) throw new Refusal('damaged');
        level.index++;
        expectsName = level.isObject;
      } else if (unit === COLON) {
        if (!expectsName) throw new Refusal('damaged');
        expectsName = false;
      } else {
        if (expectsName) throw new Refusal('damaged');
        isWord = true;
        const wasKept = keptFrom >= 0;
        startValue();
        if (!wasKept) from = index;
      }
    }
    keep(text.length);
    if (peeked >= 0) {
      yield { path: peeked, key: '', value: undefined };
      return;
    }
  }

  if (isWord && levels.length === 0) {
    const found = endValue();
    if (found) yield found;
    isWord = false;
  }
  if (!hasRoot || isString || isWord || levels.length > 0) throw new Refusal('damaged');
}

/** The first of some paths at which there is anything, or −1. Nothing is built, and nothing after it is read. */
export function findJsonPath(pieces: Iterable<string>, paths: readonly JsonPath[]): number {
  for (const { path } of readJson(pieces, paths, true)) return path;
  return -1;
}

function leadsTo(path: JsonPath, levels: readonly Level[]): boolean {
  return (
    path.length === levels.length &&
    path.every((name, depth) => {
      const level = levels[depth];
      if (name === '*') return true;
      return level?.isObject === true ? level.key === name : name === '#';
    })
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal('damaged', { cause: error });
  }
}
