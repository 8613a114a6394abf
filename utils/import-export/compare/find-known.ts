import { keyPartOf, timePartOf, timePartsOfDay } from './stable-id';
import type { FilePrint } from './file-print';

/** What the files of one app said before, by what is remembered of their imports. */
export interface Sources {
  /** By check-in, what was said of it last. */
  latest: ReadonlyMap<string, string>;
  /** The check-in of which something was said, by what is remembered of that. */
  byPrint: ReadonlyMap<string, string>;
  /** The check-in by the id that the app gave it, and the other way round. */
  byAppId: ReadonlyMap<string, string>;
  appIdOf: ReadonlyMap<string, string>;
  /** When imports of it came in: a check-in that was last changed then was not changed by hand since. */
  times: ReadonlySet<string>;
  /** Those that were put right by hand, and not brought anew since. */
  putRight: ReadonlySet<string>;
}

/** What can be said of the check-ins of a file without reading any that is here. */
export interface Known {
  /** Those that are here as the file says them: the check-in that each is. */
  here: ReadonlyMap<string, string>;
  /** Those that are here and that the file may say otherwise: the check-in that each is. */
  met: ReadonlyMap<string, string>;
  /** Those that nothing here is, by their ids or by what was remembered. */
  fresh: readonly string[];
  /** The check-ins here that the file has. */
  claimed: ReadonlySet<string>;
}

/**
 * Finds the check-ins of a file among those that are here, by their ids, by the ids of their app and by what earlier files said.
 *
 * @param ids of every check-in that is here.
 */
export function findKnown(
  told: ReadonlyMap<string, FilePrint>,
  ids: readonly string[],
  sources: Sources,
): Known {
  const present = new Set(ids);
  const byKey = new Map(ids.map((id) => [keyPartOf(id), id]));
  const targetOf = (id: string, { print, appId }: FilePrint): string | null => {
    const candidates = [
      present.has(id) ? id : undefined,
      sources.byPrint.get(print),
      byKey.get(keyPartOf(id)),
      appId === null ? undefined : sources.byAppId.get(appId),
    ];
    return candidates.find((candidate) => candidate !== undefined && present.has(candidate)) ?? null;
  };

  const here = new Map<string, string>();
  const claimed = new Set<string>();
  const open: [id: string, target: string | null][] = [];
  for (const [id, each] of told) {
    const target = targetOf(id, each);
    if (target !== null && !claimed.has(target) && lastSaid(target, each, sources) === each.print) {
      here.set(id, target);
      claimed.add(target);
    } else open.push([id, target]);
  }
  const met = new Map<string, string>();
  const fresh: string[] = [];
  for (const [id, target] of open) {
    // What another record of the file is already, this one cannot be, too.
    if (target === null || claimed.has(target)) fresh.push(id);
    else {
      met.set(id, target);
      claimed.add(target);
    }
  }
  return { here, met, fresh, claimed };
}

/** What was said of a check-in last: what its id is made of, where no import since has said otherwise. */
function lastSaid(target: string, { isKeyedById }: FilePrint, { latest }: Sources): string | null {
  return latest.get(target) ?? (isKeyedById ? null : keyPartOf(target));
}

/** Whether a file says of a check-in what an earlier file said, and a later one took back. */
export function isSaidBefore(
  target: string,
  { print, isKeyedById }: FilePrint,
  { byPrint }: Sources,
): boolean {
  return byPrint.get(print) === target || (!isKeyedById && keyPartOf(target) === print);
}

/**
 * The check-ins here that new ones of a file could be a correction of: on the same day, and so at the same moment, too.
 *
 * @param ids of every check-in that is here, in their order.
 */
export function listNear(
  fresh: readonly string[],
  ids: readonly string[],
  claimed: ReadonlySet<string>,
): Set<string> {
  const near = new Set<string>();
  const days = new Map(fresh.map(timePartsOfDay).map((day) => [day.first, day]));
  for (const { first, last } of days.values()) {
    for (let index = findFirst(ids, first); index < ids.length; index++) {
      const id = ids[index] ?? '';
      if (timePartOf(id) > last) break;
      if (!claimed.has(id)) near.add(id);
    }
  }
  return near;
}

/** The first index whose id is not before a time part. */
function findFirst(ids: readonly string[], part: string): number {
  let from = 0;
  let to = ids.length;
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((ids[middle] ?? '') < part) from = middle + 1;
    else to = middle;
  }
  return from;
}
