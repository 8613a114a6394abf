import * as v from 'valibot';
import { toTimestamp } from '../time/timestamp';
import { storedItem } from './stored-item';

const backupsSchema = v.object({
  /** When the last backup was made; null before the first. */
  madeAt: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
  /** Since when a backup was not mentioned: the first look, or the last “not now”. */
  quietSince: v.pipe(v.string(), v.isoTimestamp()),
});

/** What is known of the backups of this history; the files themselves are the person’s. */
export type Backups = v.InferOutput<typeof backupsSchema>;

const backups = storedItem<Backups | null>({
  key: 'backups',
  schema: v.nullable(backupsSchema),
  fallback: null,
});

/** What is known, or null where nobody looked yet. */
export const readBackups = backups.read;

/** Notes that a backup was made. */
export async function rememberBackup(now: Temporal.Instant): Promise<Backups> {
  const made = { madeAt: toTimestamp(now), quietSince: toTimestamp(now) };
  await backups.write(made);
  return made;
}

/** Notes that a backup is not to be mentioned for another while. */
export async function keepQuiet(now: Temporal.Instant): Promise<Backups> {
  return backups.change((known) => ({ madeAt: known?.madeAt ?? null, quietSince: toTimestamp(now) }));
}

/** Whether it is time to mention a backup: the last one, and the last mention, are so many months ago. */
export function isBackupDue(
  { quietSince }: Backups,
  afterMonths: number | null,
  now: Temporal.Instant,
): boolean {
  if (afterMonths === null) return false;
  const due = Temporal.Instant.from(quietSince).toZonedDateTimeISO('UTC').add({ months: afterMonths });
  return Temporal.Instant.compare(due.toInstant(), now) <= 0;
}
