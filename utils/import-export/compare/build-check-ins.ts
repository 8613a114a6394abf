import type { CheckIn } from '../../checkin/check-in';
import type { App, FileRecord } from './entry';
import type { Meanings } from './meaning';
import { toCheckIn } from './to-check-in';

const BATCH = 1000;

/**
 * The check-ins of a file, so many at a time, as the person wishes its names to be understood.
 *
 * @param broughtAt when they come in, RFC 3339.
 */
export function* buildCheckIns(
  app: App,
  records: Iterable<FileRecord>,
  meanings: Meanings,
  broughtAt: string,
): Generator<CheckIn[]> {
  let batch: CheckIn[] = [];
  for (const record of records) {
    if (record.kind === 'entry') batch.push(toCheckIn(record.entry, app, meanings, broughtAt));
    if (record.kind === 'check-in') batch.push(record.checkIn);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
