import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { checkInSchema, type CheckIn } from '../checkin/check-in';
import { isOfCopies, MENDED, TALLY, toCopyKey } from './copy-keys';

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

/** The tally, or null where nothing was copied yet. */
export async function readTally(): Promise<Tally | null> {
  return read(TALLY, tallySchema);
}

/** By what copies are sealed where there is a lock. */
export interface CopySeal {
  seal: (month: string, checkIns: readonly CheckIn[]) => string;
  /** @throws SealError */
  unseal: (month: string, sealed: string) => unknown;
}

/** The check-ins of a month as they were when they were copied; what cannot be read of it is left out. */
export async function readCopy(month: string, copySeal: CopySeal | null): Promise<CheckIn[]> {
  const stored = await read(toCopyKey(month), copySeal ? v.string() : v.array(v.unknown()));
  const copied = typeof stored === 'string' ? openCopy(month, stored, copySeal) : stored;
  return Array.isArray(copied) ? copied.filter((checkIn) => v.is(checkInSchema, checkIn)) : [];
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
  tally: Tally,
  copies: ReadonlyMap<string, CheckIn[]>,
  copySeal: CopySeal | null,
): Promise<void> {
  const copied = [...copies].map(([month, checkIns]) => [
    toCopyKey(month),
    copySeal ? copySeal.seal(month, checkIns) : checkIns,
  ]);
  await browser.storage.local.set({ [TALLY]: tally, ...Object.fromEntries(copied) });
}

/** Before the history is taken away on purpose: else it would be brought back. */
export async function forgetCopies(): Promise<void> {
  // Not by the tally, which may be damaged.
  const keys = Object.keys(await browser.storage.local.get(null));
  await browser.storage.local.remove(keys.filter(isOfCopies));
}

/** What was mended and not yet read by the person, or null. */
export async function readMended(): Promise<Mended | null> {
  return read(MENDED, mendedSchema);
}

export async function writeMended(mended: Mended | null): Promise<void> {
  await (mended === null
    ? browser.storage.local.remove(MENDED)
    : browser.storage.local.set({ [MENDED]: mended }));
}

async function read<Schema extends v.GenericSchema>(
  key: string,
  schema: Schema,
): Promise<v.InferOutput<Schema> | null> {
  const { [key]: stored } = await browser.storage.local.get(key);
  const parsed = v.safeParse(schema, stored);
  return parsed.success ? parsed.output : null;
}
