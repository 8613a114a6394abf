import { v4 as uuid } from 'uuid';
import { toTimestamp } from '../../time/timestamp';
import { isSameName } from './clean-line';
import type { CustomWord, CustomAbout, CustomKind, CustomPrompt, CustomFeeling } from './custom-word';
import { placeOfCustomFeeling } from './custom-place';
import { readName } from './custom-vocabulary';
import type { MoodPoint } from '../mood-field/mood-point';

/** A change of what is one's own: of all records, those that are new or different. */
export type CustomWordChange = (all: readonly CustomWord[]) => readonly CustomWord[];

type Fresh<Kind extends CustomWord> = Omit<
  Kind,
  'id' | 'createdAt' | 'updatedAt' | 'retiredAt' | 'mergedInto'
>;

export function newCustomFeeling(name: string, place: MoodPoint, now: Temporal.Instant): CustomFeeling {
  return start<CustomFeeling>({ kind: 'word', name, meaning: '', ...place, synonyms: [] }, now);
}

export function newCustomAbout(name: string, now: Temporal.Instant): CustomAbout {
  return start<CustomAbout>({ kind: 'about', name }, now);
}

export function newCustomPrompt(text: string, now: Temporal.Instant): CustomPrompt {
  return start<CustomPrompt>({ kind: 'prompt', pack: 'own', text }, now);
}

function start<Kind extends CustomWord>(fresh: Fresh<Kind>, now: Temporal.Instant) {
  const at = toTimestamp(now);
  return { ...fresh, id: `own:${uuid()}`, createdAt: at, updatedAt: at, retiredAt: null, mergedInto: null };
}

/** The record that is called so, whether it is offered or not. */
function findByName(all: readonly CustomWord[], kind: CustomKind, name: string): CustomWord | undefined {
  return all.find((own) => own.kind === kind && isSameName(readName(own), name));
}

/** Adds a record; where one is called so already, that one comes back in its place, so that no name is there twice. */
export function add(fresh: CustomWord): CustomWordChange {
  return (all) => {
    const known = findByName(all, fresh.kind, readName(fresh));
    return [known ? restore(known, fresh.createdAt) : fresh];
  };
}

/** Replaces what a record says; its id and what became of it stay. */
export function edit(edited: CustomWord, now: Temporal.Instant): CustomWordChange {
  return changeOne(edited.id, (own) =>
    own.kind === edited.kind
      ? { ...edited, retiredAt: own.retiredAt, mergedInto: own.mergedInto, updatedAt: toTimestamp(now) }
      : own,
  );
}

/** Gives those of the words that lie nowhere yet the place where one was with them. */
export function placeWords(
  ids: readonly string[],
  place: MoodPoint,
  now: Temporal.Instant,
): CustomWordChange {
  const isToPlace = (own: CustomWord) =>
    own.kind === 'word' && ids.includes(own.id) && !placeOfCustomFeeling(own);
  const lay = (own: CustomWord) => ({ ...own, ...place, updatedAt: toTimestamp(now) });
  return (all) => all.filter(isToPlace).map(lay);
}

/** No longer offered, and still named wherever it was used. */
export function retire(id: string, now: Temporal.Instant): CustomWordChange {
  return changeOne(id, (own) => ({ ...own, retiredAt: toTimestamp(now), updatedAt: toTimestamp(now) }));
}

/** Offered again, as itself: takes back a retirement and a merge. */
export function bringBack(id: string, now: Temporal.Instant): CustomWordChange {
  return changeOne(id, (own) => restore(own, toTimestamp(now)));
}

/**
 * Shows one as another from now on, in old check-ins too. What would lead back to itself is left as it is.
 *
 * @param target the id of another own record, or one of the vocabulary
 */
export function merge(id: string, target: string, now: Temporal.Instant): CustomWordChange {
  return (all) => {
    if (leadsTo(all, target, id)) return [];
    return changeOne(id, (own) => ({ ...own, mergedInto: target, updatedAt: toTimestamp(now) }))(all);
  };
}

function leadsTo(all: readonly CustomWord[], from: string, id: string): boolean {
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

function restore(own: CustomWord, at: string): CustomWord {
  return { ...own, retiredAt: null, mergedInto: null, updatedAt: at };
}

function changeOne(id: string, change: (own: CustomWord) => CustomWord): CustomWordChange {
  return (all) => all.filter((own) => own.id === id).map(change);
}
