import type { RejectReason } from '../compare/entry';

/** Why a file as a whole is not brought in. */
export type RefusalReason =
  /** There is nothing in it. */
  | 'empty'
  /** Larger than we read. */
  | 'too-large'
  /** More records than we take at once. */
  | 'too-many'
  /** Of no kind that we know. */
  | 'unknown'
  /** Encrypted for a key, or once more within what a passphrase opened. */
  | 'encrypted'
  /** Encrypted so that opening it takes more memory than there may be. */
  | 'too-costly'
  /** Heartward’s own table for spreadsheets, which does not hold everything. */
  | 'own-table'
  /** Written by a later version of Heartward. */
  | 'newer'
  /** Apple Health’s own export, which another app can write as a file that we read. */
  | 'apple-health'
  /** A picture. */
  | 'picture'
  /** A PDF. */
  | 'pdf'
  /** A spreadsheet’s own file. */
  | 'workbook'
  /** An archive without a file that we know. */
  | 'archive'
  /** It breaks off, or is not what it seems to be. */
  | 'damaged'
  /** Of a kind that we know, without one check-in in it. */
  | 'no-records'
  /** Of a kind that we know, and not one record of it can be read. */
  | 'none-readable'
  /** It changed, or was moved, while it was read. */
  | 'changed';

/** One record that cannot be read, for the person to see what is wrong. It is shown to them and kept nowhere. */
export interface RefusedRecord {
  row: number;
  reason: RejectReason;
  line: string;
}

/** A file is refused; nothing was changed. */
export class Refusal extends Error {
  override name = 'Refusal';

  constructor(
    readonly reason: RefusalReason,
    options?: ErrorOptions,
    readonly example: RefusedRecord | null = null,
  ) {
    super(`The file is refused: ${reason}.`, options);
  }
}
