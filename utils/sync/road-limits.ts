const MINUTE_MS = 60_000;

/** What the browser takes in sync: bytes in all, bytes an item, and items. */
export interface Limits {
  bytes: number;
  itemBytes: number;
  items: number;
}

/** Of Chromium, and of Firefox, too. */
export const LIMITS: Limits = { bytes: 102_400, itemBytes: 8192, items: 512 };

/** Half of what the browser allows (120 a minute, 1,800 an hour). */
const PER = [
  { ms: MINUTE_MS, writes: 60 },
  { ms: 60 * MINUTE_MS, writes: 900 },
];

/** A name, and what stands under it. */
export type Item = readonly [name: string, value: unknown];

/**
 * What items take. Chromium counts name and value as JSON in UTF-8, Firefox the JSON of the whole: whichever is more, the sum of
 * this and two braces is never less.
 */
export function countBytes(items: Iterable<Item>): number {
  let bytes = 0;
  for (const [name, value] of items) {
    const texts = [JSON.stringify(name), JSON.stringify(value) ?? 'null'];
    // A colon and a comma; Chromium writes "<" and what lies beyond it as six letters at the most.
    bytes += texts.reduce((sum, text) => sum + countText(text), 2);
  }
  return bytes;
}

/** How many letters of base64 an item with such a name holds. */
export function toLetters({ itemBytes }: Limits, name: string): number {
  return itemBytes - countBytes([[name, '']]);
}

/** What one computer may have on the road. */
export interface Room {
  bytes: number;
  items: number;
}

/**
 * The fair part of one of so many computers. One more is reckoned with, so that whoever joins finds room; and what is there
 * already is there, whoever put it.
 */
export function shareRoom(limits: Limits, computers: number, notOurs: readonly Item[]): Room {
  const part = (all: number, taken: number) =>
    Math.max(0, Math.min(Math.floor(all / (computers + 1)), all - taken));
  return {
    bytes: part(limits.bytes, countBytes(notOurs) + 2),
    items: part(limits.items, notOurs.length),
  };
}

/**
 * When so many writes may be made, after those that were: now, or later.
 *
 * @param writesMs in the order in which they were; what a clock that ran ahead left lies in the future and is not waited for.
 */
export function whenToWrite(writesMs: readonly number[], writes: number, nowMs: number): number {
  const waits = PER.map(({ ms, writes: most }) => {
    const recent = recentWrites(writesMs, nowMs, ms);
    const tooMany = recent.length + writes - most;
    return tooMany > 0 ? (recent[tooMany - 1] ?? nowMs) + ms : nowMs;
  });
  return Math.max(...waits);
}

/** Those of the last hour. */
export function recentWrites(writesMs: readonly number[], nowMs: number, ms = 60 * MINUTE_MS): number[] {
  return writesMs.filter((at) => at <= nowMs && at > nowMs - ms);
}

function countText(text: string): number {
  const escaped = text.match(/[<\u2028\u2029\u007F]/g)?.length ?? 0;
  return new TextEncoder().encode(text).length + 5 * escaped;
}
