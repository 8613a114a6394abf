import type { DayRange } from '@/utils/history/records/ranges';
import type { CheckIn } from '@/utils/checkin/check-in';
import type { Coming, Doubt } from '@/utils/import-export/compare/compare-records';
import type { KnownWord, Meanings } from '@/utils/import-export/compare/meaning';
import type { RefusalReason, RefusedRecord } from '@/utils/import-export/read/refusal';
import type { Survey } from '@/utils/import-export/compare/survey';
import type { ExportOptions } from '@/utils/import-export/write/write-export';
import type { BroughtKind, CustomWordsOffer } from '@/utils/import-export/compare/custom-words-of-file';
import type { BroughtSettings } from '@/utils/settings/settings-of-file';
import type { CustomWord } from '@/utils/vocabulary/custom/custom-word';

/** What the page asks of the worker. One worker does one thing after the other. */
export type Order =
  /** Go through a file and say what is in it. */
  | { kind: 'open'; file: Blob; known: readonly KnownWord[] }
  /** Go through a file that is locked, with its passphrase. */
  | { kind: 'unlock'; file: Blob; known: readonly KnownWord[]; passphrase: string }
  /** Bring in what the file that was opened last holds. */
  | {
      kind: 'bring';
      id: string;
      at: string;
      meanings: Meanings;
      /** What the names of another app become. */
      own: readonly CustomWord[];
      /** The kinds of one’s own that come in from an export of ours. */
      wanted: readonly BroughtKind[];
      settingsBefore: object | null;
      /** Those that were asked about and take the place of what is here. */
      followed: readonly string[];
    }
  | { kind: 'undo'; id: string }
  /** With a passphrase, as a backup that only it opens. */
  | {
      kind: 'export';
      range: DayRange;
      options: Omit<ExportOptions, 'own' | 'told' | 'events'>;
      passphrase: string | null;
    }
  | { kind: 'stop' };

export type OrderOf<Kind extends Order['kind']> = Extract<Order, { kind: Kind }>;

/** A check-in of a file that it has to be asked about. */
export interface AskedAbout {
  id: string;
  doubt: Doubt;
  here: CheckIn;
  coming: Coming;
}

export interface Opened extends Omit<Survey, 'told' | 'ownNamed'> {
  /** How many check-ins there are in it, each once; how many of them are here already, and how many in an earlier state. */
  total: number;
  known: number;
  changed: number;
  asked: readonly AskedAbout[];
  /** The settings in it that may come, which only our own exports have; and what of one’s own. */
  settings: BroughtSettings | null;
  own: readonly CustomWordsOffer[];
  ownLeftOut: number;
  isTextUncertain: boolean;
  isHeadMissing: boolean;
}

/** What stands in the way of the history itself. */
export type Failure = 'newer' | 'unavailable' | 'locked' | 'private' | 'full';

/** What the worker says. */
export type Report =
  /** 0 … 1 */
  | { kind: 'progress'; share: number }
  | { kind: 'opened'; opened: Opened }
  /** The file takes a passphrase, and another one than was tried. */
  | { kind: 'locked'; isWrong: boolean }
  | { kind: 'brought'; added: number; changed: number; own: number; events: number }
  | { kind: 'undone'; removed: number; restored: number; events: number; settingsBefore: object | null }
  | { kind: 'exported'; file: Blob; extension: string; count: number; leftOut: number }
  | { kind: 'stopped' }
  | { kind: 'refused'; reason: RefusalReason; example: RefusedRecord | null }
  | { kind: 'failed'; failure: Failure };
