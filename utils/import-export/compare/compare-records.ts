import type { CheckIn } from '../../checkin/check-in';
import type { Entry } from './entry';
import { isSaidBefore, type Known, type Sources } from './find-known';
import { timePartOf } from './stable-id';
import type { FilePrint } from './file-print';

/** A check-in of a file, as it would come in. */
export interface Coming {
  /** What the file says, in its own words; null of a record of ours. */
  entry: Entry | null;
  checkIn: CheckIn;
}

/**
 * Why it has to be asked whether the file is to be followed:
 * - `edited`: the check-in was changed by hand since it came in
 * - `older`: the file says what an earlier one said, and a later one did not any more
 * - `unclear`: it may be a correction of that one, or another besides it
 */
export type Doubt = 'edited' | 'older' | 'unclear';

/** What becomes of a check-in of a file that is not simply new, or here as it is. */
export type Step =
  /** Is here, and all that the file says of it is known. */
  | { kind: 'known'; target: string }
  /** Is here; what the file says of it is remembered. */
  | { kind: 'here'; target: string }
  /** Takes the place of what is here, as long as that was not changed meanwhile. */
  | { kind: 'change'; target: string; seenAt: string }
  /** Only if somebody says so; else it stays as it is, or comes in besides where that is `unclear`. */
  | { kind: 'ask'; doubt: Doubt; target: string; seenAt: string };

export interface Compared {
  /** By the ids of the check-ins of the file; one that is neither here nor there is new. */
  steps: ReadonlyMap<string, Step>;
}

interface ToCompare {
  told: ReadonlyMap<string, FilePrint>;
  known: Known;
  sources: Sources;
  /** The check-ins that the file may say otherwise or that are near the new ones, by their ids. */
  here: ReadonlyMap<string, CheckIn>;
  /** Those of the file that are met or near something, by their ids. */
  coming: ReadonlyMap<string, Coming>;
}

/** Compares what a file says with what is here. */
export function compareRecords({ told, known, sources, here, coming }: ToCompare): Compared {
  const steps = new Map<string, Step>();
  const isEdited = (checkIn: CheckIn) => wasEdited(checkIn, sources);
  const change = (id: string, target: CheckIn, isClear: boolean) => {
    const seen = { target: target.id, seenAt: target.updatedAt };
    if (!isClear) steps.set(id, { kind: 'ask', doubt: 'unclear', ...seen });
    else if (isEdited(target)) steps.set(id, { kind: 'ask', doubt: 'edited', ...seen });
    else steps.set(id, { kind: 'change', ...seen });
  };

  // By its id alone it would seem to be new.
  for (const [id, target] of known.here) if (id !== target) steps.set(id, { kind: 'known', target });
  for (const [id, target] of known.met) {
    const [checkIn, each, said] = [here.get(target), coming.get(id), told.get(id)];
    if (!checkIn || !each || !said) continue;
    const step = each.entry
      ? compareMet({ ...each, entry: each.entry }, checkIn, said, sources)
      : compareOurs(each.checkIn, checkIn, said, sources);
    if (step === 'change') change(id, checkIn, true);
    else if (step === 'here') steps.set(id, { kind: 'here', target });
    else steps.set(id, { kind: 'ask', doubt: step, target, seenAt: checkIn.updatedAt });
  }

  const nearby = [...here.values()].filter(({ id }) => !known.claimed.has(id));
  const left = pairByMoment(known.fresh, nearby, coming, told, sources);
  // That it is the same history once more, a file says by any other check-in that is here already.
  const isSameHistory = known.here.size + known.met.size + left.alike.length > 0;
  for (const [id, target] of left.alike) change(id, target, true);
  for (const [id, target] of left.lone) change(id, target, isSameHistory);
  for (const [id, target] of left.unclear) change(id, target, false);
  return { steps };
}

/**
 * What becomes of a file once it was asked: those that are not followed stay as they are, but that what only may be a correction
 * comes in besides.
 *
 * @param followed the ids of those check-ins of the file that take the place of what is here.
 */
export function decide(steps: Compared['steps'], followed: ReadonlySet<string>): Compared['steps'] {
  return new Map(
    [...steps].flatMap(([id, step]): [string, Step][] => {
      if (step.kind !== 'ask') return [[id, step]];
      const { target, seenAt, doubt } = step;
      if (followed.has(id)) return [[id, { kind: 'change', target, seenAt }]];
      return doubt === 'unclear' ? [] : [[id, { kind: 'here', target }]];
    }),
  );
}

/** A check-in is as it came in, or was only told to somebody since, or was changed by a person. */
function wasEdited({ id, createdAt, updatedAt, saidAt }: CheckIn, { times, putRight }: Sources): boolean {
  if (updatedAt === createdAt || times.has(updatedAt)) return false;
  return updatedAt !== saidAt || putRight.has(id);
}

function compareMet(
  { entry, checkIn }: Coming & { entry: Entry },
  here: CheckIn,
  told: FilePrint,
  sources: Sources,
): 'here' | 'change' | Doubt {
  if (isSaidBefore(here.id, told, sources)) return 'older';
  if (sources.latest.has(here.id) || !told.isKeyedById) return 'change';
  // What the file that it came from said is not known: that file came in when nobody remembered it yet.
  const isSameEnergy = entry.energy === null || checkIn.energy === here.energy;
  const isSame = saysSame(checkIn, here) && isSameEnergy && isAtSameTime(checkIn, here);
  if (isSame) return 'here';
  const isOnlyNamed =
    isSameEnergy &&
    isAtSameTime(checkIn, here) &&
    checkIn.note === here.note &&
    (entry.pleasantness === null || checkIn.pleasantness === here.pleasantness);
  // Other names may have been given to its words than they have by themselves.
  return isOnlyNamed ? 'edited' : 'change';
}

/** Of two states of a record of ours the later one counts. */
function compareOurs(
  file: CheckIn,
  here: CheckIn,
  told: FilePrint,
  sources: Sources,
): 'here' | 'change' | Doubt {
  const isOlder = file.updatedAt <= here.updatedAt || sources.byPrint.get(told.print) === here.id;
  if (isOlder || isEqual({ ...file, updatedAt: here.updatedAt }, here)) return 'here';
  // The file may have been exported without notes.
  return file.note === '' && here.note !== '' ? 'edited' : 'change';
}

function isEqual(a: CheckIn, b: CheckIn): boolean {
  const sorted = (checkIn: CheckIn) =>
    JSON.stringify(Object.entries(checkIn).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  return sorted(a) === sorted(b);
}

function isAtSameTime(a: CheckIn, b: CheckIn): boolean {
  return a.precision === 'day' || b.precision === 'day' ? a.localDate === b.localDate : a.at === b.at;
}

type Pairs = [id: string, target: CheckIn][];

interface Paired {
  /** Much of the one is in the other. */
  alike: Pairs;
  /** The only one of the file at that moment that is new, and the only one here that the file has no more. */
  lone: Pairs;
  unclear: Pairs;
}

/**
 * Finds what new check-ins of a file are corrections of, where only the moment and what was said can tell. At a moment, real
 * files hold genuine pairs; what can be told apart is, and what cannot is not decided here.
 */
function pairByMoment(
  fresh: readonly string[],
  nearby: readonly CheckIn[],
  coming: ReadonlyMap<string, Coming>,
  told: ReadonlyMap<string, FilePrint>,
  sources: Sources,
): Paired {
  const paired: Paired = { alike: [], lone: [], unclear: [] };
  const free = new Set(nearby);
  const entries = fresh.flatMap((id) => {
    const [each, said] = [coming.get(id), told.get(id)];
    // Where the app gives ids, one with another id is another.
    return each?.entry && said && !said.isKeyedById ? [{ id, ...each, entry: each.entry, told: said }] : [];
  });
  type Fresh = (typeof entries)[number];
  const couldBe = ({ told: said }: Fresh, { id }: CheckIn) => {
    const known = sources.appIdOf.get(id);
    return said.appId === null || known === undefined || known === said.appId;
  };

  const byMoment = groupBy(nearby, ({ id }) => timePartOf(id));
  const byDay = groupBy(nearby, ({ localDate }) => localDate);
  const isAtMoment = (each: Fresh, target: CheckIn) =>
    each.entry.when.stamp > 0 || each.checkIn.localDate === target.localDate;
  const open = new Set(entries);
  const settle = (pairs: Pairs, each: Fresh, target: CheckIn) => {
    pairs.push([each.id, target]);
    open.delete(each);
    free.delete(target);
  };

  for (const group of groupBy(entries, ({ id }) => timePartOf(id)).values()) {
    const targets = (each: Fresh) =>
      (byMoment.get(timePartOf(each.id)) ?? []).filter(
        (target) => free.has(target) && isAtMoment(each, target) && couldBe(each, target),
      );
    for (const [each, target] of findMutual(group, targets, (a, b) => isAlike(a.checkIn, b))) {
      settle(paired.alike, each, target);
    }
    const left = group.filter((one) => open.has(one));
    for (const each of left) {
      const [target, ...others] = targets(each);
      const isLone = left.length === 1 && others.length === 0;
      if (target) settle(isLone ? paired.lone : paired.unclear, each, target);
    }
  }

  // A correction may be one of the time.
  const rest = [...open].filter(({ checkIn }) => checkIn.precision === 'minute');
  for (const group of groupBy(rest, ({ checkIn }) => checkIn.localDate).values()) {
    const targets = (each: Fresh) =>
      (byDay.get(each.checkIn.localDate) ?? []).filter((target) => free.has(target) && couldBe(each, target));
    const isMoved = (each: Fresh, target: CheckIn) =>
      each.checkIn.note !== '' && saysSame(each.checkIn, target);
    for (const [each, target] of findMutual(group, targets, isMoved)) settle(paired.alike, each, target);
    const isLike = (each: Fresh, target: CheckIn) =>
      saysSame(each.checkIn, target) || isNoteAlike(each.checkIn.note, target.note);
    for (const [each, target] of findMutual(group, targets, isLike)) settle(paired.unclear, each, target);
  }
  return paired;
}

/** Pairs of which neither has another that is like it. */
function findMutual<Item>(
  items: readonly Item[],
  targetsOf: (item: Item) => CheckIn[],
  isLike: (item: Item, target: CheckIn) => boolean,
): [Item, CheckIn][] {
  const likes = items.map((item) => targetsOf(item).filter((target) => isLike(item, target)));
  return items.flatMap((item, index): [Item, CheckIn][] => {
    const [target, ...others] = likes[index] ?? [];
    if (!target || others.length > 0) return [];
    const isWanted = likes.some((like, other) => other !== index && like.includes(target));
    return isWanted ? [] : [[item, target]];
  });
}

function groupBy<Item>(items: readonly Item[], toKey: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(toKey(item));
    if (group) group.push(item);
    else groups.set(toKey(item), [item]);
  }
  return groups;
}

/** Whether two check-ins say the same, as far as other apps can say it. */
function saysSame(a: CheckIn, b: CheckIn): boolean {
  const said = ({ pleasantness, feelings, everyday, about, note }: CheckIn) =>
    JSON.stringify([
      pleasantness,
      feelings.map(({ word }) => word).toSorted(),
      everyday.toSorted(),
      about.toSorted(),
      note,
    ]);
  return said(a) === said(b);
}

/** Whether much of the one is in the other: the note as far as it goes, the mood, a word. */
function isAlike(a: CheckIn, b: CheckIn): boolean {
  const named = ({ feelings, everyday, about }: CheckIn) => [
    ...feelings.map(({ word }) => word),
    ...everyday,
    ...about,
  ];
  const others = new Set(named(b));
  return (
    isNoteAlike(a.note, b.note) ||
    (a.pleasantness !== null && a.pleasantness === b.pleasantness) ||
    named(a).some((name) => others.has(name))
  );
}

/** So much of the shorter of two notes is in the longer. */
const SHARED = 0.6;

function isNoteAlike(a: string, b: string): boolean {
  const [shorter, longer] = [toWords(a), toWords(b)].toSorted((one, other) => one.size - other.size);
  if (!shorter || !longer || shorter.size === 0) return false;
  const shared = [...shorter].filter((word) => longer.has(word)).length;
  return shared / shorter.size >= SHARED;
}

function toWords(note: string): Set<string> {
  return new Set(note.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu));
}
