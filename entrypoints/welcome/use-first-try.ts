import { useRef, useState } from 'preact/hooks';
import type { ProblemReason } from '@/components/page/Problem';
import { NO_ANSWERS } from '@/utils/checkin/answers';
import type { Answers, CheckIn } from '@/utils/checkin/check-in';
import { hasAnswer, startDraft, toCheckIn, touchDraft, type Draft } from '@/utils/checkin/minute/draft';
import { keepCheckIn } from '@/utils/history/check-ins/check-ins';
import { reasonOf } from '@/utils/history/connection/database';
import { claimDraft, saveDraft } from '@/utils/history/check-ins/drafts';

export interface FirstTry {
  answers: Answers;
  /** Whether there is anything to keep yet. */
  hasAnswer: boolean;
  kept: CheckIn | null;
  problem: ProblemReason | null;
  answer: (change: Partial<Answers>) => void;
  keep: () => Promise<void>;
}

/**
 * A first check-in, as real as any other: it is saved at every touch, and found again by the popup where it was left.
 * Unlike the popup's own minute it doesn't tell anybody that the popup is up, and no nudge is answered by it.
 */
export function useFirstTry(): FirstTry {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [kept, setKept] = useState<CheckIn | null>(null);
  const [problem, setProblem] = useState<ProblemReason | null>(null);
  // Two changes may come before the next drawing.
  const newest = useRef<Draft | null>(null);
  const stored = useRef(false);
  const answers = draft?.answers ?? NO_ANSWERS;

  function begin(now: Temporal.Instant): Draft {
    const begun = startDraft('place', Temporal.Now.timeZoneId(), now);
    void claimDraft(begun.id);
    return begun;
  }

  function answer(change: Partial<Answers>) {
    const now = Temporal.Now.instant();
    const current = newest.current ?? begin(now);
    const changed = touchDraft(current, { answers: { ...current.answers, ...change } }, now);
    newest.current = changed;
    setDraft(changed);
    saveDraft(changed).then(() => {
      stored.current = true;
      setProblem(null);
    }, fail);
  }

  function fail(error: unknown) {
    const reason = reasonOf(error);
    setProblem(reason === 'unavailable' ? 'only-here' : reason);
  }

  async function keep() {
    if (newest.current === null) return;
    const now = Temporal.Now.instant();
    const checkIn = toCheckIn(newest.current, now);
    try {
      await keepCheckIn(checkIn, now);
    } catch (error) {
      // A draft is promised only where it was seen to be stored.
      if (stored.current) setProblem('not-kept');
      else fail(error);
      return;
    }
    setProblem(null);
    setKept(checkIn);
  }

  return { answers, hasAnswer: hasAnswer(answers), kept, problem, answer, keep };
}
