import * as v from 'valibot';
import type { CheckIn } from '../checkin/check-in';
import { parseCheckIn } from '../checkin/parse-check-in';
import { removeKind, storedItem, storeTogether } from './stored-item';

const toKey = (month: string): `copy:${string}` => `copy:${month}`;

const tallySchema = v.object({
  /** The database of which this is the tally. */
  lineage: v.string(),
  /** Of each month, by "2026-11": the revision that its copy has, and how many check-ins. */
  months: v.record(v.string(), v.object({ revision: v.number(), n: v.number() })),
});

const mendedSchema = v.object({
  /** How many check-ins were brought back from their copies. */
  broughtBack: v.number(),
  /** How many are known to have been there, and are gone. */
  missing: v.number(),
});

/** What the history held when it was last copied, kept in another storage than the history itself. */
export type Tally = v.InferOutput<typeof tallySchema>;
export type Mended = v.InferOutput<typeof mendedSchema>;

const tally = storedItem<Tally | null>({ key: 'tally', schema: tallySchema, fallback: null });
const mended = storedItem<Mended | null>({ key: 'mended', schema: mendedSchema, fallback: null });

/** The tally, or null where nothing was copied yet. */
export const readTally = tally.read;

/** By what copies are sealed where there is a lock. */
export interface CopySeal {
  seal: (month: string, checkIns: readonly CheckIn[]) => string;
  /** @throws SealError */
  unseal: (month: string, sealed: string) => unknown;
}

/** The check-ins of a month as they were when they were copied; what cannot be read of it is left out. */
export async function readCopy(month: string, copySeal: CopySeal | null): Promise<CheckIn[]> {
  const schema = copySeal ? v.string() : v.array(v.unknown());
  const stored = await storedItem<string | unknown[]>({ key: toKey(month), schema, fallback: [] }).read();
  const copied = typeof stored === 'string' ? openCopy(month, stored, copySeal) : stored;
  return Array.isArray(copied) ? copied.map(parseCheckIn).filter((checkIn) => checkIn !== null) : [];
}

function openCopy(month: string, sealed: string, copySeal: CopySeal | null): unknown {
  try {
    return copySeal?.unseal(month, sealed);
  } catch {
    return [];
  }
}

/** Writes the copies of some months and the tally that knows of them, all or nothing. A month without check-ins has none. */
export async function writeCopies(
  nextTally: Tally,
  copies: ReadonlyMap<string, CheckIn[]>,
  copySeal: CopySeal | null,
): Promise<void> {
  const copied = [...copies].map(([month, checkIns]) => [
    toKey(month),
    copySeal ? copySeal.seal(month, checkIns) : checkIns,
  ]);
  await storeTogether({ tally: nextTally, ...Object.fromEntries(copied) });
}

/** Before the history is taken away on purpose: else it would be brought back. */
export async function forgetCopies(): Promise<void> {
  // Not by the tally, which may be damaged.
  await removeKind('copy');
}

/** What was mended and not yet read by the person, or null. */
export const readMended = mended.read;

export async function writeMended(next: Mended | null): Promise<void> {
  await (next === null ? mended.remove() : mended.write(next));
}
