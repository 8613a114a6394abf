import { i18n } from '#i18n';
import type { App, RejectReason } from '@/utils/transfer/entry';
import type { RefusalReason } from '@/utils/transfer/refusal';
import type { Failure } from './messages';

const REFUSALS = {
  empty: 'options.data.refused.empty',
  'too-large': 'options.data.refused.tooLarge',
  'too-many': 'options.data.refused.tooMany',
  unknown: 'options.data.refused.unknown',
  encrypted: 'options.data.refused.encrypted',
  'too-costly': 'options.data.refused.tooCostly',
  'own-table': 'options.data.refused.ownTable',
  newer: 'options.data.refused.newer',
  damaged: 'options.data.refused.damaged',
  'no-records': 'options.data.refused.noRecords',
  'none-readable': 'options.data.refused.noneReadable',
  changed: 'options.data.refused.changed',
} as const satisfies Record<RefusalReason, string>;

/** What is wrong with a file, and that nothing was changed. */
export function sayRefusal(reason: RefusalReason): string {
  return `${i18n.t(REFUSALS[reason])} ${i18n.t('options.data.nothingChanged')}`;
}

const FAILURES = {
  newer: 'history.newer',
  unavailable: 'history.failed',
  locked: 'lock.isLocked',
  full: 'options.data.full',
} as const satisfies Record<Failure, string>;

/** What stands in the way of the history. */
export function sayFailure(failure: Failure): string {
  return i18n.t(FAILURES[failure]);
}

/** Why one record stays out. */
export function sayReason(reason: RejectReason): string {
  return i18n.t(`options.data.reason.${reason}`);
}

/** What an app is called; names are the same in every language. */
export function nameApp(app: App): string {
  return i18n.t(`options.data.app.${app}`);
}
