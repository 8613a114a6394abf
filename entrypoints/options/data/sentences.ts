import { i18n } from '@/utils/texts/i18n';
import type { App, RejectReason } from '@/utils/import-export/compare/entry';
import type { RefusalReason, RefusedRecord } from '@/utils/import-export/read/refusal';
import type { Failure } from './worker-messages';

const REFUSALS = {
  empty: 'options.data.refused.empty',
  'too-large': 'options.data.refused.tooLarge',
  'too-many': 'options.data.refused.tooMany',
  unknown: 'options.data.refused.unknown',
  encrypted: 'options.data.refused.encrypted',
  'too-costly': 'options.data.refused.tooCostly',
  'own-table': 'options.data.refused.ownTable',
  newer: 'options.data.refused.newer',
  'apple-health': 'options.data.refused.appleHealth',
  picture: 'options.data.refused.picture',
  pdf: 'options.data.refused.pdf',
  workbook: 'options.data.refused.workbook',
  archive: 'options.data.refused.archive',
  damaged: 'options.data.refused.damaged',
  'no-records': 'options.data.refused.noRecords',
  'none-readable': 'options.data.refused.noneReadable',
  changed: 'options.data.refused.changed',
} as const satisfies Record<RefusalReason, string>;

/** What is wrong with a file, by the example of one of its records where there is one, and that nothing was changed. */
export function sayRefusal(reason: RefusalReason, example: RefusedRecord | null): string {
  // The messages take a bar between blanks for the one between a singular and its plural.
  const line = example?.line?.replaceAll(' | ', '\u00A0|\u00A0');
  const shown = line ? [i18n.t('options.data.refused.first', [line])] : [];
  return [
    i18n.t(REFUSALS[reason]),
    ...shown,
    ...(example ? [sayReason(example.reason)] : []),
    i18n.t('options.data.nothingChanged'),
  ].join(' ');
}

const FAILURES = {
  newer: 'history.newer',
  unavailable: 'history.failed',
  locked: 'lock.isLocked',
  private: 'history.private',
  full: 'options.data.full',
} as const satisfies Record<Failure, string>;

/** How many of each came in, and how many check-ins were changed. */
type Brought = Record<'added' | 'changed' | 'own' | 'events', number>;

/** What came in, and what is as the file has it now. */
export function sayBrought({ added, changed, own, events }: Brought): string {
  return [
    (added > 0 || changed + own + events === 0) && i18n.t('options.data.import.done', added),
    changed > 0 && i18n.t('options.data.import.changed', changed),
    own > 0 && i18n.t('options.data.import.own', own),
    events > 0 && i18n.t('options.data.import.events', events),
  ]
    .filter(Boolean)
    .join(' ');
}

/** What went again, and what is as it was. */
export function sayUndone({
  removed,
  restored,
  events,
}: Record<'removed' | 'restored' | 'events', number>): string {
  return [
    (removed > 0 || restored + events === 0) && i18n.t('options.data.import.undone', removed),
    restored > 0 && i18n.t('options.data.import.restored', restored),
    events > 0 && i18n.t('options.data.import.eventsUndone', events),
  ]
    .filter(Boolean)
    .join(' ');
}

/** What stands in the way of the history. */
export function sayFailure(failure: Failure): string {
  return i18n.t(FAILURES[failure]);
}

/** Why one record stays out. */
export function sayReason(reason: RejectReason): string {
  return i18n.t(`options.data.reason.${reason === 'too-much' ? 'tooMuch' : reason}`);
}

/** What an app is called; names are the same in every language. */
export function nameApp(app: App): string {
  return i18n.t(`options.data.app.${app}`);
}
