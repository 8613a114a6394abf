import type { Own, OwnKind, OwnOf } from './own';

/** The person's own part of the vocabulary. Like the locale, it is known to a page as a whole and named from everywhere. */
let known: readonly Own[] = [];
let byId: ReadonlyMap<string, Own> = new Map();

/** Makes the records, as they were read, what this page names and offers. */
export function rememberOwn(all: readonly Own[]): void {
  known = all;
  byId = new Map(all.map((own) => [own.id, own]));
}

/** Every record that is known; the same list until others are remembered. */
export function knownOwn(): readonly Own[] {
  return known;
}

export function findOwn(id: string): Own | undefined {
  return byId.get(id);
}

/**
 * The id of what is shown for an id, through every merge. Records that were brought in may point at each other in a
 * ring or at nothing: then the last that can be named stands for itself.
 */
export function toCurrentId(id: string): string {
  const passed = new Set<string>();
  let current = id;
  for (;;) {
    passed.add(current);
    const next = byId.get(current)?.mergedInto;
    if (!next || passed.has(next)) return current;
    if (next.startsWith('own:') && !byId.has(next)) return current;
    current = next;
  }
}

/** What a record is called: its name, or the text of a prompt. */
export function readName(own: Own): string {
  return own.kind === 'prompt' ? own.text : own.name;
}

/** Whether it can be chosen: not retired, and not merged into another. */
export function isOffered(own: Own): boolean {
  return own.retiredAt === null && own.mergedInto === null;
}

/** Those of a kind that are offered. */
export function listOwn<Kind extends OwnKind>(kind: Kind): OwnOf<Kind>[] {
  return known.filter((own): own is OwnOf<Kind> => own.kind === kind && isOffered(own));
}
