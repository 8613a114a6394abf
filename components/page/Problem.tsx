import { i18n } from '@/utils/texts/i18n';
import './Problem.css';

/** What stands in the way of the history, and what is safe all the same. */
export type ProblemReason =
  | 'newer'
  | 'unavailable'
  | 'private'
  | 'full'
  | 'locked'
  | 'damaged-lock'
  | 'moving'
  | 'blocked'
  | 'not-kept'
  | 'only-here';

interface Props {
  reason: ProblemReason;
}

const SENTENCES = {
  newer: 'history.newer',
  unavailable: 'history.failed',
  private: 'history.private',
  full: 'history.full',
  locked: 'lock.isLocked',
  'damaged-lock': 'lock.damaged',
  moving: 'lock.moving',
  blocked: 'history.blocked',
  'not-kept': 'minute.notKept',
  'only-here': 'minute.onlyHere',
} as const;

/** One calm sentence for something that did not work. */
export function Problem({ reason }: Props) {
  return (
    <p class="problem" role="alert">
      {i18n.t(SENTENCES[reason])}
    </p>
  );
}
