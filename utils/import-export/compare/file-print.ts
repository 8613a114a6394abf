import type { CheckIn } from '../../checkin/check-in';
import type { Entry } from './entry';
import { keyPartOf, makePrint } from './stable-id';

/** What is remembered of what a file says of one check-in, so that the next file can be compared with it. */
export interface FilePrint {
  /** The same as long as the file says the same of it, and never that of another. */
  print: string;
  /** Whether its id is the one that its app gives it, and so the same whatever it says. */
  isKeyedById: boolean;
  /** The id that its app gives it, where ours is made of what it says. */
  appId: string | null;
}

/** @param id ours, as it is made of the entry. */
export function printOfEntry(entry: Entry, id: string): FilePrint {
  const isKeyedById = entry.isKeyedById === true;
  return { print: isKeyedById ? printOf(entry) : keyPartOf(id), isKeyedById, appId: entry.appId ?? null };
}

/** Our own records say themselves when they were last changed. */
export function printOfCheckIn({ id, updatedAt }: CheckIn): FilePrint {
  return { print: `${id} ${updatedAt}`, isKeyedById: true, appId: null };
}

/** When a record of ours was last changed, by what is remembered of it. */
export function changedAt({ print }: FilePrint): string {
  return print.slice(print.indexOf(' ') + 1);
}

function printOf({ key, when, pleasantness, energy, mood, words, abouts, note }: Entry): string {
  const { stamp, localDate, localTime } = when;
  return makePrint(
    JSON.stringify([
      key,
      localTime === null ? localDate : stamp,
      pleasantness,
      energy,
      mood,
      words.toSorted(),
      abouts.toSorted(),
      note.normalize('NFC'),
    ]),
  );
}
