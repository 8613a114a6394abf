import { i18n } from '#i18n';
import './Problem.css';

/** What stands in the way of the history, and what is safe all the same. */
export type ProblemReason = 'newer' | 'unavailable' | 'locked' | 'moving' | 'blocked' | 'not-kept';

interface Props {
  reason: ProblemReason;
}

const SENTENCES = {
  newer: 'history.newer',
  unavailable: 'history.failed',
  locked: 'lock.isLocked',
  moving: 'lock.moving',
  blocked: 'history.blocked',
  'not-kept': 'minute.notKept',
} as const;

/** One calm sentence for something that did not work. */
export function Problem({ reason }: Props) {
  return (
    <p class="problem" role="alert">
      {i18n.t(SENTENCES[reason])}
    </p>
  );
}
