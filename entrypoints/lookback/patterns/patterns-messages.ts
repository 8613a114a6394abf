import type { HistoryError } from '@/utils/history/connection/database';
import type { Patterns } from '@/utils/statistics/find-patterns';

/** The first and the last day to look at, both included. */
export interface Wanted {
  first: string;
  last: string;
}

export type Found =
  { kind: 'patterns'; patterns: Patterns } | { kind: 'problem'; reason: HistoryError['reason'] };
