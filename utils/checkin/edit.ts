import { v7 as uuid } from 'uuid';
import { toTimestamp } from '../time/timestamp';
import { NO_ANSWERS } from './answers';
import type { Answers, CheckIn } from './check-in';

/** What of a kept check-in can be corrected. The day it belongs to changes only with the moment it is about. */
export type Correction = Partial<Answers & Pick<CheckIn, 'at' | 'localDate' | 'precision'>>;

/** An edit that is being saved. */
export interface Edit {
  /** Of the check-in. */
  id: string;
  checkIn: CheckIn;
  /** How it was before, so that it can be put back; null where there is nothing to go back to. */
  before: CheckIn | null;
  /**
   * When it was made; of two of the same page never the same, though they come within one millisecond. What is put back has the
   * `updatedAt` of then, so that it can't tell.
   */
  editedAt: string;
}

export function correct(checkIn: CheckIn, correction: Correction, now: Temporal.Instant): CheckIn {
  const note = correction.note ?? checkIn.note;
  return {
    ...checkIn,
    ...correction,
    // The prompt belongs to the line that answers it.
    prompt: note.trim() === '' ? null : checkIn.prompt,
    updatedAt: toTimestamp(now),
  };
}

/** Whether two say the same, whenever it was written down, and whether or not somebody was told. */
export function saySame(one: CheckIn, other: CheckIn): boolean {
  return listSaid(one) === listSaid(other);
}

function listSaid(checkIn: CheckIn): string {
  const said = { ...checkIn, saidAt: null, updatedAt: '' };
  return JSON.stringify(Object.entries(said).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** A check-in for an earlier moment, with nothing in it yet. */
export function startEarlier(at: Temporal.ZonedDateTime, now: Temporal.Instant): CheckIn {
  const createdAt = toTimestamp(now);
  return {
    ...NO_ANSWERS,
    id: uuid(),
    at: toTimestamp(at.toInstant()),
    zone: at.timeZoneId,
    localDate: at.toPlainDate().toString(),
    precision: 'minute',
    source: 'later',
    nudge: null,
    seconds: null,
    saidAt: null,
    createdAt,
    updatedAt: createdAt,
  };
}
