import { toKey, type Key } from '../../sync/change';
import type { Edit } from '../../sync/record';
import { toPrint, type HeldThings } from './held-things';
import type { RecordKind } from './note-removed';
import type { RoadRecord } from './road-records';
import { isTravelling, TRAVELLING, type RoadTransaction } from './travelling-kinds';

/** An edit that was made here since the last turn, and when. */
export interface FoundEdit extends Edit {
  atMs: number;
  print: string;
}

interface FoundEdits {
  edits: FoundEdit[];
  /** What is not here any more, though nobody deleted it. */
  lost: Set<Key>;
  /** Of each month in which the check-ins were looked at. */
  revisions: RoadRecord['revisions'];
}

/**
 * What was edited, added and deleted here since the last turn, whoever did it and by whatever page: what is here is compared
 * with what was seen of it. Of check-ins only those months are looked at that were written.
 */
export async function findEdits(
  transaction: RoadTransaction,
  { revisions: seen }: Pick<RoadRecord, 'revisions'>,
  held: HeldThings,
  nowMs: number,
): Promise<FoundEdits> {
  const rows = await transaction.objectStore('revisions').getAll();
  const revisions = Object.fromEntries(rows.map(({ month, revision }) => [month, revision]));
  const months = rows.filter(({ month, revision }) => seen[month] !== revision).map(({ month }) => month);
  const edits: FoundEdit[] = [];
  const here = new Set<Key>();
  for (const [kind, travelling] of Object.entries(TRAVELLING)) {
    for (const { id, value, editedAt } of await travelling.list(transaction, months)) {
      const key = toKey({ kind, id });
      here.add(key);
      const print = toPrint(value);
      if (held.prints.get(key) === print) continue;
      const atMs = editedAt === null ? nowMs : Math.min(Date.parse(editedAt), nowMs);
      // What is new here has the time at which it was made, so that an old backup replaces nothing newer.
      edits.push({ kind, id, value, atMs, print, ...(!held.clocks.has(key) && { madeAtMs: atMs }) });
    }
  }
  const gone = await findGone(transaction, { held, here, isChanged: months.length > 0 });
  return { edits: [...edits, ...gone.edits], lost: gone.lost, revisions };
}

interface Here {
  held: HeldThings;
  here: ReadonlySet<Key>;
  /** Whether check-ins were written. */
  isChanged: boolean;
}

async function findGone(
  transaction: RoadTransaction,
  { held, here, isChanged }: Here,
): Promise<Pick<FoundEdits, 'edits' | 'lost'>> {
  const removedAt = await readRemovedAt(transaction);
  const checkIns = isChanged
    ? new Set((await transaction.objectStore('checkins').getAllKeys()).map(String))
    : null;
  const edits: FoundEdit[] = [];
  const lost = new Set<Key>();
  const remove = (kind: string, id: string, at: string, isKnown: boolean) => {
    const atMs = Date.parse(at);
    edits.push({ kind, id, value: null, atMs, print: '', ...(!isKnown && { madeAtMs: atMs }) });
  };
  for (const [key, print] of held.prints) {
    const [kind, id] = splitKey(key);
    if (print === '' || here.has(key) || !isRecord(kind)) continue;
    if (kind === 'checkin' && (checkIns === null || checkIns.has(id))) continue;
    const at = removedAt.get(key);
    if (at !== undefined) remove(kind, id, at, true);
    else if (!held.unread.has(key)) lost.add(key);
  }
  for (const [key, at] of removedAt) {
    const [kind, id] = splitKey(key);
    if (!held.clocks.has(key) && checkIns?.has(id) !== true && !here.has(key)) remove(kind, id, at, false);
  }
  return { edits, lost };
}

/** When what is not here any more was deleted. */
async function readRemovedAt(transaction: RoadTransaction): Promise<Map<Key, string>> {
  const [removals, deleted, events] = await Promise.all([
    transaction.objectStore('removals').getAll(),
    transaction.objectStore('deleted').getAll(),
    transaction.objectStore('events').getAll(),
  ]);
  const lately = events.flatMap(({ id, deletedAt }): [Key, string][] =>
    deletedAt === undefined ? [] : [[toKey({ kind: 'event', id }), deletedAt]],
  );
  return new Map([
    ...deleted.map(({ id, deletedAt }): [Key, string] => [toKey({ kind: 'checkin', id }), deletedAt]),
    ...lately,
    ...removals.map(({ id, at }): [Key, string] => [id, at]),
  ]);
}

export function splitKey(key: Key): [kind: string, id: string] {
  const at = key.indexOf(' ');
  return [key.slice(0, at), key.slice(at + 1)];
}

/** Of a nudge it is no matter that it is forgotten. */
function isRecord(kind: string): kind is RecordKind {
  return isTravelling(kind) && kind !== 'nudge';
}
