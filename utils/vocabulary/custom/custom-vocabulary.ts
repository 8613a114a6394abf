import type { CustomWord, CustomKind, CustomOf } from './custom-word';

/** The person's own part of the vocabulary. Like the locale, it is known to a page as a whole and named from everywhere. */
let known: readonly CustomWord[] = [];
let byId: ReadonlyMap<string, CustomWord> = new Map();

/** Makes the records, as they were read, what this page names and offers. */
export function rememberCustomWords(all: readonly CustomWord[]): void {
  known = all;
  byId = new Map(all.map((own) => [own.id, own]));
}

/** Every record that is known; the same list until others are remembered. */
export function knownCustomWords(): readonly CustomWord[] {
  return known;
}

export function findCustomWord(id: string): CustomWord | undefined {
  return byId.get(id);
}

/**
 * The id of what is shown for an id, through every merge. Records that were brought in may point at each other in a
 * ring or at nothing: then the last that can be named stands for itself.
 */
export function toCurrentId(id: string): string {
  return followMerges(id).at(-1) ?? id;
}

/** What else somebody may call it who searches: the names that it had before each merge, and the other words for it. */
export function listFormerNames(id: string): string[] {
  const records = followMerges(id).flatMap((passed) => byId.get(passed) ?? []);
  return records.flatMap((own) => (own.kind === 'word' ? own.synonyms.concat(own.name) : readName(own)));
}

/** The id, and what it was merged into, one after the other. */
function followMerges(id: string): string[] {
  const passed = [id];
  for (let current = id; ;) {
    const next = byId.get(current)?.mergedInto;
    if (!next || passed.includes(next)) return passed;
    if (next.startsWith('own:') && !byId.has(next)) return passed;
    passed.push(next);
    current = next;
  }
}

/** What a record is called: its name, or the text of a prompt. */
export function readName(own: CustomWord): string {
  return own.kind === 'prompt' ? own.text : own.name;
}

/** Whether it can be chosen: not retired, and not merged into another. */
export function isOffered(own: CustomWord): boolean {
  return own.retiredAt === null && own.mergedInto === null;
}

/** Those of a kind that are offered. */
export function listCustomWords<Kind extends CustomKind>(kind: Kind): CustomOf<Kind>[] {
  return known.filter((own): own is CustomOf<Kind> => own.kind === kind && isOffered(own));
}
