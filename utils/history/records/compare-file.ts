import type { CheckIn } from '../../checkin/check-in';
import { completeCheckIn, type StoredCheckIn } from '../../checkin/versions';
import {
  compareRecords,
  type Coming,
  type Compared,
  type Doubt,
} from '../../import-export/compare/compare-records';
import type { App, FileRecord } from '../../import-export/compare/entry';
import { findKnown, listNear, type Known, type Sources } from '../../import-export/compare/find-known';
import type { Meanings } from '../../import-export/compare/meaning';
import { changedAt, type FilePrint } from '../../import-export/compare/file-print';
import { timePartOf } from '../../import-export/compare/stable-id';
import { idOfEntry, toCheckIn } from '../../import-export/compare/to-check-in';
import { openHistory } from '../connection/database';
import type { Database, Import } from '../connection/history-schema';

/** So many are read at a time. */
const BATCH = 2000;

/** Where more than one in so many is wanted, all are read, one after the other. */
const SPARSE = 8;

interface FileToCompare {
  app: App;
  told: ReadonlyMap<string, FilePrint>;
  /** Can be gone through again. */
  records: () => Iterable<FileRecord>;
  /** What its names become by themselves. */
  meanings: Meanings;
}

interface Asked {
  doubt: Doubt;
  here: CheckIn;
  coming: Coming;
}

export interface ComparedFile extends Compared {
  /** How many of its check-ins are here as it says them. */
  nHere: number;
  /** Those that it has to be asked about: as they are here, and as the file says them. */
  asked: ReadonlyMap<string, Asked>;
}

/** Compares the check-ins of a file with those that are here. */
export async function compareFile({ app, told, records, meanings }: FileToCompare): Promise<ComparedFile> {
  const history = await openHistory();
  const [ids, imports, putRight] = await Promise.all([
    history.getAllKeys('checkins'),
    history.getAll('imports'),
    history.getAllKeys('former'),
  ]);
  const sources = { ...collectSources(app, imports), putRight: new Set(putRight) };
  const found = findKnown(told, ids, sources);
  const known = app === 'heartward' ? await settleOlder(history, found, told, ids.length) : found;

  // Where the app gives ids, one with another id is another.
  const unknown = known.fresh.filter((id) => told.get(id)?.isKeyedById === false);
  const near = listNear(unknown, ids, known.claimed);
  const isOfApp = ({ source }: CheckIn) => source === `import:${app}`;
  const [targets, nearby] = [
    await readThese(history, new Set(known.met.values()), ids.length, (checkIn) => checkIn),
    await readThese(history, near, ids.length, (checkIn) => (isOfApp(checkIn) ? checkIn : null)),
  ];
  const here = new Map([...targets, ...nearby]);
  const coming = collectComing(records(), { app, meanings, known, nearby });
  const { steps } = compareRecords({ told, known, sources, here, coming });

  const asked = new Map<string, Asked>();
  for (const [id, step] of steps) {
    const [checkIn, each] = [here.get(step.target), coming.get(id)];
    if (step.kind === 'ask' && checkIn && each) {
      asked.set(id, { doubt: step.doubt, here: checkIn, coming: each });
    }
  }
  const nSaid = [...steps.values()].filter(({ kind }) => kind === 'here').length;
  return { steps, nHere: known.here.size + nSaid, asked };
}

/** What the imports of an app remember, the oldest first. */
function collectSources(app: App, all: readonly Import[]): Omit<Sources, 'putRight'> {
  const latest = new Map<string, string>();
  const byPrint = new Map<string, string>();
  const byAppId = new Map<string, string>();
  const appIdOf = new Map<string, string>();
  const imports = all.filter((each) => each.app === app).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const note = (id: string, print: string | undefined, appId: string | null | undefined) => {
    if (print) {
      latest.set(id, print);
      byPrint.set(print, id);
    }
    if (appId) {
      byAppId.set(appId, id);
      appIdOf.set(id, appId);
    }
  };
  for (const { ids, prints, appIds, met } of imports) {
    for (const [index, id] of ids.entries()) note(id, prints?.[index], appIds?.[index]);
    for (const { id, print, appId } of met ?? []) note(id, print, appId);
  }
  return { latest, byPrint, byAppId, appIdOf, times: new Set(imports.map(({ at }) => at)) };
}

/** Of our own records, most are here in the very state that the file has, or a later one: only when they were changed is read. */
async function settleOlder(
  history: Database,
  known: Known,
  told: ReadonlyMap<string, FilePrint>,
  total: number,
): Promise<Known> {
  const changes = await readThese(history, new Set(known.met.values()), total, ({ updatedAt }) => updatedAt);
  const here = new Map(known.here);
  const met = new Map<string, string>();
  for (const [id, target] of known.met) {
    const [said, changed] = [told.get(id), changes.get(target)];
    if (said && changed !== undefined && changedAt(said) <= changed) here.set(id, target);
    else met.set(id, target);
  }
  return { ...known, here, met };
}

/** What is chosen of these check-ins, by their ids; nothing of those of which nothing is. */
async function readThese<Value>(
  history: Database,
  ids: ReadonlySet<string>,
  total: number,
  choose: (checkIn: CheckIn) => Value | null,
): Promise<Map<string, Value>> {
  const found = new Map<string, Value>();
  const take = (checkIn: CheckIn) => {
    const value = ids.has(checkIn.id) ? choose(checkIn) : null;
    if (value !== null) found.set(checkIn.id, value);
  };
  if (ids.size * SPARSE < total) {
    const wanted = [...ids];
    for (let from = 0; from < wanted.length; from += BATCH) {
      const batch = wanted.slice(from, from + BATCH);
      const read = await Promise.all(batch.map((id) => history.get('checkins', id)));
      for (const each of read) if (each) take(completeCheckIn(each));
    }
    return found;
  }
  let after: string | null = null;
  while (ids.size > 0) {
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const batch: StoredCheckIn[] = await history.getAll('checkins', range, BATCH);
    for (const each of batch) take(completeCheckIn(each));
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) break;
    after = last.id;
  }
  return found;
}

interface Wanted {
  app: App;
  meanings: Meanings;
  known: Known;
  nearby: ReadonlyMap<string, CheckIn>;
}

/** The check-ins of a file that have something to be compared with. */
function collectComing(
  records: Iterable<FileRecord>,
  { app, meanings, known, nearby }: Wanted,
): Map<string, Coming> {
  const coming = new Map<string, Coming>();
  const fresh = nearby.size === 0 ? new Set<string>() : new Set(known.fresh);
  if (known.met.size === 0 && fresh.size === 0) return coming;
  const nearDays = new Set([...nearby.values()].map(({ localDate }) => localDate));
  const nearTimes = new Set([...nearby.keys()].map(timePartOf));
  for (const record of records) {
    if (record.kind === 'check-in') {
      const { checkIn } = record;
      if (known.met.has(checkIn.id)) coming.set(checkIn.id, { entry: null, checkIn });
    }
    if (record.kind !== 'entry') continue;
    const { entry } = record;
    const id = idOfEntry(entry);
    const isNear = fresh.has(id) && (nearDays.has(entry.when.localDate) || nearTimes.has(timePartOf(id)));
    if (known.met.has(id) || isNear) coming.set(id, { entry, checkIn: toCheckIn(entry, app, meanings, '') });
  }
  return coming;
}
