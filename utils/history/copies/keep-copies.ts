import type { CheckIn } from '../../checkin/check-in';
import { completeCheckIn } from '../../checkin/versions';
import {
  readCopy,
  readMended,
  readTally,
  writeCopies,
  writeMended,
  type CopySeal,
  type Tally,
} from '../../storage/stored-copies';
import { announceChange } from '../connection/changes';
import { openConnection } from '../connection/database';
import type { Database } from '../connection/history-schema';
import { LINEAGE } from '../connection/revisions';
import { daysOf } from '../../views/totals/summaries';
import { CHECK_IN_STORES, writeCheckIns } from '../check-ins/write-check-ins';

/** So many months are copied at a time: a year of a busy life is some hundred kB. */
const MONTHS = 12;

/** Tells that check-ins were written, and copies them. A copy that fails is made up for at the worker's next look. */
export function announceWritten(): void {
  announceChange();
  keepCopies().catch(() => {});
}

/**
 * Copies the months that were written since they were last copied into another storage, and first brings back from there
 * what the history lost without anybody's doing: browsers have been seen to answer a damaged database with an empty one,
 * and no error.
 */
export async function keepCopies(): Promise<void> {
  await navigator.locks.request('copies', async () => {
    const { history, copySeal } = await openConnection();
    // While it is locked, nothing is read that could be copied, and what is added waits until it is taken in.
    if (history === null) return;
    const [tally, stored] = await Promise.all([readTally(), readRevisions(history)]);
    const lost = tally === null ? [] : findLost(tally, stored);
    if (tally === null || lost.length === 0) return copyBehind(history, copySeal, tally, stored);
    await bringBack(history, copySeal, { ...tally, lineage: stored.lineage }, lost);
    await copyBehind(history, copySeal, await readTally(), await readRevisions(history));
  });
}

/** Which states the months of the history are in. */
interface Revisions {
  lineage: string;
  revisions: ReadonlyMap<string, number>;
}

async function copyBehind(
  history: Database,
  copySeal: CopySeal | null,
  known: Tally | null,
  { lineage, revisions }: Revisions,
): Promise<void> {
  const tally: Tally = { months: { ...known?.months }, lineage };
  const behind = [...revisions].filter(([month, revision]) => revision > revisionIn(tally, month));
  for (let from = 0; from < behind.length; from += MONTHS) {
    const copies = new Map<string, CheckIn[]>();
    for (const [month] of behind.slice(from, from + MONTHS)) {
      const { revision, checkIns } = await readMonth(history, month);
      copies.set(month, checkIns);
      tally.months[month] = { revision, n: checkIns.length };
    }
    await writeCopies(tally, copies, copySeal);
  }
}

type MonthTally = [month: string, Tally['months'][string]];

/** The months of which the history knows less than their copies. */
function findLost(tally: Tally, { lineage, revisions }: Revisions): MonthTally[] {
  return Object.entries(tally.months).filter(
    ([month, { revision }]) => lineage !== tally.lineage || (revisions.get(month) ?? 0) < revision,
  );
}

async function bringBack(
  history: Database,
  copySeal: CopySeal | null,
  tally: Tally,
  lost: readonly MonthTally[],
): Promise<void> {
  let broughtBack = 0;
  let missing = 0;
  for (const [month, { n }] of lost) {
    const copied = await readCopy(month, copySeal);
    broughtBack += await putBack(history, month, copied, revisionIn(tally, month));
    missing += Math.max(0, n - copied.length);
  }
  await writeCopies(tally, new Map(), copySeal);
  if (broughtBack + missing === 0) return;

  const before = await readMended();
  await writeMended({
    broughtBack: broughtBack + (before?.broughtBack ?? 0),
    missing: missing + (before?.missing ?? 0),
  });
  announceChange();
}

/** Puts back what is not there any more or was newer in the copy. Returns how many. */
async function putBack(
  history: Database,
  month: string,
  copied: readonly CheckIn[],
  revision: number,
): Promise<number> {
  const transaction = history.transaction(CHECK_IN_STORES, 'readwrite', { durability: 'strict' });
  const checkIns = transaction.objectStore('checkins');
  const present = await Promise.all(copied.map(({ id }) => checkIns.get(id)));
  const put = copied.filter((checkIn, index) => {
    const known = present[index];
    return known === undefined || known.updatedAt < checkIn.updatedAt;
  });
  await writeCheckIns(transaction, { put });
  const revisions = transaction.objectStore('revisions');
  const current = (await revisions.get(month))?.revision ?? 0;
  await revisions.put({ month, revision: Math.max(current, revision) + 1, stamp: '' });
  await transaction.done;
  return put.length;
}

async function readMonth(
  history: Database,
  month: string,
): Promise<{ revision: number; checkIns: CheckIn[] }> {
  const { first, last } = daysOf(month);
  const transaction = history.transaction(['checkins', 'revisions']);
  const [checkIns, row] = await Promise.all([
    transaction
      .objectStore('checkins')
      .index('day')
      .getAll(IDBKeyRange.bound([first], [last])),
    transaction.objectStore('revisions').get(month),
  ]);
  return { revision: row?.revision ?? 0, checkIns: checkIns.map(completeCheckIn) };
}

async function readRevisions(history: Database): Promise<Revisions> {
  const rows = await history.getAll('revisions');
  return {
    lineage: rows.find(({ month }) => month === LINEAGE)?.stamp ?? '',
    revisions: new Map(
      rows.filter(({ month }) => month !== LINEAGE).map(({ month, revision }) => [month, revision]),
    ),
  };
}

function revisionIn(tally: Tally, month: string): number {
  return tally.months[month]?.revision ?? 0;
}
