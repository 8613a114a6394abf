import type { LifeEvent } from '../../views/life-event';
import type { CustomWord, CustomKind } from '../../vocabulary/custom/custom-word';
import { readName } from '../../vocabulary/custom/custom-vocabulary';

/** So many of a kind come in that no check-in of the file names: more than anybody goes through. */
export const UNNAMED_MAX = 500;

/** So many of a kind are shown by name before they come in. */
const SHOWN = 5;

/** What may come in besides check-ins, of a person’s own making. */
export type BroughtKind = CustomKind | 'event';

/** What a file would bring of one kind of one’s own, before it does. */
export interface CustomWordsOffer {
  kind: BroughtKind;
  /** How many come in. */
  count: number;
  /** What the first of them are called. */
  names: readonly string[];
  /** How many stay out, because there are more than {@link UNNAMED_MAX}. */
  beyond: number;
}

export interface CustomWordsOfFile {
  offers: readonly CustomWordsOffer[];
  /** The records that are offered. */
  coming: readonly CustomWord[];
  /** The ids of those that a check-in of the file names, and so has to have to be read. */
  named: ReadonlySet<string>;
}

const KINDS = ['word', 'about', 'prompt'] as const satisfies readonly CustomKind[];

/**
 * What of one’s own a file would bring: what is not here yet. What its check-ins name comes before the rest and is held to no
 * number, because nothing that was kept may lose its name.
 *
 * @param isHere of an id
 * @param namedIds by the check-ins of the file
 */
export function offerCustomWords(
  own: readonly CustomWord[],
  isHere: (id: string) => boolean,
  namedIds: ReadonlySet<string>,
): CustomWordsOfFile {
  const byId = new Map(own.map((each) => [each.id, each]));
  const named = withTargets(namedIds, byId);
  const fresh = [...byId.values()].filter(({ id }) => !isHere(id));
  const offers: CustomWordsOffer[] = [];
  const coming: CustomWord[] = [];
  for (const kind of KINDS) {
    const ofKind = fresh.filter((each) => each.kind === kind);
    const unnamed = ofKind.filter(({ id }) => !named.has(id));
    const chosen = [...ofKind.filter(({ id }) => named.has(id)), ...unnamed.slice(0, UNNAMED_MAX)];
    if (chosen.length === 0) continue;
    coming.push(...chosen);
    offers.push(toOffer(kind, chosen.map(readName), ofKind.length));
  }
  return { offers, coming, named };
}

/**
 * The records that come in. Of a kind that the person does not want come those that a check-in names, put away: they are
 * read where they were said, and offered nowhere.
 *
 * @param at when they come in, RFC 3339.
 */
export function chooseCustomWords(
  { coming, named }: CustomWordsOfFile,
  wanted: readonly BroughtKind[],
  at: string,
): CustomWord[] {
  return coming.flatMap((own) => {
    if (wanted.includes(own.kind)) return own;
    return named.has(own.id) ? { ...own, retiredAt: own.retiredAt ?? at } : [];
  });
}

export interface EventsOfFile {
  offers: readonly CustomWordsOffer[];
  /** The events that are offered. */
  coming: readonly LifeEvent[];
}

/**
 * The events that a file would bring: those that are not here yet.
 *
 * @param isHere of an id
 */
export function offerEvents(events: readonly LifeEvent[], isHere: (id: string) => boolean): EventsOfFile {
  const byId = new Map(events.map((each) => [each.id, each]));
  const fresh = [...byId.values()].filter(({ id }) => !isHere(id));
  const coming = fresh.slice(0, UNNAMED_MAX);
  if (coming.length === 0) return { offers: [], coming };
  const names = coming.map(({ name }) => name);
  return { offers: [toOffer('event', names, fresh.length)], coming };
}

/**
 * @param names of all that come in
 * @param total how many there are, those included that stay out
 */
function toOffer(kind: BroughtKind, names: readonly string[], total: number): CustomWordsOffer {
  return { kind, count: names.length, names: names.slice(0, SHOWN), beyond: total - names.length };
}

/** With what they are shown as, where they were merged into another. */
function withTargets(ids: ReadonlySet<string>, byId: ReadonlyMap<string, CustomWord>): Set<string> {
  const all = new Set(ids);
  for (const id of all) {
    const target = byId.get(id)?.mergedInto;
    if (target) all.add(target);
  }
  return all;
}
