import { v4 as uuid } from 'uuid';
import { toTimestamp } from '../../time/timestamp';
import { isSameName } from './clean-line';
import type { Own, OwnAbout, OwnKind, OwnPrompt, OwnWord } from './custom-word';
import { readName } from './custom-vocabulary';
import type { Place } from '../mood-field/mood-point';

/** A change of what is one's own: of all records, those that are new or different. */
export type OwnChange = (all: readonly Own[]) => readonly Own[];

type Fresh<Kind extends Own> = Omit<Kind, 'id' | 'createdAt' | 'updatedAt' | 'retiredAt' | 'mergedInto'>;

export function newOwnWord(name: string, place: Place, now: Temporal.Instant): OwnWord {
  return start<OwnWord>({ kind: 'word', name, meaning: '', ...place, synonyms: [] }, now);
}

export function newOwnAbout(name: string, now: Temporal.Instant): OwnAbout {
  return start<OwnAbout>({ kind: 'about', name }, now);
}

export function newOwnPrompt(text: string, now: Temporal.Instant): OwnPrompt {
  return start<OwnPrompt>({ kind: 'prompt', pack: 'own', text }, now);
}

function start<Kind extends Own>(fresh: Fresh<Kind>, now: Temporal.Instant) {
  const at = toTimestamp(now);
  return { ...fresh, id: `own:${uuid()}`, createdAt: at, updatedAt: at, retiredAt: null, mergedInto: null };
}

/** The record that is called so, whether it is offered or not. */
function findByName(all: readonly Own[], kind: OwnKind, name: string): Own | undefined {
  return all.find((own) => own.kind === kind && isSameName(readName(own), name));
}

/** Adds a record; where one is called so already, that one comes back in its place, so that no name is there twice. */
export function add(fresh: Own): OwnChange {
  return (all) => {
    const known = findByName(all, fresh.kind, readName(fresh));
    return [known ? restore(known, fresh.createdAt) : fresh];
  };
}

/** Replaces what a record says; its id and what became of it stay. */
export function edit(edited: Own, now: Temporal.Instant): OwnChange {
  return changeOne(edited.id, (own) =>
    own.kind === edited.kind
      ? { ...edited, retiredAt: own.retiredAt, mergedInto: own.mergedInto, updatedAt: toTimestamp(now) }
      : own,
  );
}

/** No longer offered, and still named wherever it was used. */
export function retire(id: string, now: Temporal.Instant): OwnChange {
  return changeOne(id, (own) => ({ ...own, retiredAt: toTimestamp(now), updatedAt: toTimestamp(now) }));
}

/** Offered again, as itself: takes back a retirement and a merge. */
export function bringBack(id: string, now: Temporal.Instant): OwnChange {
  return changeOne(id, (own) => restore(own, toTimestamp(now)));
}

/**
 * Shows one as another from now on, in old check-ins too. What would lead back to itself is left as it is.
 *
 * @param target the id of another own record, or one of the vocabulary
 */
export function merge(id: string, target: string, now: Temporal.Instant): OwnChange {
  return (all) => {
    if (leadsTo(all, target, id)) return [];
    return changeOne(id, (own) => ({ ...own, mergedInto: target, updatedAt: toTimestamp(now) }))(all);
  };
}

function leadsTo(all: readonly Own[], from: string, id: string): boolean {
  const passed = new Set<string>();
  let current: string | null | undefined = from;
  while (current && !passed.has(current)) {
    if (current === id) return true;
    passed.add(current);
    const at: string = current;
    current = all.find((own) => own.id === at)?.mergedInto;
  }
  return false;
}

function restore(own: Own, at: string): Own {
  return { ...own, retiredAt: null, mergedInto: null, updatedAt: at };
}

function changeOne(id: string, change: (own: Own) => Own): OwnChange {
  return (all) => all.filter((own) => own.id === id).map(change);
}
